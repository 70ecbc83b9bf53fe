"""What analysts decided and withdrew, read from their two CSV files and written back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from flows.kept_files import Entry, KeptFile, read_instant, read_kept
from flows.settings import Settings
from schemas.errors import UsageError
from transforms.resolution.decisions.decisions import Decision, check_form
from transforms.resolution.stories.withdrawals import Withdrawals, publisher_key

DECISION_COLUMNS = ("left_id", "right_id", "judgement", "field_name", "value", "decided_by", "decided_at", "reason")
DECISION_NEEDS = ("left_id", "judgement", "decided_by", "decided_at", "reason")
WITHDRAWAL_COLUMNS = ("article_id", "publisher_name", "withdrawn_by", "withdrawn_at", "reason")
WITHDRAWAL_NEEDS = ("withdrawn_by", "withdrawn_at", "reason")


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """One article, or one outlet with all its articles, taken back out."""

    article_id: str | None = None
    publisher_name: str | None = None
    withdrawn_by: str
    withdrawn_at: datetime
    reason: str

    @property
    def subject(self) -> str:
        """What was withdrawn, in words."""
        return f"article {self.article_id}" if self.article_id else f"publisher {self.publisher_name}"


@dataclass(frozen=True, kw_only=True)
class Judged:
    """All that analysts have written down, as it counts in a run."""

    decisions: tuple[Decision, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()

    @property
    def withdrawals(self) -> Withdrawals:
        """What of the lake does not count."""
        return Withdrawals(
            article_ids=frozenset(item.article_id for item in self.withdrawn if item.article_id),
            publisher_keys=frozenset(publisher_key(item.publisher_name) for item in self.withdrawn if item.publisher_name),
        )


def read_judged(settings: Settings) -> Judged:
    """Return what both files hold; a file that is not there holds nothing.

    Raises:
        UsageError: a file can't be read, or a line of it is not as it has to be; the message names file and line.
    """
    return Judged(
        decisions=tuple(map(read_decision, read_decision_file(settings).entries)),
        withdrawn=tuple(map(read_withdrawal, read_withdrawal_file(settings).entries)),
    )


def read_decision_file(settings: Settings) -> KeptFile:
    """Return the file of decisions."""
    return read_kept(settings.decisions, DECISION_COLUMNS, required=DECISION_NEEDS)


def read_withdrawal_file(settings: Settings) -> KeptFile:
    """Return the file of withdrawals."""
    return read_kept(settings.withdrawals, WITHDRAWAL_COLUMNS, required=WITHDRAWAL_NEEDS)


def read_decision(entry: Entry) -> Decision:
    """Return the decision that one entry is, well formed."""
    values = entry.values
    decision = Decision(
        left_id=values["left_id"],
        right_id=values.get("right_id"),
        judgement=values["judgement"],
        field_name=values.get("field_name"),
        value=values.get("value"),
        decided_by=values["decided_by"],
        decided_at=read_instant(values["decided_at"], entry.place),
        reason=values["reason"],
        place=entry.place,
    )
    check_form(decision)
    return decision


def decision_values(decision: Decision) -> dict[str, str | None]:
    """Return a decision as the cells of its line."""
    return {name: getattr(decision, name) for name in DECISION_COLUMNS} | {"decided_at": _written(decision.decided_at)}


def read_withdrawal(entry: Entry) -> Withdrawal:
    """Return the withdrawal that one entry is: of an article or of an outlet."""
    values = entry.values
    if ("article_id" in values) == ("publisher_name" in values):
        raise UsageError(f"{entry.place}: a withdrawal names an article_id or a publisher_name, one of the two")
    return Withdrawal(
        article_id=values.get("article_id"),
        publisher_name=values.get("publisher_name"),
        withdrawn_by=values["withdrawn_by"],
        withdrawn_at=read_instant(values["withdrawn_at"], entry.place),
        reason=values["reason"],
    )


def withdrawal_values(withdrawal: Withdrawal) -> dict[str, str | None]:
    """Return a withdrawal as the cells of its line."""
    return {name: getattr(withdrawal, name) for name in WITHDRAWAL_COLUMNS} | {"withdrawn_at": _written(withdrawal.withdrawn_at)}


def _written(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
