"""The published tables as Parquet files for other tools."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.arrow import conform
from schemas.tables import PUBLISHED
from warehouse.durable import flush, move


def export_parquet(tables: Mapping[str, pa.Table], folder: Path) -> None:
    """Write each published table to `folder/<table>/<table>.parquet` with its declared schema, in the place of an earlier export.

    All files are written into a new folder first, which then takes the place of the old one: a reader never sees half an export,
    and none at all only for the instant between two renames.

    Raises:
        ContractError: a table breaks its declaration.
    """
    fresh = folder.with_name(f".{folder.name}.new")
    stale = folder.with_name(f".{folder.name}.old")
    for leftover in (fresh, stale):
        shutil.rmtree(leftover, ignore_errors=True)
    for table in PUBLISHED:
        path = fresh / table.name / f"{table.name}.parquet"
        path.parent.mkdir(parents=True)
        pq.write_table(conform(table, tables[table.name]), path, compression="zstd")
        flush(path)
    if folder.exists():
        move(folder, stale)
    move(fresh, folder)
    shutil.rmtree(stale, ignore_errors=True)
