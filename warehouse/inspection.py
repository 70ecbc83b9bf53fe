"""What in the lake is not what was written: every file is held against its checksum, and every batch against its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from schemas.lake import IDENTITIES
from schemas.tables import RUNS
from warehouse.batches import FILES, KEPT_TWICE, BatchName, digest_of, read_name
from warehouse.lake import copies_of
from warehouse.sums import SUMS, decode_sums, sum_file

READERS = 4  # hashing leaves Python's lock alone


@dataclass(frozen=True, kw_only=True)
class BatchState:
    """A batch as it lies there. `good` names for each intact file where it lies: in the batch's folder or in its record."""

    name: BatchName
    folder: Path
    record: Path
    good: Mapping[str, Path]
    damaged: tuple[Path, ...]
    extra: tuple[Path, ...]

    @property
    def version(self) -> str:
        """The extractor's version, as its folder is called."""
        return self.folder.parent.name

    @property
    def lost(self) -> tuple[str, ...]:
        """Files of which no intact copy is left."""
        return tuple(name for name in FILES if name not in self.good)


@dataclass(frozen=True, kw_only=True)
class FileState:
    """A file that is kept twice; `good` is an intact copy of it, None where none is left."""

    path: Path
    good: Path | None
    copies: tuple[Path, ...]
    damaged: tuple[Path, ...]


@dataclass(frozen=True, kw_only=True)
class Inspection:
    """All of a lake: `strays` do not belong there, `gaps` are numbers of batches of which nothing is left."""

    root: Path
    batches: tuple[BatchState, ...]
    files: tuple[FileState, ...]
    strays: tuple[Path, ...]
    gaps: tuple[int, ...]

    @cached_property
    def damage(self) -> dict[Path, str]:
        """What is wrong, by path."""
        wrong = [path for batch in self.batches for path in batch.damaged] + [path for file in self.files for path in file.damaged]
        found = {path: "is damaged" if path.exists() else "is missing" for path in wrong}
        found |= dict.fromkeys((*self.strays, *(path for batch in self.batches for path in batch.extra)), "does not belong here")
        return found | {self.root / "batches" / f"{number:08d}": "is missing, with its record" for number in self.gaps}


def inspect_lake(root: Path) -> Inspection:
    """Return the state of the lake under `root`; nobody may write meanwhile."""
    with ThreadPoolExecutor(READERS) as pool:
        places = _places(root)
        batches = tuple(pool.map(lambda place: _inspect_batch(root, *place), places))
        paths = [*_kept_twice(root, IDENTITIES.name), *_kept_twice(root, RUNS.name)]
        files = tuple(pool.map(lambda path: _inspect_file(root, path), paths))
    numbers = {number for batch in batches for number in range(batch.name.first, batch.name.last + 1)}
    gaps = tuple(number for number in range(1, max(numbers, default=0)) if number not in numbers)
    return Inspection(root=root, batches=batches, files=files, strays=tuple(_strays(root, places)), gaps=gaps)


def _places(root: Path) -> list[tuple[str, BatchName]]:
    """Return version and name of each batch there should be: those with a record, and new ones that have none yet.

    Those that were joined to one that is there are not among them: they may be deleted half.
    """
    recorded, there = _named(root / "copies" / "batches"), _named(root / "batches")
    digests = {name.digest for _, name in recorded}
    new = [(version, name) for version, name in there if name.digest not in digests]
    return sorted((place for place in [*recorded, *new] if not _is_covered(place, there)), key=lambda place: place[1])


def _is_covered(place: tuple[str, BatchName], there: list[tuple[str, BatchName]]) -> bool:
    version, name = place
    return any(name.is_covered_by(other) for other_version, other in there if other.last > other.first and other_version == version)


def _named(folder: Path) -> list[tuple[str, BatchName]]:
    return [(path.parent.name, name) for path in folder.glob("*/*") if (name := read_name(path.name))]


def _strays(root: Path, places: list[tuple[str, BatchName]]) -> Iterator[Path]:
    there = _named(root / "batches")
    expected = {root / "batches" / version / str(name) for version, name in places}
    covered = {root / "batches" / version / str(name) for version, name in there if _is_covered((version, name), there)}
    for path in sorted((root / "batches").glob("*/*")):
        if path not in expected | covered:
            yield path
    yield from (path for path in sorted((root / "batches").glob("*")) if not path.is_dir())


def _inspect_batch(root: Path, version: str, name: BatchName) -> BatchState:
    folder = root / "batches" / version / str(name)
    record = root / "copies" / "batches" / version / str(name)
    sums = next((place / SUMS for place in (folder, record) if _is_of(place / SUMS, name)), None)
    expected = decode_sums(sums.read_bytes()) if sums else {}
    good: dict[str, Path] = {}
    damaged = []
    for place, names in ((folder, FILES), (record, KEPT_TWICE)):
        for file in names:
            path = place / file
            is_good = _is_of(path, name) if file == SUMS else file in expected and sum_file(path) == expected[file]
            if is_good:
                good.setdefault(file, path)
            else:
                damaged.append(path)
    extra = tuple(path for path in sorted(folder.glob("*")) if path.name not in FILES) if folder.is_dir() else ()
    return BatchState(name=name, folder=folder, record=record, good=good, damaged=tuple(damaged), extra=extra)


def _is_of(sums: Path, name: BatchName) -> bool:
    return sums.is_file() and digest_of(sums.read_bytes()) == name.digest


def _kept_twice(root: Path, folder: str) -> list[Path]:
    names = {path.name for path in (root / folder).glob("*.parquet")}
    names |= {f"{path.stem.rpartition('-')[0]}.parquet" for path in (root / "copies" / folder).glob("*.parquet")}
    return [root / folder / name for name in sorted(names)]


def _inspect_file(root: Path, path: Path) -> FileState:
    copies = copies_of(root, path)
    intact = [copy for copy in copies if sum_file(copy) == copy.stem.rpartition("-")[2]]
    found = sum_file(path)
    is_good = found is not None and (not copies or any(copy.stem.endswith(found) for copy in copies))
    newest = max(intact, key=lambda copy: copy.stat().st_mtime_ns, default=None)
    damaged = [*(() if is_good else (path,)), *(copy for copy in copies if copy not in intact)]
    if not copies:
        damaged.append(root / "copies" / path.parent.name / path.name)
    return FileState(path=path, good=path if is_good else newest, copies=tuple(copies), damaged=tuple(damaged))
