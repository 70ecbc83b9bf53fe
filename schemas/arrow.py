"""Rows and Arrow tables brought to their declaration, or refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from schemas.declaration import Table
from schemas.errors import ContractError


def table_from_rows(table: Table, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Return `rows` as an Arrow table with the declared schema, in the order given.

    Raises:
        ContractError: a row has a column that is not declared, or a value that is not of the declared type.
    """
    rows = list(rows)
    names = set(table.column_names)
    for row in rows:
        if not names >= row.keys():
            raise ContractError(f"{table.name} has no column {sorted(row.keys() - names)}", table=table.name)
    try:
        data = pa.Table.from_pylist(rows, schema=table.arrow_schema)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise ContractError(f"{table.name}: {error}", table=table.name) from error
    return conform(table, data)


def conform(table: Table, data: pa.Table) -> pa.Table:
    """Return `data` with the declared columns, in declared order and types.

    Raises:
        ContractError: a column is missing or undeclared, can't be cast, or holds nulls where none may be.
    """
    if set(data.column_names) != set(table.column_names):
        missing = sorted(set(table.column_names) - set(data.column_names))
        surplus = sorted(set(data.column_names) - set(table.column_names))
        raise ContractError(f"{table.name}: missing columns {missing}, undeclared columns {surplus}", table=table.name)
    for column in table.columns:
        if not column.is_nullable and data[column.name].null_count:
            raise ContractError(f"{table.name}.{column.name} holds a null", table=table.name, column=column.name)
    try:
        return data.select(list(table.column_names)).cast(table.arrow_schema)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise ContractError(f"{table.name}: {error}", table=table.name) from error


def empty_table(table: Table) -> pa.Table:
    """Return a table of the declared schema without rows."""
    return table.arrow_schema.empty_table()
