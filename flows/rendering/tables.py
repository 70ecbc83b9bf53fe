"""Arrow tables printed: for eyes on a terminal, as text for other programs everywhere else."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

import pyarrow as pa
from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from flows.formulas import harmless
from flows.rendering.layout import number_of
from flows.rendering.printable import printable

# Narrower than this, or than its longest word, a column can't be read.
READABLE_WIDTH = 12
COLUMN_GAP = 3  # the blanks that a column of the grid takes beside its text


def print_table(table: pa.Table) -> None:
    """Print `table` on the terminal, fitted to its width: as a grid where its columns stay readable, else a column a line."""
    console = Console()
    if _least_width(table) <= console.width:
        console.print(_grid(table))
    else:
        _print_records(table, console)
    console.print(number_of(table.num_rows, "row"), highlight=False)


def _least_width(table: pa.Table) -> int:
    texts = [[name, *map(cell_text, column.to_pylist())] for name, column in zip(table.column_names, table.columns, strict=True)]
    words = [[word for text in column for word in printable(text).split()] for column in texts]
    return sum(COLUMN_GAP + min(READABLE_WIDTH, max(map(cell_len, column), default=0)) for column in words)


def _grid(table: pa.Table) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, header_style="bold")
    for field in table.schema:
        is_number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type) or pa.types.is_decimal(field.type)
        grid.add_column(Text(printable(field.name)), justify="right" if is_number else "left", overflow="fold")
    for row in _rows(table):
        grid.add_row(*(Text(printable(cell_text(value))) for value in row))
    return grid


def _print_records(table: pa.Table, console: Console) -> None:
    for number, row in enumerate(_rows(table), start=1):
        record = Grid(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        record.add_column(no_wrap=True)
        record.add_column(overflow="fold")
        for name, value in zip(table.column_names, row, strict=True):
            record.add_row(Text(printable(name), style="bold"), Text(printable(cell_text(value))))
        console.rule(Text(f"row {number:,}"), align="left", style="dim")
        console.print(record)


def tsv_lines(table: pa.Table, *, raw: bool = False) -> Iterator[str]:
    """Yield a header and a line per row, cells parted by tabs; a missing value is empty, a line break a space.

    Text that a spreadsheet would run as a formula has an apostrophe before it, unless cells are wanted `raw`.
    """
    spelled = cell_text if raw else _harmless_text
    yield "\t".join(printable(spelled(name)) for name in table.column_names)
    for row in _rows(table):
        yield "\t".join(printable(spelled(value)) for value in row)


def csv_lines(table: pa.Table, *, raw: bool = False) -> Iterator[str]:
    """Yield `table` as CSV (RFC 4180), values unchanged but for formulas, as in `tsv_lines`."""
    spelled = cell_text if raw else _harmless_text
    yield _csv_line(map(spelled, table.column_names))
    for row in _rows(table):
        yield _csv_line(map(spelled, row))


def jsonl_lines(table: pa.Table, *, raw: bool = False) -> Iterator[str]:  # noqa: ARG001 - JSON knows no formulas
    """Yield a JSON object per row; days and instants are ISO 8601, decimals are strings."""
    for row in _rows(table):
        yield json.dumps(dict(zip(table.column_names, row, strict=True)), default=cell_text)


LINES: dict[str, Callable[..., Iterator[str]]] = {"tsv": tsv_lines, "csv": csv_lines, "jsonl": jsonl_lines}


def cell_text(value: Any) -> str:
    """Return a value of any column type as text; null is empty."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() | date():
            return value.isoformat()
        case list():
            return "; ".join(map(cell_text, value))
        case dict():
            return json.dumps(value, default=cell_text, ensure_ascii=False)
        case bytes():
            return value.hex()
        case _:
            return str(value)


def _harmless_text(value: Any) -> str:
    return harmless(cell_text(value)) if isinstance(value, str | list) else cell_text(value)  # "-5" is a number where it is one


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    columns = [column.to_pylist() for column in table.columns]
    return zip(*columns, strict=True)


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(cells)  # cells are quoted for the characters of the terminator alone
    return line.getvalue().removesuffix("\r\n")
