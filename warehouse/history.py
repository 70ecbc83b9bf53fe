"""The releases that lie beside each other: the current one and those it replaced; found by id, and put back in place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.errors import DamageError, UsageError
from warehouse.durable import move
from warehouse.intactness import PREVIOUS, RELEASE, find_damage, previous_releases, release_id_of
from warehouse.query import read_summary
from warehouse.release import keep_release, link_aside

MOST_NAMED = 5  # ids that a message names


@dataclass(frozen=True, kw_only=True)
class Release:
    """A release file; its id is that of the run that built it, None where the file can't be read."""

    release_id: str | None
    path: Path
    is_current: bool


def list_releases(release_folder: Path) -> list[Release]:
    """Return the current release, where there is one, and then those that are kept, the newest first; each release once."""
    path = release_folder / RELEASE
    current = [Release(release_id=release_id_of(path), path=path, is_current=True)] if path.is_file() else []
    before, after = PREVIOUS.split("{run_id}")
    kept = [
        Release(release_id=found.name.removeprefix(before).removesuffix(after), path=found, is_current=False)
        for found in reversed(previous_releases(release_folder))
    ]
    return [*current, *(release for release in kept if release.release_id not in [found.release_id for found in current])]


def find_release(release_folder: Path, named: str) -> Release:
    """Return the release whose id is `named` or, where no other one's does, begins so.

    Raises:
        UsageError: no release there has such an id, or several do.
    """
    releases = [release for release in list_releases(release_folder) if release.release_id is not None]
    found = [release for release in releases if release.release_id == named]
    found = found or [release for release in releases if named and str(release.release_id).startswith(named)]
    if len(found) == 1:
        return found[0]
    ids = ", ".join(str(release.release_id) for release in (found or releases)[:MOST_NAMED])
    if found:
        raise UsageError(f"{len(found)} releases' ids begin with {named}: {ids}")
    raise UsageError(f"there is no release {named}; " + (f"there are {ids}" if ids else "nothing has been published yet"))


def require_intact(release: Release) -> None:
    """Return where `release` is what was published under its name.

    Raises:
        DamageError: it is not.
    """
    damage = find_damage(release.path)
    if damage is None and release_id_of(release.path) != release.release_id:
        damage = "is another release than its name says"
    if damage is not None:
        raise DamageError(f"{release.path} {damage}; `accords releases` lists those there are")


def put_back(release: Release, release_folder: Path) -> Path:
    """Make a kept release the current one again and return its path; the one it takes the place of is kept as if it had been replaced.

    The release keeps its place among those kept. Killed at any instant, it leaves the one release or the other current, whole, and
    both of them there; whoever has the former one open goes on reading it.
    """
    current = release_folder / RELEASE
    if release.path == current:
        return current
    if current.exists():
        keep_release(current, release_folder)
    move(link_aside(release.path, current), current)
    return current


def describe_release(release: Release) -> dict[str, Any] | None:
    """Return when a release was built and how much it holds; None where it can't be read."""
    try:
        require_intact(release)
        return dict(read_summary(release.path))
    except DamageError:
        return None
