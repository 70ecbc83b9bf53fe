"""CSV files that people keep beside the data, under version control: read line by line, added to, and lines taken out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flows.formulas import guarded, unguarded
from schemas.errors import UsageError
from warehouse.durable import replace_file

LARGEST_CELL = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One row of a file: its values by column, empty ones left out, and the lines it stands on."""

    first_line: int
    last_line: int
    values: Mapping[str, str]
    place: str


@dataclass(frozen=True, kw_only=True)
class KeptFile:
    """A file with what it says; one that is not there says nothing."""

    path: Path
    columns: tuple[str, ...]
    text: str
    entries: tuple[Entry, ...]

    def with_entries(self, rows: Iterable[Mapping[str, str | None]]) -> str:
        """Return the file's text with rows added at its end; everything else stays as people wrote it."""
        text = self.text or _line(self.columns)
        newline = "\r\n" if "\r\n" in text else "\n"
        if not text.endswith("\n"):
            text += newline
        header = _header(text)
        lines = (_line([guarded(row.get(name) or "") for name in header], newline) for row in rows)
        return text + "".join(lines)

    def without(self, entries: Iterable[Entry]) -> str:
        """Return the file's text without the lines of these entries."""
        gone = {number for entry in entries for number in range(entry.first_line, entry.last_line + 1)}
        lines = io.StringIO(self.text, newline="")
        return "".join(line for number, line in enumerate(lines, start=1) if number not in gone)

    def replace(self, text: str) -> None:
        """Write the file anew in one step; a link stays a link."""
        replace_file(self.path.resolve(), text.encode())


def read_kept(path: Path, columns: Sequence[str], *, required: Sequence[str]) -> KeptFile:
    """Return the file at `path`, whose first line names columns, in any order; those not `required` may be absent.

    Raises:
        UsageError: the file can't be read as that; the message names it and the line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return KeptFile(path=path, columns=tuple(columns), text="", entries=())
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8: {error.reason} at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror}") from error
    entries = tuple(_read_entries(path, text, columns, required)) if text.strip() else ()
    return KeptFile(path=path, columns=tuple(columns), text=text if text.strip() else "", entries=entries)


def read_instant(text: str, place: str) -> datetime:
    """Return a day or an instant of ISO 8601; UTC where it names no time zone.

    Raises:
        UsageError: it is none.
    """
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{place}: {text!r} is no date; write 2025-03-04 or 2025-03-04T09:30:00Z") from error
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def _read_entries(path: Path, text: str, columns: Sequence[str], required: Sequence[str]) -> Iterable[Entry]:
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] = []
    before = 0
    try:
        for cells in reader:
            place = f"{path}, line {before + 1}"
            if not header:
                header = _checked_header(cells, place, columns, required)
            elif any(cell.strip() for cell in cells):
                yield _entry(cells, header, required, place=place, lines=(before + 1, reader.line_num))
            before = reader.line_num
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: {error}") from error


def _checked_header(cells: Sequence[str], place: str, columns: Sequence[str], required: Sequence[str]) -> list[str]:
    header = [cell.strip() for cell in cells]
    unknown = [name for name in header if name not in columns]
    missing = [name for name in required if name not in header]
    if unknown or missing or len(set(header)) < len(header):
        raise UsageError(f"{place}: the first line names the columns, separated by commas: {','.join(columns)}; here: {','.join(header)}")
    return header


def _entry(cells: Sequence[str], header: Sequence[str], required: Sequence[str], *, place: str, lines: tuple[int, int]) -> Entry:
    if len(cells) != len(header):
        raise UsageError(f"{place}: {len(cells)} cells under {len(header)} columns; put a cell that holds a comma in quotation marks")
    values = {name: unguarded(cell.strip()) for name, cell in zip(header, cells, strict=True) if cell.strip()}
    missing = [name for name in required if name not in values]
    if missing:
        raise UsageError(f"{place}: {' and '.join(missing)} can't be empty")
    return Entry(first_line=lines[0], last_line=lines[1], values=values, place=place)


def _header(text: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader(io.StringIO(text, newline="")))]


def _line(cells: Sequence[str], newline: str = "\n") -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator=newline).writerow(cells)
    return buffer.getvalue()
