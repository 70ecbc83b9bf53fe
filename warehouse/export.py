"""The published tables as Parquet files for other tools.

    parquet -> parquet-7                      a link, turned in one step
    parquet-7/<table>/<table>.parquet         the export it leads to
    parquet-6/...                             the one before, for who looked the link up before it was turned
"""  # fmt: skip

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from schemas.arrow import conform
from schemas.errors import ContractError
from schemas.tables import PUBLISHED
from warehouse.durable import aside_of, flush, make_folder, move


def export_parquet(tables: Mapping[str, pa.Table], folder: Path) -> None:
    """Write each published table to `folder/<table>/<table>.parquet` with its declared schema, in the place of an earlier export.

    `folder` is a link: a reader finds the old export or the new one at any instant, and who resolves the link once reads all tables
    of one export, which stays until the second one after it.

    Raises:
        ContractError: a table breaks its declaration.
    """
    _replace(((table.name, conform(table, tables[table.name])) for table in PUBLISHED), folder)


def export_release(database: Path, folder: Path) -> None:
    """Write the published tables of a release as `export_parquet` does; a table that an older program made keeps its own columns."""
    with duckdb.connect(str(database), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        _replace(_tables_of(connection), folder)


def _tables_of(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, pa.Table]]:
    there = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
    for table in PUBLISHED:
        if table.name in there:
            rows = connection.table(table.name).to_arrow_table()
            try:
                yield table.name, conform(table, rows)
            except ContractError:
                yield table.name, rows


def _replace(tables: Iterable[tuple[str, pa.Table]], folder: Path) -> None:
    numbered = _numbered(folder)
    before = folder.resolve()
    target = folder.with_name(f"{folder.name}-{1 + max(numbered, default=0)}")
    fresh = aside_of(folder)
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        make_folder(fresh)
        _write_tables(tables, fresh)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)  # on a full disk it takes the room that others need
        raise
    move(fresh, target)
    _turn(folder, target)
    for path in numbered.values():
        if path != before:
            shutil.rmtree(path, ignore_errors=True)


def _numbered(folder: Path) -> dict[int, Path]:
    prefix = f"{folder.name}-"
    found = {path.name.removeprefix(prefix): path for path in folder.parent.glob(f"{prefix}*")}
    return {int(number): path for number, path in found.items() if number.isdecimal()}


def _write_tables(tables: Iterable[tuple[str, pa.Table]], folder: Path) -> None:
    for name, rows in tables:
        path = folder / name / f"{name}.parquet"
        path.parent.mkdir()
        pq.write_table(rows, path, compression="zstd")
        flush(path)
        flush(path.parent)
    flush(folder)


def _turn(folder: Path, target: Path) -> None:
    """Make the link `folder` lead to `target`; where there can be no links, `target` takes its place, after an instant without any."""
    link = folder.with_name(f".{folder.name}.link")
    stale = folder.with_name(f".{folder.name}.old")
    link.unlink(missing_ok=True)
    shutil.rmtree(stale, ignore_errors=True)
    try:
        link.symlink_to(target.name, target_is_directory=True)
    except PermissionError:
        link = target
    if folder.is_dir() and not folder.is_symlink():
        move(folder, stale)
    move(link, folder)
    shutil.rmtree(stale, ignore_errors=True)
