"""Text from articles, file names and sidecars is data: nothing it holds steers a terminal, a page, a spreadsheet or the database."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from flows.cli import cli
from flows.ingest import ingest
from tests.integration.conftest import RADAR, settings_of
from warehouse.query import run_query

pytestmark = pytest.mark.gate

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
HEADLINE = "=cmd|' /C calc'!A0 <script>alert(1)</script> '; drop table articles; -- [x](javascript:alert(1)) \x1b]0;owned\x07\u202e {{7*7}}"
PUBLISHER = "@Gazette \x1b[2J\x1b[31m <img src=x onerror=alert(1)> | \u2066[bold]x[/bold]"
BODY = (
    "Northlight\x1b[31m Systems AS signed a contract with the Port of Gdansk on 4 March 2025 to supply coastal radar equipment worth "
    "EUR 12.5 million.\n\n\"This is our \x9b2J first <b onmouseover='alert(1)'>order</b>\u202e from Poland,\" said Ingrid Moe, chief "
    "executive of Northlight Systems AS, ${jndi:ldap://127.0.0.1/a} %s%n ../../../etc/passwd.\n"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """What a run on hostile articles left."""
    folder = tmp_path_factory.mktemp("hostile")
    landing = folder / "landing"
    landing.mkdir()
    told = {"published_at": "2025-03-05", "publisher": PUBLISHER, "title": HEADLINE, "url": "javascript:alert(1)", "author": "\x1b[5m=1+1"}
    (landing / "hostile.txt").write_text(BODY)
    (landing / "hostile.meta.json").write_text(json.dumps(told))
    (landing / "fair.txt").write_text(RADAR.replace("4 March", "5 March"))
    (landing / "fair.meta.json").write_text(json.dumps({"published_at": "2025-03-06", "publisher": "Harbour Gazette"}))
    (landing / "bad\x1b[31m\n<i>.json").write_text('{"\x1b[2J<script>\u202e": 1}')
    (landing / "--help; $(touch owned).jsonl").write_text('{"text": "\x1b[2J"}\n{"te')
    (landing / "paths.json").write_text(json.dumps({"text": BODY, "source": "/etc/passwd", "url": "file:///etc/passwd", "id": "../../x"}))
    (landing / "secrets").symlink_to("/etc")
    report = ingest.fn(settings_of(folder / "home", landing))
    assert report.outcome == "published"
    assert {path.name for path in folder.iterdir()} == {"home", "landing"}
    return folder / "home"


def test_all_of_it_is_published_or_refused(home):
    rows = run_query(home / "release" / "accords.duckdb", "select reason_code, count(*) as n from quarantine group by all order by all")
    reasons = {row["reason_code"]: row["n"] for row in rows.to_pylist()}
    assert reasons.keys() <= {"no_article_field", "invalid_json", "invalid_json_line", "symbolic_link", "no_text"}
    assert reasons["symbolic_link"] == 1
    articles = run_query(home / "release" / "accords.duckdb", "select headline, url from articles").to_pylist()
    assert any("drop table" in (row["headline"] or "") for row in articles)
    assert "javascript:alert(1)" in {row["url"] for row in articles}


COMMANDS = [
    ["status"],
    ["review"],
    ["query", "from articles"],
    ["query", "--format", "table", "from articles"],
    ["query", "--format", "jsonl", "from evidence"],
    ["query", "--format", "table", "from quarantine"],
    ["query", "--format", "tsv", "from quarantine"],
    ["query", "select \x1b[2J from articles"],
    ["query", "--format", "table", 'select 1 as "\x1b[2J"'],
    ["show", "\x1b[2J\u202e"],
    ["decide", "same", "\x1b[2J", "agr_1", "--reason", "x"],
    ["withdraw", "\x1b[2J", "--reason", "x", "--dry-run"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=[" ".join(command[:3]).encode("unicode_escape").decode() for command in COMMANDS])
def test_no_command_prints_what_steers_a_terminal(command, home, monkeypatch):
    monkeypatch.setenv("ACCORDS_HOME", str(home))
    result = CliRunner().invoke(cli, command)
    assert result.output
    assert STEERING.findall(result.output) == []


def test_an_agreement_is_shown_without_what_steers_a_terminal(home, monkeypatch):
    monkeypatch.setenv("ACCORDS_HOME", str(home))
    found = run_query(home / "release" / "accords.duckdb", "select agreement_id from agreements").to_pylist()
    assert found
    for row in found:
        result = CliRunner().invoke(cli, ["show", row["agreement_id"]])
        assert result.exit_code == 0
        assert STEERING.findall(result.output) == []


def test_files_are_extracted_without_what_steers_a_terminal(home):
    result = CliRunner().invoke(cli, ["extract", *map(str, sorted((home.parent / "landing").iterdir()))])
    assert "not read" in result.output
    assert STEERING.findall(result.output) == []


def test_no_formula_stands_in_csv(home, monkeypatch):
    monkeypatch.setenv("ACCORDS_HOME", str(home))
    result = CliRunner().invoke(cli, ["query", "--format", "csv", "select publisher_name, headline, author_names from articles"])
    assert "'=cmd" in result.output
    assert not re.search(r"(?m)(?:^|,)\"?[=@]", result.output)


def test_pages_and_reports_hold_it_escaped(home):
    pages = [path.read_text("utf-8") for path in (home / "reports").glob("*.html")]
    assert pages
    for page in pages:
        assert "<script" not in page
        assert "onerror" not in page.replace("&lt;img src=x onerror", "")
        assert STEERING.findall(page) == []
    for report in (home / "reports").glob("*.json"):
        assert STEERING.findall(report.read_text("utf-8")) == []
