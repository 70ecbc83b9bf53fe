"""Which quotation a cue ends, introduces or interrupts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.extraction.claims.page import Page, Place
from transforms.extraction.claims.predicates import Cue
from transforms.extraction.claims.quotations import Quotation

COMMAS = frozenset(",–—-")
SPEECH_STOPS = frozenset(",!?.…—-")
MARKS = "“”\"'`’ "
# All that may stand between a quotation and the cue that ends it: "...," and X said.
BEFORE_CUE = re.compile(r"[\s,–—-]*(?:(?:and|but|then|also)\s+)?")
# ... between a cue and the quotation it introduces: X said: "...", X said that "...".
INTRODUCES = re.compile(r"(?:^|[,:])\s*(?:that\s+)?$")
# ... between a cue and the quotation that goes on: "...," he said, but "...", "...," he said. "...".
GOES_ON = re.compile(r"(?:^|[,.:;–—-])\s*(?:(?:and|but|or|that)\s+(?:\w+\s+)?)?$")
LONGEST_LEAD = 160  # characters: "said X, the minister of Y, in an interview in Z."
SHORTEST_SPEECH = 5  # words: a shorter quotation before a cue that has a clause is a title, or a word quoted


class CueQuotes:
    """The quotations of a page as its cues divide them: one that a cue ends is no other cue's."""

    def __init__(self, page: Page, cues: Iterable[Cue]) -> None:
        self._page = page
        self._text = page.text
        self._sentence_starts = [page.passage.offset + sentence.start_char for sentence in page.passage.doc.sents]
        self._ended = {quotation.start for cue in cues if (quotation := self.ended_by(cue))}

    def group(self, cue: Cue) -> Place:
        """Return the stretch of a cue and its source where the two stand together, else of the cue."""
        first, last = cue.first, cue.last
        if cue.source is not None and cue.source.head == cue.head and cue.source.sent == cue.head.sent:
            first = min(first, cue.source.left_edge, key=lambda token: token.i)
            last = max(last, cue.source.right_edge, key=lambda token: token.i)
        return self._page.place_of(first, last)

    def ended_by(self, cue: Cue) -> Quotation | None:
        """Return the quotation that `cue` and its source follow: "...," said X."""
        if not cue.family("quote"):
            return None
        start = self.group(cue).start
        quotation = self._page.quotation_before(start)
        follows = quotation is not None and BEFORE_CUE.fullmatch(self._text, quotation.end, start) and self._ends_speech(quotation)
        return quotation if follows else None

    def introduced_by(self, cue: Cue) -> Quotation | None:
        """Return the quotation that `cue` leads to in its sentence."""
        return self._after(cue, INTRODUCES)

    def going_on_after(self, cue: Cue) -> Quotation | None:
        """Return the quotation that goes on behind a cue, in its sentence or as the next one."""
        return self._after(cue, GOES_ON)

    def _after(self, cue: Cue, lead: re.Pattern[str]) -> Quotation | None:
        start = self.group(cue).end
        quotation = self._page.quotation_from(start)
        if quotation is None or quotation.start in self._ended or quotation.start - start > LONGEST_LEAD:
            return None
        between = self._text[start : quotation.start]
        if any(start < sentence < quotation.start for sentence in self._sentence_starts) or not lead.search(between):
            return None
        return quotation if self._ends_speech(quotation) or between.rstrip()[-1:] != "." else None

    def _ends_speech(self, quotation: Quotation) -> bool:
        """Whether a quotation ends as speech does, with a stop inside or a comma outside, and not as a quoted word does."""
        inside = self._text[quotation.start : quotation.end].rstrip(MARKS)
        return inside[-1:] in SPEECH_STOPS or self._text[quotation.end : quotation.end + 2].lstrip()[:1] in COMMAS

    def may_belong_elsewhere(self, quotation: Quotation) -> bool:
        """Whether a quotation before a cue may end the sentence before, or be no speech at all."""
        inside = self._text[quotation.start : quotation.end].rstrip(MARKS)
        return inside[-1:] == "." or len(inside.split()) < SHORTEST_SPEECH

    def speech_start(self, quotation: Quotation) -> int:
        """Return where the speech begins that `quotation` ends: quotations in a row are one; one begun in mid-sentence takes that in."""
        before = self._page.quotation_before(quotation.start)
        while before is not None and before.start < quotation.start and not self._text[before.end : quotation.start].strip():
            quotation, before = before, self._page.quotation_before(before.start)
        if self._text[quotation.start : quotation.start + 4].lstrip(MARKS)[:1].islower():
            return max((sentence for sentence in self._sentence_starts if sentence <= quotation.start), default=quotation.start)
        return quotation.start
