"""The few shapes that readable reports are made of: a title, aligned fields, a quotation."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence

import click
from rich.cells import cell_len

from flows.rendering.printable import printable

WIDTH = 110
LEAST_WIDTH = 40  # in a narrower window, the window breaks the lines
SENTENCE_BREAK = re.compile(r"(?<=[.!?])[\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]*[A-Z0-9])|\n+")
SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s*$")
OWN_QUOTATION_MARKS = re.compile('["\u201c].*["\u201d]', re.DOTALL)


def title_line(text: str, *, indent: int = 0) -> str:
    """Return `text` as a line that stands out on a terminal."""
    return " " * indent + click.style(printable(text), bold=True)


def quoted(text: str, *, indent: int) -> Iterator[str]:
    """Yield the lines of `text`, wrapped to the terminal, in quotation marks; one that begins and ends with its own gets no others."""
    blank = " " * indent
    words = printable(text) if OWN_QUOTATION_MARKS.fullmatch(text) else f"“{printable(text)}”"
    width = min(WIDTH, max(LEAST_WIDTH, shutil.get_terminal_size((WIDTH, 0)).columns))
    for line in textwrap.wrap(words, width, initial_indent=blank, subsequent_indent=blank + " "):
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


def sentence_around(before: str, words: str, after: str, *, start: int) -> str:
    """Return `words`, which begin at `start` in an article, in their sentence; `…` stands where the text at hand ends within it."""
    breaks = list(SENTENCE_BREAK.finditer(before))
    end = SENTENCE_BREAK.search(after)
    is_whole_text_before = len(before) == start
    left = before[breaks[-1].end() :] if breaks else before if is_whole_text_before else f"…{before}"
    right = after[: end.start()] if end else after if SENTENCE_END.search(words + after) else f"{after}…"
    return (left + words + right).strip()


def number_of(count: int, noun: str) -> str:
    """Return `1 article`, `2 articles`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
