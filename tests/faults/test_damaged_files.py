"""Files of the lake and releases cut off, changed by a bit or deleted: each trial is found by checksum; what is kept twice comes back."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from schemas.arrow import table_from_rows
from schemas.lake import BATCH, DOCUMENTS, IDENTITIES, SIGHTINGS
from schemas.tables import PUBLISHED, RUNS
from warehouse import mending
from warehouse.batches import KEPT_TWICE
from warehouse.inspection import inspect_lake
from warehouse.intactness import RELEASE, find_damage
from warehouse.lake import Lake
from warehouse.mending import finish_replacing, replace_batch, restore_copies
from warehouse.parquet import read_files
from warehouse.release import build_candidate, publish_candidate

Tallied = Callable[[str], AbstractContextManager[Any]]
WAYS = ("flipped bit", "cut off", "emptied", "deleted")
VALUES: dict[object, object] = {pa.string(): "x", pa.binary(): b"x", pa.int64(): 1, pa.list_(pa.string()): []}


def damage(path: Path, way: str, rng: random.Random) -> None:
    content = path.read_bytes()
    if way == "deleted":
        path.unlink()
    elif way == "flipped bit":
        place = rng.randrange(len(content))
        path.write_bytes(content[:place] + bytes([content[place] ^ 1 << rng.randrange(8)]) + content[place + 1 :])
    else:
        path.write_bytes(content[: rng.randrange(len(content)) if way == "cut off" else 0])


def row_of(table: Any, **values: object) -> dict[str, object]:
    from datetime import UTC, datetime

    moment = datetime(2025, 5, 1, tzinfo=UTC)
    return {column.name: VALUES.get(column.type, moment) for column in table.columns if not column.is_nullable} | values


@pytest.fixture(scope="module")
def whole_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lake = Lake(tmp_path_factory.mktemp("whole") / "lake")
    for number in range(4):
        rows = {
            DOCUMENTS.name: [row_of(DOCUMENTS, document_key=f"key-{number}", article_id=f"{number:x}" * 32, text=f"text {number} " * 50)],
            SIGHTINGS.name: [row_of(SIGHTINGS, source_uri=f"file:///{number}.txt")],
        }
        lake.add_batch("1+made", {table.name: table_from_rows(table, rows.get(table.name, [])) for table in BATCH})
        lake.add_identities(f"run-{number}", table_from_rows(IDENTITIES, [row_of(IDENTITIES, member_id=str(number))]))
        run = row_of(RUNS, run_id=f"run-{number}", outcome="published", counts="{}", versions="{}", settings="{}")
        lake.add_run(f"run-{number}", table_from_rows(RUNS, [run]))
    assert inspect_lake(lake.root).damage == {}
    return lake.root


def test_damage_to_any_file_of_the_lake_is_found_and_mended(
    whole_lake: Path, tmp_path: Path, trials: Callable[[int, int], int], tallied: Tallied
) -> None:
    names = sorted(path.relative_to(whole_lake) for path in whole_lake.rglob("*") if path.is_file())
    expected = {name: (whole_lake / name).read_bytes() for name in names}
    tables = {
        folder.name: {table.name: read_files(table, [folder / f"{table.name}.parquet"]) for table in BATCH}
        for folder in whole_lake.glob("batches/*/*")
    }
    rng = random.Random(5)
    with tallied("lake file truncated, flipped bit, deleted") as tally:
        for number in range(trials(60, 800)):
            root = tmp_path / f"lake-{number}"
            shutil.copytree(whole_lake, root)
            name, way = names[rng.randrange(len(names))], WAYS[number % len(WAYS)]
            damage(root / name, way, rng)
            found = inspect_lake(root)
            is_found = bool(found.damage)
            restore_copies(Lake(root), found)
            for batch in inspect_lake(root).batches:
                if batch.lost:
                    assert not set(batch.lost) & set(KEPT_TWICE)
                    replace_batch(Lake(root), batch, tables[str(batch.name)])  # as extraction would give them again
            lies_there = {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
            kept = {path: content for path, content in lies_there.items() if path.parts[0] not in ("damaged", ".staging")}
            tally.add(way, lost=not is_found or kept != expected)
            shutil.rmtree(root)
    assert tally.losses == 0


def test_a_batch_that_was_made_again_counts_once_though_the_run_was_killed_before_the_old_one_was_gone(
    whole_lake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tallied: Tallied
) -> None:
    shutil.copytree(whole_lake, tmp_path / "lake")
    lake = Lake(tmp_path / "lake")
    (damaged,) = lake.root.glob("batches/*/00000002-*")
    (damaged / f"{DOCUMENTS.name}.parquet").unlink()
    (state,) = (batch for batch in inspect_lake(lake.root).batches if batch.lost)
    empty = {table.name: table_from_rows(table, []) for table in BATCH}
    with tallied("killed while a batch is made again") as tally:
        with monkeypatch.context() as patch:
            patch.setattr(mending, "set_aside", _be_killed)
            with pytest.raises(KeyboardInterrupt):
                replace_batch(lake, state, empty)
        assert len(list(lake.root.glob("batches/*/00000002-*"))) == 2
        assert finish_replacing(lake, inspect_lake(lake.root))
        left = [batch.name for batch in inspect_lake(lake.root).batches]
        tally.add(lost=state.name in left or len(left) != 4)
        assert inspect_lake(lake.root).damage == {}
        assert not finish_replacing(lake, inspect_lake(lake.root))
    assert tally.losses == 0


def _be_killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_damage_to_a_release_is_found_and_never_answered_from(
    published_tables: dict[str, pa.Table], tmp_path: Path, trials: Callable[[int, int], int], tallied: Tallied
) -> None:
    folder = tmp_path / "release"
    build_candidate(published_tables, folder / ".candidate.duckdb")
    current = publish_candidate(folder / ".candidate.duckdb", folder, keep=2)
    content, right = current.read_bytes(), answers_of(current)
    rng = random.Random(6)
    with tallied("release file corrupt") as tally:
        for number in range(trials(24, 400)):
            trial = tmp_path / f"trial-{number}"
            shutil.copytree(folder, trial)
            database, way = trial / RELEASE, ("header overwritten", *WAYS)[number % (len(WAYS) + 1)]
            if way == "header overwritten":
                database.write_bytes(rng.randbytes(4096) + content[4096:])
            else:
                damage(database, way, rng)
            answers = answers_of(database)
            tally.add(way, lost=find_damage(database) is None or answers not in (None, right))
            shutil.rmtree(trial)
    assert tally.losses == 0


def answers_of(database: Path) -> list[object] | None:
    """What every table holds, None where that can't be read."""
    if not database.exists():
        return None
    try:
        with duckdb.connect(str(database), read_only=True) as connection:
            return [connection.execute(f"select count(*), bit_xor(hash({table.name})) from {table.name}").fetchall() for table in PUBLISHED]
    except duckdb.Error:
        return None
