"""Decisions and withdrawals on a warehouse made by a run: published at once, reported, undone without a trace."""

from __future__ import annotations

import json
import shutil

import duckdb
import pytest
from click.testing import CliRunner

from flows.cli import cli
from flows.ingest import ingest, rebuild
from schemas.errors import UsageError
from schemas.tables import PUBLISHED
from warehouse.lake import Lake


def content_of(release, *but):
    """Every published table, by name."""
    with duckdb.connect(str(release), read_only=True) as connection:
        names = [table.name for table in PUBLISHED if table.name not in ("runs", *but)]
        return {name: connection.sql(f"select * from {name} order by all").fetchall() for name in names}


def ask(settings, sql):
    with duckdb.connect(str(settings.release / "accords.duckdb"), read_only=True) as connection:
        return connection.sql(sql).fetchall()


@pytest.fixture
def accords(settings):
    def run_verb(*arguments):
        return CliRunner().invoke(cli, [*arguments, "--home", str(settings.home)])

    return run_verb


@pytest.fixture
def contract(settings):
    ((agreement_id,),) = ask(settings, "select agreement_id from agreements where value_currency = 'EUR'")
    return agreement_id


def test_a_correction_is_published_at_once_survives_a_rebuild_and_is_undone(accords, settings, first, contract):
    before = content_of(first.release)
    result = accords("decide", "set", contract, "lifecycle_stage", "terminated", "--reason", "the port says so", "--by", "ana")
    assert (result.exit_code, result.exception) == (0, None), result.output
    assert "lifecycle_stage  signed -> terminated" in result.stdout
    stage = f"select lifecycle_stage, review_status from agreements where agreement_id = '{contract}'"
    assert ask(settings, stage) == [("terminated", "corrected")]
    rebuild.fn(settings)
    assert ask(settings, stage) == [("terminated", "corrected")]
    ((decision_id, by, reason),) = ask(settings, "select decision_id, decided_by, reason from decisions")
    assert (by, reason) == ("ana", "the port says so")
    assert decision_id in accords("decide", "list").stdout
    assert "1 decision" in accords("status").stdout
    assert accords("decide", "undo", decision_id).exit_code == 0
    assert content_of(settings.release / "accords.duckdb") == before


def test_a_dry_run_and_a_refused_decision_leave_no_trace(accords, settings, first, contract):
    before, runs = content_of(first.release), Lake(settings.lake).read_runs().num_rows
    shown = accords("decide", "set", contract, "lifecycle_stage", "terminated", "--reason", "x", "--dry-run", "--json")
    assert json.loads(shown.stdout.splitlines()[-1])["counts"]["agreements"]["changed"] == 1
    for arguments, reason in [
        (("set", contract, "lifecycle_stage", "over"), "it is one of proposed"),
        (("set", contract, "country", "DEU"), "is no column of agreements"),
        (("same", contract, "agr_0000000000000000"), "agr_0000000000000000 is unknown"),
        (("different", contract, "pty_0000000000000000"), "only like can be judged alike"),
        (("set", contract, "parent_agreement_id", contract), "circle"),
        (("undo", "dec_0"), "there is no decision dec_0"),
    ]:
        result = accords("decide", *arguments, *(["--reason", "x"] if arguments[0] != "undo" else []))
        assert (result.stdout, result.exit_code) == ("", 1)
        assert reason in result.stderr
    assert not settings.decisions.exists()
    assert content_of(settings.release / "accords.duckdb") == before
    assert Lake(settings.lake).read_runs().num_rows == runs


def test_a_correction_that_would_cost_a_row_is_refused(accords, settings, contract):
    agreement_id = ask(settings, "select agreement_id from agreements where value_amount is null limit 1")[0][0]
    result = accords("decide", "set", agreement_id, "value_amount", "5", "--reason", "x")
    assert result.exit_code == 1
    assert "value_has_currency" in result.stderr
    assert not settings.decisions.exists()
    both = accords("decide", "set", agreement_id, "value_amount", "5", "value_currency", "EUR", "--reason", "x")
    assert (both.exit_code, both.exception) == (0, None), both.output
    assert ask(settings, f"select value_amount::int from agreements where agreement_id = '{agreement_id}'") == [(5,)]


