"""Which agreement another one changes, carries out or belongs to: what its reports say of an earlier one, found among the others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations, product
from operator import itemgetter

from schemas.vocabularies import LINEAGE_TYPE
from transforms.resolution.agreements.blocking import MOST_PARTIES
from transforms.resolution.agreements.features import CHANGES
from transforms.resolution.agreements.instruments import are_compatible
from transforms.resolution.agreements.reports import Report
from transforms.resolution.periods import Period

LineageKey = tuple[str, ...]
DatedId = tuple[int, str]  # the day an agreement began, and its id

PARENT_DATE_SLIP_DAYS = 7  # between the date that the text gives the parent and the parent's own
FIT_OF_DATE, FIT_OF_TYPE, FIT_OF_SUBJECT, FIT_OF_ARTICLE = 4, 2, 2, 1
# Of two parties, next to the child and to each end of the time that the text gives the parent: enough for all that two parties have in
# most archives, and few enough that two governments with thousands cost what two companies cost.
MOST_CANDIDATES = 100


@dataclass(frozen=True, kw_only=True)
class Lineage:
    """An agreement's parent, and how it relates to it."""

    parent_id: str
    lineage_type: str


@dataclass(frozen=True, kw_only=True)
class _Agreement:
    """What all reports of an agreement say of it together."""

    agreement_id: str
    reports: Sequence[Report]

    @cached_property
    def first_day(self) -> date | None:
        return min((report.happened.first for report in self.reports if report.happened), default=None)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        return tuple({report.happened for report in self.reports if report.happened})

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset().union(*(report.words for report in self.reports))

    @cached_property
    def types(self) -> frozenset[str]:
        return frozenset(report.row.agreement_type for report in self.reports if report.row.agreement_type)

    @cached_property
    def pairs(self) -> frozenset[LineageKey]:
        return frozenset(pair for report in self.reports for pair in _pairs(report))

    @cached_property
    def parent_dates(self) -> tuple[Period, ...]:
        said = (report.parent_concluded for report in self.reports if report.row.lineage_type is not None)
        return tuple({period for period in said if period is not None})

    @property
    def lineage_type(self) -> str | None:
        """What most independent origins say, ties by the order of the vocabulary."""
        origins: dict[str, set[str]] = defaultdict(set)
        for report in self.reports:
            if report.row.lineage_type is not None:
                origins[report.row.lineage_type].add(report.article.origin_key)
        return min(origins, key=lambda kind: (-len(origins[kind]), LINEAGE_TYPE.values.index(kind)), default=None)


def find_parents(reports_of: Mapping[str, Sequence[Report]]) -> dict[str, Lineage]:
    """Return the parent of each agreement that says it has one, where one agreement alone fits; ids are the keys of `reports_of`.

    A parent has the same parties, began before its child, and is of the type, the date or the subject that the child's reports give it.
    No chain of parents comes back to where it began: each is older than its child, or of the same day and without a parent.
    """
    agreements = {agreement_id: _Agreement(agreement_id=agreement_id, reports=found) for agreement_id, found in reports_of.items()}
    children = [agreement for agreement in agreements.values() if agreement.lineage_type is not None]
    asked = {key for child in children for key in child.pairs}
    dated = [(found.first_day.toordinal(), agreement_id) for agreement_id, found in agreements.items() if found.first_day is not None]
    blocks: dict[LineageKey, list[DatedId]] = defaultdict(list)
    for day, agreement_id in sorted(dated):
        for key in agreements[agreement_id].pairs & asked:
            blocks[key].append((day, agreement_id))
    found: dict[str, Lineage] = {}
    for child in children:
        candidates = set().union(*(_candidates(child, blocks[key]) for key in child.pairs)) - {child.agreement_id}
        parent = _choose(child, [agreements[candidate] for candidate in sorted(candidates)])
        if parent is not None and child.lineage_type is not None:
            found[child.agreement_id] = Lineage(parent_id=parent.agreement_id, lineage_type=child.lineage_type)
    return found


def _pairs(report: Report) -> Iterator[LineageKey]:
    members = [sorted(side.parties)[:MOST_PARTIES] for side in report.sides]
    for parties, others in combinations(members, 2):
        yield from (tuple(sorted(pair)) for pair in product(parties, others))


def _candidates(child: _Agreement, block: Sequence[DatedId]) -> set[str]:
    """Return those of a block, sorted by day, that are nearest before the child and nearest to when its parent is said to be concluded."""
    if child.first_day is None:
        return set()
    day_of = itemgetter(0)
    end = bisect_right(block, child.first_day.toordinal(), key=day_of)
    found = [*block[max(end - MOST_CANDIDATES, 0) : end]]
    for told in child.parent_dates:
        first = bisect_left(block, told.first.toordinal() - PARENT_DATE_SLIP_DAYS, hi=end, key=day_of)
        last = bisect_right(block, told.last.toordinal() + PARENT_DATE_SLIP_DAYS, lo=first, hi=end, key=day_of)
        found += [*block[first : min(first + MOST_CANDIDATES, last)], *block[max(last - MOST_CANDIDATES, first) : last]]
    return {agreement_id for _, agreement_id in found}


def _choose(child: _Agreement, candidates: Sequence[_Agreement]) -> _Agreement | None:
    """Return the candidate that fits best; of equals the last where the child follows it, else none."""
    fits = [(fit, candidate) for candidate in candidates if (fit := _fit(child, candidate)) > 0]
    best = max((fit for fit, _ in fits), default=0)
    equals = [candidate for fit, candidate in fits if fit == best]
    if child.lineage_type in CHANGES:  # these follow the last one; what carries one out or belongs to it names the one
        last = max((candidate.first_day for candidate in equals if candidate.first_day), default=None)
        equals = [candidate for candidate in equals if candidate.first_day == last]
    return equals[0] if len(equals) == 1 else None


def _fit(child: _Agreement, candidate: _Agreement) -> int:
    """Return how much speaks for `candidate` as the parent, 0 where it can't be."""
    if child.first_day is None or candidate.first_day is None or candidate.first_day > child.first_day:
        return 0
    if candidate.first_day == child.first_day and candidate.lineage_type is not None:
        return 0
    is_dated = any(told.days_to(period) <= PARENT_DATE_SLIP_DAYS for told in child.parent_dates for period in candidate.periods)
    if child.parent_dates and not is_dated:
        return 0
    types = {report.row.parent_type for report in child.reports if report.row.lineage_type is not None and report.row.parent_type}
    if types and candidate.types and not any(are_compatible(one, other) for one in types for other in candidate.types):
        return 0
    is_same_type = not types.isdisjoint(candidate.types)
    is_like = not child.words.isdisjoint(candidate.words)
    articles = {report.row.article_id for report in child.reports}
    is_beside = any(report.row.article_id in articles for report in candidate.reports)
    fit = FIT_OF_DATE * is_dated + FIT_OF_TYPE * is_same_type + FIT_OF_SUBJECT * is_like
    return fit + FIT_OF_ARTICLE * is_beside if fit else 0
