"""Reading a release: anybody's SQL within limits, and the questions the command line asks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

from schemas.errors import UsageError
from warehouse.reading import Limits, open_release
from warehouse.statements import read_statements

# MULTI is what a pivot becomes; the connection is read-only, so the worst in it is refused there.
READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.MULTI}


def run_query(database: Path, sql: str, limits: Limits | None = None) -> pa.Table:
    """Return what one SELECT (or DESCRIBE, SHOW, SUMMARIZE, PIVOT, EXPLAIN) finds in `database`.

    Raises:
        UsageError: it is not one statement, would write or reach outside, is wrong, or exceeds a limit; the message is one line.
    """
    limits = limits or Limits()
    with open_release(database, limits) as connection:
        statements = connection.extract_statements(sql)
        if not statements:
            raise UsageError("there is no SQL to run; start with select, describe or show")
        if len(statements) > 1:
            raise UsageError(f"one statement at a time: this is {len(statements)}")
        kind = _kind_of(statements[0])
        if kind not in READING:
            told = f"this is {kind.name}; " if kind else ""
            raise UsageError(f"only reading is possible here: {told}start with select, describe or show")
        return _fetch(connection.sql(sql), limits)


def read_agreement(database: Path, agreement_id: str) -> dict[str, pa.Table]:
    """Return all that is known of one agreement, a table for each SELECT in `warehouse/queries/agreement/`; merged ids lead on.

    Raises:
        UsageError: there is no such agreement.
    """
    for merged in _ask(database, "queries/redirect", {"agreement_id": agreement_id})["redirect"].to_pylist():
        agreement_id = merged["agreement_id"]
    answers = _ask(database, "queries/agreement", {"agreement_id": agreement_id})
    if answers["agreement"].num_rows == 0:
        similar = _ask(database, "queries/similar", {"agreement_id": agreement_id})["similar"].to_pylist()
        nearest = ", ".join(f"{row['agreement_id']} ({row['title']})" for row in similar)
        listed = "`accords query 'from agreement_overview'` lists those there are, without those whose articles were withdrawn or replaced"
        hint = f"did you mean {nearest}?" if nearest else listed
        raise UsageError(f"there is no agreement {agreement_id}; {hint}")
    return answers


def read_status(database: Path) -> dict[str, pa.Table]:
    """Return the state of the warehouse, a table for each SELECT in `warehouse/queries/status/`."""
    return _ask(database, "queries/status", {})


def read_review(database: Path, *, limit: int, kind: str | None, thresholds: Mapping[str, float]) -> pa.Table:
    """Return the pairs most worth a decision, each side a struct; `thresholds` tell from which likeness on two are one, by kind."""
    parameters = {"limit": limit, "kind": kind, **{f"{name}_match": threshold for name, threshold in thresholds.items()}}
    return _ask(database, "queries/review", parameters)["pairs"]


def read_summary(database: Path) -> dict[str, object]:
    """Return when a release was built, and how many articles and agreements it holds."""
    (row,) = _ask(database, "queries/release", {})["summary"].to_pylist()
    return dict(row)


def find_sources(database: Path) -> list[dict[str, object]]:
    """Return every article's id, source, outlet and status."""
    rows: list[dict[str, object]] = _ask(database, "queries/sources", {})["sources"].to_pylist()
    return rows


def _kind_of(statement: duckdb.Statement) -> duckdb.StatementType | None:
    """Return the kind of a statement, None for one that DuckDB has and its Python module does not name."""
    try:
        return statement.type
    except ValueError:
        return None


def find_articles(database: Path, article_ids: list[str]) -> pa.Table:
    """Return the text of these articles and what is known about it, as far as the release has them."""
    return _ask(database, "queries/texts", {"article_ids": article_ids})["articles"]


def _ask(database: Path, folder: str, parameters: Mapping[str, str | int | float | list[str] | None]) -> dict[str, pa.Table]:
    limits = Limits()
    with open_release(database, limits) as connection:
        return {
            statement.name: _fetch(connection.sql(statement.sql, params=dict(parameters)), limits) for statement in read_statements(folder)
        }


def _fetch(relation: duckdb.DuckDBPyRelation, limits: Limits) -> pa.Table:
    reader = relation.to_arrow_reader()
    batches = []
    rows = 0
    for batch in reader:
        rows += batch.num_rows
        if rows > limits.rows:
            raise UsageError(f"the result has more than {limits.rows} rows; aggregate, or add a limit")
        batches.append(batch)
    return pa.Table.from_batches(batches, schema=reader.schema)