def test_a_withdrawn_article_counts_for_nothing_and_comes_back_whole(accords, settings, first):
    before = content_of(first.release)
    preview = accords("withdraw", "--publisher", "harbour gazette", "--reason", "made up", "--dry-run")
    assert "status  active -> withdrawn" in preview.stdout
    assert content_of(settings.release / "accords.duckdb") == before
    result = accords("withdraw", "--publisher", "harbour gazette", "--reason", "made up")
    assert (result.exit_code, result.exception) == (0, None), result.output
    assert ask(settings, "select count(*) from agreements where value_currency = 'EUR'") == [(0,)]
    assert ask(settings, "select status from articles where publisher_name = 'Harbour Gazette'") == [("withdrawn",)]
    assert ask(settings, "select count(*) from assertions join articles using (article_id) where status = 'withdrawn'") == [(0,)]
    assert "publisher harbour gazette" in accords("status").stdout
    assert accords("withdraw", "--publisher", "Harbour Gazette", "--reason", "again").exit_code == 1
    assert accords("restore", "--publisher", "Harbour Gazette").exit_code == 0
    assert content_of(settings.release / "accords.duckdb") == before


def test_articles_are_withdrawn_by_file_and_by_the_beginning_of_their_id(accords, settings, first, landing):
    before = content_of(first.release)
    feed = str(landing / "wire" / "feed.jsonl")
    assert accords("withdraw", feed, "--reason", "x").exit_code == 0
    withdrawn = {row[0] for row in ask(settings, "select article_id from articles where status = 'withdrawn'")}
    assert len(withdrawn) == 2
    assert accords("restore", *(article_id[:12] for article_id in sorted(withdrawn))).exit_code == 0
    assert content_of(settings.release / "accords.duckdb") == before
    for named, reason in [("0123456789", "no article is 0123456789"), ("feed", "no article is feed")]:
        refused = accords("withdraw", named, "--reason", "x")
        assert (refused.exit_code, reason in refused.stderr) == (1, True)


def test_a_publisher_s_later_articles_are_withdrawn_as_they_come(accords, settings, landing, tmp_path):
    shutil.copytree(landing, tmp_path / "landing")
    (tmp_path / "landing" / "later.txt").write_text("The Port of Gdansk and Northlight Systems AS signed a lease agreement on Tuesday.")
    (tmp_path / "landing" / "later.meta.json").write_text('{"published_at": "2025-04-05", "publisher": "Harbour Gazette"}')
    assert accords("withdraw", "--publisher", "Harbour Gazette", "--reason", "made up").exit_code == 0
    ingest.fn(settings.model_copy(update={"landing": tmp_path / "landing"}))
    assert ask(settings, "select distinct status from articles where publisher_name = 'Harbour Gazette'") == [("withdrawn",)]


def test_a_run_stops_at_a_line_that_can_not_be_followed_and_names_it(settings, first):
    settings.decisions.write_text(
        "left_id,right_id,judgement,decided_by,decided_at,reason\nagr_0000000000000000,agr_1111111111111111,same,ana,2025-05-01,x\n"
    )
    with pytest.raises(UsageError, match=r"decisions\.csv, line 2.*agr_0000000000000000 is unknown"):
        ingest.fn(settings)
    assert content_of(settings.release / "accords.duckdb") == content_of(first.release)


def test_review_prints_what_to_type(accords):
    result = accords("review", "--kind", "party")
    assert (result.exit_code, result.exception) == (0, None)


def test_a_release_out_of_bounds_is_refused_accepted_with_a_reason_and_then_passes(
    accords, settings, first, landing, tmp_path, monkeypatch
):
    bounds = tmp_path / "bounds.toml"
    bounds.write_text("[[change]]\ntable = 'articles'\nmaximum = 1.0\nreason = 'Nothing may come.'\n")
    monkeypatch.setenv("ACCORDS_BOUNDS", str(bounds))
    shutil.copytree(landing, tmp_path / "landing")
    (tmp_path / "landing" / "later.txt").write_text("The Port of Gdansk and Northlight Systems AS signed a lease agreement on Tuesday.")
    before = content_of(first.release)
    for _ in range(2):  # what was refused is in the lake by then, and as new as before
        refused = accords("run", str(tmp_path / "landing"))
        assert refused.exit_code == 2
        assert "at most 1, from 0 on): found 1.25 (5 of 4). Nothing may come" in refused.stderr
        assert content_of(settings.release / "accords.duckdb") == before
    assert accords("run", str(tmp_path / "landing"), "--accept-bounds", "one came", "--by", "ana").exit_code == 0
    run = Lake(settings.lake).read_runs().to_pylist()[-1]
    assert (run["decided_by"], run["reason"], json.loads(run["bounds_accepted"])[0]["found"]) == ("ana", "one came", 1.25)
    assert ask(settings, "select decided_by, reason from runs where bounds_accepted is not null") == [("ana", "one came")]
    assert accords("run", str(tmp_path / "landing")).exit_code == 0
    assert "accepted by ana: one came" in accords("releases").stdout
