"""Reports that say the same of an agreement count as one while reports are compared: a wire's reprints cost what one article costs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from itertools import chain

from transforms.resolution.agreements.likeness import MATCH, weigh_pair
from transforms.resolution.agreements.reports import Report
from transforms.resolution.agreements.sides import Side


@dataclass(frozen=True, kw_only=True)
class Witness:
    """Reports that nothing compared tells apart, of as many articles, in the order of their ids; the first stands for all."""

    reports: tuple[Report, ...]

    @property
    def report(self) -> Report:
        """The report that is compared."""
        return self.reports[0]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that the reports are of."""
        return frozenset(report.row.article_id for report in self.reports)


def gather_witnesses(reports: Iterable[Report], judged: Collection[str] = ()) -> list[Witness]:
    """Return the reports as witnesses, in the order of their first ids.

    A report that an analyst has judged stands alone, and so does one that says too little to be recognized in its own double.
    Of several reports of one article that say the same the first goes with the first of other articles, and so on.
    """
    alike: dict[object, list[Report]] = defaultdict(list)
    told: Counter[object] = Counter()
    for report in sorted(reports, key=lambda report: report.report_id):
        saying = report.report_id if report.report_id in judged else saying_of(report)
        ordinal = told[report.row.article_id, saying]
        told[report.row.article_id, saying] += 1
        alike[saying, ordinal].append(report)
    groups = (
        group
        for found in alike.values()
        for group in ([found] if len(found) == 1 or are_recognized(*found[:2]) else [[report] for report in found])
    )
    return sorted((Witness(reports=tuple(group)) for group in groups), key=lambda witness: witness.report.report_id)


def saying_of(report: Report) -> tuple[object, ...]:
    """Return everything that features look at, but the words of the whole text."""
    row = report.row
    return (
        report.sides, report.words, report.happened, report.published, row.agreement_type, row.lifecycle_stage, row.is_background,
        row.value_amount, row.value_currency,
    )  # fmt: skip


def write_saying(report: Report) -> str:
    """Return what `saying_of` tells reports apart by, written in one way only."""
    return repr([_in_order(value) for value in (*chain.from_iterable(map(_parts, report.sides)), *saying_of(report)[1:])])


def _parts(side: Side) -> tuple[object, ...]:
    return tuple(getattr(side, field.name) for field in fields(side))


def _in_order(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def are_recognized(left: Report, right: Report) -> bool:
    """Return whether two reports that say the same say enough to be known for one agreement's."""
    return weigh_pair(left, right)[0] >= MATCH
