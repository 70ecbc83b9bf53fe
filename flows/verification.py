"""The lake and the releases held against their checksums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.settings import Settings
from warehouse.inspection import inspect_lake
from warehouse.intactness import RELEASE, find_damage, previous_releases
from warehouse.lock import writer_lock


@dataclass(frozen=True, kw_only=True)
class Verified:
    """How many batches and releases were looked at, and what is wrong, by path."""

    batches: int
    releases: int
    damage: Mapping[Path, str]


def verify(settings: Settings) -> Verified:
    """Return what of lake and releases is not what was written; nothing is changed.

    Raises:
        TransientError: another process is writing.
    """
    with writer_lock(settings.home, timeout=settings.lock_wait):
        return verify_alone(settings)


def verify_alone(settings: Settings) -> Verified:
    """Return what `verify` does; whoever calls holds the right to write."""
    lake = inspect_lake(settings.lake)
    current = settings.release / RELEASE
    previous = previous_releases(settings.release)
    releases = [*([current] if current.exists() or previous else []), *previous]
    damage = {path: what for path in releases if (what := find_damage(path)) is not None}
    return Verified(batches=len(lake.batches), releases=len(releases), damage={**lake.damage, **damage})


def name_first(damage: Mapping[Path, str]) -> str:
    """Return in words the first of what is wrong, and how much more is."""
    path, what = next(iter(damage.items()))
    more = f", and {len(damage) - 1} more" if len(damage) > 1 else ""
    return f"{path} {what}{more}"
