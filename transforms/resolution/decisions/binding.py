"""Decisions bound to what is there: an id stands for its oldest registered member that still speaks, so that it survives rebuilds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from schemas.errors import UsageError
from transforms.resolution.decisions.consistency import check_corrections, check_judgements
from transforms.resolution.decisions.correctable import REFERENCES, read_correction
from transforms.resolution.decisions.decisions import MEMBER_ID, SET, Decision, check_form
from transforms.resolution.evidence import IdentityRow, article_of
from transforms.resolution.judgements import Judgements


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A corrected cell: of the row that these members are of. A value that names a row is a member too."""

    decision: Decision
    kind: str
    members: tuple[str, ...]
    field_name: str
    value: object


@dataclass(frozen=True, kw_only=True)
class Bound:
    """What decisions come to: judgements on members, corrected cells, and by decision the members that its ids stand for.

    A decision without them is dormant.
    """

    decisions: tuple[Decision, ...] = ()
    judgements: Judgements = field(default_factory=Judgements)
    corrections: tuple[Correction, ...] = ()
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def touched(self) -> frozenset[str]:
        """Every member that a decision names: what has to be looked at again when decisions change."""
        return frozenset(member for members in self.members.values() for member in members)


NOTHING_DECIDED = Bound()


def bind_decisions(
    decisions: Iterable[Decision],
    registry: Sequence[IdentityRow],
    *,
    present: Set[str],
    heirs: Mapping[str, str],
    articles: Mapping[str, bool],
) -> Bound:
    """Return what the decisions say of the members that are `present`; `heirs` stand in for members of superseded articles.

    `registry` holds the ids ever given to members that had a named one, in the order of runs, `articles` tells of every article whether it
    counts. Where the oldest member of an id is gone, the next one stands in.

    Raises:
        UsageError: a decision is not well formed, names an unknown id, or contradicts another; the message says where it is written.
    """
    by_id = {decision.decision_id: decision for decision in decisions}
    anchors = _Anchors(registry, present=present, heirs=heirs, articles=articles, wanted=named_ids(by_id.values()))
    judged: list[tuple[Decision, str, str]] = []
    corrections: list[Correction] = []
    members: dict[str, tuple[str, ...]] = {}
    for decision_id, decision in by_id.items():
        check_form(decision)
        found = tuple(anchors.find(entity_id, decision) for entity_id in decision.ids)
        value = _read_value(decision, anchors) if decision.judgement == SET else None
        there = tuple(member for member in found if member is not None)
        if len(there) < len(found) or value is _DORMANT:
            continue
        members[decision_id] = there
        if decision.judgement == SET:
            corrections.append(
                Correction(decision=decision, kind=decision.kind, members=there, field_name=decision.field_name or "", value=value)
            )
        else:
            judged.append((decision, min(there), max(there)))
    component_of = check_judgements(judged)
    check_corrections([(item.decision, item.members, item.field_name, item.value) for item in corrections], component_of)
    return Bound(
        decisions=tuple(by_id.values()),
        judgements=Judgements(
            same=frozenset((left, right) for decision, left, right in judged if decision.judgement == "same"),
            different=frozenset((left, right) for decision, left, right in judged if decision.judgement == "different"),
        ),
        corrections=tuple(corrections),
        members=members,
    )


_DORMANT = object()


def named_ids(decisions: Iterable[Decision]) -> set[str]:
    """Return every id that the decisions name, and what else may be one."""
    decisions = list(decisions)
    return {entity_id for decision in decisions for entity_id in (*decision.ids, decision.value or "")}


def _read_value(decision: Decision, anchors: _Anchors) -> object:
    field_name = decision.field_name or ""
    try:
        value = read_correction(decision.kind, field_name, decision.value)
    except UsageError as error:
        raise UsageError(f"{decision}: {error}") from error
    if value is None or (decision.kind, field_name) not in REFERENCES:
        return value
    return anchors.find(str(value), decision) or _DORMANT


class _Anchors:
    """The member that each id stands for."""

    def __init__(
        self,
        registry: Sequence[IdentityRow],
        *,
        present: Set[str],
        heirs: Mapping[str, str],
        articles: Mapping[str, bool],
        wanted: Set[str],
    ) -> None:
        self._present = present
        self._heirs = heirs
        self._articles = articles
        self._ever_given: set[str] = set()
        newest: dict[str, IdentityRow] = {}
        for row in registry:
            if row.entity_id in wanted:
                self._ever_given.add(row.entity_id)
            if row.member_id in wanted:
                self._ever_given.add(row.member_id)
            newest[row.member_id] = row
        self._members: dict[str, list[IdentityRow]] = defaultdict(list)
        for row in newest.values():
            if row.entity_id in wanted:
                self._members[row.entity_id].append(row)

    def find(self, entity_id: str, decision: Decision) -> str | None:
        """Return the member that the id stands for, None where none is left.

        Raises:
            UsageError: the id was never given.
        """
        if MEMBER_ID.fullmatch(entity_id):
            article_id = article_of(entity_id)
            is_silent = self._articles.get(article_id) is False  # withdrawn or superseded: what it had may never have been given an id
            if self._stand_in(entity_id) is None and entity_id not in self._ever_given and not is_silent:
                what = "that article has no such entity" if article_id in self._articles else "no article has this id"
                raise UsageError(f"{decision}: {entity_id} is unknown: {what}")
            return self._stand_in(entity_id)
        if entity_id not in self._ever_given:
            raise UsageError(f"{decision}: {entity_id} is unknown; `accords query 'from agreement_overview'` lists what there is")
        oldest_first = sorted(self._members.get(entity_id, ()), key=lambda row: (row.run_id, row.member_id))
        return next((member for row in oldest_first if (member := self._stand_in(row.member_id)) is not None), None)

    def _stand_in(self, member_id: str) -> str | None:
        heir = self._heirs.get(member_id, member_id)
        return heir if heir in self._present else None
