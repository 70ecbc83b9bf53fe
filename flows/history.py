"""The history of releases: which are there, by what name, and which one was current before another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.endings import PUBLISHED, ROLLED_BACK
from flows.settings import Settings
from schemas.errors import UsageError
from warehouse.history import Release, find_release, list_releases, require_intact
from warehouse.lake import Lake
from warehouse.release import current_release

if TYPE_CHECKING:
    import pyarrow as pa


def choose_release(settings: Settings, named: str | None) -> Path:
    """Return the path of the release whose id `named` is or begins; of the current one where nothing is named.

    Raises:
        UsageError: there is none; the message tells of one that was published, and is no longer kept.
    """
    return current_release(settings.release) if named is None else named_release(settings, named).path


def named_release(settings: Settings, named: str) -> Release:
    """Return the release whose id `named` is or begins.

    Raises: as `choose_release`.
    """
    try:
        return find_release(settings.release, named)
    except UsageError:
        there = [release.release_id for release in list_releases(settings.release)]
        gone = [found for found in _publications(Lake(settings.lake).read_runs()) if found.startswith(named) and found not in there]
        if named and gone and not any(found and found.startswith(named) for found in there):
            kept = f"the current release and {settings.keep_releases} before it are (ACCORDS_KEEP_RELEASES)"
            raise UsageError(f"release {gone[-1]} is no longer kept: {kept}; `accords releases` lists them") from None
        raise


def previous_release(settings: Settings) -> Release:
    """Return the release that was the current one before the one that is.

    Raises:
        UsageError: no other one is kept.
    """
    kept = {release.release_id: release for release in list_releases(settings.release) if not release.is_current}
    if not kept:
        raise UsageError(f"no release but the current one is kept in {settings.release}")
    before = [release_id for release_id in _made_current(Lake(settings.lake).read_runs()) if release_id in kept]
    return kept[before[-1]] if before else next(iter(kept.values()))


def choose_pair(settings: Settings, before: str | None, after: str | None) -> tuple[Release, Release]:
    """Return the two releases named; the current one where the second is not, and the one before it where the first is not either.

    Raises:
        UsageError: one of them is not there, or can't be read.
    """
    current = [release for release in list_releases(settings.release) if release.is_current]
    if after is None and not current:
        current_release(settings.release)  # says that there is none
    second = named_release(settings, after) if after is not None else current[0]
    first = named_release(settings, before) if before is not None else previous_release(settings)
    for release in (first, second):
        require_intact(release)
    return first, second


def noted_releases(settings: Settings) -> dict[str, str]:
    """Return by release what somebody noted who let it pass, or who made it the current one again."""
    notes: dict[str, str] = {}
    for row in Lake(settings.lake).read_runs().to_pylist():
        if row["outcome"] == PUBLISHED and row["bounds_accepted"]:
            notes[row["run_id"]] = f"out of bounds, accepted by {row['decided_by']}: {row['reason']}"
        elif row["outcome"] == ROLLED_BACK:
            notes[row["release_id"]] = f"rolled back to by {row['decided_by']}: {row['reason']}"
    return notes


def find_rollback(settings: Settings, runs: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the run among `runs` that went back to the current release; None where the current one is the newest that was published."""
    current = next((release.release_id for release in list_releases(settings.release) if release.is_current), None)
    made = [row for row in runs if row["outcome"] in {PUBLISHED, ROLLED_BACK}]
    if not made or made[-1]["outcome"] != ROLLED_BACK or made[-1]["release_id"] != current:
        return None
    newest = [row["run_id"] for row in made if row["outcome"] == PUBLISHED][-1:]
    return None if [current] == newest else made[-1]


def _made_current(runs: pa.Table) -> Sequence[str]:
    """Return the releases in the order in which they became current."""
    return [str(row["release_id"] or row["run_id"]) for row in runs.to_pylist() if row["outcome"] in {PUBLISHED, ROLLED_BACK}]


def _publications(runs: pa.Table) -> list[str]:
    """Return the releases that were ever published, the oldest first."""
    return [str(row["run_id"]) for row in runs.to_pylist() if row["outcome"] == PUBLISHED]
