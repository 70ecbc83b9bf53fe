"""Nouns as names of an agreement: which words name one, and which only look like it."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import ALLEGING, EQUATING, IMAGINING
from transforms.english.instruments import (
    CHANGING_HANDS,
    COMMERCE,
    CONDITIONS,
    FUNDS,
    HELD,
    INSTRUMENTS,
    JOINING,
    NEGOTIATIONS,
    NOT_AGREEMENTS,
    OWN,
    POINTING_BACK,
    SUPPOSED,
    TALKS,
    TRANSFERS,
    WEAK_INSTRUMENTS,
    WRITTEN,
    Instrument,
)
from transforms.english.stages import PAPERS, STAGE_BY_VERB
from transforms.extraction.agreements.stages import governor_of
from transforms.extraction.reports.senses import has_other_sense

NOMINAL = frozenset({"NOUN", "PROPN"})
ACRONYM_LENGTHS = range(3, 7)
CLIMB = 5  # clauses over a noun: a condition further off holds for something else
TREATY = Instrument(rule_id="instrument.acronym", agreement_type="treaty")
NEGOTIATION = Instrument(rule_id="instrument.negotiation", agreement_type=None)


def instrument_at(noun: Token) -> tuple[Instrument, SpacySpan] | None:
    """Return what `noun` names and its words; longer terms ("joint venture", "letter of intent") win over one word."""
    if noun.pos_ not in NOMINAL or (noun.dep_ == "compound" and noun.head.lemma_.casefold() in INSTRUMENTS):
        return None
    doc = noun.doc
    if noun.dep_ == "pobj" and noun.head.text == "of" and noun.head.head.lemma_.casefold() in PAPERS:
        return None  # "of understanding" goes with its memorandum
    following = doc[noun.i : min(noun.i + 3, len(doc))]
    for words in (following, doc[max(noun.i - 2, 0) : noun.i + 1], doc[max(noun.i - 1, 0) : noun.i + 1]):
        term = words.text.casefold().replace("letters", "letter")
        named = INSTRUMENTS.get(term) or INSTRUMENTS.get(f"{term.removesuffix(noun.text.casefold())}{noun.lemma_.casefold()}")
        if named is not None and len(words) > 1:
            return named, words
    single = INSTRUMENTS.get(noun.lemma_.casefold()) or INSTRUMENTS.get(noun.text.casefold())
    if single is not None:
        return single, following if following.text.casefold() == "memorandum of understanding" else doc[noun.i : noun.i + 1]
    if noun.lemma_.casefold() in NEGOTIATIONS | TALKS:
        return NEGOTIATION, doc[noun.i : noun.i + 1]
    return (TREATY, doc[noun.i : noun.i + 1]) if _is_treaty_acronym(noun) else None


def _is_treaty_acronym(noun: Token) -> bool:
    """True for initials that can only be a treaty's: "signed the NPT"."""
    is_acronym = noun.text.isalpha() and noun.text.isupper() and len(noun.text) in ACRONYM_LENGTHS
    return is_acronym and any(child.text == "the" for child in noun.children) and governor_of(noun).lemma_.casefold() in JOINING


def is_no_agreement(noun: Token, sentence: SpacySpan) -> bool:
    """Return whether the noun has another sense here, tells of agreements at large, or of one that is only supposed."""
    start = max(noun.i - 2, sentence.start)
    around = noun.doc[start : min(noun.i + 3, sentence.end)].text.casefold()
    if any(phrase in around for phrase in NOT_AGREEMENTS) or (noun.dep_ == "ROOT" and noun.pos_ == "VERB"):
        return True
    if noun.text.casefold() in COMMERCE or has_other_sense(noun, sentence):
        return True
    if _is_of_another(noun) or (_is_without(noun) and noun.lemma_.casefold() in WEAK_INSTRUMENTS):
        return True
    if is_generic(noun) and noun.lemma_.casefold() in WEAK_INSTRUMENTS - WRITTEN:
        return True
    return _is_supposed(noun) or (noun.lemma_.casefold() in HELD and not _changes_hands(noun))


def _is_without(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.text.casefold() == "no" for child in noun.children)


def _is_of_another(noun: Token) -> bool:
    """True for a deed that tells what an agreement is for: "a contract for the purchase of pumps", "a licence on making and sale"."""
    named = INSTRUMENTS.get(noun.lemma_.casefold())
    if named is None or not named.is_event:
        return False
    head = noun
    for _ in range(CLIMB):
        if head.dep_ not in {"pobj", "prep", "conj", "pcomp"}:
            return False
        head = head.head
        found = INSTRUMENTS.get(head.lemma_.casefold()) if head.pos_ in NOMINAL else None
        if found is not None and not found.is_event:
            return not (head.lemma_.casefold() in FUNDS and noun.lemma_.casefold() in TRANSFERS)
    return False


def _changes_hands(noun: Token) -> bool:
    governor = governor_of(noun)
    return bool({governor.lemma_.casefold(), governor.head.lemma_.casefold()} & CHANGING_HANDS) or noun.lemma_ == "investment"


def _is_supposed(noun: Token) -> bool:
    """True for "any deal" and for what stands under a condition ("if they signed a deal"), unless it has a title or was named before."""
    if any(child.dep_ == "det" and child.text.casefold() in SUPPOSED for child in noun.children):
        return True
    if points_back(noun) or is_titled(noun):
        return False
    token = noun
    for _ in range(CLIMB):
        if token.lemma_.casefold() in IMAGINING or (token.pos_ == "NOUN" and token.lemma_.casefold() in ALLEGING):
            return True
        if any(child.dep_ == "mark" and child.text.casefold() in CONDITIONS for child in token.children):
            return True
        if token.head == token:
            return False
        token = token.head
    return False


def is_generic(noun: Token) -> bool:
    """Return whether a bare plural ("partnerships like this", "trade agreements") tells of no agreement in particular."""
    is_bare = not any(child.dep_ in {"det", "poss", "nummod"} or child.ent_type_ for child in noun.children)
    is_event = noun.lemma_.casefold() in TRANSFERS
    return noun.tag_ == "NNS" and is_bare and (is_event or governor_of(noun).lemma_.casefold() not in STAGE_BY_VERB)


def points_back(noun: Token) -> bool:
    """Return whether `noun` takes up an agreement named before: "the deal", "this agreement", "it marks the first collaboration"."""
    if is_equated(noun, governor_of(noun)):
        return True
    is_new = any(child.text.casefold() in OWN for child in noun.lefts)
    return not (is_new or is_titled(noun)) and any(
        child.dep_ in {"det", "poss"} and child.text.casefold() in POINTING_BACK for child in noun.children
    )


def is_equated(noun: Token, governor: Token) -> bool:
    """Return whether the noun tells what an agreement named before is: "it marks the first collaboration", "this is our first deal"."""
    if noun.dep_ == "attr":
        return any(child.dep_ == "nsubj" and child.pos_ in {"PRON", "DET"} for child in governor.children)
    return governor.lemma_.casefold() in EQUATING


def is_titled(noun: Token) -> bool:
    """Return whether the noun ends a title ("the Chemical Weapons Convention"): it names one instrument and points back to none."""
    return noun.text[0].isupper() and any(child.dep_ in {"compound", "amod", "nmod"} and child.text[0].isupper() for child in noun.children)
