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
from warehouse.durable import aside_of, clear_aside, flush, make_folder, move
from warehouse.intactness import CHECKSUM, PREVIOUS, RELEASE, find_damage, previous_releases, release_id_of, what_to_do, write_checksum
from warehouse.statements import Statement, quote_text, read_statements

if TYPE_CHECKING:
    import pyarrow as pa

CANDIDATE = ".candidate-{run_id}.duckdb"

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
    make_folder(path.parent)
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

    The release it replaces stays beside it as `accords-<run_id>.duckdb`, as do the newest of such, `keep` in all; others are deleted.
    A damaged one is not kept. Whoever has the replaced release open goes on reading it. A candidate's checksum is there before it is.
    """
    make_folder(release_folder)
    current = release_folder / RELEASE
    replaced = keep_release(current, release_folder) if current.exists() else None
    flush(candidate)
    write_checksum(candidate, release_folder)
    move(candidate, current)
    prune_releases(release_folder, keep, spared=replaced)  # one that was rolled back to is older than others, and yet the last to go
    return current


def prune_releases(release_folder: Path, keep: int, *, spared: Path | None = None) -> list[Path]:
    """Delete all but the newest `keep` previous releases, and checksums of releases that are no more; return the releases deleted.

    One that is `spared` counts as the newest.
    """
    previous = sorted(previous_releases(release_folder), key=lambda path: (path == spared, path))
    pruned = previous[: max(len(previous) - keep, 0)]
    for path in pruned:
        path.unlink()
    current = release_id_of(release_folder / RELEASE)
    for path in release_folder.glob(CHECKSUM.format(run_id="*")):
        if current is not None and path.stem != f"accords-{current}" and not path.with_suffix(".duckdb").exists():
            path.unlink()
    return pruned


def keep_release(current: Path, release_folder: Path) -> Path | None:
    """Let the current release lie under the name of its run as well and return that path; None where it is damaged and not kept."""
    run_id = release_id_of(current) if find_damage(current) is None else None
    if run_id is None:
        return None
    kept = release_folder / PREVIOUS.format(run_id=run_id)
    if not (kept.exists() and kept.samefile(current)):  # between two names of one file a rename does nothing
        move(link_aside(current, kept), kept)
    return kept


def link_aside(release: Path, target: Path) -> Path:
    """Return another name of the file `release`, or a copy of it, from which it can be moved to `target`."""
    aside = aside_of(target)
    aside.unlink(missing_ok=True)
    try:
        os.link(release, aside)
    except OSError:  # a file system without hard links
        shutil.copy2(release, aside)
        flush(aside)
    return aside


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


def read_own_run(release_folder: Path) -> pa.Table | None:
    """Return the row of `runs` for the run that published the current release; None without a release, or where it can't be read."""
    path = release_folder / RELEASE
    if not path.is_file():
        return None
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            connection.execute("set TimeZone = 'UTC'")
            return connection.sql("from runs order by run_id desc limit 1").to_arrow_table()
    except duckdb.Error:
        return None


def clear_leftovers(release_folder: Path) -> None:
    """Delete what writers who were killed left half done beside the release; only whoever holds the writer's lock may."""
    clear_aside(release_folder)
    for leftover in release_folder.glob(CANDIDATE.format(run_id="*") + "*"):
        leftover.unlink()


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


def _log_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.wal")
