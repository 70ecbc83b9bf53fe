from __future__ import annotations

import duckdb
import pytest

from schemas.lake import BATCH
from schemas.tables import AGREEMENTS, PRODUCT_CLASSIFICATIONS, PUBLISHED
from warehouse.ddl import DUCKDB_TYPES, comment_on, create_table


def test_every_declared_type_has_a_type_in_duckdb() -> None:
    assert {column.type for table in (*PUBLISHED, *BATCH) for column in table.columns} <= DUCKDB_TYPES.keys()


def test_a_statement_holds_types_keys_checks_and_references() -> None:
    assert create_table(PRODUCT_CLASSIFICATIONS) == (
        "create table product_classifications (\n"
        "    product_id varchar not null,\n"
        "    scheme varchar not null check (scheme in ('HS2022', 'CHPL', 'EU2021_821', 'CPC2.1')),\n"
        "    scheme_version varchar not null,\n"
        "    code varchar not null,\n"
        "    label varchar not null,\n"
        "    rank bigint not null check (rank >= 1),\n"
        "    method varchar not null,\n"
        "    score double not null check (score >= 0 and score <= 1),\n"
        "    primary key (product_id, scheme, code),\n"
        "    foreign key (product_id) references products (product_id)\n"
        ")"
    )


def test_a_reference_of_a_table_to_itself_is_no_constraint() -> None:
    assert "references agreements" not in create_table(AGREEMENTS)


def test_duckdb_accepts_all_tables_in_published_order_and_keeps_their_meanings() -> None:
    with duckdb.connect() as connection:
        for table in PUBLISHED:
            connection.execute(create_table(table))
            for statement in comment_on(table):
                connection.execute(statement)
        grains = dict(connection.execute("select table_name, comment from duckdb_tables()").fetchall())
        meanings = connection.execute("select table_name, column_name, comment from duckdb_columns() where schema_name = 'main'").fetchall()
    assert grains == {table.name: table.grain for table in PUBLISHED}
    assert {row for row in meanings if row[0] in grains} == {
        (table.name, column.name, column.meaning) for table in PUBLISHED for column in table.columns
    }


@pytest.mark.parametrize(
    ("column", "value"),
    [("agreement_type", "'pact'"), ("value_currency", "'euro'"), ("value_amount", "-1"), ("confidence", "1.5"), ("title", "null")],
)
def test_a_value_against_the_declaration_is_refused(column: str, value: str) -> None:
    sound = {"agreement_id": "'a'", "title": "'t'", "signed_basis": "'unresolved'", "is_multilateral": "false", "run_id": "'r'"}
    sound |= dict.fromkeys(("article_count", "story_count", "origin_count", "confidence"), "1")
    sound |= {"is_background": "false", "is_date_implausible": "false", "is_disputed": "false", "review_status": "'auto'"}
    with duckdb.connect() as connection:
        for table in PUBLISHED[:3]:
            connection.execute(create_table(table))
        connection.execute(
            "insert into runs (run_id, started_at, outcome, counts, versions, settings) values ('r', now(), 'failed', '{}', '{}', '{}')"
        )
        connection.execute(_insert(sound | {"agreement_id": "'b'"}))
        with pytest.raises(duckdb.ConstraintException):
            connection.execute(_insert(sound | {column: value}))


def _insert(row: dict[str, str]) -> str:
    return f"insert into agreements ({', '.join(row)}) values ({', '.join(row.values())})"
