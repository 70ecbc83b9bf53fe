"""The few shapes that readable reports are made of: a title, aligned fields, a quotation."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

import click
from rich.cells import cell_len

from flows.rendering.printable import printable

WIDTH = 110


def title_line(text: str) -> str:
    """Return `text` as a line that stands out on a terminal."""
    return click.style(printable(text), bold=True)


def quoted(text: str, *, indent: int) -> Iterator[str]:
    """Yield the lines of `text` in quotation marks, wrapped."""
    blank = " " * indent
    for line in textwrap.wrap(f"“{printable(text)}”", WIDTH, initial_indent=blank, subsequent_indent=blank + " "):
        yield click.style(line, dim=True)


def aligned(rows: Iterable[Sequence[str | None]], *, indent: int) -> Iterator[str]:
    """Yield a line per row, its cells in columns as wide as their widest; a missing cell stays blank."""
    printed = [[printable(cell or "") for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*printed, strict=True)]
    for row in printed:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        yield (" " * indent + "  ".join(cells)).rstrip()


def in_words(code: str | None) -> str:
    """Return a value of a vocabulary as a reader writes it: `joint_venture` as `joint venture`."""
    return (code or "unknown").replace("_", " ")
