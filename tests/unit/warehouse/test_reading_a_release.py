from __future__ import annotations

from pathlib import Path

import pytest

from schemas.errors import DamageError, UsageError
from warehouse.query import read_agreement, read_status, run_query
from warehouse.reading import Limits

WRITING_OR_REACHING_OUT = [
    "insert into runs select * from runs",
    "delete from articles",
    "drop table articles",
    "create table copy as from articles",
    "create temp table copy as from articles",
    "with gone as (delete from decisions returning *) select * from gone",
    "copy articles to 'articles.csv'",
    "attach 'other.duckdb'",
    "install httpfs",
    "set lock_configuration = false",
    "set memory_limit = '100GB'; select 1",
    "select * from read_text('/etc/passwd')",
    "select * from '/etc/passwd'",
    "from glob('/*')",
    "export database 'export'",
    "call enable_logging()",
    "from read_csv('/etc/passwd')",
    "from read_json_objects('/etc/passwd')",
    "from read_parquet('/etc/passwd')",
    "from parquet_metadata('articles.parquet')",
    "from read_blob('/etc/passwd')",
    "from sniff_csv('/etc/passwd')",
    "from read_duckdb('accords.duckdb')",
    "from 'http://127.0.0.1:9/x.parquet'",
    "from read_csv('s3://bucket/x.csv')",
    "describe select * from '/etc/passwd'",
    "summarize read_text('/etc/passwd')",
    "pivot (from read_csv('/etc/passwd')) on a using count(*)",
    "from json_execute_serialized_sql(json_serialize_sql('from read_text(''/etc/passwd'')'))",
    "from query('copy articles to ''articles.csv''')",
    "from query_table('/etc/passwd')",
    "copy articles from '/etc/passwd'",
    "copy (select 1) to '/dev/stdout'",
    "explain analyze copy articles to 'articles.csv'",
    "explain analyze insert into runs from runs",
    "attach ':memory:' as other",
    "attach 'accords.duckdb' as again (read_only)",
    "detach accords",
    "use memory",
    "load httpfs",
    "load '/elsewhere/other.duckdb_extension'",
    "update extensions",
    "import database 'export'",
    "pragma enable_profiling",
    "pragma profiling_output = 'profile'",
    "pragma memory_limit = '100GB'",
    "set enable_external_access = true",
    "set temp_directory = '/tmp'",
    "set log_query_path = 'queries'",
    "set custom_extension_repository = 'http://127.0.0.1:9'",
    "reset memory_limit",
    "set variable x = 1",
    "create secret s (type s3)",
    "create persistent secret s (type http)",
    "drop secret s",
    "select getenv('HOME')",
    "create macro m(a) as a",
    "create or replace temp macro lower(a) as 'x'",
    "create view copy as from articles",
    "create schema other",
    "create index i on articles (article_id)",
    "alter table articles add column x integer",
    "update articles set text = ''",
    "truncate articles",
    "comment on table articles is 'x'",
    "begin transaction",
    "checkpoint",
    "vacuum",
    "prepare p as select 1",
    "; drop table articles",
    "/* */ drop table articles",
    "select 1; drop table articles",
]


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("select name from parties order by name;", [{"name": "Atlas Wind A/S"}, {"name": "Ministry of Energy"}]),
        ("-- a comment\nselect 1 as one", [{"one": 1}]),
        ("with n as (select 2 as two) from n", [{"two": 2}]),
        ("from agreements select lifecycle_stage where false", []),
        ("pivot (select name from parties) on name using count(*)", [{"Atlas Wind A/S": 1, "Ministry of Energy": 1}]),
        ("select current_setting('TimeZone') as zone", [{"zone": "UTC"}]),
    ],
)
def test_a_select_is_answered(sql: str, rows: list[dict[str, object]], small_release: Path) -> None:
    assert run_query(small_release, sql).to_pylist() == rows


@pytest.mark.parametrize("sql", ["show tables", "describe agreements", "summarize parties", "explain from parties"])
def test_the_release_can_be_explored(sql: str, small_release: Path) -> None:
    assert run_query(small_release, sql).num_rows > 0


