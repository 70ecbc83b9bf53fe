"""How much differs between two releases, counted by table and column, and what can't be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.declaration import Table
from schemas.errors import UsageError
from schemas.tables import PUBLISHED
from warehouse.comparison import NOT_COMPARED, both_releases, compared_columns, keyed_tables, shared_columns


@dataclass(frozen=True, kw_only=True)
class TableDifference:
    """How many rows of a table came, went and changed, and how many cells of each of its columns changed."""

    table: str
    added: int
    removed: int
    changed: int
    columns: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What differs, by table; `not_compared` are the tables, and columns as `table.column`, that only one of the releases has."""

    tables: tuple[TableDifference, ...]
    not_compared: tuple[str, ...]


def count_differences(before: Path, after: Path) -> Difference:
    """Return how much differs between two release files; a table is left out where nothing in it differs.

    Raises:
        UsageError: a file can't be read.
    """
    try:
        with both_releases(before, after) as connection:
            shared = shared_columns(connection)
            counted = [_count(connection, table, compared_columns(table, shared)) for table in keyed_tables(shared)]
            differing = tuple(found for found in counted if found.added or found.removed or found.changed)
            return Difference(tables=differing, not_compared=_not_compared(connection, shared))
    except duckdb.Error as error:
        raise UsageError(f"{before} and {after} can't be compared: {str(error).splitlines()[0]}") from error


def _count(connection: duckdb.DuckDBPyConnection, table: Table, names: list[str]) -> TableDifference:
    key = table.primary_key[0]
    is_in_both = f"old.{key} is not null and new.{key} is not null"
    others = [name for name in names if name not in table.primary_key]
    differs = [f"old.{name} is distinct from new.{name}" for name in others]
    changed = f"{is_in_both} and ({' or '.join(differs) or 'false'})"
    counts = [f"old.{key} is null", f"new.{key} is null", changed, *(f"{is_in_both} and {differing}" for differing in differs)]
    row = connection.execute(
        f"""
        select {", ".join(f"count(*) filter ({condition})" for condition in counts)}
        from before_release.{table.name} as old full join after_release.{table.name} as new
        on {" and ".join(f"old.{key} = new.{key}" for key in table.primary_key)}"""  # noqa: S608 - every name is declared
    ).fetchone()
    added, removed, changed_rows, *cells = row or ()
    columns = {name: count for name, count in zip(others, cells, strict=True) if count}
    return TableDifference(table=table.name, added=added, removed=removed, changed=changed_rows, columns=columns)


def _not_compared(connection: duckdb.DuckDBPyConnection, shared: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return what only one of the releases has, of tables that are compared; views are made of these."""
    sql = """
        select distinct table_name, column_name
        from duckdb_columns() join duckdb_tables() using (database_name, table_name)
        where database_name in ('before_release', 'after_release')
        order by table_name, column_name"""
    declared = {table.name: table for table in PUBLISHED}
    found: dict[str, None] = {}
    for table, column in connection.execute(sql).fetchall():
        columns = shared.get(table, set())
        has_key = table in declared and {*declared[table].primary_key} <= columns
        if table not in NOT_COMPARED and not (columns and has_key):
            found[table] = None
        elif table not in NOT_COMPARED and column not in columns:
            found[f"{table}.{column}"] = None
    return tuple(found)
