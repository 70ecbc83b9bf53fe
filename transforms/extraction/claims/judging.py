"""What a claim asserts: its type, how sure it is, and what a superlative in it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.assertions import CLAIM_WORDINGS, FACTUALITY_WORDINGS, NO_HOLDER, NO_RANK_BEFORE, RANKS, SCOPE_PREPOSITIONS, Wording

JUDGED = 100  # tokens: a longer content is a speech, and what it begins with decides


@dataclass(frozen=True, kw_only=True)
class _Matcher:
    """A wording with its phrases compiled, None where it has none."""

    wording: Wording
    phrases: re.Pattern[str] | None
    beside: re.Pattern[str] | None

    def matches(self, text: str, lemmas: set[str]) -> bool:
        is_worded = self.wording.lemmas & lemmas or (self.phrases is not None and self.phrases.search(text))
        return bool(is_worded) and (self.beside is None or self.beside.search(text) is not None)


def _compile(wordings: Iterable[Wording]) -> tuple[_Matcher, ...]:
    return tuple(_Matcher(wording=wording, phrases=_pattern(wording.phrases), beside=_pattern(wording.beside)) for wording in wordings)


def _pattern(phrases: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE) if phrases else None


TYPES = _compile(CLAIM_WORDINGS)
FACTUALITIES = _compile(FACTUALITY_WORDINGS)


def type_of(content: SpacySpan, implied: str | None = None) -> str | None:
    """Return the claim_type of `content`; a denial or criticism `implied` by the cue stands, any other gives way to precedence only."""
    if implied in {"denial", "criticism"}:
        return implied
    if _rank(content[:JUDGED]) is not None:
        return "precedence"
    return implied or _first_match(TYPES, content[:JUDGED])


def factuality_of(content: SpacySpan, implied: str | None = None) -> str:
    """Return how sure the speaker is of `content`."""
    if implied == "denial" or any(_negates(child) for child in content.root.children):
        return "negated"
    return _first_match(FACTUALITIES, content[:JUDGED]) or "certain"


def _negates(word: Token) -> bool:
    """Return whether the verb is not meant: "was not signed", "no contract has been signed"."""
    return word.dep_ == "neg" or (word.dep_ in {"nsubj", "nsubjpass"} and any(child.lower_ == "no" for child in word.children))


def _first_match(matchers: Iterable[_Matcher], content: SpacySpan) -> str | None:
    lemmas = {token.lemma_.lower() for token in content if token.pos_ != "PROPN"}  # "May" is a month
    text = content.text
    return next((matcher.wording.value for matcher in matchers if matcher.matches(text, lemmas)), None)


def scope_of(content: SpacySpan) -> tuple[Token | None, Token | None]:
    """Return for whom something is the first or largest, and of or with what: the heads of the two phrases, where the text says so."""
    rank = _rank(content)
    if rank is None:
        return None, None
    noun = rank.head if rank.dep_ in {"amod", "nummod"} else rank
    holder = next((child for child in noun.children if child.dep_ == "poss"), None)
    prepositions = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in SCOPE_PREPOSITIONS and child.i > rank.i]
    within = next((inner for child in prepositions for inner in child.children if inner.dep_ == "pobj"), None)
    return (holder if holder is not None else _subject(noun)), within


def _rank(content: SpacySpan) -> Token | None:
    return next((token for token in content if token.lower_ in RANKS and token.pos_ != "ADV" and not _is_plain_order(token)), None)


def _is_plain_order(rank: Token) -> bool:
    """Whether a rank counts and claims nothing: "the first half"."""
    return rank.i + 1 < len(rank.doc) and rank.nbor(1).lower_ in NO_RANK_BEFORE


def _subject(noun: Token) -> Token | None:
    """Return what is said to be `noun`: "the contract is the first", "it marks the first"."""
    if noun.dep_ not in {"attr", "dobj", "oprd"} or noun.lower_ in NO_HOLDER:
        return None
    return next((child for child in noun.head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
