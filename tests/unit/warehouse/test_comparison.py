"""Two releases are compared cell by cell, but for bookkeeping."""

from __future__ import annotations

import json

import click
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from flows.rendering.changes import changes_json, render_changes
from warehouse.comparison import CellChange, Comparison, RowChange, compare_releases, find_newly_refused
from warehouse.release import build_candidate


@pytest.fixture
def compare(published_tables, small_release, tmp_path):
    """Compares the small warehouse with one in which `tables` are others."""

    def compared(**tables: pa.Table) -> Comparison:
        path = tmp_path / "other.duckdb"
        build_candidate(published_tables | tables, path)
        return compare_releases(small_release, path)

    return compared


def told_of(changes: Comparison, *, is_preview: bool) -> list[str]:
    return [click.unstyle(line) for line in render_changes(changes, is_preview=is_preview)]


def with_cells(table: pa.Table, **cells: object) -> pa.Table:
    return pa.Table.from_pylist([row | cells for row in table.to_pylist()], table.schema)


def test_equal_releases_differ_in_nothing(compare) -> None:
    assert compare().is_empty
    assert told_of(compare(), is_preview=True) == ["What would change", "  nothing"]


def test_a_changed_cell_is_told_with_its_row_and_both_values(compare, published_tables) -> None:
    changes = compare(agreements=with_cells(published_tables["agreements"], lifecycle_stage="ratified", place_name=None))
    (row,) = changes.rows
    assert (row.table, row.row_id, row.title, row.event) == (
        "agreements", "agr-1", "Supply contract: Ministry of Energy, Atlas Wind A/S", "changed",
    )  # fmt: skip
    assert row.cells == (
        CellChange(column="lifecycle_stage", old="signed", new="ratified"),
        CellChange(column="place_name", old="Lisbon", new=None),
    )
    assert changes.count() == {"agreements": {"added": 0, "removed": 0, "changed": 1, "cells": 2}}
    told = told_of(changes, is_preview=False)
    assert told[:2] == ["What changed", "  agreements  1 changed (2 cells)"]
    assert "      lifecycle_stage  signed -> ratified" in told
    assert "      place_name       Lisbon -> (empty)" in told


def test_long_values_are_told_from_where_they_differ() -> None:
    one, other = (f"Delivery of turbines, cables and transformers for the offshore wind farm of {place}" for place in ("Viana", "Aveiro"))
    cell = CellChange(column="subject", old=one, new=other)
    changes = Comparison(rows=(RowChange(table="agreements", row_id="agr-1", title="Supply", event="changed", cells=(cell,)),))
    assert "      subject  …nd farm of Viana -> …nd farm of Aveiro" in told_of(changes, is_preview=False)


def test_rows_that_come_and_go_are_told_with_their_cells(compare, published_tables) -> None:
    roles = published_tables["agreement_parties"]
    mediator = [row | {"role": "mediator"} if row["party_id"] == "par-2" else row for row in roles.to_pylist()]
    changes = compare(agreement_parties=pa.Table.from_pylist(mediator, roles.schema))
    told = [(row.event, row.row_id, row.title) for row in changes.rows]
    title = "Supply contract: Ministry of Energy, Atlas Wind A/S"
    assert told == [
        ("added", "agr-1|par-2|mediator", f"Atlas Wind A/S, mediator of {title}"),
        ("removed", "agr-1|par-2|signatory", f"Atlas Wind A/S, signatory of {title}"),
    ]
    assert CellChange(column="represented_by", old=None, new="Mette Holm") in changes.rows[0].cells


def test_evidence_is_only_counted(compare, published_tables) -> None:
    assertions = published_tables["assertions"]
    changes = compare(assertions=assertions.filter(pc.field("value") != "Porto"))
    assert changes.rows == ()
    assert not changes.is_empty
    assert changes.sizes["assertions"] == (assertions.num_rows, assertions.num_rows - 1)


def test_json_tells_all_there_is(compare, published_tables) -> None:
    changes = compare(agreements=with_cells(published_tables["agreements"], lifecycle_stage="ratified"))
    told = json.loads(changes_json(changes, run_id=None))
    assert told["run_id"] is None
    assert told["changes"] == [
        {
            "table": "agreements", "id": "agr-1", "title": "Supply contract: Ministry of Energy, Atlas Wind A/S", "event": "changed",
            "cells": [{"column": "lifecycle_stage", "old": "signed", "new": "ratified"}],
        }
    ]  # fmt: skip
    assert told["counts"]["agreements"]["cells"] == 1


def test_what_the_gate_refuses_anew_is_found(published_tables, small_release, tmp_path) -> None:
    refused = published_tables["quarantine"].to_pylist()[0] | {"stage": "validate", "detail": "agreements agr-1: does not meet a rule"}
    other = tmp_path / "other.duckdb"
    quarantine = pa.Table.from_pylist([*published_tables["quarantine"].to_pylist(), refused], published_tables["quarantine"].schema)
    build_candidate(published_tables | {"quarantine": quarantine}, other)
    assert find_newly_refused(small_release, other) == ["agreements agr-1: does not meet a rule"]
    assert find_newly_refused(other, small_release) == []
