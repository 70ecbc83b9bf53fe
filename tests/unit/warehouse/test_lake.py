from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from schemas.arrow import empty_table, table_from_rows
from schemas.declaration import Table
from schemas.errors import ContractError
from schemas.lake import BATCH, DOCUMENTS, IDENTITIES, REJECTS, SIGHTINGS
from schemas.tables import RUNS
from warehouse.lake import Lake, Sighting

NOW = datetime(2025, 5, 1, tzinfo=UTC)
TABLES = {table.name: table for table in BATCH}


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def test_an_empty_lake_reads_as_empty_tables(lake: Lake) -> None:
    assert lake.read_batches("1") == {table.name: empty_table(table) for table in BATCH}
    assert lake.read_identities() == empty_table(IDENTITIES)
    assert lake.read_runs() == empty_table(RUNS)
    assert lake.sightings("1") == {}
    assert lake.documents_of_other_versions("1") == empty_table(DOCUMENTS)
    assert lake.rejects_of_other_versions("1") == empty_table(REJECTS)


def test_a_lake_is_empty_until_a_batch_is_added(lake: Lake) -> None:
    assert lake.is_empty
    lake.add_batch("1", _batch(documents=[_document("a" * 32)]))
    assert not lake.is_empty


def test_batches_are_read_back_in_the_order_they_were_added(lake: Lake) -> None:
    batches = [_batch(documents=[_document(f"{number:x}" * 32)]) for number in (3, 1, 2)]
    for batch in batches:
        lake.add_batch("1", batch)
    read = lake.read_batches("1")
    assert read["documents"] == pa.concat_tables([batch["documents"] for batch in batches])
    assert [read[name].schema for name in TABLES] == [table.arrow_schema for table in BATCH]


def test_adding_a_batch_twice_adds_it_once(lake: Lake) -> None:
    batch = _batch(documents=[_document("a" * 32)])
    assert lake.add_batch("1", batch) == lake.add_batch("1", batch)
    assert lake.read_batches("1")["documents"].num_rows == 1


def test_versions_of_the_extractor_are_kept_apart(lake: Lake) -> None:
    lake.add_batch("1/a b+c", _batch(documents=[_document("a" * 32)]))
    lake.add_batch("2", _batch(documents=[_document("b" * 32)]))
    assert lake.document_keys("1/a b+c") == {"key-a"}
    assert lake.document_keys("2") == {"key-b"}


def test_the_latest_sighting_of_a_source_counts(lake: Lake) -> None:
    lake.add_batch("1", _batch(sightings=[_sighting("x.txt", "k1", 1), _sighting("y.txt", "k2", 5)]))
    lake.add_batch("1", _batch(sightings=[_sighting("x.txt", "k3", 9)]))
    assert lake.sightings("1") == {
        "x.txt": Sighting(content_key="k3", byte_count=100, modified_ns=9),
        "y.txt": Sighting(content_key="k2", byte_count=100, modified_ns=5),
    }


def test_an_upgrade_finds_the_newest_documents_it_has_not_read(lake: Lake) -> None:
    lake.add_batch("1", _batch(documents=[_document("a" * 32, headline="old"), _document("b" * 32), _document("c" * 32)]))
    lake.add_batch("1", _batch(documents=[_document("a" * 32, headline="new"), _document("d" * 32)]))
    lake.add_batch("2", _batch(documents=[_document("b" * 32)], rejects=[_reject("c" * 32)]))
    missing = lake.documents_of_other_versions("2").select(["article_id", "headline"]).to_pylist()
    assert missing == [{"article_id": "a" * 32, "headline": "new"}, {"article_id": "d" * 32, "headline": None}]


def test_an_upgrade_keeps_what_was_refused_of_files_that_have_gone(lake: Lake) -> None:
    refused = [{**_filled(REJECTS), "source_uri": uri, "run_id": run_id} for uri, run_id in (("x.jsonl#line=2", "r1"), ("y.txt", "r1"))]
    lake.add_batch("1", _batch(rejects=refused, sightings=[_sighting("x.jsonl", "k1", 1), _sighting("y.txt", "k2", 1)]))
    lake.add_batch("1", _batch(rejects=[{**refused[1], "run_id": "r2"}]))
    lake.add_batch("2", _batch(sightings=[_sighting("x.jsonl", "k1", 1)]))
    kept = lake.rejects_of_other_versions("2").select(["source_uri", "run_id"]).to_pylist()
    assert kept == [{"source_uri": "y.txt", "run_id": "r2"}]


