"""What differs between two releases, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import duckdb

from schemas.declaration import Table
from schemas.tables import PUBLISHED
from warehouse.statements import quote_text, read_statements

# Bookkeeping, and the text of an article, which its id stands for.
LEFT_OUT = frozenset({("articles", "text")})
BOOKKEEPING = frozenset({"run_id"})

# Tables of evidence are told by their size: every row of them belongs to a cell that is told anyway.
ONLY_COUNTED = frozenset({"mentions", "assertions", "comparisons", "quarantine"})
NOT_COMPARED = frozenset({"runs"})

MEMORY = "1GB"
ROWS_AT_ONCE = 10_000

Event = Literal["added", "removed", "changed"]


@dataclass(frozen=True, kw_only=True)
class CellChange:
    """A cell whose value is another; None is an empty cell."""

    column: str
    old: str | None
    new: str | None


@dataclass(frozen=True, kw_only=True)
class RowChange:
    """A row that came, went or changed, with its title for a reader; of one that came or went `cells` are all that are not empty."""

    table: str
    row_id: str
    title: str
    event: Event
    cells: tuple[CellChange, ...]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The rows that differ, by table and key, and the sizes before and after of the tables that are only counted."""

    rows: tuple[RowChange, ...] = ()
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Nothing differs."""
        return not self.rows and all(before == after for before, after in self.sizes.values())

    def count(self) -> dict[str, dict[str, int]]:
        """Return by table how many rows came, went and changed, and how many cells changed."""
        counts: dict[str, dict[str, int]] = {}
        for row in self.rows:
            found = counts.setdefault(row.table, {"added": 0, "removed": 0, "changed": 0, "cells": 0})
            found[row.event] += 1
            found["cells"] += len(row.cells) if row.event == "changed" else 0
        return counts


@contextmanager
def both_releases(before: Path, after: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open two releases as `before_release` and `after_release`, within bounds of memory."""
    with TemporaryDirectory() as folder, duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": folder}) as connection:
        connection.execute("set TimeZone = 'UTC'")
        for name, path in (("before", before), ("after", after)):
            connection.execute(f"attach {quote_text(str(path))} as {name}_release (read_only)")
        yield connection


def find_newly_refused(before: Path, after: Path) -> list[str]:
    """Return what the gate says of each row that it refused for the one release and not for the other, broken rules first."""
    sql = """
        select detail from after_release.quarantine where stage = 'validate'
        except
        select detail from before_release.quarantine where stage = 'validate'
        order by not contains(detail, ': does not meet '), detail"""
    with both_releases(before, after) as connection:
        return [str(detail) for (detail,) in connection.execute(sql).fetchall()]


def compare_releases(before: Path, after: Path, *, most_rows: int | None = None) -> Comparison:
    """Return what differs between two release files, of each table at most so many rows.

    A column or table that one of them lacks is not compared.
    """
    with both_releases(before, after) as connection:
        shared = shared_columns(connection)
        titles = _titles(connection) if any(shared.values()) else {}
        rows = [
            row for table in keyed_tables(shared) for row in _changes(connection, table, compared_columns(table, shared), titles, most_rows)
        ]
        counted = sorted(name for name in ONLY_COUNTED if shared[name])
        return Comparison(rows=tuple(rows), sizes={name: _sizes(connection, name) for name in counted})


def keyed_tables(shared: Mapping[str, set[str]]) -> list[Table]:
    """Return the tables whose rows are compared one by one: those that both releases have, with their keys."""
    return [table for table in PUBLISHED if table.name not in ONLY_COUNTED | NOT_COMPARED and {*table.primary_key} <= shared[table.name]]


def compared_columns(table: Table, shared: Mapping[str, set[str]]) -> list[str]:
    """Return the columns of `table` whose cells are compared, in their order."""
    return [name for name in table.column_names if name in shared[table.name] - BOOKKEEPING and (table.name, name) not in LEFT_OUT]


def shared_columns(connection: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """Return by table the columns that both releases have."""
    sql = """
        select table_name, column_name from duckdb_columns() where database_name = 'before_release'
        intersect
        select table_name, column_name from duckdb_columns() where database_name = 'after_release'"""
    shared: dict[str, set[str]] = {table.name: set() for table in PUBLISHED}
    for table_name, column_name in connection.execute(sql).fetchall():
        shared.setdefault(table_name, set()).add(column_name)
    return shared


def _titles(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Return what a reader knows each row of one id by, as it is called after the change, or else was before."""
    titles: dict[str, str] = {}
    for release in ("before", "after"):
        connection.execute(f"use {release}_release")
        for statement in read_statements("queries/titles"):
            titles |= dict(connection.execute(statement.sql).fetchall())
    connection.execute("use memory")
    return titles


def _changes(
    connection: duckdb.DuckDBPyConnection, table: Table, names: Sequence[str], titles: Mapping[str, str], most_rows: int | None
) -> Iterator[RowChange]:
    keys = table.primary_key
    pairs = [f"old.{name}::varchar, new.{name}::varchar" for name in names]
    differs = " or ".join(f"old.{name} is distinct from new.{name}" for name in names)
    order = ", ".join(f"coalesce(old.{key}, new.{key})" for key in keys)
    cursor = connection.execute(
        f"""
        select old.{keys[0]} is null, new.{keys[0]} is null, {", ".join(pairs)}
        from before_release.{table.name} as old full join after_release.{table.name} as new
        on {" and ".join(f"old.{key} = new.{key}" for key in keys)}
        where {differs}
        order by {order}
        limit {"all" if most_rows is None else most_rows}"""  # noqa: S608 - every name is declared
    )
    while rows := cursor.fetchmany(ROWS_AT_ONCE):
        for is_added, is_removed, *values in rows:
            cells = {name: (values[2 * place], values[2 * place + 1]) for place, name in enumerate(names)}
            yield _row_change(table, "added" if is_added else "removed" if is_removed else "changed", cells, titles)


def _row_change(table: Table, event: Event, cells: Mapping[str, tuple[Any, Any]], titles: Mapping[str, str]) -> RowChange:
    key = [_known(cells[name]) for name in table.primary_key]
    return RowChange(
        table=table.name,
        row_id="|".join(key),
        title=_title(key, titles),
        event=event,
        cells=tuple(CellChange(column=name, old=old, new=new) for name, (old, new) in cells.items() if old != new),
    )


def _known(pair: tuple[Any, Any]) -> str:
    old, new = pair
    return str(new if new is not None else old)


def _title(key: Sequence[str], titles: Mapping[str, str]) -> str:
    """Return the title of what the key names, or of each thing it names, the last first; what has none stands for itself."""
    whole, *parts = (titles.get(part, part) for part in key)
    return f"{', '.join(parts)} of {whole}" if parts else whole


def _sizes(connection: duckdb.DuckDBPyConnection, name: str) -> tuple[int, int]:
    return _size(connection, f"before_release.{name}"), _size(connection, f"after_release.{name}")


def _size(connection: duckdb.DuckDBPyConnection, name: str) -> int:
    ((size,),) = connection.table(name).count("*").fetchall()
    return int(size)
