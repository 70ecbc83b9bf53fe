"""The SQL of the warehouse, read from its files: one SELECT each, with what it says in the first line."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A SELECT: its file's name, the sentence in its first line, and the text."""

    name: str
    sentence: str
    sql: str


def read_statements(folder: str) -> tuple[Statement, ...]:
    """Return the statements in `warehouse/<folder>/`, by name."""
    sources = (entry for entry in files("warehouse").joinpath(folder).iterdir() if entry.name.endswith(".sql"))
    return tuple(_statement(entry.name, entry.read_text("utf-8")) for entry in sorted(sources, key=lambda entry: entry.name))


def _statement(file_name: str, sql: str) -> Statement:
    first_line = sql.partition("\n")[0]
    return Statement(name=file_name.removesuffix(".sql"), sentence=first_line.removeprefix("-- "), sql=sql.strip().rstrip(";"))


def quote_text(text: str) -> str:
    """Return `text` as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"
