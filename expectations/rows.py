"""A row put in words: its key and the values at fault, short and on one line."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

LONGEST_VALUE = 120


def key_of(data: pa.Table, key: Iterable[str], row: int) -> str:
    """Return the key of a row, its parts joined by `|`; `row N`, counted from 1, where the table has no such columns."""
    parts = [name for name in key if name in data.column_names]
    return "|".join(visible(str(data[name][row].as_py())) for name in parts) or f"row {row + 1}"


def describe(data: pa.Table, columns: Iterable[str], row: int) -> str:
    """Return `column=value` for each of `columns`, long values cut."""
    return ", ".join(f"{name}={_short(data[name][row])}" for name in columns)


def visible(text: str) -> str:
    """Return `text` with the characters that don't show (controls, line ends, directions, zero widths) written out."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def _short(value: pa.Scalar) -> str:
    if not value.is_valid:
        return "null"
    text = visible(repr(value.as_py()) if pa.types.is_string(value.type) else str(value.as_py()))
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
