"""Releases are listed, named, compared and rolled back to, by the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from flows.cli import cli
from schemas.arrow import table_from_rows
from schemas.tables import RUNS
from warehouse.export import export_parquet
from warehouse.lake import Lake
from warehouse.release import build_candidate, publish_candidate

Tables = dict[str, pa.Table]
DAYS = ("20250511", "20250512", "20250513")
IDS = [f"{day}T020000-abc{number}" for number, day in enumerate(DAYS)]
KEEP = 2


@pytest.fixture
def home(published_tables: Tables, tmp_path: Path) -> Path:
    """A home with three releases; in each the agreement's place is another, and the capacity of its two parties."""
    for run_id in IDS:
        publish(published_tables, tmp_path, run_id)
    return tmp_path


@pytest.fixture
def accords(home: Path) -> Callable[..., Result]:
    def run_verb(*arguments: str) -> Result:
        return CliRunner().invoke(cli, [*arguments, "--home", str(home)], env={"ACCORDS_KEEP_RELEASES": str(KEEP)})

    return run_verb


def publish(tables: Tables, home: Path, run_id: str) -> None:
    """Publish the small warehouse as a run would: release, export, and its row in the lake."""
    run = run_row(tables, run_id)
    agreements = with_cells(tables["agreements"], place_name=f"Lisbon {run_id[:8]}")
    roles = with_cells(tables["agreement_parties"], capacity=run_id[:8])
    changed = tables | {
        "agreements": agreements,
        "agreement_parties": roles,
        "runs": table_from_rows(RUNS, [*tables["runs"].to_pylist(), run]),
    }
    candidate = home / "release" / ".candidate.duckdb"
    build_candidate(changed, candidate)
    publish_candidate(candidate, home / "release", KEEP)
    Lake(home / "lake").add_run(run_id, table_from_rows(RUNS, [run]))
    export_parquet(changed, home / "export" / "parquet")


def run_row(tables: Tables, run_id: str, **more: object) -> dict[str, Any]:
    (run,) = tables["runs"].to_pylist()
    started_at = datetime(2025, 5, 1, tzinfo=UTC) + timedelta(days=int(run_id[6:8]))
    return run | {"run_id": run_id, "release_id": run_id, "started_at": started_at, "finished_at": started_at} | more


def with_cells(table: pa.Table, **cells: object) -> pa.Table:
    return pa.Table.from_pylist([row | cells for row in table.to_pylist()], table.schema)


def place_in(path: Path) -> str:
    with duckdb.connect(str(path), read_only=True) as connection:
        ((place,),) = connection.execute("select place_name from agreements").fetchall()
    return str(place).removeprefix("Lisbon ")


def current_place(home: Path) -> str:
    exported = pq.read_table(home / "export" / "parquet" / "agreements" / "agreements.parquet")["place_name"].to_pylist()
    assert exported == [f"Lisbon {place_in(home / 'release' / 'accords.duckdb')}"]
    return place_in(home / "release" / "accords.duckdb")


def last_run(home: Path) -> dict[str, Any]:
    return Lake(home / "lake").read_runs().to_pylist()[-1]


def test_releases_are_listed_the_current_one_first(accords: Callable[..., Result]) -> None:
    lines = accords("releases").stdout.splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [[IDS[2], "current"], [IDS[1], "kept"], [IDS[0], "kept"]]
    assert "2025-05-14 00:00 UTC  2 articles  1 agreement" in lines[1]


def test_a_damaged_release_is_listed_as_such(accords: Callable[..., Result], home: Path) -> None:
    path = home / "release" / f"accords-{IDS[0]}.duckdb"
    path.write_bytes(b"not a database" * 1000)
    assert f"{IDS[0]}  kept     can't be read" in accords("releases").stdout
    for arguments in (("rollback", IDS[0], "--reason", "x"), ("diff", IDS[0]), ("query", "from runs", "--release", IDS[0])):
        refused = accords(*arguments)
        assert (refused.exit_code, f"{path} is damaged: it can't be opened" in refused.stderr) == (1, True)
    assert current_place(home) == DAYS[2]
    assert last_run(home)["run_id"] == IDS[2], "nothing was tried, and nothing is recorded"


