"""Runs have an order of their own: neither a clock that is set back nor two starts in one second change it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from flows import runs
from flows.runs import writing
from flows.settings import Settings
from warehouse.lake import Lake

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock that shows `now` until it is set."""
    clock = SimpleNamespace(now=NOON)

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return clock.now

    monkeypatch.setattr(runs, "datetime", Clock)
    monkeypatch.setattr(runs, "extractor_version", lambda: "0+tested")
    return clock


@pytest.mark.parametrize("passed", [timedelta(days=1), timedelta(), timedelta(milliseconds=1), -timedelta(hours=1), -timedelta(days=9000)])
def test_a_later_run_has_a_later_id_and_sees_later_whatever_the_clock_says(tmp_path: Path, clock, passed: timedelta) -> None:
    settings = Settings(home=tmp_path)
    seen = []
    for _ in range(3):
        with writing(settings) as run:
            seen.append((run.run_id, run.seen_at))
        clock.now += passed
    assert sorted(seen) == seen
    assert len({second for second, _ in seen}) == len({moment for _, moment in seen}) == 3
    assert Lake(settings.lake).read_runs()["run_id"].to_pylist() == [run_id for run_id, _ in seen]


def test_a_run_during_which_the_clock_was_set_back_does_not_end_before_it_began(tmp_path: Path, clock) -> None:
    with writing(Settings(home=tmp_path)) as run:
        clock.now -= timedelta(hours=1)
        run.end()
    assert run.finished_at == run.started_at == NOON


def test_an_id_of_another_form_does_not_stand_in_the_way(tmp_path: Path, clock) -> None:
    settings = Settings(home=tmp_path)
    (settings.lake / "runs").mkdir(parents=True)
    (settings.lake / "runs" / "x-9.parquet").touch()
    with writing(settings) as run:
        assert run.run_id.startswith("20260301T120000-")
        assert run.seen_at == NOON
