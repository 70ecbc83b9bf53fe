"""Reports that say the same of an agreement count as one while reports are compared: a wire's reprints cost what one article costs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from transforms.resolution.likeness import MATCH, weigh_pair
from transforms.resolution.reports import Report


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
        saying = report.report_id if report.report_id in judged else _saying(report)
        ordinal = told[report.row.article_id, saying]
        told[report.row.article_id, saying] += 1
        alike[saying, ordinal].append(report)
    groups = (group for found in alike.values() for group in ([found] if _are_recognized(found) else [[report] for report in found]))
    return sorted((Witness(reports=tuple(group)) for group in groups), key=lambda witness: witness.report.report_id)


def _saying(report: Report) -> object:
    """Return everything that features look at, but the words of the whole text."""
    row = report.row
    return (
        report.sides, report.words, report.happened, report.published, row.agreement_type, row.lifecycle_stage, row.is_background,
        row.value_amount, row.value_currency,
    )  # fmt: skip


def _are_recognized(alike: list[Report]) -> bool:
    return len(alike) == 1 or weigh_pair(alike[0], alike[1])[0] >= MATCH
