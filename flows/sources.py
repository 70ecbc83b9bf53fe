"""The files to read: a folder walked without following links, each file with its sidecar or with why it is refused."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import TransientError
from schemas.vocabularies import REASON_CODE
from transforms.documents.document import Rejection

if TYPE_CHECKING:
    from warehouse.lake import Sighting

SIDECAR = ".meta.json"

# Names that are never articles: what desktops, editors, downloads and version control leave in folders.
IGNORED = (
    ".DS_Store", "._*", "__MACOSX", "Thumbs.db", "desktop.ini",  # desktops
    "*~", ".*.swp", ".~lock.*#", "~$*",  # editors and office programs
    "*.part", "*.crdownload", "*.tmp",  # downloads under way
    ".git", ".gitignore", ".gitkeep", ".keep",  # version control
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A file to read. `name` is how people know it: as given, or relative to the landing folder.

    `byte_count` and `modified_ns` cover the sidecar, so that a changed sidecar shows. Below `folder` no link is followed when the file is
    opened; without one, the file itself must be none.
    """

    path: Path
    name: str
    uri: str
    byte_count: int = 0
    modified_ns: int = 0
    sidecar: Path | None = None
    rejection: Rejection | None = None
    folder: Path | None = None


@dataclass(frozen=True, kw_only=True)
class Discovery:
    """What a landing folder holds: the sources to read in order of their URIs, and how many files need no reading."""

    sources: tuple[Source, ...]
    known_count: int
    ignored_count: int


def discover(landing: Path, *, max_bytes: int, known: Mapping[str, Sighting], options_key: str) -> Discovery:
    """Return what is new under `landing`, by size and modification time; nothing is opened.

    A file seen with other parse options than those of `options_key` counts as new.

    Raises:
        TransientError: `landing` is not there or can't be listed; a name that is mistyped looks like a disk that is away.
    """
    if not landing.is_dir():
        message = f"there is no folder {landing}: make it and put article files there, or name another one"
        raise TransientError(message, path=str(landing))
    ignored: list[Path] = []
    walk = _walk(landing.absolute(), max_bytes=max_bytes, ignored=ignored)
    found = sorted(walk, key=lambda source: source.uri)
    new = tuple(source for source in found if not _is_known(source, known.get(source.uri), options_key))
    return Discovery(sources=new, known_count=len(found) - len(new), ignored_count=len(ignored))


def locate(paths: Iterable[Path], *, max_bytes: int) -> list[Source]:
    """Return the files a person named, in the order given, each with its sidecar or with why it is refused.

    Links are followed: who names a file means what it points at.
    """
    return [_locate(path, max_bytes) for path in paths]


def sidecar_names(name: str) -> list[str]:
    """Return the names a file's sidecar may have, the most specific first.

    `a.txt.gz` has `a.txt.gz.meta.json`, `a.txt.meta.json` or `a.meta.json`.
    """
    unpacked = name.removesuffix(".gz")
    stems = dict.fromkeys((name, unpacked, Path(unpacked).stem))
    return [stem + SIDECAR for stem in stems]


def refusal_key(rejection: Rejection) -> str:
    """Return what stands for the content key of a source whose content was not read."""
    return f"refused-{rejection.reason_code}"


def is_as_found(source: Source) -> bool:
    """Return whether a file and its sidecar still have the size and time they were found with."""
    try:
        seen = [path.lstat() for path in (source.path, source.sidecar) if path is not None]
    except OSError:
        return False
    return (source.byte_count, source.modified_ns) == (sum(one.st_size for one in seen), max(one.st_mtime_ns for one in seen))


def _is_known(source: Source, seen: Sighting | None, options_key: str) -> bool:
    if seen is None:
        return False
    if source.rejection is not None:
        return seen.content_key == refusal_key(source.rejection)
    is_same_file = (seen.byte_count, seen.modified_ns) == (source.byte_count, source.modified_ns)
    return is_same_file and seen.content_key.startswith(options_key)


def _walk(landing: Path, *, max_bytes: int, ignored: list[Path]) -> Iterator[Source]:
    folders = [landing]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as listing:
                entries = list(listing)
        except OSError as error:
            if folder == landing:
                raise TransientError(f"{landing} can't be listed: {error.strerror}", path=str(landing)) from error
            source = Source(path=folder, name=str(folder.relative_to(landing)), uri=folder.as_uri())
            yield _refuse(source, "unreadable", f"the folder can't be listed: {error.strerror}")
            continue
        files = []
        for entry in entries:
            if any(fnmatchcase(entry.name, pattern) for pattern in IGNORED):
                ignored.append(Path(entry))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry))
            else:
                files.append(Path(entry))
        for path, sidecar in _pair(files):
            yield replace(_examine(path, sidecar, name=str(path.relative_to(landing)), max_bytes=max_bytes), folder=landing)


def _pair(paths: list[Path]) -> Iterator[tuple[Path, Path | None]]:
    """Yield each file of one folder with its sidecar; a sidecar without a file is paired with itself."""
    sidecars = {path.name: path for path in paths if path.name.endswith(SIDECAR) and not path.is_symlink()}
    lone = set(sidecars)
    for path in paths:
        if path.name not in sidecars:
            name = next((name for name in sidecar_names(path.name) if name in sidecars), None)
            lone.discard(name or "")
            yield path, sidecars[name] if name else None
    for name in lone:
        yield sidecars[name], sidecars[name]


def _locate(path: Path, max_bytes: int) -> Source:
    real = Path(os.path.realpath(path))
    sidecars = (real.with_name(name) for name in sidecar_names(real.name))
    sidecar = next((candidate for candidate in sidecars if candidate.is_file()), None)
    return _examine(real, sidecar, name=str(path), max_bytes=max_bytes)


def _examine(path: Path, sidecar: Path | None, *, name: str, max_bytes: int) -> Source:
    source = Source(path=path, name=name, uri=path.as_uri(), sidecar=sidecar)
    try:
        seen = path.lstat()
        beside = sidecar.lstat() if sidecar else None
    except OSError as error:
        return _refuse(source, "unreadable", str(error.strerror))
    source = replace(
        source,
        byte_count=seen.st_size + (beside.st_size if beside else 0),
        modified_ns=max(seen.st_mtime_ns, beside.st_mtime_ns if beside else 0),
    )
    if stat.S_ISLNK(seen.st_mode):
        return _refuse(source, "symbolic_link", "links are not followed: put the file itself here")
    if stat.S_ISDIR(seen.st_mode):
        return _refuse(source, "not_a_file", "a folder: name the files in it")
    if not stat.S_ISREG(seen.st_mode):
        return _refuse(source, "not_a_file", "a pipe, socket or device")
    if sidecar == path:
        return _refuse(source, "orphan_metadata", "no file beside it has its name without .meta.json")
    if seen.st_size > max_bytes:
        return _refuse(source, "too_large", f"{seen.st_size} bytes; the limit is {max_bytes}")
    return source


def _refuse(source: Source, reason_code: str, detail: str) -> Source:
    return replace(source, rejection=Rejection(reason_code=REASON_CODE.check(reason_code), detail=detail))
