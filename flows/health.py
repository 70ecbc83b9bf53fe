"""How the warehouse is, for people and for monitors: its release and its age, its runs, its lake."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.endings import PUBLISHED, RUNNING
from schemas.errors import PipelineError
from warehouse.lake import Lake
from warehouse.lock import is_writing, read_writer
from warehouse.query import read_status
from warehouse.release import current_release

if TYPE_CHECKING:
    from flows.settings import Settings

Row = Mapping[str, Any]

# By how much clocks of several machines may differ; what is published later than that has a wrong time.
TOLERANCE = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class Health:
    """What can be told of a warehouse at a moment; what can't be read stands in `problems`, and nothing of it elsewhere.

    `runs` are the lake's, oldest first, with `running` as the outcome of the one that goes on. `tables` are the answers of
    `warehouse/queries/status/`, none where there is no release that can be read; `published_at` tells when it was published.
    """

    now: datetime
    runs: tuple[Row, ...] = ()
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    published_at: datetime | None = None
    release_bytes: int | None = None
    lake_bytes: int = 0
    problems: tuple[str, ...] = ()

    @property
    def age(self) -> timedelta | None:
        """How long ago the release was published; None where there is none, or its time is yet to come."""
        if self.published_at is None or self.published_at > self.now + TOLERANCE:
            return None
        return max(self.now - self.published_at, timedelta())


@dataclass(frozen=True, kw_only=True)
class Freshness:
    """Whether a release is as new as it has to be, and a line that says so."""

    is_fresh: bool
    line: str


def read_health(settings: Settings, *, now: datetime) -> Health:
    """Return how the warehouse is; nothing that can't be read is raised, and nobody who writes is waited for."""
    runs, problems = _read_runs(settings)
    try:
        path = current_release(settings.release)
        tables = {name: tuple(table.to_pylist()) for name, table in read_status(path).items()}
        size = path.stat().st_size
    except (PipelineError, OSError) as error:
        tables, size = {}, None
        problems.append(str(error))
    newest = next(iter(tables.get("runs", ())), None)
    return Health(
        now=now,
        runs=tuple(runs),
        tables=tables,
        published_at=newest["finished_at"] if newest else None,
        release_bytes=size,
        lake_bytes=sum(_sizes(settings.lake)),
        problems=tuple(problems),
    )


def judge_freshness(health: Health, max_age: timedelta) -> Freshness:
    """Return whether the release was published `max_age` ago or later; one that is missing, broken or of the future is stale."""
    if health.published_at is None:
        return Freshness(is_fresh=False, line=f"stale: {health.problems[-1] if health.problems else 'the release names no run'}")
    moment = f"{health.published_at:%Y-%m-%d %H:%M} UTC"
    if health.age is None:
        return Freshness(is_fresh=False, line=f"stale: the release was published {moment}, which is yet to come: a clock was wrong")
    is_fresh = health.age <= max_age
    told = f"the release is {in_units(health.age)} old, published {moment}; it may be {in_units(max_age)} old"
    ended = [row for row in health.runs if row["outcome"] != RUNNING]
    last = f"; the last run, {ended[-1]['run_id']}, {ended[-1]['outcome']}" if ended and ended[-1]["outcome"] != PUBLISHED else ""
    return Freshness(is_fresh=is_fresh, line=f"{'fresh' if is_fresh else 'stale'}: {told}{last}")


def find_running(settings: Settings) -> str | None:
    """Return the id of the run that goes on; None where nobody writes."""
    writer = read_writer(settings.home) if is_writing(settings.home) else None
    return writer.run_id if writer else None


def counts_of(run: Row) -> dict[str, Any]:
    """Return what a run counted, with its `quarantine` by reason."""
    counts: dict[str, Any] = json.loads(run["counts"])
    return counts


def in_units(age: timedelta) -> str:
    """Return an age in minutes, hours or days, whichever reads best."""
    hours = age.total_seconds() / 3600
    if hours < 2:
        return f"{hours * 60:.0f} min"
    return f"{hours:.3g} h" if hours <= 72 else f"{hours / 24:.3g} d"


def _read_runs(settings: Settings) -> tuple[list[Row], list[str]]:
    running = find_running(settings)
    try:
        rows = Lake(settings.lake).read_runs().to_pylist()
    except (PipelineError, OSError, ValueError) as error:  # Arrow's errors are one of the last two
        return [], [f"the runs in {settings.lake} can't be read: {error}"]
    return [row | ({"outcome": RUNNING} if row["run_id"] == running and row["finished_at"] is None else {}) for row in rows], []


def _sizes(folder: Path) -> Iterator[int]:
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                yield os.lstat(os.path.join(path, name)).st_size
            except OSError:  # whoever writes has moved it since
                continue
