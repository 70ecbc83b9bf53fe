"""Batches as folders: how they are named and encoded, and which of them count.

A batch's name is its number, or its first and last where several were joined, and a digest of its checksums. Of two that overlap the one
that covers more numbers counts: it was made of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

from schemas.lake import BATCH, CONTENTS, REJECTS, SIGHTINGS
from warehouse.durable import flush, make_folder, move, write_file
from warehouse.parquet import encode_table
from warehouse.sums import SUMS, encode_sums, sum_of

NAME = re.compile(r"(\d{8})(?:-(\d{8}))?-([0-9a-f]{32})")

# The files of a batch, and those of them that lie in its record too, since nothing else tells what they do.
FILES = (*(f"{table.name}.parquet" for table in (*BATCH, CONTENTS)), SUMS)
KEPT_TWICE = (*(f"{table.name}.parquet" for table in (SIGHTINGS, REJECTS, CONTENTS)), SUMS)


@dataclass(frozen=True, kw_only=True, order=True)
class BatchName:
    """The numbers that a batch covers, and its digest."""

    first: int
    last: int
    digest: str

    def __str__(self) -> str:
        numbers = f"{self.first:08d}" if self.first == self.last else f"{self.first:08d}-{self.last:08d}"
        return f"{numbers}-{self.digest}"

    def is_covered_by(self, other: BatchName) -> bool:
        """The other was made of this one and its neighbours."""
        return other.first <= self.first and self.last <= other.last and (other.first, other.last) != (self.first, self.last)


def read_name(folder: str) -> BatchName | None:
    """Return what the name of a batch's folder says, None where it is none."""
    match = NAME.fullmatch(folder)
    return BatchName(first=int(match[1]), last=int(match[2] or match[1]), digest=match[3]) if match else None


def in_order(folders: Iterable[Path]) -> list[Path]:
    """Return the folders that are batches and count, in the order of their numbers."""
    named = [(name, folder) for folder in folders if (name := read_name(folder.name))]
    joined = [name for name, _ in named if name.last > name.first]
    return [folder for name, folder in sorted(named) if not any(name.is_covered_by(other) for other in joined)]


def encode_batch(tables: Mapping[str, pa.Table]) -> tuple[dict[str, bytes], str]:
    """Return the files of a batch and its digest.

    Raises:
        ContractError: a table breaks its declaration.
    """
    contents = tables["documents"].select(list(CONTENTS.column_names))
    files = {f"{table.name}.parquet": encode_table(table, tables[table.name]) for table in BATCH}
    files[f"{CONTENTS.name}.parquet"] = encode_table(CONTENTS, contents)
    files[SUMS] = encode_sums({name: sum_of(content) for name, content in files.items()})
    return files, digest_of(files[SUMS])


def digest_of(sums: bytes) -> str:
    """Return the digest that a batch with these checksums has in its name."""
    return sum_of(sums)[:32]


def put_folder(staging: Path, target: Path, files: Mapping[str, bytes]) -> None:
    """Put a folder with these files at `target`: it is there whole or not at all."""
    make_folder(staging)
    make_folder(target.parent)
    with TemporaryDirectory(dir=staging) as temporary:
        made = Path(temporary) / target.name
        made.mkdir()
        for name, content in files.items():
            write_file(made / name, content)
        flush(made)
        move(made, target)
