"""Small batches of the lake joined to larger ones: the same rows in the same order, in fewer files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from schemas.lake import BATCH, DOCUMENTS
from warehouse.batches import BatchName, encode_batch, read_name
from warehouse.lake import Lake
from warehouse.mending import drop_covered
from warehouse.parquet import read_files

# What one batch holds at most after it was joined: as many as are read and written at once without much memory.
MOST_DOCUMENTS = 5_000


def join_batches(lake: Lake, most_documents: int = MOST_DOCUMENTS) -> tuple[int, int]:
    """Join neighbouring batches of one extractor to ones of up to `most_documents`; return how many batches there were and are.

    For a lake that is intact, by whoever holds the right to write. The joined batch is in its place before those that it was made of are
    deleted, and counts in their stead from then on: whoever reads, also after a kill, finds each row once.
    """
    before = len(lake.batches())
    for group in _groups(lake.batches(), most_documents):
        files, digest = encode_batch(
            {table.name: read_files(table, [batch / f"{table.name}.parquet" for batch in group]) for table in BATCH}
        )
        first, last = _name(group[0]).first, _name(group[-1]).last
        name = BatchName(first=first, last=last, digest=digest)
        lake.put_batch(group[0].with_name(str(name)), files)
    drop_covered(lake)
    return before, len(lake.batches())


def _groups(batches: list[Path], most_documents: int) -> Iterator[list[Path]]:
    """Yield the batches that are to become one: several, of one extractor, without a number between them."""
    group: list[Path] = []
    held = 0
    for batch in batches:
        count = pq.read_metadata(batch / f"{DOCUMENTS.name}.parquet").num_rows
        is_next = bool(group) and batch.parent == group[-1].parent and _name(batch).first == _name(group[-1]).last + 1
        if not is_next or held + count > most_documents:
            if len(group) > 1:
                yield group
            group, held = [], 0
        group.append(batch)
        held += count
    if len(group) > 1:
        yield group


def _name(batch: Path) -> BatchName:
    name = read_name(batch.name)
    assert name is not None  # noqa: S101 - the lake lists nothing else
    return name
