"""The state of the warehouse as a report: the last runs, the release's size and age, and what was refused."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from flows.endings import ROLLED_BACK, RUNNING
from flows.health import Health, counts_of
from flows.rendering.layout import aligned, in_words, title_line
from transforms.languages import find_language


def render_runs(runs: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the newest ten of `runs`, which are oldest first, the newest first."""
    yield title_line("Last runs")
    yield from aligned([_run(row) for row in reversed(runs[-10:])] or [("none yet",)], indent=2)


def render_release(
    rows: Mapping[str, Sequence[Mapping[str, Any]]], *, now: datetime, rollback: Mapping[str, Any] | None = None
) -> Iterator[str]:
    """Yield the state of the release; `rows` are those of `warehouse/queries/status/`, by name, `rollback` the run that went back to it."""
    (freshness,) = rows["freshness"]
    yield title_line("Release")
    if rollback is not None:
        told = f"rolled back to on {rollback['started_at']:%Y-%m-%d %H:%M} UTC by {rollback['decided_by']}: {rollback['reason']}"
        yield from aligned([(told,), ("the next run publishes anew from the lake",)], indent=2)
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


def render_json(health: Health) -> str:
    """Return the state of the warehouse as one JSON object; what is not known is null or empty."""
    told = {
        "now": health.now,
        "release": {
            "published_at": health.published_at,
            "age_seconds": health.age.total_seconds() if health.age is not None else None,
            "bytes": health.release_bytes,
        },
        "rows": {row["table_name"]: row["row_count"] for row in health.tables.get("row_counts", ())},
        "articles": {row["status"]: row["article_count"] for row in health.tables.get("articles", ())},
        "quarantine": [
            {"stage": row["stage"], "reason_code": row["reason_code"], "rows": row["refused_count"]}
            for row in health.tables.get("quarantine", ())
        ],
        "runs": [
            {name: row[name] for name in ("run_id", "outcome", "started_at", "finished_at")} | {"counts": counts_of(row)}
            for row in reversed(health.runs[-10:])
        ],
        "lake_bytes": health.lake_bytes,
        "problems": health.problems,
    }
    return json.dumps(told, default=_in_json)


def _in_json(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _refusal(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return f"{row['refused_count']:,}", in_words(row["reason_code"]), f"e.g. {row['example_source_uri']}"


def _run(row: Mapping[str, Any]) -> tuple[str, str, str, str]:
    ended = row["finished_at"]
    took = f"{(ended - row['started_at']).total_seconds():.0f} s" if ended else "" if row["outcome"] == RUNNING else "unfinished"
    outcome = in_words(row["outcome"])
    told = f"{outcome} to {row['release_id']}" if row["outcome"] == ROLLED_BACK else outcome
    return row["run_id"], f"{row['started_at']:%Y-%m-%d %H:%M} UTC", took, told


def _age(at: datetime | None, now: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC, {_ago(now - at)}" if at else "unknown"


def _ago(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    return f"{hours // 24} days ago" if hours >= 48 else f"{hours} hours ago" if hours else "within the last hour"
