"""Declared tables as DuckDB's data definition: types, keys, checks and comments."""

from __future__ import annotations

import pyarrow as pa

from schemas.declaration import Column, Table
from warehouse.statements import quote_text

DUCKDB_TYPES: dict[pa.DataType, str] = {
    pa.string(): "varchar",
    pa.int64(): "bigint",
    pa.binary(): "blob",
    pa.float64(): "double",
    pa.bool_(): "boolean",
    pa.date32(): "date",
    pa.timestamp("us", tz="UTC"): "timestamptz",
    pa.list_(pa.string()): "varchar[]",
    pa.decimal128(18, 2): "decimal(18, 2)",
}


def create_table(table: Table) -> str:
    """Return the statement that creates `table` with every constraint DuckDB can hold.

    References of a table to itself are left to `warehouse/checks/`: as a constraint they would prescribe the order of the rows.
    """
    lines = [_column_definition(column) for column in table.columns]
    if table.primary_key:
        lines.append(f"primary key ({', '.join(table.primary_key)})")
    lines += [
        f"foreign key ({reference.column}) references {reference.table} ({reference.key})"
        for reference in table.references
        if reference.table != table.name
    ]
    body = ",\n    ".join(lines)
    return f"create table {table.name} (\n    {body}\n)"


def comment_on(table: Table) -> tuple[str, ...]:
    """Return the statements that record the grain of `table` and the meaning of its columns in the database."""
    grain = f"comment on table {table.name} is {quote_text(table.grain)}"
    return grain, *(f"comment on column {table.name}.{column.name} is {quote_text(column.meaning)}" for column in table.columns)


def _column_definition(column: Column) -> str:
    words = [column.name, DUCKDB_TYPES[column.type]]
    if not column.is_nullable:
        words.append("not null")
    conditions = _conditions(column)
    if conditions:
        words.append(f"check ({' and '.join(conditions)})")
    return " ".join(words)


def _conditions(column: Column) -> list[str]:
    conditions = []
    if column.vocabulary is not None:
        conditions.append(f"{column.name} in ({', '.join(map(quote_text, column.vocabulary.values))})")
    if column.pattern is not None:
        conditions.append(f"regexp_full_match({column.name}, {quote_text(column.pattern)})")
    if column.minimum is not None:
        conditions.append(f"{column.name} >= {column.minimum}")
    if column.maximum is not None:
        conditions.append(f"{column.name} <= {column.maximum}")
    return conditions
