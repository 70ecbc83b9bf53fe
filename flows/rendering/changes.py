"""What a decision or a withdrawal changes, as lines to print or as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import TYPE_CHECKING

from flows.rendering.layout import aligned, in_words, number_of, title_line

if TYPE_CHECKING:
    from warehouse.comparison import CellChange, Comparison, RowChange

MOST_ROWS = 40  # of one table; JSON has them all
LONGEST_CELL = 60
LONGEST_TITLE = 100
BEFORE_DIFFERENCE = 11  # characters of a long value that are shown before what differs
SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def changes_json(changes: Comparison, counts: Mapping[str, object] | None = None, **more: object) -> str:
    """Return every change as one JSON object, after what else there is to say; with their counts, or those given."""
    rows = [
        {
            "table": row.table, "id": row.row_id, "title": row.title, "event": row.event,
            "cells": [{"column": cell.column, "old": cell.old, "new": cell.new} for cell in row.cells],
        }
        for row in changes.rows
    ]  # fmt: skip
    sizes = {name: {"before": before, "after": after} for name, (before, after) in changes.sizes.items()}
    return json.dumps({**more, "counts": changes.count() if counts is None else counts, "sizes": sizes, "changes": rows})


def render_changes(changes: Comparison, *, is_preview: bool) -> Iterator[str]:
    """Yield the counts, then the rows that came, went or changed, table by table, each changed cell with its old and new value."""
    yield title_line("What would change" if is_preview else "What changed")
    yield from aligned([*_counts(changes), *render_sizes(changes)] or [("nothing",)], indent=2)
    counts = Counter(row.table for row in changes.rows)
    first = [row for _, group in groupby(changes.rows, key=lambda row: row.table) for row in islice(group, MOST_ROWS)]
    yield from render_rows(replace(changes, rows=tuple(first)), counts)


def render_rows(changes: Comparison, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield the rows of `changes`, table by table, and how many more there are of the `counts` of each table."""
    for table, group in groupby(changes.rows, key=lambda row: row.table):
        rows = list(group)
        yield ""
        yield title_line(in_words(table))
        for row in rows:
            yield from aligned([(SIGNS[row.event], row.row_id, _cut(row.title, LONGEST_TITLE))], indent=2)
            yield from aligned(_cells(row), indent=6)
        if counts[table] > len(rows):
            yield from aligned([(f"and {number_of(counts[table] - len(rows), 'row')} more; --json prints all",)], indent=2)


def render_sizes(changes: Comparison) -> Iterator[tuple[str, str]]:
    """Yield name and sizes of each table that is only counted, where its size is another."""
    for name, (before, after) in changes.sizes.items():
        if before != after:
            yield in_words(name), f"{before:,} -> {after:,} rows"


def _counts(changes: Comparison) -> Iterator[tuple[str, str]]:
    for table, counts in changes.count().items():
        told = [f"{counts[event]:,} {event}" for event in SIGNS if counts[event]]
        cells = f" ({number_of(counts['cells'], 'cell')})" if counts["cells"] else ""
        yield in_words(table), ", ".join(told) + cells


def _cells(row: RowChange) -> Sequence[tuple[str, str]]:
    return [(cell.column, _values(cell)) for cell in row.cells] if row.event == "changed" else []


def _values(cell: CellChange) -> str:
    """Return both values; of long ones what they differ in, with a few words before it."""
    old, new = ("(empty)" if value is None else value for value in (cell.old, cell.new))
    alike = next((place for place, (left, right) in enumerate(zip(old, new, strict=False)) if left != right), 0)
    skipped = max(0, alike - BEFORE_DIFFERENCE) if max(len(old), len(new)) > LONGEST_CELL else 0
    return " -> ".join(_cut(f"…{value[skipped:]}" if skipped else value, LONGEST_CELL) for value in (old, new))


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
