"""Words for agreements in another sense: an assembly, a campaign, a career, a plea, a body of investors, a source."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.instruments import BIDS
from transforms.english.senses import (
    ASSEMBLIES,
    ASSEMBLING,
    AT_ASSEMBLY,
    ATHLETES,
    BODIES_OF_INVESTORS,
    CAREERS,
    CONVENTION_TOPICS,
    INVESTING,
    LED,
    OF_OPINION,
    OFFICES_SOUGHT,
    PLEAS,
    SOURCING,
    STATEMENTS,
)
from transforms.extraction.agreements.stages import governor_of

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})


def has_other_sense(noun: Token, sentence: SpacySpan) -> bool:
    """Return whether `noun`, a word for an agreement, means something else here."""
    lemma = noun.lemma_.casefold()
    if lemma == "convention" and _is_assembly(noun):
        return True
    if lemma in BIDS and not OFFICES_SOUGHT.isdisjoint(_words_around(noun)):
        return True
    if lemma in CAREERS and not ATHLETES.isdisjoint(token.text.casefold() for token in sentence):
        return True
    if not PLEAS.isdisjoint(_words_before(noun)) or (lemma in BODIES_OF_INVESTORS and _is_body(noun)):
        return True
    if lemma in STATEMENTS and _is_source(noun):
        return True
    return lemma == "agreement" and noun.tag_ == "NN" and _is_of_opinion(noun)


def _words_before(noun: Token) -> Iterator[str]:
    """Yield what describes the noun: "limited" of "a limited partnership"."""
    return (child.text.casefold() for child in noun.lefts if child.dep_ in MODIFIERS)


def _words_around(noun: Token) -> Iterator[str]:
    """Yield what describes the noun and what it is for: "Senate" of "a Senate bid" and of "a bid for a Senate seat"."""
    yield from _words_before(noun)
    for child in noun.rights:
        if child.dep_ == "prep":
            for target in child.children:
                yield target.text.casefold()
                yield from (word.text.casefold() for word in target.lefts)


def _is_assembly(noun: Token) -> bool:
    """True for a party's convention: in its name, by what is done there, or where it tells only the occasion."""
    if not ASSEMBLIES.isdisjoint(_words_before(noun)):
        return True
    if any(child.text.casefold() in CONVENTION_TOPICS for child in noun.rights):
        return False
    is_occasion = noun.dep_ == "pobj" and noun.head.text.casefold() in AT_ASSEMBLY
    return governor_of(noun).lemma_.casefold() in ASSEMBLING or (is_occasion and not noun.text[0].isupper())


def _is_body(noun: Token) -> bool:
    """True for "a limited partnership", "a partnership headed by", "a consortium of banks" that is or does something."""
    if not INVESTING.isdisjoint(_words_before(noun)):
        return True
    is_led = any(child.dep_ in {"acl", "relcl"} and child.lemma_.casefold() in LED for child in noun.rights)
    return is_led or (noun.lemma_.casefold() == "consortium" and noun.dep_ in {"nsubj", "pobj", "appos"})


def _is_source(noun: Token) -> bool:
    """True for "according to a joint statement" and "said in a joint statement"."""
    return noun.dep_ == "pobj" and governor_of(noun).lemma_.casefold() in SOURCING


def _is_of_opinion(noun: Token) -> bool:
    """True for "there was broad agreement": bare, and neither reached nor signed."""
    is_bare = not any(child.dep_ in {"det", "poss", "nummod", "compound"} for child in noun.children)
    return is_bare and governor_of(noun).lemma_.casefold() in OF_OPINION
