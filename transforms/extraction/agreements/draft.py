"""Reports of one agreement while they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.english.instruments import EARLIER
from transforms.extraction.agreements.choosing import choose_stage
from transforms.extraction.agreements.lineage import Link
from transforms.extraction.reports.reports import Report


@dataclass(kw_only=True)
class Draft:
    """Reports of one agreement while they are gathered; the best of them gives its sentence and stage."""

    reports: list[Report] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    is_apart: bool = False  # the text tells it apart from another one of the same parties

    @property
    def numbers(self) -> set[int]:
        """The numbers of the entities that take part."""
        return {argument.entity.number for report in self.reports for argument in report.parties}

    @property
    def is_history(self) -> bool:
        """An agreement that the text itself calls an earlier one: "a previous truce"."""
        return is_earlier(self.reports[0])

    @property
    def types(self) -> set[str]:
        """The types its nouns and verbs tell."""
        return {report.agreement_type for report in self.reports if report.agreement_type}

    @property
    def telling(self) -> Report:
        """The report that tells the stage, by the rule of `choose_stage`."""
        return choose_stage(self.reports, self.best)

    @property
    def best(self) -> Report:
        """The report with most parties, told by a verb, first in the text."""
        return min(self.reports, key=_rank)


def _rank(report: Report) -> tuple[int, bool, bool, int, int]:
    return (-min(len(report.parties), 2), not report.is_told, report.in_headline, report.passage, report.trigger.i)


def is_earlier(report: Report) -> bool:
    """Return whether the words before the noun call the agreement one from before the news: "a previous truce"."""
    return any(child.text.casefold() in EARLIER for child in report.trigger.lefts)
