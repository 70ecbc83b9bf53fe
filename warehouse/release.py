"""The release: one DuckDB file, built beside the current one and moved into its place."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from schemas.arrow import conform
from schemas.declaration import Table
from schemas.errors import ContractError, DamageError, UsageError
from schemas.tables import PUBLISHED
from warehouse.ddl import comment_on, create_table
from warehouse.durable import flush, move
from warehouse.intactness import CHECKSUM, PREVIOUS, RELEASE, find_damage, previous_releases, release_id_of, what_to_do, write_checksum
from warehouse.statements import Statement, quote_text, read_statements

if TYPE_CHECKING:
    import pyarrow as pa


# The newest storage format that the 1.4 and 1.5 drivers of BI tools read as well.
STORAGE_VERSION = "v1.4.0"

# What a view reads. Our SQL is lower case and names sources in no other way.
SOURCE = re.compile(r"\b(?:from|join)\s+(\w+)")


def build_candidate(tables: Mapping[str, pa.Table], path: Path) -> None:
    """Write the warehouse of `tables`, with its views, to `path`; what was there before is replaced.

    Raises:
        ContractError: a published table is missing, or its rows break its declaration, keys or references.
    """
    for leftover in (path, _log_of(path)):
        leftover.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        connection.execute(f"attach {quote_text(str(path))} as release (storage_version '{STORAGE_VERSION}')")
        connection.execute("use release")
        connection.execute("begin")
        for table in PUBLISHED:
            if table.name not in tables:
                raise ContractError(f"the published table {table.name} is missing", table=table.name)
            _load_table(connection, table, conform(table, tables[table.name]))
        for view in _in_order_of_use(read_statements("views")):
            connection.execute(f"create view {view.name} as {view.sql}")
            connection.execute(f"comment on view {view.name} is {quote_text(view.sentence)}")
        connection.execute("commit")
        connection.execute("checkpoint release")
        connection.execute("use memory")
        connection.execute("detach release")


def publish_candidate(candidate: Path, release_folder: Path, keep: int) -> Path:
    """Make `candidate` the current release and return its path; the candidate lies on the release folder's file system.

    The release it replaces stays beside it as `accords-<run_id>.duckdb`, as do the newest `keep` of such; older ones are deleted.
    A damaged one is not kept. Whoever has the replaced release open goes on reading it. A candidate's checksum is there before it is.
    """
    release_folder.mkdir(parents=True, exist_ok=True)
    current = release_folder / RELEASE
    replaced = release_id_of(current) if current.exists() and find_damage(current) is None else None
    if replaced is not None:
        _keep(current, release_folder / PREVIOUS.format(run_id=replaced))
    flush(candidate)
    write_checksum(candidate, release_folder)
    move(candidate, current)
    prune_releases(release_folder, keep)
    return current


def prune_releases(release_folder: Path, keep: int) -> list[Path]:
    """Delete all but the newest `keep` previous releases, and checksums of releases that are no more; return the releases deleted."""
    previous = previous_releases(release_folder)
    pruned = previous[: max(len(previous) - keep, 0)]
    for path in pruned:
        path.unlink()
    current = release_id_of(release_folder / RELEASE)
    for path in release_folder.glob(CHECKSUM.format(run_id="*")):
        if current is not None and path.stem != f"accords-{current}" and not path.with_suffix(".duckdb").exists():
            path.unlink()
    return pruned


def current_release(release_folder: Path) -> Path:
    """Return the path of the current release.

    Raises:
        UsageError: nothing has been published yet.
        DamageError: the current release has gone, and a previous one is there.
    """
    path = release_folder / RELEASE
    if path.is_file():
        return path
    if previous_releases(release_folder):
        raise DamageError(f"{path} is missing; {what_to_do(path)}")
    raise UsageError(f"there is no release in {release_folder}; publish one with `accords run`, or `accords rebuild` from the lake")


def _load_table(connection: duckdb.DuckDBPyConnection, table: Table, rows: pa.Table) -> None:
    connection.execute(create_table(table))
    for statement in comment_on(table):
        connection.execute(statement)
    try:
        connection.from_arrow(rows).insert_into(table.name)
    except duckdb.ConstraintException as error:
        raise ContractError(f"{table.name}: {error}", table=table.name) from error


def _in_order_of_use(views: tuple[Statement, ...]) -> list[Statement]:
    by_name = {view.name: view for view in views}
    sources = {view.name: by_name.keys() & set(SOURCE.findall(view.sql)) for view in views}
    return [by_name[name] for name in TopologicalSorter(sources).static_order()]


def _keep(current: Path, previous: Path) -> None:
    aside = previous.with_name(f".{previous.name}.new")
    aside.unlink(missing_ok=True)
    try:
        os.link(current, aside)
    except OSError:  # a file system without hard links
        shutil.copy2(current, aside)
    move(aside, previous)


def _log_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.wal")
