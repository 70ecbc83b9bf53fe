"""Candidate codes for a product's name: terms of a classification found in it, the most telling first.

What a good is stands at the end of its name: "turbine" in "wind turbine blades" is not. So a term counts where it ends at the head; other
words count only before a head that tells nothing ("radar equipment"), and then for less. "Equipment" alone has no candidates. Terms are
words of the news; a name that has none of them is looked for among the words of all headings of the Harmonized System.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from transforms.classification.schemes import Entry, Scheme, harmonized_system, high_priority_list
from transforms.classification.synonyms import (
    CHANGING_HEADS,
    GENERAL_HEADS,
    GOODS_HEADS,
    KINDS_WITHOUT_CODES,
    MACHINE_HEADS,
    NOT_GOODS,
    SYNONYMS,
)
from transforms.classification.words import AFTER_HEAD, FIRST_MACHINE, WORD, singular

MOST_CANDIDATES = 5
MOST_PRODUCT_WORDS = 20  # a longer name is a sentence
LONGEST_TERM = 5  # words

# How well each way of finding fits; a further candidate of the same term fits less.
SCORES: Mapping[str, float] = {
    "head_phrase": 0.9,
    "head_noun": 0.7,
    "heading": 0.7,
    "synonym": 0.65,
    "modifier": 0.5,
    "purpose": 0.35,
    "heading_part": 0.3,
}
SHARED_TERM = 0.8
LABEL_METHODS = frozenset({"heading", "heading_part"})


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A code that could apply: `method` is the way it was found and `evidence` the words that led to it."""

    scheme: str
    scheme_version: str
    code: str
    label: str
    rank: int
    method: str
    evidence: str
    score: float


@dataclass(frozen=True, kw_only=True)
class _Match:
    """What was found: `entries`, the likeliest first, are those of `term`, which stands for the words as `printed`."""

    method: str
    term: str
    printed: str
    entries: tuple[Entry, ...]

    @property
    def is_sure(self) -> bool:
        """Whether it holds before a head that tells nothing: a lone word of a label may tell something else there ("cathode material")."""
        return self.method not in LABEL_METHODS or (self.method == "heading" and " " in self.term)

    @property
    def evidence(self) -> str:
        """The words that led to it."""
        return self.term if self.printed == self.term else f"{self.printed} = {self.term}"


def find_candidates(name: str, product_kind: str | None) -> list[Candidate]:
    """Return the candidate codes of every scheme, ranked within each; none for what is no good."""
    if product_kind in KINDS_WITHOUT_CODES:
        return []
    printed = WORD.findall(name)[:MOST_PRODUCT_WORDS]
    words = [singular(word.casefold()) for word in printed]
    cut = _end_of_head(words)
    head, purpose = words[:cut], words[cut + 1 :]
    if not head:
        return []
    if head[-1] in CHANGING_HEADS and all(word[0].isupper() for word in printed[: cut - 1]):  # "Russian gas"
        head = head[-1:]
    found = ((scheme, _find_term(scheme, head, purpose)) for scheme in (harmonized_system(), high_priority_list()))
    return [candidate for scheme, match in found if match is not None for candidate in _ranked(scheme, match)]


def _end_of_head(words: list[str]) -> int:
    return next((place for place, word in enumerate(words) if place and word in AFTER_HEAD), len(words))


def _find_term(scheme: Scheme, head: list[str], purpose: list[str]) -> _Match | None:
    """Return the most telling term: the longest at the head, else before a head that tells nothing, else in what it is for."""
    found = _ending(scheme, head)
    if found is not None and (" " in found.printed or len(head) == 1 or head[-1] not in CHANGING_HEADS):
        return found
    if head[-1] in NOT_GOODS:
        return None
    before = next((match for stop in range(len(head) - 1, 0, -1) if (match := _ending(scheme, head[:stop])) and match.is_sure), None)
    if before is not None and _covers(head[-1], before):
        return replace(before, method="modifier")
    if purpose and head[-1] in GENERAL_HEADS:
        purpose = purpose[: _end_of_head(purpose)]
        whole = _ending(scheme, [*purpose, head[-1]])
        partial = _ending(scheme, purpose)
        found = whole or (partial if partial is not None and head[-1] in MACHINE_HEADS else None)
        return replace(found, method="purpose") if found is not None else None
    return None


def _covers(head: str, match: _Match) -> bool:
    """Return whether a head that tells nothing can be of what `match` names: any goods, or machines alone."""
    is_machine = any(entry.code >= FIRST_MACHINE for entry in match.entries)
    return head in GOODS_HEADS or (head in MACHINE_HEADS and is_machine)


def _ending(scheme: Scheme, words: list[str]) -> _Match | None:
    """Return the longest term that `words` end with, as printed, by a synonym, or in the labels' own words."""
    listed = _listed(scheme, words)
    named = scheme.name_by_label(tuple(words)) if words[-1] not in NOT_GOODS else None
    if named is None or (listed is not None and listed.printed.count(" ") >= named.evidence.count(" ")):
        return listed
    entries = tuple(Entry(code=heading.code, label=heading.label, terms=(named.evidence,)) for heading in named.headings)
    method = "heading" if named.is_whole else "heading_part"
    return _Match(method=method, term=named.evidence, printed=named.evidence, entries=entries)


def _listed(scheme: Scheme, words: list[str]) -> _Match | None:
    for length in range(min(LONGEST_TERM, len(words)), 0, -1):
        printed = " ".join(words[-length:])
        for term, method in ((printed, "head_phrase" if length > 1 else "head_noun"), (SYNONYMS.get(printed, ""), "synonym")):
            if term in scheme.entries_by_term:
                return _Match(method=method, term=term, printed=printed, entries=_likeliest_first(scheme, term))
    return None


def _likeliest_first(scheme: Scheme, term: str) -> tuple[Entry, ...]:
    """Return the entries of a term: those that name it first are likelier than those that name it among others."""
    return tuple(sorted(scheme.entries_by_term[term], key=lambda entry: (entry.terms.index(term), entry.code)))


def _ranked(scheme: Scheme, match: _Match) -> Iterator[Candidate]:
    for rank, entry in enumerate(match.entries[:MOST_CANDIDATES], start=1):
        yield Candidate(
            scheme=scheme.name,
            scheme_version=scheme.version,
            code=entry.code,
            label=entry.label,
            rank=rank,
            method=match.method,
            evidence=match.evidence,
            score=round(SCORES[match.method] * SHARED_TERM ** (rank - 1), 3),
        )
