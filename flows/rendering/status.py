"""The state of the warehouse as a report: the last runs, the release's size and age, and what was refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from flows.rendering.layout import aligned, in_words, title_line
from transforms.languages import find_language

if TYPE_CHECKING:
    import pyarrow as pa


def render_runs(runs: pa.Table) -> Iterator[str]:
    """Yield the newest ten of `runs`, the newest first."""
    rows = sorted(runs.to_pylist(), key=itemgetter("run_id"), reverse=True)
    yield title_line("Last runs")
    yield from aligned([_run(row) for row in rows[:10]] or [("none yet",)], indent=2)


def render_release(answers: Mapping[str, pa.Table], *, now: datetime) -> Iterator[str]:
    """Yield the state of the release; `answers` are the tables that `read_status` returns."""
    rows = {name: table.to_pylist() for name, table in answers.items()}
    (freshness,) = rows["freshness"]
    yield title_line("Release")
    yield from aligned([(row["table_name"], f"{row['row_count']:,}") for row in rows["row_counts"]], indent=2)
    unread = [row for row in rows["languages"] if find_language(row["language_code"]) is None]
    if unread:
        yield from aligned(
            [("unsupported language", ", ".join(f"{row['article_count']:,} {row['language_code']}" for row in unread))], indent=2
        )
    yield from aligned(
        [
            ("newest article published", _age(freshness["newest_published_at"], now)),
            ("newest article read", _age(freshness["newest_seen_at"], now)),
        ],
        indent=2,
    )
    yield ""
    yield title_line("Quarantine")
    yield from aligned([_refusal(row) for row in rows["quarantine"]] or [("empty",)], indent=2)


def _refusal(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return f"{row['refused_count']:,}", in_words(row["reason_code"]), f"e.g. {row['example_source_uri']}"


def _run(row: Mapping[str, Any]) -> tuple[str, str, str, str]:
    took = f"{(row['finished_at'] - row['started_at']).total_seconds():.0f} s" if row["finished_at"] else "unfinished"
    return row["run_id"], f"{row['started_at']:%Y-%m-%d %H:%M} UTC", took, row["outcome"]


def _age(at: datetime | None, now: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC, {_ago(now - at)}" if at else "unknown"


def _ago(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    return f"{hours // 24} days ago" if hours >= 48 else f"{hours} hours ago" if hours else "within the last hour"
