"""Readers that query in a loop while releases are published see one release at a time, and no error."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pyarrow as pa

from warehouse.export import export_parquet
from warehouse.release import build_candidate, publish_candidate

LOOP = Path(__file__).with_name("read_in_a_loop.py")
FEW = ["connection", "connection", "query", "export"]
EIGHT = ["connection"] * 5 + ["query"] * 3


def release_of(tables: dict[str, pa.Table], number: int) -> dict[str, pa.Table]:
    """The small warehouse as run `number` would publish it: all rows name it, `runs` and `quarantine` have so many rows."""
    changed = {}
    for name, table in tables.items():
        rows = [row | ({"run_id": f"run-{number}"} if "run_id" in row else {}) for row in table.to_pylist()]
        if name == "runs":
            moments = [rows[0]["started_at"] + timedelta(minutes=run) for run in range(number)]
            rows = [rows[0] | {"run_id": f"run-{run}", "started_at": moment} for run, moment in enumerate(moments, start=1)]
        changed[name] = pa.Table.from_pylist(rows * number if name == "quarantine" else rows, schema=table.schema)
    return changed


def publish(tables: dict[str, pa.Table], home: Path, number: int) -> None:
    candidate = home / "release" / f".candidate-run-{number}.duckdb"
    build_candidate(release_of(tables, number), candidate)
    publish_candidate(candidate, home / "release", keep=3)
    export_parquet(release_of(tables, number), home / "export" / "parquet")


def reader(home: Path, way: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, str(LOOP), str(home), way], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_every_reader_sees_one_release_at_a_time(published_tables, tmp_path, trials, tallied):
    releases, ways = trials((4, FEW), (50, [*EIGHT, "export", "export"]))
    publish(published_tables, tmp_path, 1)
    with tallied("readers during releases") as tally, ExitStack() as stack:
        readers = [stack.enter_context(reader(tmp_path, way)) for way in ways]
        assert [process.stdout.readline() for process in readers] == ["reading\n"] * len(readers)
        for number in range(2, releases + 1):
            publish(published_tables, tmp_path, number)
        told = [json.loads(process.communicate()[0]) for process in readers]
        for way, of_reader in zip(ways, told, strict=True):
            tally.trials += of_reader["reads"]
            tally.losses += len(of_reader["wrong"])
            tally.kinds[f"reads by {way}"] += of_reader["reads"]
        tally.kinds["releases"] = releases
        assert [of_reader["wrong"] for of_reader in told] == [[]] * len(readers)
        assert len({release for of_reader in told for release in of_reader["seen"]}) > 1
