"""A backfill in stretches of days, in any order and interrupted, publishes what one run over everything does."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from flows.ingest import ingest
from flows.intake import discover_new, read_new
from flows.publication import read_lake, resolve_articles
from flows.runs import Run, writing
from flows.settings import Settings, read_settings
from flows.window import Window
from warehouse.lake import Lake

RADAR = "Northlight Systems AS signed a contract with the Port of Gdansk on {day} to supply coastal radar equipment worth EUR 12.5 million."
MINING = "Codelco signed a supply contract with Korea Zinc to supply copper concentrate."
RESCUE = "Greece and Cyprus signed a memorandum of understanding on maritime search and rescue in Athens on Monday."
FEBRUARY = Window(until=date(2025, 2, 28))
MARCH = Window(since=date(2025, 3, 1), until=date(2025, 3, 31))
APRIL = Window(since=date(2025, 4, 1), until=date(2025, 5, 31))

# What tells when and in which order articles were read, not what they say.
OF_THE_RUN = ("run_id", "first_seen_at", "quarantined_at")


@pytest.fixture
def landing(tmp_path: Path) -> Path:
    """Articles of February to May: two of one agreement, one file with articles of three months, one without a date, two refusals."""
    folder = tmp_path / "landing"
    folder.mkdir()
    (folder / "first.json").write_text(json.dumps({"text": RADAR.format(day="4 March 2025"), "date": "2025-03-05"}))
    (folder / "again.json").write_text(json.dumps({"text": "Gdansk buys radar. " + RADAR.format(day="4 March 2025"), "date": "2025-04-02"}))
    months = [json.dumps({"text": f"{MINING} It was lot {month}.", "date": f"2025-0{month}-15"}) for month in (2, 3, 4)]
    (folder / "feed.jsonl").write_text("\n".join([*months, '{"text": "cut']))
    (folder / "undated.txt").write_text(RESCUE)
    (folder / "empty.txt").touch()
    may = datetime(2025, 5, 20, tzinfo=UTC).timestamp()
    for path in folder.iterdir():
        os.utime(path, (may, may))
    return folder


def read_days(settings: Settings, window: Window | None = None) -> Run:
    """Read and resolve as a run does; what it resolved is compared without the gate and the release, which take longest."""
    with writing(settings) as run:
        read_new(run, discover_new(run), window)
        lake = read_lake(run)
        resolution = resolve_articles(run, lake)
        run.lake.add_identities(run.run_id, resolution.identities)
        run.record(outcome="published")
    run.resolved = {name: _without_ids(table) for name, table in resolution.tables.items() if name not in ("redirects", "comparisons")}
    return run


def _without_ids(table: pa.Table) -> list[str]:
    """The rows in any order, without ids of entities and what tells of runs: these may differ with the order of reading."""
    told = [name for name in table.column_names if name not in OF_THE_RUN and (name == "article_id" or not name.endswith("_id"))]
    return sorted(map(str, table.select(told).to_pylist()))


def test_stretches_of_days_in_any_order_and_a_kill_between_say_what_one_run_does(landing, tmp_path, monkeypatch):
    whole = read_days(read_settings(home=tmp_path / "whole", landing=landing, workers=1))
    assert whole.resolved["agreements"]
    settings = read_settings(home=tmp_path / "stretches", landing=landing, workers=1, batch_size=1)
    counts = [read_days(settings, window).counts for window in (APRIL, FEBRUARY)]
    assert [(run["articles_extracted"], run["files_left"], run["articles_left"]) for run in counts] == [(3, 2, 3), (1, 2, 2)]

    add_batch, added = Lake.add_batch, []
    with monkeypatch.context() as patch:

        def add_two(lake, version, tables):
            if len(added) == 2:
                raise KeyboardInterrupt
            added.append(add_batch(lake, version, tables))

        patch.setattr(Lake, "add_batch", add_two)
        with pytest.raises(KeyboardInterrupt):
            read_days(settings, MARCH)
    last = read_days(settings, MARCH)
    assert (last.counts["articles_extracted"], last.counts["files_left"]) == (1, 0)
    assert last.resolved == whole.resolved
    again = read_days(settings)
    assert (again.counts["files_known"], again.counts["articles_extracted"]) == (5, 0)
    assert again.resolved == whole.resolved


@pytest.mark.gate
def test_the_flow_takes_days_and_a_run_without_them_reads_the_rest(landing, tmp_path):
    settings = read_settings(home=tmp_path / "home", landing=landing, workers=1)
    first = ingest.fn(settings, until=date(2025, 2, 28))
    assert (first.counts["articles_published"], first.counts["articles_left"]) == (1, 5)
    assert ingest.fn(settings).counts["articles_published"] == 6
