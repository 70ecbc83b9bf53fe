"""`accords show`, `query` and `status` read the current release."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import click
import pyarrow as pa
import pytest
from click.testing import CliRunner, Result

from flows.cli import cli
from flows.rendering.agreement import reason_of, render_agreement
from flows.rendering.layout import quoted
from warehouse.lake import Lake
from warehouse.query import read_agreement
from warehouse.release import build_candidate, publish_candidate


@pytest.fixture
def accords(published_tables, tmp_path: Path):
    """Runs a verb on a published warehouse."""
    candidate = tmp_path / "release" / "candidate.duckdb"
    build_candidate(published_tables, candidate)
    publish_candidate(candidate, tmp_path / "release", keep=1)
    lake = Lake(tmp_path / "lake")
    lake.add_run("20250501T020000-0001", published_tables["runs"])
    lake.add_run("20250502T020000-0002", failed_run(published_tables["runs"]))

    def run_verb(*arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(cli, [*arguments, "--home", str(tmp_path)], **options)

    return run_verb


def failed_run(runs: pa.Table) -> pa.Table:
    row = runs.to_pylist()[0] | {"run_id": "20250502T020000-0002", "outcome": "failed", "finished_at": None}
    return pa.Table.from_pylist([row | {"started_at": row["started_at"] + timedelta(days=1)}], runs.schema)


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def test_show_prints_the_agreement_with_its_evidence(accords) -> None:
    result = accords("show", "agr-1")
    assert (result.stderr, result.exit_code) == ("", 0)
    told = in_one_line(result.stdout)
    for words in [
        "Supply contract: Ministry of Energy, Atlas Wind A/S agreement agr-1",
        "type supply contract (“supply contract”)",
        "stage signed, as of 2025-04-24",
        "value EUR 120,000,000.00",
        "reported by 2 articles of 2 independent origins, 2025-04-23 to 2025-04-24",
        "signatory Atlas Wind A/S company, DNK, agreed, represented by Mette Holm, chief executive",
        "supply offshore turbines equipment, planned",
        "Mette Holm, chief executive [said]: precedence, certain, direct, single source, Atlas Wind with Portugal",
        "“This is our first order in Portugal”",
    ]:
        assert words in told


def test_show_lists_candidate_codes_with_rank_and_method(accords) -> None:
    told = in_one_line(accords("show", "agr-1").stdout)
    codes = told[told.index("Candidate codes, never a determination") : told.index("Stages, as reported")]
    assert "offshore turbines HS2022 850231" in codes
    assert codes.index("850231") < codes.index("850300")
    assert "(1 by words, 0.80)" in codes


def test_show_quotes_the_sentence_of_each_outlet_that_tells_the_stage(accords) -> None:
    told = in_one_line(accords("show", "agr-1").stdout)
    stages = told[told.index("Stages, as reported") : told.index("Claims")]
    assert "signed Iberia Wire, 2025-04-23 “Portugal's Ministry of Energy and Atlas Wind A/S signed a supply contract for 40" in stages
    assert "signed Turbine Notes, 2025-04-24 “The Ministry of Energy and Atlas Wind have signed a supply contract" in stages


def test_show_names_what_outlets_disagree_on_and_which_value_is_published(accords) -> None:
    told = in_one_line(accords("show", "agr-1").stdout)
    assert "Outlets disagree on place name Lisbon (published) Iberia Wire, 2025-04-23" in told
    assert "Porto Turbine Notes, 2025-04-24" in told
    assert "Published because as many origins tell each, and it has the firmer evidence, or else is more exact or newer" in told


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ([("5", "Wire", True), ("5", "Daily", True), ("6", "Blog", False)], "2 independent origins tell it, 1 another value"),
        ([("5", "Wire", True), ("5", "Wire", True), ("6", "Blog", False)], "as many origins tell each"),
        ([("5", "Wire", True), ("6", "Blog", False), ("6", "Daily", False)], "the evidence of the others is weaker"),
        ([("signatory", "Wire", True)], None),
    ],
)
def test_why_a_value_is_published_is_told_by_its_origins(told, reason) -> None:
    rows = [{"value": value, "origin_name": origin, "is_published": published} for value, origin, published in told]
    found = reason_of(rows)
    assert found is None if reason is None else found.startswith(reason)


def test_show_checks_superlatives_against_earlier_agreements(accords) -> None:
    told = in_one_line(accords("show", "agr-1").stdout)
    checked = told[told.index("Superlatives, checked against earlier agreements") : told.index("Outlets disagree on")]
    assert "holds Iberia Wire, 2025-04-23 no earlier agreement of its scope is in the warehouse" in checked
    assert "“This is our first order in Portugal”" in checked


def test_show_tells_what_an_analyst_decided_and_what_it_renews(published_tables, tmp_path: Path) -> None:
    decision = published_tables["decisions"].to_pylist()[0] | {
        "decision_id": "dec-2", "left_id": "agr-0", "right_id": None, "judgement": "set", "field_name": "place_name", "value": "Porto",
    }  # fmt: skip
    agreement = published_tables["agreements"].to_pylist()[0]
    parent = agreement | {"agreement_id": "agr-2", "parent_agreement_id": None}
    tables = {
        "decisions": [*published_tables["decisions"].to_pylist(), decision],
        "agreements": [agreement | {"parent_agreement_id": "agr-2", "lineage_type": "renews"}, parent],
    }
    changed = {name: pa.Table.from_pylist(rows, published_tables[name].schema) for name, rows in tables.items()}
    build_candidate(published_tables | changed, tmp_path / "candidate.duckdb")
    told = in_one_line(click.unstyle(" ".join(render_agreement(read_agreement(tmp_path / "candidate.duckdb", "agr-1")))))
    assert "renews agr-2" in told
    assert "Decided by analysts place name Porto analyst, 2025-04-30: The same turbines." in told


def test_show_follows_the_id_of_a_merged_agreement(accords) -> None:
    assert accords("show", "agr-0").stdout == accords("show", "agr-1").stdout != ""


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("agr-9", "did you mean agr-1 (Supply contract: Ministry of Energy, Atlas Wind A/S)?"),
        ("par-2", "did you mean agr-1 (Supply contract: Ministry of Energy, Atlas Wind A/S)?"),
        ("atlas wind", "did you mean agr-1 (Supply contract: Ministry of Energy, Atlas Wind A/S)?"),
        ("zzz", "`accords query 'from agreement_overview'` lists those there are, without those whose articles were withdrawn or replaced"),
    ],
)
def test_an_unknown_agreement_is_answered_with_the_nearest(accords, asked: str, hint: str) -> None:
    result = accords("show", asked)
    assert (result.stdout, result.stderr, result.exit_code) == ("", f"error: there is no agreement {asked}; {hint}\n", 1)


def test_query_prints_tab_separated_values_where_there_is_no_terminal(accords) -> None:
    result = accords("query", "select name, country_code, alias_names from parties order by name")
    assert result.stdout == "name\tcountry_code\talias_names\nAtlas Wind A/S\tDNK\tAtlas Wind\nMinistry of Energy\tPRT\t\n"
    assert result.exit_code == 0


def test_query_prints_csv_and_jsonl_on_demand(accords) -> None:
    sql = "select title, value_amount, signed_on from agreements"
    title = "Supply contract: Ministry of Energy, Atlas Wind A/S"
    assert list(csv.reader(accords("query", sql, "--format", "csv").stdout.splitlines()))[1] == [title, "120000000.00", "2025-04-22"]
    row = json.loads(accords("query", sql, "--format", "jsonl").stdout)
    assert row == {"title": title, "value_amount": "120000000.00", "signed_on": "2025-04-22"}


def test_query_prints_a_grid_on_demand(accords) -> None:
    assert "1 row\n" in accords("query", "select title from agreements", "--format", "table").stdout


@pytest.mark.parametrize("sql", ["drop table parties", "select nonsense", "select 1; select 2", "", "copy parties to 'p.csv'"])
def test_sql_that_can_not_be_run_is_one_line_and_status_1(accords, sql: str) -> None:
    result = accords("query", sql)
    assert (result.stdout, result.exit_code) == ("", 1)
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_status_tells_runs_size_age_and_refusals(accords) -> None:
    result = accords("status")
    assert result.exit_code == 0
    told = in_one_line(result.stdout)
    for words in [
        "articles 2",
        "agreements 1",
        "newest article published 2025-04-24 08:00 UTC",
        "1 scan without text e.g. landing/scan.pdf",
        "Last runs 20250502T020000-0002 2025-05-02 02:00 UTC unfinished failed 20250501T020000-0001 2025-05-01 02:00 UTC 60 s published",
    ]:
        assert words in told


@pytest.mark.parametrize("arguments", [["show", "agr-1"], ["query", "select 1"], ["status"]])
def test_without_a_release_the_error_says_how_to_make_one(tmp_path: Path, arguments: list[str]) -> None:
    result = CliRunner().invoke(cli, [*arguments, "--home", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: there is no release in {tmp_path}")
    assert "accords run" in result.stderr
    assert result.stderr.count("\n") == 1


def test_nothing_printed_elsewhere_than_on_a_terminal_has_colours(accords) -> None:
    assert "\x1b" not in accords("show", "agr-1").stdout + accords("status").stdout + accords("query", "from articles").stdout


@pytest.mark.parametrize(("environment", "has_colours"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_a_terminal_gets_colours_unless_it_wants_none(accords, *, environment: dict[str, str], has_colours: bool) -> None:
    result = accords("show", "agr-1", color=True, env={"NO_COLOR": None, "TERM": "xterm", **environment})
    assert ("\x1b[1m" in result.stdout) == has_colours


def test_a_reader_that_stops_early_is_no_error(accords, tmp_path: Path) -> None:
    program = [sys.executable, "-c", "from flows.cli import main; main()", "query", "from range(300000)", "--home", str(tmp_path)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"range\n"
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a first order", "“a first order”"), ("“A first order,”", "“A first order,”"), ('"A first order,"', '"A first order,"')],
)
def test_words_in_quotation_marks_get_no_others(text: str, shown: str) -> None:
    assert [click.unstyle(line) for line in quoted(text, indent=2)] == [f"  {shown}"]


def test_quotations_are_wrapped_to_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert max(len(click.unstyle(line)) for line in quoted("many words " * 30, indent=6)) <= 60
