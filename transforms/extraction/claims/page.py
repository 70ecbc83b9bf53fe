"""A page: one passage with the quotations that touch it, addressed by characters of the article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from transforms.extraction.claims.quotations import Quotation
from transforms.extraction.parsing.reading import ParsedPassage, Reading

# Blanks, stops and format characters that belong to no content.
EDGE = frozenset(" \t\r\n,;:.–—-\u00a0\u200e\u200f")


@dataclass(frozen=True, kw_only=True)
class Place:
    """A stretch of the article, half open, in characters."""

    start: int
    end: int

    def __contains__(self, other: Place) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Place) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, kw_only=True)
class Page:
    """A passage of the article `text` with the quotations that touch it, in reading order."""

    passage: ParsedPassage
    text: str
    quotations: tuple[Quotation, ...]

    @property
    def place(self) -> Place:
        """The whole passage."""
        return Place(start=self.passage.offset, end=self.passage.offset + len(self.passage.passage.text))

    def place_of(self, first: Token, last: Token) -> Place:
        """Return the characters from one token to another."""
        return Place(start=self.passage.offset + first.idx, end=self.passage.offset + last.idx + len(last))

    def quotation_before(self, place: int) -> Quotation | None:
        """Return the last quotation that ends at or before `place`."""
        index = bisect_right(self.quotations, place, key=lambda quotation: quotation.end)
        return self.quotations[index - 1] if index else None

    def quotation_from(self, place: int) -> Quotation | None:
        """Return the first quotation that begins at or after `place`."""
        index = bisect_left(self.quotations, place, key=lambda quotation: quotation.start)
        return self.quotations[index] if index < len(self.quotations) else None

    def is_quoted(self, place: int) -> bool:
        """Whether the character at `place` stands in a quotation."""
        index = bisect_right(self.quotations, place, key=lambda quotation: quotation.start)
        return index > 0 and place < self.quotations[index - 1].end

    def is_quotation(self, content: Place) -> bool:
        """Whether `content` begins and ends with quotation marks."""
        first, last = self.quotation_from(content.start), self.quotation_before(content.end)
        return first is not None and last is not None and first.start == content.start and last.end == content.end

    def quotation_alone(self) -> Quotation | None:
        """Return the quotation that is the whole passage, or begins with it and goes on behind it."""
        quotation = next(iter(self.quotations), None)
        whole = (
            quotation is not None and self.place.start <= quotation.start <= self.place.start + 1 and quotation.end >= self.place.end - 2
        )
        return quotation if whole else None

    def fit(self, content: Place) -> Place:
        """Return `content` with the whole of each quotation that it cuts, without blanks and stops at its edges."""
        cut = [quotation for quotation in self.quotations if quotation.start < content.end and content.start < quotation.end]
        if cut:
            content = replace(content, start=min(content.start, cut[0].start), end=max(content.end, cut[-1].end))
        return self._trim(content)

    def _trim(self, content: Place) -> Place:
        start, end = content.start, content.end
        last = self.quotation_before(end)
        while start < end and self.text[end - 1] in EDGE and not (last and last.end == end):
            end -= 1
        while start < end and self.text[start] in EDGE:
            start += 1
        return Place(start=start, end=end)


def open_pages(reading: Reading, quotations: Sequence[Quotation]) -> list[Page]:
    """Return a page for each passage; `quotations` are those of the article in reading order."""
    return [_open_page(reading, passage, quotations) for passage in reading.passages]


def _open_page(reading: Reading, passage: ParsedPassage, quotations: Sequence[Quotation]) -> Page:
    first = bisect_right(quotations, passage.offset, key=lambda quotation: quotation.end)
    behind = bisect_left(quotations, passage.offset + len(passage.passage.text), key=lambda quotation: quotation.start)
    return Page(passage=passage, text=reading.text, quotations=tuple(quotations[first:behind]))