@pytest.mark.parametrize("sql", [*WRITING_OR_REACHING_OUT, "", "selec 1", "select nothing from nowhere", "select 1; select 2"])
def test_anything_else_is_refused_in_one_line_and_changes_nothing(
    sql: str, small_release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = small_release.read_bytes()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as raised:
        run_query(small_release, sql)
    message = str(raised.value)
    assert message
    assert "\n" not in message
    assert small_release.read_bytes() == before
    assert list(tmp_path.iterdir()) == []


def test_a_query_does_not_see_the_variables_of_the_program(small_release: Path) -> None:
    with pytest.raises(UsageError, match="limits"):
        run_query(small_release, "from limits")


@pytest.mark.parametrize(
    ("sql", "limits", "message"),
    [
        ("select count(*) from range(10000000000) a, range(100) b", Limits(seconds=1), "time"),
        ("with recursive r as (select 1 as n union all select n from r) select count(*) from r", Limits(seconds=1), "time"),
        ("select list(range) from range(100000000)", Limits(megabytes=50), "Memory"),
        ("select string_agg(repeat('x', 1000000), '') from range(100000)", Limits(megabytes=100), "Memory"),
        ("from range(20000)", Limits(rows=10000), "10000 rows"),
    ],
)
def test_a_query_beyond_a_limit_is_ended(sql: str, limits: Limits, message: str, small_release: Path) -> None:
    with pytest.raises(UsageError, match=message):
        run_query(small_release, sql, limits)


@pytest.mark.parametrize("content", [None, b"", b"no database" * 1000])
def test_a_file_that_is_no_release_is_refused(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "accords.duckdb"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DamageError, match="accords rebuild"):
        run_query(path, "from agreements")


def test_an_agreement_is_read_with_all_that_is_said_of_it(small_release: Path) -> None:
    answers = {name: table.to_pylist() for name, table in read_agreement(small_release, "agr-1").items()}
    assert [row["title"] for row in answers["agreement"]] == ["Supply contract: Ministry of Energy, Atlas Wind A/S"]
    assert [row["publisher_name"] for row in answers["articles"]] == ["Iberia Wire", "Turbine Notes"]
    assert [row["name"] for row in answers["parties"]] == ["Atlas Wind A/S", "Ministry of Energy"]
    assert [row["name"] for row in answers["products"]] == ["offshore turbines"]
    assert [(row["speaker_name"], row["publisher_name"]) for row in answers["claims"]] == [("Mette Holm", "Iberia Wire")]
    assert [(row["lifecycle_stage"], row["quote"]) for row in answers["stages"]] == [("signed", "signed"), ("signed", "signed")]
    quotes = {row["quote"] for row in answers["evidence"]}
    assert quotes >= {"€120 million", "22 April 2025", "Atlas Wind A/S", "offshore turbines"}


def test_what_outlets_disagree_on_is_told_with_their_words(small_release: Path) -> None:
    rows = read_agreement(small_release, "agr-1")["disagreements"].to_pylist()
    assert [(row["field_name"], row["value"], row["is_published"], row["publisher_name"], row["quote"]) for row in rows] == [
        ("place_name", "Lisbon", True, "Iberia Wire", "Lisbon"),
        ("place_name", "Porto", False, "Turbine Notes", "Porto"),
    ]


def test_a_quote_comes_with_the_words_around_it(small_release: Path) -> None:
    (porto,) = run_query(small_release, "from evidence where value = 'Porto'").to_pylist()
    assert porto["words_before"].endswith("offshore turbines in ")
    assert (porto["quote"], porto["words_after"]) == ("Porto", ".")


def test_a_merged_id_leads_to_the_agreement_it_became(small_release: Path) -> None:
    assert read_agreement(small_release, "agr-0")["agreement"]["agreement_id"].to_pylist() == ["agr-1"]


@pytest.mark.parametrize("agreement_id", ["agr-9", "", "' or true --"])
def test_an_unknown_agreement_is_named(agreement_id: str, small_release: Path) -> None:
    with pytest.raises(UsageError, match="there is no agreement"):
        read_agreement(small_release, agreement_id)


def test_the_status_counts_rows_and_refusals(small_release: Path) -> None:
    answers = {name: table.to_pylist() for name, table in read_status(small_release).items()}
    assert {row["table_name"]: row["row_count"] for row in answers["row_counts"]} == {
        "articles": 2, "agreements": 1, "parties": 2, "products": 1, "claims": 1,
    }  # fmt: skip
    assert [(row["reason_code"], row["refused_count"]) for row in answers["quarantine"]] == [("scan_without_text", 1)]
    assert [row["outcome"] for row in answers["runs"]] == ["published"]
    assert answers["freshness"][0]["newest_published_at"].day == 24
