"""The lake: what extraction found, as Parquet files that are written once and never changed.

    batches/<extractor version>/<number>-<digest>/<table>.parquet   one batch of articles, in the order they were added
    batches/<extractor version>/<number>-<digest>/SHA256SUMS        the checksums of its tables; the digest is of these
    identities/<run>.parquet                                        the ids a run gave
    runs/<run>.parquet                                              a run, replaced when it ends
    copies/batches/<extractor version>/<number>-<digest>/           of each batch, what tells what it held: so that its loss is noticed
    copies/identities, copies/runs                                  <run>-<checksum>.parquet, the same files once more
    damaged/                                                        what was found damaged, set aside (`warehouse.mending`)

A batch holds the tables of `schemas.lake.BATCH`. It lies in its place whole or not at all, and under the same name if it is added twice.
One process writes at a time (`warehouse.lock`).
"""  # fmt: skip

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from urllib.parse import quote, unquote

import pyarrow as pa

from schemas.arrow import empty_table
from schemas.declaration import Table
from schemas.errors import ContractError
from schemas.lake import BATCH, DOCUMENTS, IDENTITIES, REJECTS, REPORTED, SIGHTINGS
from schemas.tables import RUNS
from warehouse.batches import KEPT_TWICE, BatchName, encode_batch, in_order, put_folder, read_name
from warehouse.durable import clear_aside, replace_file
from warehouse.parquet import FILE_INDEX, encode_table, read_files
from warehouse.sums import sum_of


@dataclass(frozen=True, kw_only=True)
class Sighting:
    """A source as last seen: by size and time one can guess, by key one can tell, whether it has changed since."""

    content_key: str
    byte_count: int
    modified_ns: int


