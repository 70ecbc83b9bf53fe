"""Parquet files of declared tables, encoded and read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from schemas.arrow import conform
from schemas.declaration import Table
from schemas.errors import ContractError

# A column pyarrow can add to what it reads: the place, in the list of paths, of the file a row stands in.
FILE_INDEX = "__fragment_index"


def encode_table(table: Table, rows: pa.Table) -> bytes:
    """Return `rows` as a Parquet file with the declared schema; equal rows give equal bytes.

    Raises:
        ContractError: the rows break the declaration of `table`.
    """
    sink = pa.BufferOutputStream()
    pq.write_table(conform(table, rows).combine_chunks(), sink, compression="zstd")
    return bytes(sink.getvalue())


def read_files(table: Table, paths: Sequence[Path], columns: Sequence[str] | None = None) -> pa.Table:
    """Return the rows of `paths`, file after file, with the declared types; a column that older files lack is null.

    Raises:
        ContractError: a file is missing, truncated or no Parquet; the message names it.
    """
    names = list(columns or table.column_names)
    try:
        dataset = ds.dataset([str(path) for path in paths], schema=table.arrow_schema, format="parquet")
        return dataset.to_table(columns=names)
    except (pa.ArrowException, OSError) as error:
        file = _find_unreadable(paths) or table.name
        raise ContractError(f"{file} can't be read: {error}; restore it, or delete its folder to have it made again") from error


def _find_unreadable(paths: Sequence[Path]) -> Path | None:
    for path in paths:
        try:
            pq.read_table(path)
        except (pa.ArrowException, OSError):
            return path
    return None
