"""`accords run` and `rebuild` report how the run ended, in words and as exit status."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from flows.cli import cli
from flows.runs import RunReport
from flows.settings import Settings
from schemas.errors import ContractError, TransientError

COUNTS = {
    "files_found": 500, "files_known": 20, "articles_published": 1491, "articles_superseded": 2, "articles_in_other_languages": 31,
    "agreements": 173, "disputed": 12, "quarantined": 9,
}  # fmt: skip
PUBLISHED = RunReport(
    run_id="20250501T020000-abc123", outcome="published", started_at=datetime(2025, 5, 1, 2, tzinfo=UTC),
    finished_at=datetime(2025, 5, 1, 2, 1, 30, tzinfo=UTC), counts=COUNTS, quarantine={"encrypted": 3, "time_limit": 2, "empty": 4},
    message="", release=Path("/data/release/accords.duckdb"), data_docs=Path("/data/reports/r.html"),
)  # fmt: skip


@pytest.fixture
def flow(monkeypatch: pytest.MonkeyPatch):
    """Stands in for the flows: returns or raises what it is given, and keeps the settings it was called with."""
    seen: list[Settings] = []
    told: dict[str, Any] = {}

    def end_with(result: RunReport | BaseException) -> list[Settings]:
        def run_flow(settings: Settings, **parameters: Any) -> Any:
            seen.append(settings)
            told.update(parameters)
            if isinstance(result, BaseException):
                raise result
            return result

        stand_in = SimpleNamespace(fn=run_flow)
        monkeypatch.setitem(sys.modules, "flows.ingest", SimpleNamespace(ingest=stand_in, rebuild=stand_in))
        monkeypatch.setitem(sys.modules, "flows.steps", SimpleNamespace(has_prefect_api=lambda: False))
        return seen

    end_with.told = told
    return end_with


@pytest.mark.parametrize("verb", ["run", "rebuild"])
def test_a_published_run_is_told_in_a_few_lines(flow, verb: str) -> None:
    flow(PUBLISHED)
    result = CliRunner().invoke(cli, [verb])
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "published in 90 s, run 20250501T020000-abc123",
        "  files        500 in, 20 of them known and not read again",
        "  articles     1,491, 2 of them superseded, 31 in an unsupported language",
        "  agreements   173, 12 of them disputed",
        "  quarantined  9 (4 empty, 3 encrypted, 2 time limit)",
        "  release      /data/release/accords.duckdb",
        "  validation   /data/reports/r.html",
    ]


@pytest.mark.parametrize(
    ("error", "line", "status"),
    [
        (ContractError("agreements is empty"), "error: refused by validation: agreements is empty\n", 2),
        (TransientError("data is being written by process 7"), "error: data is being written by process 7\n", 1),
        (MemoryError("no memory"), "error: unexpected MemoryError: no memory; --debug shows where\n", 1),
        (KeyboardInterrupt(), "error: interrupted\n", 130),
    ],
)
@pytest.mark.parametrize("verb", ["run", "rebuild"])
def test_the_exit_status_tells_refused_from_failed(flow, verb: str, error: BaseException, line: str, status: int) -> None:
    flow(error)
    result = CliRunner().invoke(cli, [verb])
    assert (result.stdout, result.stderr, result.exit_code) == ("", line, status)


def test_options_are_settings(flow, tmp_path: Path) -> None:
    seen = flow(PUBLISHED)
    CliRunner().invoke(cli, ["run", str(tmp_path / "in"), "--home", str(tmp_path), "--workers", "3"], env={"ACCORDS_WORKERS": "7"})
    assert (seen[0].landing, seen[0].home, seen[0].workers) == (tmp_path / "in", tmp_path, 3)


def test_without_options_the_environment_counts(flow, tmp_path: Path) -> None:
    seen = flow(PUBLISHED)
    CliRunner().invoke(cli, ["run"], env={"ACCORDS_HOME": str(tmp_path), "ACCORDS_WORKERS": "7"})
    assert (seen[0].landing, seen[0].home, seen[0].workers) == (tmp_path / "landing", tmp_path, 7)


def test_the_days_of_a_backfill_are_parameters_of_the_flow(flow) -> None:
    seen = flow(PUBLISHED)
    CliRunner().invoke(cli, ["run", "--since", "2025-01-01", "--until", "2025-03-31", "--batch-size", "50"])
    assert (flow.told, seen[0].batch_size) == ({"since": date(2025, 1, 1), "until": date(2025, 3, 31)}, 50)
    assert CliRunner().invoke(cli, ["run", "--since", "yesterday"]).exit_code == 1


def test_what_a_backfill_leaves_is_told(flow) -> None:
    flow(replace(PUBLISHED, counts=COUNTS | {"files_left": 12, "articles_left": 1300}))
    assert "  left         1,300 articles of other days, in 12 files" in CliRunner().invoke(cli, ["run"]).stdout.splitlines()
