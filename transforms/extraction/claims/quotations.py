"""Quotations: where an article quotes, over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transforms.documents.passages import Passage

MARK = re.compile(r"``|''|[“”„«»\"]")
OPENING = frozenset({"“", "„", "«", "``"})
CLOSING = frozenset({"”", "»"})
# A turn of a transcript ends whatever was quoted before: "WALLACE: ...".
TURN = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z.' -]{1,40}):\s+(?=\S)")
UNMARKED = 3  # paragraphs without a mark that one quotation may run through


@dataclass(frozen=True, kw_only=True)
class Quotation:
    """A stretch of quoted text with its marks, in characters of the article; quotations within it are part of it."""

    start: int
    end: int


def find_quotations(passages: Iterable[Passage]) -> tuple[Quotation, ...]:
    """Return the outermost quotations in reading order; they never overlap.

    A quotation that is not closed in its paragraph goes on when the next one opens with a mark again, or when a mark closes it before
    another opens, at most `UNMARKED` paragraphs on; else it ends with its paragraph.
    """
    scanner = _Scanner()
    for passage in passages:
        scanner.read(passage)
    scanner.finish()
    return tuple(scanner.found)


@dataclass(frozen=True, kw_only=True)
class _Mark:
    start: int
    end: int
    opens: bool


class _Scanner:
    """A reader of quotation marks: what is open, how deep, and where the paragraph it opened in ends."""

    def __init__(self) -> None:
        self.found: list[Quotation] = []
        self._start: int | None = None
        self._depth = 0
        self._unmarked = 0
        self._paragraph_end = 0

    def read(self, passage: Passage) -> None:
        marks = list(_marks(passage.text))
        if self._start is not None and not marks and self._unmarked < UNMARKED and not TURN.match(passage.text):
            self._unmarked += 1
            return
        if self._start is not None and not self._resumes(passage, marks):
            self.finish()
        self._read_marks(passage.start, marks)
        self._unmarked = 0
        self._paragraph_end = passage.start + len(passage.text)

    def finish(self) -> None:
        if self._start is not None:
            self._close(self._paragraph_end)

    def _resumes(self, passage: Passage, marks: list[_Mark]) -> bool:
        """Whether the open quotation goes on in `passage`; its repeated opening mark is then taken off `marks`."""
        if not marks or TURN.match(passage.text):
            return False
        first = marks[0]
        if first.opens and first.start == 0:
            marks.pop(0)
        self._depth = 1
        return first.start == 0 or not first.opens

    def _read_marks(self, offset: int, marks: list[_Mark]) -> None:
        last_close = None
        for mark in marks:
            if self._start is None:
                if mark.opens:
                    self._start, self._depth, last_close = offset + mark.start, 1, None
            elif mark.opens:
                self._depth += 1
            else:
                self._depth, last_close = self._depth - 1, offset + mark.end
                if not self._depth:
                    self._close(last_close)
        if self._start is not None and last_close is not None:
            self._close(last_close)

    def _close(self, end: int) -> None:
        if self._start is not None:
            self.found.append(Quotation(start=self._start, end=end))
        self._start, self._depth = None, 0


def _marks(text: str) -> Iterator[_Mark]:
    """Yield the marks of a paragraph; one that could open or close does what the one before did not."""
    opened = False
    for match in MARK.finditer(text):
        before = text[match.start() - 1 : match.start()] or " "
        after = text[match.end() : match.end() + 1] or " "
        may_open, may_close = before.isspace() or before in "([{—–-―", after.isspace()
        if match.group() in OPENING:
            opened = may_open or not may_close
        elif match.group() in CLOSING:
            opened = may_open and not may_close
        else:
            opened = may_open if may_open != may_close else not opened
        yield _Mark(start=match.start(), end=match.end(), opens=opened)