@pytest.mark.parametrize(("named", "place"), [(IDS[1], DAYS[1]), ("20250511", DAYS[0]), ("20250513", DAYS[2])])
def test_an_earlier_release_is_asked_by_its_id_or_the_beginning_of_it(accords: Callable[..., Result], named: str, place: str) -> None:
    result = accords("query", "--release", named, "select place_name from agreements")
    assert result.stdout.splitlines()[1:] == [f"Lisbon {place}"]
    assert f"Lisbon {place}" in accords("show", "agr-1", "--release", named).stdout


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("2025051", f"3 releases' ids begin with 2025051: {IDS[2]}, {IDS[1]}, {IDS[0]}"),
        ("2024", f"there is no release 2024; there are {IDS[2]}"),
        ("", "there is no release ; there are"),
        ("20250430", "release 20250430T020000-abcd is no longer kept: the current release and 2 before it are (ACCORDS_KEEP_RELEASES)"),
    ],
)
def test_an_id_that_names_no_release_is_told_why(
    accords: Callable[..., Result], home: Path, published_tables: Tables, named: str, message: str
) -> None:
    gone = "20250430T020000-abcd"
    published = run_row(published_tables, gone, started_at=datetime(2025, 4, 30, tzinfo=UTC))
    Lake(home / "lake").add_run(gone, table_from_rows(RUNS, [published]))
    for arguments in (("query", "from runs", "--release", named), ("rollback", named, "--reason", "x"), ("diff", named)):
        result = accords(*arguments)
        assert (result.exit_code, message in result.stderr) == (1, True), result.stderr


def test_without_a_release_there_is_nothing_to_compare_or_roll_back_to(tmp_path: Path) -> None:
    for arguments, message in [
        (["diff"], "there is no release in"), (["rollback", "--reason", "x"], "no release but the current one"), (["releases"], ""),
    ]:  # fmt: skip
        result = CliRunner().invoke(cli, [*arguments, "--home", str(tmp_path)])
        assert (result.exit_code, message in result.stderr) == (int(bool(message)), True)


def test_a_difference_is_told_by_table_column_and_row(accords: Callable[..., Result]) -> None:
    lines = accords("diff").stdout.splitlines()
    assert lines[:7] == [
        f"From release {IDS[1]} to {IDS[2]}",
        "  agreements         1 changed (1 cell)",
        "  agreement parties  2 changed (2 cells)",
        "",
        "Changed cells",
        "  agreements         1 place_name",
        "  agreement parties  2 capacity",
    ]
    assert f"      place_name  Lisbon {DAYS[1]} -> Lisbon {DAYS[2]}" in lines
    assert accords("diff", IDS[2]).stdout.splitlines()[1] == "  nothing"
    assert "and 1 row more; --json prints all" in accords("diff", "--rows", "1").stdout
    assert DAYS[2] not in accords("diff", "--rows", "0").stdout.partition("\n")[2]


def test_a_difference_is_told_to_programs(accords: Callable[..., Result]) -> None:
    told = json.loads(accords("diff", "20250511", "20250512", "--json").stdout)
    assert (told["before"], told["after"], told["not_compared"]) == (IDS[0], IDS[1], [])
    assert told["counts"]["agreements"] == {"added": 0, "removed": 0, "changed": 1, "columns": {"place_name": 1}}
    assert told["counts"]["agreement_parties"]["columns"] == {"capacity": 2}
    cells = [cell for change in told["changes"] for cell in change["cells"]]
    assert cells[0] == {"column": "place_name", "old": f"Lisbon {DAYS[0]}", "new": f"Lisbon {DAYS[1]}"}
    assert len(cells) == 3


def test_what_an_older_program_did_not_have_is_named_and_not_compared(accords: Callable[..., Result], home: Path) -> None:
    older = home / "release" / f"accords-{IDS[0]}.duckdb"
    older.with_suffix(".sha256").unlink()
    with duckdb.connect(str(older)) as connection:
        for (view,) in connection.execute("select view_name from duckdb_views() where not internal").fetchall():
            connection.execute(f"drop view if exists {view} cascade")
        connection.execute("alter table decisions drop column is_dormant")
        connection.execute("alter table redirects rename column new_id to living_id")
        connection.execute("drop table comparisons")
    told = json.loads(accords("diff", IDS[0], "--json").stdout)
    assert told["not_compared"] == ["comparisons", "decisions.is_dormant", "redirects.living_id", "redirects.new_id"]
    assert told["counts"]["agreements"]["columns"] == {"place_name": 1}
    assert "  decisions.is_dormant" in accords("diff", IDS[0]).stdout.splitlines()
    assert accords("rollback", IDS[0], "--reason", "x").exit_code == 0
    exported = pq.read_table(home / "export" / "parquet" / "decisions" / "decisions.parquet")
    assert exported.num_rows == 1
    assert "is_dormant" not in exported.column_names


