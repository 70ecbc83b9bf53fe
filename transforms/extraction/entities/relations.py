"""Which names of a document are parts of other ones, and which are a body's former names, by what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from transforms.english.relations import FORMER_THEN_NAME, NAME_THEN_FORMER, PART_THEN_WHOLE, WHOLE_THEN_PART
from transforms.extraction.entities.mention import Mention
from transforms.extraction.parsing.reading import ParsedPassage
from transforms.gazetteers.countries import find_state

LONGEST_RELATION = 60  # characters between two names
WHITE_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, kw_only=True)
class Relations:
    """Pairs of mentions, by their places in the document's list: a part and its whole, a body's name and a former one."""

    parts: tuple[tuple[int, int], ...]
    former: tuple[tuple[int, int], ...]


def find_relations(mentions: list[Mention], passages: tuple[ParsedPassage, ...]) -> Relations:
    """Return what stands between neighbouring names of a passage; a state is nobody's part or former name."""
    parts: list[tuple[int, int]] = []
    former: list[tuple[int, int]] = []
    for left, right, between in _neighbours(mentions, passages):
        if _matches(PART_THEN_WHOLE, between):
            parts.append((left, right))
        elif _matches(WHOLE_THEN_PART, between):
            parts.append((right, left))
        elif _matches(NAME_THEN_FORMER, between):
            former.append((left, right))
        elif _matches(FORMER_THEN_NAME, between):
            former.append((right, left))
    return Relations(parts=tuple(parts), former=tuple(former))


def _neighbours(mentions: list[Mention], passages: tuple[ParsedPassage, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield the places of each two names that follow each other, with the text between them; states' names are passed over."""
    named = (index for index, mention in enumerate(mentions) if find_state(mention.name.text) is None)
    ordered = sorted(named, key=lambda index: (mentions[index].passage, mentions[index].name.tokens.start))
    for left, right in pairwise(ordered):
        one, other = mentions[left], mentions[right]
        if one.passage == other.passage and 0 < other.name.tokens.start_char - one.name.tokens.end_char <= LONGEST_RELATION:
            text = passages[one.passage].doc.text
            yield left, right, WHITE_SPACE.sub(" ", text[one.name.tokens.end_char : other.name.tokens.start_char])


def _matches(patterns: Iterable[re.Pattern[str]], between: str) -> bool:
    return any(pattern.fullmatch(between) for pattern in patterns)
