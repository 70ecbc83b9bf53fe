"""The outlets that a stretch of text cites for what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transforms.english.outlets import CITING, REPORTING, SAYING, TELLING
from transforms.extraction.outlets.names import OUTLET, can_be_outlet, is_outlet, trim


@dataclass(frozen=True, kw_only=True)
class Citation:
    """An outlet that is cited; `is_certain` where its name or what it is called tells an outlet, not its place alone.

    `is_introduced` where the text goes on to say who that is, as it does of persons.
    """

    name: str
    is_certain: bool
    is_introduced: bool


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


INTRODUCTION = re.compile(r", (?:[a-z]|[^,]{2,60}['’]s )")  # ", head of the port", ", Delta's head"
# In the order of how much of the text they carry; with each, whether a name that is not an outlet's by itself can be one there.
FRAMES: tuple[tuple[re.Pattern[str], bool], ...] = (
    (re.compile(rf"\b(?i:{_any_of(CITING)}) {OUTLET}"), True),
    (re.compile(rf"(?:, |^|(?<=[.!?”\"] )|\bas )(?:as )?{OUTLET} (?:{_any_of(REPORTING)})\b"), True),
    (re.compile(rf"\b(?i:{_any_of(TELLING)}) {OUTLET}"), True),
    (re.compile(rf"(?:, |^|(?<=[.!?”\"] )){OUTLET} (?:{_any_of(SAYING)})\b"), False),
)


def find_citations(text: str) -> Iterator[Citation]:
    """Yield the outlets that `text` cites, the one that it rests on most first."""
    for pattern, is_place_enough in FRAMES:
        for match in pattern.finditer(text):
            name = trim(match["name"])
            is_certain = is_outlet(name) or bool(match["before"] or match["behind"])
            if can_be_outlet(name) and (is_certain or is_place_enough):
                is_introduced = INTRODUCTION.match(text, match.end()) is not None
                yield Citation(name=name, is_certain=is_certain, is_introduced=is_introduced)