def test_rolling_back_twice_leads_forward_again(accords: Callable[..., Result], home: Path) -> None:
    with duckdb.connect(str(home / "release" / "accords.duckdb"), read_only=True) as reader:
        result = accords("rollback", "--reason", "half of it is missing", "--by", "ana")
        assert reader.execute("select place_name from agreements").fetchall() == [(f"Lisbon {DAYS[2]}",)], "a reader is disturbed"
    assert result.stdout.splitlines()[0] == f"rolled back to release {IDS[1]} from {IDS[2]}"
    assert current_place(home) == DAYS[1]
    run = last_run(home)
    assert (run["outcome"], run["release_id"], run["decided_by"], run["reason"]) == ("rolled_back", IDS[1], "ana", "half of it is missing")
    assert f"{IDS[1]}  rolled back to by ana: half of it is missing" in accords("releases").stdout
    status = accords("status").stdout
    assert f"rolled back to {IDS[1]}" in status
    assert "by ana: half of it is missing" in status
    assert accords("rollback", "--reason", "it was not").stdout.splitlines()[0] == f"rolled back to release {IDS[2]} from {IDS[1]}"
    assert current_place(home) == DAYS[2]
    assert "rolled back to" not in accords("status").stdout.partition("\nRelease")[2]
    files = sorted(path.name for path in (home / "release").glob("*.duckdb"))
    assert files == [
        *(f"accords-{name}.duckdb" for name in IDS),
        "accords.duckdb",
    ]


def test_rolling_back_to_the_current_release_exports_it_again(accords: Callable[..., Result], home: Path, published_tables: Tables) -> None:
    export_parquet(published_tables, home / "export" / "parquet")
    assert accords("rollback", IDS[2], "--reason", "x").stdout.splitlines() == [
        f"release {IDS[2]} is the current one; it was exported again"
    ]
    assert current_place(home) == DAYS[2]


@pytest.mark.parametrize("instant", ["flows.rollback.put_back", "flows.rollback.export_release", "flows.runs.Run.end"])
def test_a_rollback_that_was_cut_short_is_finished_by_doing_it_again(
    accords: Callable[..., Result], home: Path, monkeypatch: pytest.MonkeyPatch, instant: str
) -> None:
    def die(*_: object, **__: object) -> None:
        raise SystemExit(9)

    with monkeypatch.context() as patch:
        patch.setattr(instant, die)
        patch.setattr("flows.runs.Run.record", die)  # as a kill would have it: nobody is left to write down how it ended
        assert accords("rollback", "--reason", "x").exit_code == 9
    assert place_in(home / "release" / "accords.duckdb") == (DAYS[2] if "put_back" in instant else DAYS[1])
    assert accords("rollback", "--reason", "x").exit_code == 0
    assert current_place(home) == DAYS[1]


def test_a_damaged_release_is_rolled_back_from_and_not_kept(accords: Callable[..., Result], home: Path) -> None:
    (home / "release" / "accords.duckdb").write_bytes(b"not a database" * 1000)
    assert accords("releases").stdout.splitlines()[1].split()[:4] == ["unknown", "current", "can't", "be"]
    assert accords("rollback", "--reason", "x").stdout.splitlines()[0] == f"rolled back to release {IDS[1]}"
    assert current_place(home) == DAYS[1]


def test_retention_spares_the_release_that_was_rolled_back_to(accords: Callable[..., Result], home: Path, published_tables: Tables) -> None:
    assert accords("rollback", IDS[0], "--reason", "x").exit_code == 0
    publish(published_tables, home, "20250514T020000-abc3")
    names = sorted(path.name for path in (home / "release").glob("accords-*.duckdb"))
    assert names == [f"accords-{IDS[0]}.duckdb", f"accords-{IDS[2]}.duckdb"]
    assert accords("rollback", "--reason", "x").stdout.splitlines()[0] == f"rolled back to release {IDS[0]} from 20250514T020000-abc3"
