"""Analysts' decisions as they are written down: which entities they name, and what they say of them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from schemas.errors import UsageError
from schemas.vocabularies import JUDGEMENT
from transforms.resolution.identity import PREFIXES

SET = "set"

# An article's own entities: `<article_id>-a0` an agreement, and so on.
LETTERS = {"a": "agreement", "p": "party", "g": "product", "c": "claim"}
MEMBER_ID = re.compile(r"[0-9a-f]{32}-([apgc])\d+")
KINDS_BY_PREFIX = {prefix: kind for kind, prefix in PREFIXES.items()}

# Rows that are named by two ids, joined by a bar.
PAIR_KINDS = {("agreement", "party"): "agreement_party", ("agreement", "product"): "agreement_product"}

# What two of can be one. A claim is one article's own: claims of the same content share a group.
MERGEABLE = ("agreement", "party", "product")


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One judgement of an analyst. `place` is where it is written down, for messages.

    `same`, `different` and `unsure` judge two entities; `set` corrects the cell `field_name` of the row `left_id`, and an empty `value`
    clears it.
    """

    left_id: str
    right_id: str | None = None
    judgement: str
    field_name: str | None = None
    value: str | None = None
    decided_by: str
    decided_at: datetime
    reason: str
    place: str = ""

    @property
    def decision_id(self) -> str:
        """The id it is undone by: a hash of what was decided and when."""
        said = (self.left_id, self.right_id, self.judgement, self.field_name, self.value, self.decided_at.isoformat())
        return "dec_" + hashlib.sha256(repr(said).encode()).hexdigest()[:12]

    @property
    def left_ids(self) -> tuple[str, ...]:
        """The ids in `left_id`: two for a row that two name."""
        return tuple(self.left_id.split("|"))

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id it names, but for that in its value."""
        return (*self.left_ids, *([self.right_id] if self.right_id else []))

    @property
    def kind(self) -> str:
        """What sort of row it is about."""
        return kind_of_row(self.left_ids) or "unknown"

    def __str__(self) -> str:
        """Return such as "decisions.csv, line 4: same agr_1 agr_2"."""
        said = [self.judgement, self.left_id, self.right_id, self.field_name, self.value if self.judgement == SET else None]
        return f"{self.place or self.decision_id}: {' '.join(word for word in said if word is not None)}"


def kind_of(entity_id: str) -> str | None:
    """Return the sort of thing an id is of, None where it has no known form."""
    member = MEMBER_ID.fullmatch(entity_id)
    if member is not None:
        return LETTERS[member[1]]
    return KINDS_BY_PREFIX.get(entity_id.partition("_")[0]) if "_" in entity_id else None


def kind_of_row(ids: tuple[str, ...]) -> str | None:
    """Return the sort of row that one id, or two joined by a bar, name."""
    kinds = tuple(kind_of(entity_id) or "" for entity_id in ids)
    return kind_of(ids[0]) if len(ids) == 1 else PAIR_KINDS.get((kinds[0], kinds[1])) if len(ids) == 2 else None


def check_form(decision: Decision) -> None:
    """Return nothing where the decision has all it needs and names ids of the right form.

    Raises:
        UsageError: what is missing, or too much.
    """
    if decision.judgement not in JUDGEMENT.values:
        raise UsageError(f"{decision}: {decision.judgement!r} is no judgement; write {', '.join(JUDGEMENT.values)}")
    if decision.judgement == SET:
        if decision.right_id or not decision.field_name:
            raise UsageError(f"{decision}: a correction names one row, a field and a value, and no second id")
    elif not decision.right_id or decision.field_name or decision.value:
        raise UsageError(f"{decision}: it takes two ids, and neither field nor value")
    for entity_id in decision.ids:
        if kind_of(entity_id) is None:
            raise UsageError(f"{decision}: {entity_id} is not an id; `accords show` and `accords review` print them")
    if kind_of_row(decision.left_ids) is None:
        raise UsageError(f"{decision}: {decision.left_id} names no row; join an agreement and its party or product: AGREEMENT|PARTY")
    if decision.right_id:
        _check_pair(decision, decision.right_id)


def _check_pair(decision: Decision, right_id: str) -> None:
    if decision.kind != kind_of(right_id):
        raise UsageError(f"{decision}: one is of an {decision.kind}, the other of a {kind_of(right_id)}; only like can be judged alike")
    if decision.kind not in MERGEABLE:
        raise UsageError(f"{decision}: a {decision.kind} is one article's own and never one with another")
    if decision.left_id == right_id:
        raise UsageError(f"{decision}: it names one id twice")