def test_what_a_killed_writer_left_is_not_read_and_is_swept(lake: Lake) -> None:
    lake.add_batch("1", _batch(documents=[_document("a" * 32)]))
    half = lake.root / ".staging" / "tmp1" / "00000002-feed"
    half.mkdir(parents=True)
    (half / "documents.parquet").write_bytes(b"PAR1")
    assert lake.read_batches("1")["documents"].num_rows == 1
    lake.sweep()
    assert not (lake.root / ".staging").exists()


def test_a_batch_that_breaks_its_declaration_leaves_nothing(lake: Lake) -> None:
    batch = _batch(documents=[_document("a" * 32)])
    batch["documents"] = batch["documents"].drop_columns(["text"])
    with pytest.raises(ContractError, match="text"):
        lake.add_batch("1", batch)
    assert lake.read_batches("1")["documents"].num_rows == 0


def test_a_batch_lacks_no_table_and_has_no_other(lake: Lake) -> None:
    with pytest.raises(ContractError, match="rejects"):
        lake.add_batch("1", {name: empty_table(table) for name, table in TABLES.items() if name != "rejects"})


@pytest.mark.parametrize("damage", [lambda content: content[: len(content) // 2], lambda content: b"", lambda content: b"x" * len(content)])
def test_a_damaged_file_is_named(damage: Any, lake: Lake) -> None:
    lake.add_batch("1", _batch(documents=[_document("a" * 32)]))
    batch_id = lake.add_batch("1", _batch(documents=[_document("b" * 32)]))
    path = lake.root / "batches" / "1" / batch_id / "documents.parquet"
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ContractError, match=batch_id):
        lake.read_batches("1")


def test_a_lost_file_is_named(lake: Lake) -> None:
    batch_id = lake.add_batch("1", _batch(documents=[_document("a" * 32)]))
    (lake.root / "batches" / "1" / batch_id / "mentions.parquet").unlink()
    with pytest.raises(ContractError, match=f"{batch_id}/mentions.parquet"):
        lake.read_batches("1")


def test_identities_of_all_runs_are_read_oldest_run_first(lake: Lake) -> None:
    for run_id, entity_id in [("r2", "agr-2"), ("r1", "agr-1")]:
        row = {"entity_kind": "agreement", "member_id": "m", "entity_id": entity_id, "run_id": run_id}
        lake.add_identities(run_id, table_from_rows(IDENTITIES, [row]))
    assert lake.read_identities()["entity_id"].to_pylist() == ["agr-1", "agr-2"]


def test_a_run_is_recorded_anew_when_it_ends(lake: Lake) -> None:
    for outcome, finished_at in [("failed", None), ("published", NOW)]:
        row = {"run_id": "r1", "started_at": NOW, "finished_at": finished_at, "outcome": outcome}
        lake.add_run("r1", table_from_rows(RUNS, [row | {"counts": "{}", "versions": "{}", "settings": "{}"}]))
    assert lake.read_runs()["outcome"].to_pylist() == ["published"]


def _batch(**rows: list[dict[str, Any]]) -> dict[str, pa.Table]:
    return {table.name: table_from_rows(table, rows.get(table.name, [])) for table in BATCH}


def _document(article_id: str, *, headline: str | None = None) -> dict[str, Any]:
    return _filled(DOCUMENTS) | {"document_key": f"key-{article_id[0]}", "article_id": article_id, "headline": headline}


def _sighting(source_uri: str, content_key: str, modified_ns: int) -> dict[str, Any]:
    return _filled(SIGHTINGS) | {"source_uri": source_uri, "content_key": content_key, "modified_ns": modified_ns, "byte_count": 100}


def _reject(article_id: str) -> dict[str, Any]:
    return _filled(REJECTS) | {"article_id": article_id}


def _filled(table: Table) -> dict[str, Any]:
    values = {pa.string(): "x", pa.binary(): b"x", pa.int64(): 1, pa.timestamp("us", tz="UTC"): NOW, pa.list_(pa.string()): []}
    return {column.name: values[column.type] for column in table.columns if not column.is_nullable}
