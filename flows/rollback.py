"""The way back to an earlier release."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from flows.endings import FAILED, ROLLED_BACK
from flows.history import named_release, previous_release
from flows.runs import recorded, writing_alone
from flows.settings import Settings
from warehouse.export import export_release
from warehouse.history import Release, list_releases, put_back, require_intact
from warehouse.lake import Lake


@dataclass(frozen=True, kw_only=True)
class Rollback:
    """A release that is current again, and the one it took the place of; None where that one can't be read."""

    release_id: str
    replaced_id: str | None
    path: Path


def roll_back(settings: Settings, named: str | None, *, by: str, reason: str) -> Rollback:
    """Make a release that is kept the current one again, the one before where none is named, and export it; return what was done.

    The one it takes the place of is kept. The next run publishes anew from the lake. Cut short, it is finished by doing it again.

    Raises:
        UsageError: there is no such release, or it can't be read; nothing is changed.
        TransientError: another process is writing.
    """
    with writing_alone(settings) as run:
        target = _left_undone(settings) or previous_release(settings) if named is None else named_release(settings, named)
        replaced = next((release.release_id for release in list_releases(settings.release) if release.is_current), None)
        require_intact(target)
        run.release_id, run.decided_by, run.reason = target.release_id, by, reason
        with recorded(run):
            path = put_back(target, settings.release)
            export_release(target.path, settings.export / "parquet")
            run.end()
            run.record(outcome=ROLLED_BACK)
    return Rollback(release_id=str(target.release_id), replaced_id=replaced, path=path)


def _left_undone(settings: Settings) -> Release | None:
    """Return where the last run was to roll back to, where it was cut short."""
    last = Lake(settings.lake).read_runs().to_pylist()[-1:]
    wanted = [row["release_id"] for row in last if row["outcome"] == FAILED and row["release_id"] is not None]
    return next((release for release in list_releases(settings.release) if release.release_id in wanted), None)
