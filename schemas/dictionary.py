"""The data dictionary: every table, column and vocabulary as one Markdown page, rendered from the declarations.

`python -m schemas.dictionary > docs/dictionary.md` writes it anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import pyarrow as pa

from schemas.crosswalk import COUNTERPARTS
from schemas.declaration import Column, Table
from schemas.lake import BATCH, IDENTITIES
from schemas.tables import PUBLISHED

TYPE_NAMES: dict[pa.DataType, str] = {
    pa.string(): "text",
    pa.int64(): "integer",
    pa.binary(): "bytes",
    pa.float64(): "number",
    pa.bool_(): "true or false",
    pa.date32(): "day",
    pa.timestamp("us", tz="UTC"): "instant (UTC)",
    pa.list_(pa.string()): "list of text",
    pa.decimal128(18, 2): "decimal (18, 2)",
}
PREAMBLE = """\
# Data dictionary

Rendered from the declarations in `schemas/` by `python -m schemas.dictionary > docs/dictionary.md`; a test holds it current.

Suffixes say what a value is: `_id` a key, `_code` a closed standard, `_type` and `_kind` a closed list of ours, `_on` a day, `_at` an
instant in UTC, `_edtf` an ISO 8601-2 date that keeps its precision, `_count` a number of things; `is_` begins what is true or false.
Offsets are half open, in characters of `articles.text`. A column may be empty only where it says so."""


def render_dictionary() -> str:
    """Return the page."""
    parts = [
        PREAMBLE,
        "## Published tables",
        "The tables of the release `accords.duckdb` and of `export/parquet/<table>/`.",
        *(_section(table) for table in PUBLISHED),
        "## Tables of the lake",
        "What extraction leaves, article by article. Ids are an article's own; resolution replaces them by published ids.",
        *(_section(table) for table in (*BATCH, IDENTITIES)),
        "## Stages in event codebooks",
        "The nearest CAMEO code and PLOVER class of a stage, as in `agreements.cameo_code` and `plover_event`; sources and reasons are in "
        "`schemas/crosswalk.py`.",
        _grid(("stage", "agreement type", "CAMEO", "PLOVER", "why"), _counterparts()),
    ]
    return "\n\n".join(parts) + "\n"


def _section(table: Table) -> str:
    key = ", ".join(f"`{name}`" for name in table.primary_key) or "none: rows are only counted"
    columns = _grid(("column", "type", "meaning"), (_column(table, column) for column in table.columns))
    return f"### {table.name}\n\n{table.grain} Key: {key}.\n\n{columns}"


def _column(table: Table, column: Column) -> tuple[str, str, str]:
    return f"`{column.name}`", TYPE_NAMES[column.type], " ".join(_sentences(table, column))


def _sentences(table: Table, column: Column) -> Iterator[str]:
    yield column.meaning
    for reference in table.references:
        if reference.column == column.name:
            yield f"Refers to `{reference.table}.{reference.key}`."
    if column.vocabulary is not None:
        yield f"One of {', '.join(f'`{value}`' for value in column.vocabulary.values)}."
    if column.pattern is not None:
        yield f"Matches `{column.pattern}`."
    if column.minimum is not None:
        yield f"At least {column.minimum:g}." if column.maximum is None else f"From {column.minimum:g} to {column.maximum:g}."
    if column.is_nullable:
        yield "May be empty."


def _counterparts() -> Iterator[tuple[str, ...]]:
    for row in COUNTERPARTS:
        yield row.lifecycle_stage, row.agreement_type or "any other", row.cameo_code or "none", row.plover_event or "none", row.reason


def _grid(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


if __name__ == "__main__":
    sys.stdout.write(render_dictionary())
