from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from schemas.arrow import table_from_rows
from schemas.lake import BATCH, DOCUMENTS, SIGHTINGS
from warehouse.compaction import join_batches
from warehouse.inspection import inspect_lake
from warehouse.lake import Lake


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def test_joined_batches_hold_the_same_rows_in_the_same_order(lake: Lake) -> None:
    for number in (3, 1, 2):
        lake.add_batch("1", _batch(documents=2, first=10 * number))
    before = lake.read_batches("1")
    assert join_batches(lake) == (3, 1)
    assert lake.read_batches("1") == before
    assert inspect_lake(lake.root).damage == {}
    assert [path.name[:17] for path in lake.batches()] == ["00000001-00000003"]


def test_what_comes_after_stands_behind_what_was_joined(lake: Lake) -> None:
    for number in range(2):
        lake.add_batch("1", _batch(documents=1, first=number))
    join_batches(lake)
    lake.add_batch("1", _batch(documents=1, first=7))
    keys = lake.read_batches("1")["documents"]["document_key"].to_pylist()
    assert keys == ["key-0", "key-1", "key-7"]
    assert join_batches(lake) == (2, 1)
    assert lake.read_batches("1")["documents"]["document_key"].to_pylist() == keys


def test_the_latest_sighting_counts_as_before(lake: Lake) -> None:
    for time in (1, 9):
        lake.add_batch("1", _batch(documents=0, sighted_at=time))
    join_batches(lake)
    assert lake.sightings("1")["x.txt"].modified_ns == 9


@pytest.mark.parametrize(
    ("versions", "sizes", "most", "left"),
    [
        pytest.param("111", (1, 1, 1), 5, 1, id="all fit in one"),
        pytest.param("111", (2, 2, 2), 5, 2, id="as many as fit"),
        pytest.param("111", (9, 9, 9), 5, 3, id="large ones stay"),
        pytest.param("1211", (1, 1, 1, 1), 9, 3, id="those of another extractor stand between"),
        pytest.param("", (), 5, 0, id="nothing there"),
    ],
)
def test_neighbours_of_one_extractor_are_joined_up_to_a_size(
    lake: Lake, versions: str, sizes: tuple[int, ...], most: int, left: int
) -> None:
    for number, (version, size) in enumerate(zip(versions, sizes, strict=True)):
        lake.add_batch(version, _batch(documents=size, first=100 * number))
    before = {version: lake.read_batches(version) for version in set(versions)}
    assert join_batches(lake, most) == (len(sizes), left)
    assert {version: lake.read_batches(version) for version in before} == before
    assert inspect_lake(lake.root).damage == {}


def _batch(*, documents: int, first: int = 0, sighted_at: int | None = None) -> dict[str, pa.Table]:
    rows: dict[str, list[dict[str, object]]] = {table.name: [] for table in BATCH}
    rows["documents"] = [_document(first + number) for number in range(documents)]
    if sighted_at is not None:
        sighting = {"source_uri": "x.txt", "content_key": "key", "byte_count": 1, "modified_ns": sighted_at, "run_id": "run-1"}
        rows[SIGHTINGS.name] = [sighting]
    return {table.name: table_from_rows(table, rows[table.name]) for table in BATCH}


def _document(number: int) -> dict[str, object]:
    values = {pa.string(): "x", pa.int64(): 1, pa.binary(): b"x", pa.list_(pa.string()): []}
    moment = datetime(2025, 5, 1, tzinfo=UTC)
    filled = {column.name: values.get(column.type, moment) for column in DOCUMENTS.columns if not column.is_nullable}
    return filled | {"document_key": f"key-{number}", "article_id": f"{number:032x}"}
