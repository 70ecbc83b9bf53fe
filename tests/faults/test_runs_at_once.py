"""Runs that start at once on one warehouse write one after the other, and publish what one run publishes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from schemas.tables import PUBLISHED
from warehouse.lake import Lake

ROOT = Path(__file__).parents[2]
# Articles in a language that is published without extraction: what is at stake is who writes when.
TEXT = "Die beiden Ministerien haben sich gestern in Berlin auf eine engere Zusammenarbeit bei der Forschung geeinigt. Nummer {number}."
PROGRAM = "from flows.cli import main; main()"


def content_of(release: Path) -> dict[str, list[object]]:
    with duckdb.connect(str(release), read_only=True) as connection:
        names = [table.name for table in PUBLISHED if table.name != "runs"]
        return {name: connection.sql(f"select * from {name} order by all").fetchall() for name in names}


@pytest.mark.gate
def test_two_then_eight_runs_at_once_publish_one_after_the_other_what_one_does(tmp_path, trials, tallied) -> None:
    with tallied("runs at once") as tally:
        for count in (2, 8)[: trials(1, 2)]:
            home, landing = tmp_path / f"home-{count}", tmp_path / "landing"
            landing.mkdir(exist_ok=True)
            for number in range(12):
                (landing / f"{number}.txt").write_text(TEXT.format(number=number))
            environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")} | {
                "PYTHONPATH": str(ROOT), "ACCORDS_LOCK_WAIT": "900", "ACCORDS_KEEP_RELEASES": "9", "ACCORDS_WORKERS": "1",
                "ACCORDS_BATCH_SIZE": "5",
            }  # fmt: skip
            command = [sys.executable, "-c", PROGRAM, "run", str(landing), "--home", str(home)]
            processes = [
                subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                for _ in range(count)
            ]
            told = [process.communicate(timeout=1200) for process in processes]
            assert [process.returncode for process in processes] == [0] * count, told

            waited = [stderr for _, stderr in told if re.search(r"Waiting up to 900 s for process \d+ \(run ", stderr)]
            assert waited, "nobody waited: the runs were not at once"
            runs = Lake(home / "lake").read_runs().to_pylist()
            assert [row["outcome"] for row in runs] == ["published"] * count
            assert all(earlier["finished_at"] <= later["started_at"] for earlier, later in pairwise(runs)), "two wrote at once"
            assert [json.loads(row["counts"])["files_read"] for row in runs] == [12, *[0] * (count - 1)]
            releases = [*sorted((home / "release").glob("accords-*.duckdb")), home / "release" / "accords.duckdb"]
            assert len(releases) == count
            first, *others = map(content_of, releases)
            assert len(first["articles"]) == 12
            for other in others:
                tally.add(f"{count} at once", lost=other != first)
                assert other == first
