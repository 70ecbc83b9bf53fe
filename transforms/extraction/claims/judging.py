"""What a claim asserts: its type, how sure it is, and what a superlative in it is about."""

from __future__ import annotations

import re

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.assertions import CLAIM_WORDS, FACTUALITY_WORDS, NOT_PRECEDENCE, RANKS, SCOPE_PREPOSITIONS


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


TYPES = tuple((claim_type, _words(words)) for claim_type, words in CLAIM_WORDS)
FACTUALITIES = tuple((factuality, _words(words)) for factuality, words in FACTUALITY_WORDS)
NO_RANK = _words(NOT_PRECEDENCE)
# Longer contents are speeches: what they begin with decides.
JUDGED = 600


def type_of(content: str, implied: str | None = None) -> str | None:
    """Return the claim_type of `content`; a denial or criticism `implied` by the cue stands, any other gives way to precedence only."""
    text = NO_RANK.sub(" ", content[:JUDGED])
    if implied in {"denial", "criticism"}:
        return implied
    found = next((claim_type for claim_type, words in TYPES if words.search(text)), None)
    return found if implied is None or found == "precedence" else implied


def factuality_of(content: str, tokens: SpacySpan | None, implied: str | None = None) -> str:
    """Return how sure the speaker is of `content`, whose parsed part is `tokens`."""
    if implied == "denial" or (tokens is not None and _is_negated(tokens.root)):
        return "negated"
    return next((factuality for factuality, words in FACTUALITIES if words.search(content[:JUDGED])), "certain")


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def scope_of(tokens: SpacySpan) -> tuple[Token | None, Token | None]:
    """Return for whom something is the first or largest, and of or with what: the heads of the two phrases, where the text says so."""
    rank = next((token for token in tokens if token.lower_ in RANKS and token.pos_ != "ADV"), None)
    if rank is None:
        return None, None
    noun = rank.head if rank.dep_ in {"amod", "nummod"} else rank
    holder = next((child for child in noun.children if child.dep_ == "poss"), None)
    prepositions = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in SCOPE_PREPOSITIONS and child.i > rank.i]
    within = next((inner for child in prepositions for inner in child.children if inner.dep_ == "pobj"), None)
    return (holder if holder is not None else _subject(noun)), within


def _subject(noun: Token) -> Token | None:
    """Return what is said to be `noun`: "the contract is the first", "it marks the first"."""
    if noun.dep_ not in {"attr", "dobj", "oprd"}:
        return None
    return next((child for child in noun.head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
