"""Quotations: where an article quotes, over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transforms.extraction.passages import Passage

# Marks of every style: typographic, straight, TeX (``...''), and the same with a blank between as tokenized corpora print it.
MARK = re.compile(r"``|''|` `|' '|[“”„«»\"]")
OPENING = frozenset({"“", "„", "«", "``", "` `"})
CLOSING = frozenset({"”", "»", "' '"})
# Where a turn of a transcript begins no quotation runs on: "WALLACE: ...", "Q. ...".
TURN = re.compile(r"[\"“]?[A-Z][A-Z.' -]{0,40}:\s")
UNMARKED = 3  # paragraphs without a mark that one quotation may run through


@dataclass(frozen=True, kw_only=True)
class Quotation:
    """A stretch of quoted text with its marks, in characters of the article; quotations within it are part of it."""

    start: int
    end: int


def find_quotations(passages: Iterable[Passage]) -> tuple[Quotation, ...]:
    """Return the outermost quotations in reading order.

    A quotation that is not closed in its paragraph goes on when the next one opens with a mark again, or when a mark closes it before another
    opens, at most `UNMARKED` paragraphs on; else it ends with its paragraph.
    """
    scanner = _Scanner()
    for passage in passages:
        scanner.read(passage)
    scanner.finish()
    return tuple(scanner.found)


class _Scanner:
    """The state of a reader of quotation marks: what is open, and how deep."""

    def __init__(self) -> None:
        self.found: list[Quotation] = []
        self.start: int | None = None
        self.depth = 0
        self.paragraph_end = 0
        self.unmarked = 0

    def read(self, passage: Passage) -> None:
        marks = list(_marks(passage.text))
        if self.start is not None and not marks and self.unmarked < UNMARKED and not TURN.match(passage.text):
            self.unmarked += 1
            return
        if self.start is not None and not self._resume(passage, marks):
            self.finish()
        self.unmarked = 0
        last_close = None
        for begin, end, opens in marks:
            if self.start is None:
                if opens:
                    self.start, self.depth, last_close = passage.start + begin, 1, None
            elif opens:
                self.depth += 1
            else:
                self.depth, last_close = self.depth - 1, passage.start + end
                if self.depth == 0:
                    self._close(last_close)
        if self.start is not None and last_close is not None:
            self._close(last_close)
        self.paragraph_end = passage.start + len(passage.text)

    def finish(self) -> None:
        if self.start is not None:
            self._close(self.paragraph_end)

    def _resume(self, passage: Passage, marks: list[tuple[int, int, bool]]) -> bool:
        if not marks or TURN.match(passage.text):
            return False
        begin, _, opens = marks[0]
        if opens and begin == 0:
            marks.pop(0)
        self.depth = 1
        return begin == 0 or not opens

    def _close(self, end: int) -> None:
        if self.start is not None:
            self.found.append(Quotation(start=self.start, end=end))
        self.start, self.depth = None, 0


def _marks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield each mark's place and whether it opens; a straight mark with blanks on both sides alternates."""
    opened = False
    for match in MARK.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        after = text[match.end()] if match.end() < len(text) else " "
        is_left = before.isspace() or before in "([{—–-―"
        is_right = after.isspace()
        if match.group() in OPENING:
            opens = not (is_right and not is_left and match.group() != "` `")
        elif match.group() in CLOSING:
            opens = is_left and not is_right and match.group() != "' '"
        else:
            opens = not opened if is_left == is_right else is_left
        opened = opens
        yield match.start(), match.end(), opens
