"""How a run ended, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.rendering.layout import aligned, in_words, title_line

if TYPE_CHECKING:
    from flows.runs import RunReport


def render_report(report: RunReport) -> Iterator[str]:
    """Yield what a published run counted and where its results are; articles and agreements are those of the whole release."""
    seconds = (report.finished_at - report.started_at).total_seconds()
    yield title_line(f"{report.outcome} in {seconds:.0f} s, run {report.run_id}")
    yield from aligned(_fields(report), indent=2)


def _fields(report: RunReport) -> Iterator[tuple[str, str]]:
    counts = report.counts
    if "files_found" in counts:
        yield "files", f"{counts['files_found']:,} in, {counts['files_known']:,} of them known and not read again"
    if counts.get("files_left"):
        yield "left", f"{counts['articles_left']:,} articles of other days, in {counts['files_left']:,} files"
    superseded = f", {counts['articles_superseded']:,} of them superseded" if counts["articles_superseded"] else ""
    unread = f", {counts['articles_in_other_languages']:,} in an unsupported language" if counts["articles_in_other_languages"] else ""
    withdrawn = f", {counts['articles_withdrawn']:,} withdrawn" if counts.get("articles_withdrawn") else ""
    yield "articles", f"{counts['articles_published']:,}{superseded}{withdrawn}{unread}"
    yield "agreements", f"{counts['agreements']:,}, {counts['disputed']:,} of them disputed"
    reasons = ", ".join(
        f"{count:,} {in_words(code)}" for code, count in sorted(report.quarantine.items(), key=lambda item: (-item[1], item[0]))
    )
    yield "quarantined", f"{counts['quarantined']:,}{reasons and f' ({reasons})'}"
    if report.release:
        yield "release", str(report.release)
    if report.data_docs:
        yield "validation", str(report.data_docs)
