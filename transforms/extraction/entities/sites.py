"""Which names are of places and facilities, and not of those who deal."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.bodies import FACILITIES, HELD_IN, PLACE_ABBREVIATIONS, WATERS
from transforms.english.dealings import COMMERCIAL_ACTS, DEAL_VERBS, SPEAKING, TALKING
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.english.roles import SIGNING_VERBS
from transforms.extraction.entities.mention import Mention, label_of
from transforms.extraction.entities.persons import is_named_for_trade
from transforms.extraction.parsing.labels import PLACE_LABELS, SUBJECTS
from transforms.gazetteers.countries import find_state
from transforms.gazetteers.places import find_place

ACTS = SIGNING_VERBS | DEAL_VERBS.keys() | SPEAKING | TALKING | ACTIVITY_BY_WORD.keys() | COMMERCIAL_ACTS
TWO_BEFORE = 2  # a preposition and the word it follows


def is_place(name: str, mentions: list[Mention]) -> bool:
    """Return whether what `mentions` name is a place: as the tagger says, unless it signs or has a firm's long name, or as "in" does."""
    last = name.casefold().split()[-1].rstrip(".")
    if last in PLACE_ABBREVIATIONS or _is_only_where(name, mentions):
        return True
    label = label_of(mentions)
    is_told = find_place(name) is not None or last in FACILITIES | WATERS
    if (label == "FAC" or (label in PLACE_LABELS and " " in name)) and not is_told:
        return label != "FAC" and any(_is_where(mention) for mention in mentions)
    return label in PLACE_LABELS and not (is_named_for_trade(name) or _is_acting(name, mentions))


def _is_only_where(name: str, mentions: list[Mention]) -> bool:
    """True for one word that always stands behind "in" or the like, whatever the tagger calls it."""
    return " " not in name and all(_is_where(mention) for mention in mentions)


def _is_where(mention: Mention) -> bool:
    """True for "in Orvane", "at Vigo", not for "a stake in Orvane" or "at Orvane", which may be a firm."""
    tokens = mention.name.tokens
    if tokens.start < TWO_BEFORE:
        return False
    preposition, before = tokens.doc[tokens.start - 1], tokens.doc[tokens.start - 2]
    word = preposition.text.casefold()
    if word in {"in", "near", "off"}:
        return before.lemma_.casefold() not in HELD_IN
    return word in {"at", "from", "to"} and find_place(mention.name.text) is not None


def _is_acting(name: str, mentions: list[Mention]) -> bool:
    """True where a name of no known place does what only those do who can deal: "Berg Cold Chain signed", or is "Norway's Berg"."""
    if find_place(name) is not None:
        return False
    if any(_is_owned_by_state(mention) for mention in mentions):
        return True
    roots = [mention.name.tokens.root for mention in mentions]
    return any(is_subject(root) and _verb_of(root).lemma_.casefold() in ACTS for root in roots)


def _is_owned_by_state(mention: Mention) -> bool:
    tokens = mention.name.tokens
    if tokens.start < TWO_BEFORE or tokens.doc[tokens.start - 1].tag_ != "POS":
        return False
    return find_state(tokens.doc[tokens.start - 2].text) is not None


def _verb_of(word: Token) -> Token:
    while word.dep_ == "conj":
        word = word.head
    return word.head


def is_subject(word: Token) -> bool:
    """Return whether `word` is a verb's subject or coordinated with it."""
    while word.dep_ == "conj":
        word = word.head
    return word.dep_ in SUBJECTS
