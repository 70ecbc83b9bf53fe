"""An agreement's lifecycle stage: how far a later report moves it on, and which stages can't both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from schemas.vocabularies import LIFECYCLE_STAGE
from transforms.english.denials import NOT_CONCLUDED
from transforms.resolution.ledger.choice import Assertion, Weighing, standing, weigh
from transforms.resolution.ledger.contradictions import Witness, are_apart, witness_of

AHEAD = frozenset({"proposed", "negotiating", "agreed_in_principle"})
OPEN = AHEAD | {"initialled"}
CONCLUDED = frozenset({"signed", "ratified", "in_force", "amended", "renewed", "completed"})
STOPPED = frozenset({"suspended", "terminated"})
RUNNING = frozenset({"in_force", "renewed"})

# A party that turns down what others report as signed denies it; months later a parliament may well reject what was signed.
DENIAL_DAYS = 14
# An agreement is initialled before it is signed; within days of each other the two are two versions of one ceremony.
CEREMONY_DAYS = 3
# Who still reports talks so soon after others reported the signature says that there was none; later it is stale.
STILL_DAYS = 7


@dataclass(frozen=True, kw_only=True)
class _Version:
    """A stage with who tells it, whether any of them says that nothing was concluded, and on which days first and last, where dated."""

    stage: str
    witnesses: frozenset[Witness]
    is_explicit: bool
    first: date | None
    last: date | None


def stage_rank(stage: str) -> int:
    """Return how far a stage has come, counted from 0."""
    return LIFECYCLE_STAGE.values.index(stage)


def choose_stage(assertions: Sequence[Assertion[str]], weighing: Weighing[str]) -> str | None:
    """Return the stage to publish, or None where nothing is asserted.

    A stage gives way to a further one that was first reported on a later day, and one that lies ahead to a conclusion reported on the
    same day; but not to one that contradicts it. Between equals the further one stands, because follow-ups move forward.
    """
    weighing = replace(weighing, specificity=stage_rank)
    versions = {version.stage: version for version in _versions(assertions, weighing)}
    left = [said for said in assertions if not any(_overtakes(other, versions.get(said.value)) for other in versions.values())]
    return weigh(left, weighing)


def find_contradicted_stages(assertions: Sequence[Assertion[str]], published: str | None, weighing: Weighing[str]) -> set[str]:
    """Return the published stage and those that can't be true beside it, or nothing."""
    versions = {version.stage: version for version in _versions(assertions, weighing)}
    if published not in versions:
        return set()
    held = versions[published]
    against = {stage for stage, version in versions.items() if _contradict(version, held) and are_apart(version.witnesses, held.witnesses)}
    return against | {held.stage} if against else set()


def _versions(assertions: Sequence[Assertion[str]], weighing: Weighing[str]) -> list[_Version]:
    told: dict[str, list[Assertion[str]]] = defaultdict(list)
    for said in standing(assertions, weighing):
        told[said.value].append(said)
    return [_version(stage, found) for stage, found in told.items()]


def _version(stage: str, told: list[Assertion[str]]) -> _Version:
    days = [said.article.row.published_at.date() for said in told if said.article.row.published_at is not None]
    return _Version(
        stage=stage,
        witnesses=frozenset(witness_of(said.article) for said in told),
        is_explicit=stage in OPEN and any(NOT_CONCLUDED.search(said.article.row.text) for said in told),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _overtakes(later: _Version, earlier: _Version | None) -> bool:
    if earlier is None or later.first is None or earlier.first is None or _contradict(later, earlier):
        return False
    if earlier.stage in AHEAD and later.stage in CONCLUDED and later.first == earlier.first:
        return True
    return stage_rank(later.stage) > stage_rank(earlier.stage) and later.first > earlier.first


def _contradict(left: _Version, right: _Version) -> bool:
    return _denies(left, right) or _denies(right, left)


def _denies(denial: _Version, held: _Version) -> bool:
    """Return whether the one, as it was reported, can't be true beside the other."""
    if denial.stage == "rejected" and held.stage in CONCLUDED:
        return _days_between(denial.first, held.first) <= DENIAL_DAYS
    if denial.first is None or denial.last is None or held.first is None or held.last is None:
        return False
    if denial.stage in STOPPED and held.stage in RUNNING:
        return 0 <= (held.last - denial.first).days <= DENIAL_DAYS
    if denial.stage == "initialled" and held.stage == "signed":
        return 0 <= (denial.last - held.first).days <= CEREMONY_DAYS
    apart = (denial.last - held.first).days
    is_later = denial.stage in AHEAD and apart > 0
    return denial.stage in OPEN and held.stage in CONCLUDED and (is_later or denial.is_explicit) and 0 <= apart <= STILL_DAYS


def _days_between(left: date | None, right: date | None) -> int:
    """Return the days between two reports, 0 where one is undated."""
    return 0 if left is None or right is None else abs((left - right).days)
