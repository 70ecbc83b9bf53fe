"""`accords status` for monitors: how old the release is, and OpenMetrics text, whatever state the warehouse is in."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from click.testing import CliRunner, Result
from prometheus_client import parser as older
from prometheus_client.openmetrics import parser

from flows.cli import cli
from flows.health import Health, judge_freshness, read_health
from flows.rendering.metrics import render_metrics
from flows.settings import Settings
from schemas.arrow import table_from_rows
from schemas.tables import RUNS
from warehouse.lake import Lake
from warehouse.lock import is_writing, writer_lock

PUBLISHED_AT = datetime(2025, 5, 1, 2, 1, tzinfo=UTC)


def run_row(number: int, outcome: str, *, took: float | None = 60) -> pa.Table:
    started_at = datetime(2025, 5, number, 2, tzinfo=UTC)
    finished_at = None if took is None else started_at + timedelta(seconds=took)
    run_id = f"2025050{number}T020000-00000{number}"
    counts = json.dumps({"files_found": 10 * number, "quarantine": {"empty": 1}})
    row = {"run_id": run_id, "outcome": outcome, "started_at": started_at, "finished_at": finished_at, "counts": counts}
    return table_from_rows(RUNS, [dict.fromkeys(RUNS.column_names) | {"versions": "{}", "settings": "{}"} | row])


@pytest.fixture
def settings(tmp_path: Path, small_release: Path) -> Settings:
    """A warehouse with the small release, published on the first of May, after which a run failed and one was killed."""
    settings = Settings(home=tmp_path / "home")
    settings.release.mkdir(parents=True)
    shutil.copy(small_release, settings.release / "accords.duckdb")
    for row in (run_row(1, "published"), run_row(2, "failed", took=5), run_row(3, "failed", took=None)):
        Lake(settings.lake).add_run(row["run_id"][0].as_py(), row)
    return settings


def accords(settings: Settings, *options: str) -> Result:
    return CliRunner().invoke(cli, ["status", *options, "--home", str(settings.home)])


def samples(text: str, name: str) -> dict[str, float]:
    """The values of a metric by their labels, as both readers find them."""
    found = [
        {",".join(sample.labels.values()): sample.value for family in read(text) for sample in family.samples if sample.name == name}
        for read in (parser.text_string_to_metric_families, older.text_string_to_metric_families)
    ]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("later", "max_age", "is_fresh", "words"),
    [
        (timedelta(hours=26), timedelta(hours=26), True, "fresh: the release is 26 h old, published 2025-05-01 02:01 UTC"),
        (timedelta(hours=27), timedelta(hours=26), False, "stale: the release is 27 h old"),
        (timedelta(minutes=95), timedelta(minutes=90), False, "is 95 min old, published 2025-05-01 02:01 UTC; it may be 90 min old"),
        (timedelta(days=9), timedelta(days=2), False, "is 9 d old"),
        (-timedelta(minutes=2), timedelta(), True, "fresh: the release is 0 min old"),
        (-timedelta(hours=2), timedelta(days=999), False, "yet to come: a clock was wrong"),
    ],
)
def test_age_counts_from_when_the_release_was_published(later, max_age, is_fresh, words) -> None:
    freshness = judge_freshness(Health(now=PUBLISHED_AT + later, published_at=PUBLISHED_AT), max_age)
    assert (freshness.is_fresh, words in freshness.line) == (is_fresh, True), freshness.line


def test_a_monitor_learns_from_one_line_and_the_exit_status(settings: Settings) -> None:
    stale = accords(settings, "--max-age", "2d")
    assert (stale.exit_code, stale.stderr, stale.stdout.count("\n")) == (1, "", 1)
    assert stale.stdout.startswith("stale: the release is ")
    assert "; the last run, 20250503T020000-000003, failed" in stale.stdout
    fresh = accords(settings, "--max-age", "99999d")
    assert (fresh.exit_code, fresh.stdout.startswith("fresh: ")) == (0, True)


@pytest.mark.parametrize("text", ["", "26", "26 hours", "-1h", "h", "1e9d", "9" * 30 + "d"])
def test_what_is_no_length_of_time_is_refused(settings: Settings, text: str) -> None:
    result = accords(settings, "--max-age", text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error: " in result.stderr


def test_one_form_at_a_time(settings: Settings) -> None:
    assert accords(settings, "--metrics", "--json").exit_code == 1


@pytest.mark.parametrize("broken", [None, b"", b"no database at all"])
def test_a_release_that_is_missing_or_broken_is_stale_and_measured_as_such(settings: Settings, broken: bytes | None) -> None:
    path = settings.release / "accords.duckdb"
    path.unlink()
    if broken is not None:
        path.write_bytes(broken)
    stale = accords(settings, "--max-age", "99999d")
    assert (stale.exit_code, stale.stderr, stale.stdout.count("\n")) == (1, "", 1)
    assert stale.stdout.startswith("stale: ")
    metrics = accords(settings, "--metrics")
    assert metrics.exit_code == 0
    assert samples(metrics.stdout, "accords_release_readable") == {"": 0}
    assert samples(metrics.stdout, "accords_release_age_seconds") == {}
    assert samples(metrics.stdout, "accords_last_success_timestamp_seconds") == {"": PUBLISHED_AT.timestamp()}
    told = json.loads(accords(settings, "--json").stdout)
    assert (told["release"]["published_at"], len(told["problems"]), len(told["runs"])) == (None, 1, 3)
    assert accords(settings).exit_code == 1


def test_runs_that_can_not_be_read_do_not_hide_the_release(settings: Settings) -> None:
    next((settings.lake / "runs").iterdir()).write_bytes(b"torn")
    result = accords(settings)
    assert result.exit_code == 1
    assert "agreements" in result.stdout
    assert "can't be read" in result.stderr
    assert accords(settings, "--max-age", "99999d").exit_code == 0


def test_an_empty_home_is_measured(tmp_path: Path) -> None:
    metrics = accords(Settings(home=tmp_path / "nothing"), "--metrics")
    assert metrics.exit_code == 0
    assert samples(metrics.stdout, "accords_release_readable") == {"": 0}
    assert samples(metrics.stdout, "accords_lake_bytes") == {"": 0}
    assert not (tmp_path / "nothing").exists()


def test_metrics_tell_of_the_release_the_runs_and_the_lake(settings: Settings) -> None:
    text = render_metrics(read_health(settings, now=PUBLISHED_AT + timedelta(hours=3)))
    assert text.endswith("# EOF\n")
    assert "# TYPE accords_release_age_seconds gauge\n# UNIT accords_release_age_seconds seconds\n" in text
    assert {line.split()[3] for line in text.splitlines() if line.startswith("# TYPE")} == {"gauge"}
    assert samples(text, "accords_release_readable") == {"": 1}
    assert samples(text, "accords_release_age_seconds") == {"": 3 * 3600}
    assert samples(text, "accords_release_published_timestamp_seconds") == {"": PUBLISHED_AT.timestamp()}
    assert samples(text, "accords_rows")["articles"] == 2
    assert samples(text, "accords_articles") == {"active": 2}
    assert samples(text, "accords_quarantined_rows")
    assert samples(text, "accords_last_run_outcome") == {"published": 0, "refused": 0, "failed": 1, "rolled_back": 0, "running": 0}
    assert samples(text, "accords_last_run_duration_seconds") == {"": 5}
    assert samples(text, "accords_last_run_counted") == {"files_found": 20}
    assert samples(text, "accords_runs") == {"published": 1, "failed": 2}
    assert samples(text, "accords_lake_bytes")[""] > 1000


def test_a_run_that_goes_on_is_told_from_one_that_was_killed_and_is_not_waited_for(settings: Settings) -> None:
    assert not is_writing(settings.home)
    assert "unfinished  failed" in accords(settings).stdout
    (settings.home / ".writer").write_text('{"host": "h", "process_id": 1, "run_id": "20250503T020000-000003"}')
    assert samples(accords(settings, "--metrics").stdout, "accords_last_run_outcome")["failed"] == 1
    with writer_lock(settings.home, timeout=0) as right:
        right.name_run("20250503T020000-000003")
        assert is_writing(settings.home)
        assert samples(accords(settings, "--metrics").stdout, "accords_last_run_outcome")["running"] == 1
        assert "  running\n" in accords(settings).stdout
    assert not is_writing(settings.home)
