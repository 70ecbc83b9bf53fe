"""The data docs: what was expected of the data and what was found, as a page that needs nothing but a browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined

from expectations.results import BOUND, RELEASE, CheckResult
from expectations.rows import visible

EXAMPLES = 10  # failing rows shown of each expectation
NONE_REFUSED: Mapping[str, int] = MappingProxyType({})
GOOD, PART, BAD = "good", "part", "bad"


@dataclass(frozen=True, kw_only=True)
class Headline:
    """The page's one sentence, and how it is coloured."""

    tone: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Section:
    """The expectations on one table, or the checks across tables."""

    title: str
    results: tuple[CheckResult, ...]
    row_count: int | None
    refused: int

    @property
    def failed(self) -> int:
        """How many expectations are not met."""
        return sum(not result.is_met for result in self.results)

    @property
    def tone(self) -> str:
        """The colour of its worst result."""
        return max(map(tone_of, self.results), key=(GOOD, PART, BAD).index)


def render_data_docs(
    results: Iterable[CheckResult], *, run_id: str, rendered_at: datetime, refused: Mapping[str, int] = NONE_REFUSED
) -> str:
    """Return one HTML page, without scripts or anything to fetch, of `results` in the order of their tables.

    `refused` counts the rows refused per table, those that rested on refused rows with them. Text from articles is escaped, and
    characters that don't show (controls, directions, zero widths) are written out.
    """
    environment = Environment(loader=PackageLoader("expectations"), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    environment.filters["visible"] = visible
    judged = list(results)
    return environment.get_template("data_docs.html").render(
        run_id=run_id,
        rendered_at=rendered_at,
        headline=_headline(judged, sum(refused.values())),
        sections=_sections(judged, refused),
        tone_of=tone_of,
        examples=EXAMPLES,
    )


def tone_of(result: CheckResult) -> str:
    """Return how a result is coloured: `part` where it cost rows, `bad` where it stopped the run."""
    if result.is_met:
        return GOOD
    return BAD if result.stops else PART


def _headline(results: list[CheckResult], refused: int) -> Headline:
    failed = [result for result in results if not result.is_met]
    stopping = sum(result.stops for result in failed)
    if stopping:
        return Headline(tone=BAD, sentence=f"Refused: {stopping} expectations stop the run, and nothing was published.")
    accepted = sum(bool(result.accepted) for result in failed)
    if accepted:
        return Headline(tone=PART, sentence=f"Passed: {accepted} bounds are not kept, which was accepted; {refused} rows were refused.")
    if failed:
        return Headline(
            tone=PART, sentence=f"Passed without the {refused} rows refused: {len(failed)} expectations are not met by every row."
        )
    return Headline(tone=GOOD, sentence=f"Passed: all {len(results)} expectations are met.")


def _sections(results: list[CheckResult], refused: Mapping[str, int]) -> list[Section]:
    whole = [("Across tables", RELEASE), ("Bounds", BOUND)]
    on_release = {title: tuple(result for result in results if result.level == level) for title, level in whole}
    of_tables = [result for result in results if result.level not in {RELEASE, BOUND}]
    by_table = {
        name: tuple(result for result in of_tables if result.table == name) for name in dict.fromkeys(found.table for found in of_tables)
    }
    sections = [
        Section(title=name, results=found, row_count=max(result.row_count for result in found), refused=refused.get(name, 0))
        for name, found in by_table.items()
    ]
    return [*sections, *(Section(title=title, results=found, row_count=None, refused=0) for title, found in on_release.items() if found)]
