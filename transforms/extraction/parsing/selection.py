"""Which sentences of an article are worth parsing: those that may report an agreement or a claim, and what these need to be understood.

All is told by the form of words, which takes a hundredth of the time of a parse. What is left out can't hold a trigger of a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transforms.documents.passages import Passage
from transforms.extraction.parsing.triggers import Finding, Triggers

QUOTATION_MARK = re.compile(r"``|''|[“”„«»\"]")
# Where a sentence may end: behind a full stop, before a capital or a quotation; not behind an initial or an abbreviation.
SENTENCE_END = re.compile(r"(?<=[a-z0-9%][.!?])(?:[\"”]|'')?\s+(?=[A-Z0-9\"“])|(?<=[,.!?][\"”])\s+(?=[A-Z0-9\"“])")
LAST_WORD = re.compile(r"(?P<word>[^\W\d_]{1,7})\.[\"”]?\s*$")
LONGEST_ABBREVIATION = 10  # characters, with what follows the word
NAME = re.compile(r"(?<![\w'’-])[^\W\d_a-z][\w'’-]*+(?: [^\W\d_a-z][\w'’-]*+)+")
CAPITALIZED = re.compile(r"(?<![\w'’-])[^\W\d_a-z][\w'’-]*+")
LABEL_REACH = 45  # characters from the beginning of a passage in which a colon makes it a turn of a transcript, or an entry
BEFORE_REPORT, BEHIND_REPORT = 1, 2  # passages around one that may report an agreement which may tell more of it


@dataclass(frozen=True, kw_only=True)
class Part:
    """The stretch of a passage from `start` to `end`, and whether it is to be parsed."""

    start: int
    end: int
    is_read: bool


@dataclass(frozen=True, kw_only=True)
class Selection:
    """For each passage its parts in order, and whether any part of the article may report an agreement."""

    parts: tuple[tuple[Part, ...], ...]
    may_report: bool

    @classmethod
    def of_all(cls, passages: Sequence[Passage]) -> Selection:
        """Return the selection that leaves nothing out."""
        return cls(parts=tuple((Part(start=0, end=len(passage.text), is_read=True),) for passage in passages), may_report=True)


def select_sentences(passages: Sequence[Passage], triggers: Triggers) -> Selection:
    """Return what is to be parsed of `passages`."""
    outlines = [_Outline(passage, triggers) for passage in passages]
    for index, outline in enumerate(outlines):
        if any(finding.is_strong for finding in outline.findings):
            for near in outlines[max(index - BEFORE_REPORT, 0) : index + BEHIND_REPORT + 1]:
                near.keep_all()
        if index and outline.goes_on(outlines[index - 1]):
            outline.keep_all()
    _keep_introductions(outlines)
    may_report = any(finding.may_report for outline in outlines for finding in outline.findings)
    return Selection(parts=tuple(tuple(outline.parts()) for outline in outlines), may_report=may_report)


class _Outline:
    """A passage by its sentences: what the words of each make possible, and whether it is kept."""

    def __init__(self, passage: Passage, triggers: Triggers) -> None:
        self.passage = passage
        self.places = list(_sentences(passage.text, triggers.abbreviations))
        self.findings = [triggers.find(passage.text[start:end]) for start, end in self.places]
        self.kept = [finding.may_attribute for finding in self.findings]
        self.announces = passage.text.rstrip().endswith(":")
        self._keep_quotations()
        self._keep_antecedents()
        if passage.is_headline or self.announces or ":" in passage.text[:LABEL_REACH] or self._may_report():
            self.keep_all()

    def keep_all(self) -> None:
        self.kept = [True] * len(self.kept)

    def goes_on(self, before: _Outline) -> bool:
        """Whether the passage belongs to the one before: announced by it, an item of its list, or more of its speech."""
        return before.announces or (all(before.kept) and (self.passage.is_item or (_speaks(self.findings) and _speaks(before.findings))))

    def sentences(self) -> Iterator[tuple[int, str]]:
        for index, (start, end) in enumerate(self.places):
            yield index, self.passage.text[start:end]

    def parts(self) -> Iterator[Part]:
        """Yield the passage in stretches of sentences that are kept, and each sentence that is left out by itself."""
        first = 0
        for index in range(1, len(self.places) + 1):
            if index == len(self.places) or not (self.kept[index] and self.kept[first]):
                yield Part(start=self.places[first][0], end=self.places[index - 1][1], is_read=self.kept[first])
                first = index

    def _may_report(self) -> bool:
        return any(finding.may_report for finding in self.findings)

    def _keep_quotations(self) -> None:
        """Keep every sentence from the first to the last quotation mark: what is quoted tells what is claimed."""
        marked = [index for index, sentence in self.sentences() if QUOTATION_MARK.search(sentence)]
        for index in range(marked[0], marked[-1] + 1) if marked else ():
            self.kept[index] = True

    def _keep_antecedents(self) -> None:
        """Keep the sentence before one with a pronoun: it may name who is meant."""
        for index in range(len(self.kept) - 1, 0, -1):
            if self.kept[index] and self.findings[index].refers:
                self.kept[index - 1] = True


def _speaks(findings: Sequence[Finding]) -> bool:
    return any(finding.speaks for finding in findings)


def _sentences(text: str, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in SENTENCE_END.finditer(text):
        last = LAST_WORD.search(text, max(start, match.start() - LONGEST_ABBREVIATION), match.start())
        if last is None or not (len(last["word"]) == 1 or last["word"].lower() in abbreviations):
            yield start, match.end()
            start = match.end()
    yield start, len(text)


def _keep_introductions(outlines: Sequence[_Outline]) -> None:
    """Keep the sentences that name in full what a kept one names in short: "Ann Lee", of whom another says "Lee"."""
    kept = [sentence for outline in outlines for index, sentence in outline.sentences() if outline.kept[index]]
    named = {word for sentence in kept for word in CAPITALIZED.findall(sentence)}
    known = {name for sentence in kept for name in NAME.findall(sentence)}
    for outline in outlines:
        for index, sentence in outline.sentences():
            if not outline.kept[index]:
                new = {name for name in NAME.findall(sentence) if not named.isdisjoint(name.split())} - known
                outline.kept[index] = bool(new)
                known |= new
