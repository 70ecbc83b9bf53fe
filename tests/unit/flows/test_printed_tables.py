"""Query results as tab-separated values, CSV, JSON and a grid."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from flows.rendering.tables import LINES, cell_text, print_table

HOSTILE = 'a "quoted", \x1b[31mtab\there\nand a second line'
TABLE = pa.table({"name": [HOSTILE, None], "value_amount": pa.array([Decimal("1.50"), None], pa.decimal128(18, 2))})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (0, "0"),
        (Decimal("1.50"), "1.50"),
        (date(2025, 5, 13), "2025-05-13"),
        (datetime(2025, 5, 13, 8, tzinfo=UTC), "2025-05-13T08:00:00+00:00"),
        (["b", None, "a"], "b; ; a"),
        ({"articles": 2, "at": date(2025, 1, 2)}, '{"articles": 2, "at": "2025-01-02"}'),
        (b"\x00\xff", "00ff"),
    ],
)
def test_a_cell_is_printed_as(value: Any, text: str) -> None:
    assert cell_text(value) == text


def test_tsv_has_a_line_per_row_and_no_control_characters() -> None:
    assert list(LINES["tsv"](TABLE)) == ["name\tvalue_amount", 'a "quoted", \\x1b[31mtab here and a second line\t1.50', "\t"]


def test_csv_keeps_values_unchanged() -> None:
    rows = list(csv.reader("\r\n".join(LINES["csv"](TABLE)).splitlines(keepends=True)))
    assert rows == [["name", "value_amount"], [HOSTILE, "1.50"], ["", ""]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "=cmd|' /C calc'!A0"])
@pytest.mark.parametrize("output_format", ["csv", "tsv"])
def test_text_that_a_spreadsheet_would_run_is_text_there(text: str, output_format: str) -> None:
    table = pa.table({"=name": [text], "names": [[text, "b"]], "value": pa.array([Decimal("-1.50")], pa.decimal128(18, 2))})
    header, row = _read_back(LINES[output_format](table), output_format)
    assert header == ["'=name", "names", "value"]
    assert [cell[0] for cell in row] == ["'", "'", "-"]
    raw_header, raw_row = _read_back(LINES[output_format](table, raw=True), output_format)
    assert raw_header == ["=name", "names", "value"]
    assert "'" not in [cell[0] for cell in raw_row]


def _read_back(lines: Iterator[str], output_format: str) -> list[list[str]]:
    if output_format == "tsv":
        return [line.split("\t") for line in lines]
    return list(csv.reader(io.StringIO("\r\n".join(lines), newline="")))


@pytest.mark.parametrize("text", ["two\nlines", "two\rlines", "two\r\nlines", '"', ","])
def test_no_text_begins_a_row_of_its_own_in_csv(text: str) -> None:
    table = pa.table({"name": [text], "other": ["x"]})
    assert _read_back(LINES["csv"](table), "csv") == [["name", "other"], [text, "x"]]


def test_jsonl_has_an_object_per_row() -> None:
    assert [json.loads(line) for line in LINES["jsonl"](TABLE)] == [
        {"name": HOSTILE, "value_amount": "1.50"},
        {"name": None, "value_amount": None},
    ]


def test_a_grid_shows_values_as_they_are_not_as_markup(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(pa.table({"name": ["[bold]x[/bold] \x1b[2J"]}))
    assert r"[bold]x[/bold] \x1b[2J" in capsys.readouterr().out


def test_a_table_too_wide_for_a_grid_has_a_line_per_column(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    columns = ["agreement_id", "agreement_type", "lifecycle_stage", "signed_edtf", "product_names"]
    print_table(pa.table({name: ["memorandum [x]", None] for name in columns}))
    told = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert told[1:6] == [f"{name:<15}  memorandum [x]" for name in columns]
    assert told[6].startswith("row 2")
    assert told[-1] == "2 rows"


def test_a_table_that_fits_is_a_grid(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    print_table(pa.table({"agreement_id": ["agr_bb901b6bcde73d79"], "product_names": ["automotive sensors; " * 20]}))
    header = capsys.readouterr().out.splitlines()[1]
    assert header.split() == ["agreement_id", "product_names"]