@dataclass(frozen=True)
class Lake:
    """The lake under `root`, which need not exist yet."""

    root: Path

    @property
    def is_empty(self) -> bool:
        """Nothing has been read into it."""
        return self._next_number() == 1

    def add_batch(self, extractor_version: str, tables: Mapping[str, pa.Table]) -> str:
        """Store one batch and return its id.

        Raises:
            ContractError: a table of the batch is missing, undeclared, or breaks its declaration.
        """
        names = {table.name for table in BATCH}
        if tables.keys() != names:
            raise ContractError(f"a batch has the tables {sorted(names)}, not {sorted(tables)}")
        files, digest = encode_batch(tables)
        for batch in self.batches(extractor_version):
            if batch.name.endswith(digest):
                return batch.name
        number = self._next_number()
        name = BatchName(first=number, last=number, digest=digest)
        self.put_batch(self._version_folder(extractor_version) / str(name), files)
        return str(name)

    def batches(self, extractor_version: str | None = None) -> list[Path]:
        """Return the folders of the batches that count, of one version or of all, oldest first."""
        versions = [self._version_folder(extractor_version)] if extractor_version is not None else (self.root / "batches").glob("*")
        return in_order(batch for version in versions for batch in version.glob("*-*"))

    def put_batch(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Store an encoded batch in its folder, then its record: a batch without one is new, a record without its batch is a loss."""
        put_folder(self.root / ".staging", folder, files)
        put_folder(self.root / ".staging", self.record_of(folder), {name: files[name] for name in KEPT_TWICE})

    def record_of(self, folder: Path) -> Path:
        """Return where the record of a batch lies."""
        return self.root / "copies" / folder.relative_to(self.root)

    def read_batches(self, extractor_version: str) -> dict[str, pa.Table]:
        """Return the tables of all batches of one version, oldest batch first; an article's older versions are among the rows."""
        batches = self.batches(extractor_version)
        return {table.name: _read(table, batches, table.column_names) for table in BATCH}

    def sightings(self, extractor_version: str) -> dict[str, Sighting]:
        """Return the latest sighting of each source, by its address."""
        columns = ("source_uri", "content_key", "byte_count", "modified_ns")
        rows = _read(SIGHTINGS, self.batches(extractor_version), columns)
        values = (rows[column].to_pylist() for column in columns)
        return {
            source_uri: Sighting(content_key=content_key, byte_count=byte_count, modified_ns=modified_ns)
            for source_uri, content_key, byte_count, modified_ns in zip(*values, strict=True)
        }

    def document_keys(self, extractor_version: str) -> set[str]:
        """Return the keys of the documents that have been extracted."""
        return set(_read(DOCUMENTS, self.batches(extractor_version), ("document_key",))["document_key"].to_pylist())

    def refused_articles(self, extractor_version: str) -> set[str]:
        """Return the ids of the articles that could not be extracted."""
        rejects = _read(REJECTS, self.batches(extractor_version), ("article_id",))
        return set(rejects["article_id"].to_pylist()) - {None}

    def article_ids(self, extractor_version: str) -> set[str]:
        """Return the articles that have been extracted."""
        return set(_read(DOCUMENTS, self.batches(extractor_version), ("article_id",))["article_id"].to_pylist())

    def documents_of_other_versions(self, extractor_version: str) -> pa.Table:
        """Return the newest document of each article that this version has neither extracted nor rejected, but another version has.

        With it an article can be extracted anew although its file is gone.
        """
        own = self.batches(extractor_version)
        known = {
            article_id for table in (DOCUMENTS, REJECTS) for article_id in _read(table, own, ("article_id",))["article_id"].to_pylist()
        }
        others = self._batches_of_others(extractor_version)
        found = _read(DOCUMENTS, others, ("article_id", FILE_INDEX))
        places = dict(zip(found["article_id"].to_pylist(), found[FILE_INDEX].to_pylist(), strict=True))
        wanted = sorted({place for article_id, place in places.items() if article_id not in known})
        documents = _read(DOCUMENTS, [others[place] for place in wanted], DOCUMENTS.column_names)
        newest = {article_id: row for row, article_id in enumerate(documents["article_id"].to_pylist()) if article_id not in known}
        return documents.take(pa.array(sorted(newest.values()), pa.int64()))

    def reported_by_other_versions(self, extractor_version: str, *, before: int | None = None) -> dict[str, pa.Table]:
        """Return what other versions read in articles, by table, oldest batch first; all of it, or what was there `before` a batch."""
        others = self._batches_of_others(extractor_version)
        if before is not None:
            others = [batch for batch in others if int(batch.name[:8]) < before]
        return {table.name: _read(table, others, table.column_names) for table in REPORTED}

    def rejects_of_other_versions(self, extractor_version: str) -> pa.Table:
        """Return what other versions refused, the newest of each source, of sources that this version has not seen: they have gone."""
        others = self._batches_of_others(extractor_version)
        rejects = _read(REJECTS, others, REJECTS.column_names)
        seen = self.sightings(extractor_version)
        files = [uri.partition("#")[0] for uri in rejects["source_uri"].to_pylist()]
        runs = rejects["run_id"].to_pylist()
        newest = dict(sorted(zip(files, runs, strict=True)))
        wanted = [row for row, (file, run_id) in enumerate(zip(files, runs, strict=True)) if file not in seen and newest[file] == run_id]
        return rejects.take(pa.array(wanted, pa.int64()))

    def add_identities(self, run_id: str, identities: pa.Table) -> None:
        """Store the ids a run gave."""
        self._put_twice(IDENTITIES, run_id, encode_table(IDENTITIES, identities))

    def read_identities(self) -> pa.Table:
        """Return all ids given so far, those of the oldest run first."""
        keys = ("run_id", *IDENTITIES.primary_key)
        return self._read_folder(IDENTITIES).sort_by([(key, "ascending") for key in keys])

    def add_run(self, run_id: str, run: pa.Table) -> None:
        """Store the one row of a run, in the place of what was stored of it before."""
        self._put_twice(RUNS, run_id, encode_table(RUNS, run))

    def read_runs(self) -> pa.Table:
        """Return all runs, oldest first; their ids tell the order, since a clock can be set back."""
        return self._read_folder(RUNS).sort_by("run_id")

    def run_ids(self) -> list[str]:
        """Return the ids of all runs, without opening a file."""
        return sorted(unquote(path.stem) for path in (self.root / RUNS.name).glob("*.parquet"))

    def outcome_of(self, run_id: str) -> str | None:
        """Return how a run ended, or is said to end while it goes on; None where nothing is known of it."""
        path = self._path_of(RUNS, run_id)
        return read_files(RUNS, [path], ("outcome",))["outcome"][0].as_py() if path.exists() else None

    def sweep(self) -> None:
        """Delete what killed writers left half done; only whoever holds the writer's lock may."""
        shutil.rmtree(self.root / ".staging", ignore_errors=True)
        for table in (IDENTITIES, RUNS):
            clear_aside(self.root / table.name)
            clear_aside(self.root / "copies" / table.name)

    def _put_twice(self, table: Table, run_id: str, content: bytes) -> None:
        """Write a copy named by its checksum, then the file, then delete copies of what it held before."""
        path = self._path_of(table, run_id)
        copy = copy_of(self.root, path, content)
        replace_file(copy, content)
        replace_file(path, content)
        for stale in copies_of(self.root, path):
            if stale != copy:
                stale.unlink()

    def _batches_of_others(self, extractor_version: str) -> list[Path]:
        return [batch for batch in self.batches() if batch.parent != self._version_folder(extractor_version)]

    def _next_number(self) -> int:
        places = (self.root / "batches", self.root / "copies" / "batches")
        names = (read_name(batch.name) for place in places for batch in place.glob("*/*-*"))
        return 1 + max((name.last for name in names if name), default=0)

    def _version_folder(self, extractor_version: str) -> Path:
        return self.root / "batches" / quote(extractor_version, safe="")

    def _path_of(self, table: Table, run_id: str) -> Path:
        return self.root / table.name / f"{quote(run_id, safe='')}.parquet"

    def _read_folder(self, table: Table) -> pa.Table:
        paths = sorted((self.root / table.name).glob("*.parquet"))
        return read_files(table, paths) if paths else empty_table(table)


def _read(table: Table, batches: list[Path], columns: tuple[str, ...]) -> pa.Table:
    return read_files(table, [batch / f"{table.name}.parquet" for batch in batches], columns)


def copy_of(root: Path, path: Path, content: bytes) -> Path:
    """Return where the copy of a file that is kept twice lies."""
    return root / "copies" / path.parent.name / f"{path.stem}-{sum_of(content)}.parquet"


def copies_of(root: Path, path: Path) -> list[Path]:
    """Return the copies there are of a file that is kept twice: of several, one is of what it held before."""
    return sorted((root / "copies" / path.parent.name).glob(f"{escape(path.stem)}-{'?' * 64}.parquet"))
