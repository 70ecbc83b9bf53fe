"""What bounds are held against: figures of tables that are to be published, of the last release, and of what came between the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from warehouse.intactness import release_id_of
from warehouse.statements import quote_text, read_statements

if TYPE_CHECKING:
    import pyarrow as pa

MEMORY = "1GB"
READ = ("articles", "agreements", "parties", "products", "claims", "mentions", "assertions", "quarantine")

ACTIVE = "select article_id from articles where status = 'active'"

# What was refused as a whole: files and articles, not rows of what was published of them.
REFUSED = "select distinct source_uri, reason_code, detail from {of}quarantine where stage <> 'validate' or article_id is not null"

# By table, the rows that still rest on an article that was not withdrawn since.
STANDING = {
    "articles": "select count(*) from articles where status = 'active' and article_id not in (from gone)",
    "claims": "select count(*) from claims where article_id not in (from gone)",
    "agreements": "select count(distinct entity_id) from assertions where entity_kind = 'agreement' and article_id not in (from gone)",
    "parties": "select count(distinct entity_id) from assertions where entity_kind = 'party' and article_id not in (from gone)",
    "products": "select count(distinct entity_id) from assertions where entity_kind = 'product' and article_id not in (from gone)",
}

# A part and the whole it is of: a count of rows is a part of itself.
Measure = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Measures:
    """Figures by name: of all there is now, of the last release, and of the articles and refusals that it does not hold.

    Without a last release `last` is None, and everything is new; `problem` tells why one that is there can't be compared with.
    """

    now: Mapping[str, Measure]
    new: Mapping[str, Measure]
    last: Mapping[str, Measure] | None = None
    problem: str = ""
    reasons: Mapping[str, int] = field(default_factory=dict)


def measure(
    tables: Mapping[str, pa.Table], last: Path, columns: Sequence[str], columns_of_tables: Sequence[tuple[str, str]] = ()
) -> Measures:
    """Return the figures of `tables` beside those of the release at `last`.

    How many cells are filled is measured for `columns` of articles that are active or new, and for `columns_of_tables` in all rows.
    """
    problem = ""
    if last.exists():
        try:
            with _opened(tables) as connection:
                connection.execute(f"attach {quote_text(str(last))} as last_release (read_only)")
                return _compare(connection, last, columns, columns_of_tables)
        except duckdb.Error as error:
            what = "can't be read" if release_id_of(last) is None else "is of another version of the program"
            problem = f"the last release {what}: {str(error).splitlines()[0]}"
    with _opened(tables) as connection:
        now = _now(connection, columns) | _filled(connection, columns_of_tables)
        new = _new(connection, columns, known="false", refused=REFUSED.format(of=""))
        return Measures(now=now, new={} if problem else new, problem=problem, reasons=_reasons(connection))


@contextmanager
def _opened(tables: Mapping[str, pa.Table]) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(config={"memory_limit": MEMORY}) as connection:
        connection.execute("set TimeZone = 'UTC'")
        for name in READ:
            connection.register(name, tables[name])
        yield connection


def _compare(
    connection: duckdb.DuckDBPyConnection, last: Path, columns: Sequence[str], columns_of_tables: Sequence[tuple[str, str]]
) -> Measures:
    connection.execute("create temp table gone as select article_id from articles where status = 'withdrawn'")
    now = _now(connection, columns) | _filled(connection, columns_of_tables)
    new = _new(
        connection,
        columns,
        known="article_id in (select article_id from last_release.articles)",
        refused=f"{REFUSED.format(of='')} except {REFUSED.format(of='last_release.')}",
    )
    reasons = _reasons(connection)
    gone = connection.sql("from gone").to_arrow_table()
    with duckdb.connect(config={"memory_limit": MEMORY}) as apart:  # names would lead to the tables that are registered
        apart.execute(f"attach {quote_text(str(last))} as last_release (read_only)")
        apart.register("gone", gone)
        apart.execute("use last_release")
        rows = {f"rows.{name}": _twice(apart, sql) for name, sql in STANDING.items()}
        figures = rows | _figures(apart, ACTIVE, columns) | _filled(apart, columns_of_tables)
        return Measures(now=now, new=new, last=figures, reasons=reasons)


def _now(connection: duckdb.DuckDBPyConnection, columns: Sequence[str]) -> dict[str, Measure]:
    figures = _figures(connection, ACTIVE, columns)
    rows = {f"rows.{name}": _twice(connection, f"select count(*) from {name}") for name in STANDING}  # noqa: S608 - names of ours
    return rows | {"rows.articles": figures["articles"]} | figures


def _new(connection: duckdb.DuckDBPyConnection, columns: Sequence[str], *, known: str, refused: str) -> dict[str, Measure]:
    """Return the figures of the active articles that are not `known`, and of what was refused."""
    connection.execute(f"create or replace temp table refused as {refused}")
    articles = f"{ACTIVE} and not ({known})"
    new = _figures(connection, articles, columns)
    ((count,),) = connection.execute("select count(*) from refused").fetchall()
    return new | {"quarantined": (count, count + new["articles"][0])}


def _figures(connection: duckdb.DuckDBPyConnection, articles: str, columns: Sequence[str]) -> dict[str, Measure]:
    """Return the figures of these articles; the names of tables lead to where the connection is."""
    connection.execute(f"create or replace temp table measured as {articles}")
    found = {statement.name: _pair(connection.execute(statement.sql).fetchall()) for statement in read_statements("queries/measures")}
    measured = connection.sql("select articles.* from measured join articles using (article_id)")
    filled = {f"filled.{name}": _count_filled(measured, name) for name in columns}
    return {"articles": _twice(connection, "select count(*) from measured"), **found, **filled}


def _filled(connection: duckdb.DuckDBPyConnection, columns_of_tables: Sequence[tuple[str, str]]) -> dict[str, Measure]:
    return {f"filled.{table}.{column}": _count_filled(connection.table(table), column) for table, column in columns_of_tables}


def _count_filled(rows: duckdb.DuckDBPyRelation, column: str) -> Measure:
    return _pair(rows.aggregate(f"count({column}), count(*)").fetchall())


def _reasons(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    sql = "select reason_code, count(*) from refused group by reason_code order by count(*) desc, reason_code"
    return dict(connection.execute(sql).fetchall())


def _twice(connection: duckdb.DuckDBPyConnection, sql: str) -> Measure:
    ((count,),) = connection.execute(sql).fetchall()
    return int(count), int(count)


def _pair(rows: Sequence[tuple[int, int]]) -> Measure:
    ((part, whole),) = rows
    return int(part), int(whole)
