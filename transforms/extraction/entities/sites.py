"""Which names are of places and facilities, and not of those who deal."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.bodies import FACILITIES, PLACE_ABBREVIATIONS
from transforms.english.dealings import DEAL_VERBS, SPEAKING
from transforms.english.roles import SIGNING_VERBS
from transforms.extraction.entities.mention import Mention, label_of
from transforms.extraction.entities.persons import is_named_for_trade
from transforms.extraction.parsing.labels import PLACE_LABELS
from transforms.gazetteers.places import find_place

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_place(name: str, mentions: list[Mention]) -> bool:
    """Return whether what `mentions` name is a place, as the tagger says: not a firm with a long name, nor who signs."""
    label, last = label_of(mentions), name.casefold().split()[-1].rstrip(".")
    if label == "FAC" and last not in FACILITIES and find_place(name) is None:
        return False
    is_site = label in PLACE_LABELS and not (is_named_for_trade(name) or _is_acting(name, mentions))
    return is_site or last in PLACE_ABBREVIATIONS


def _is_acting(name: str, mentions: list[Mention]) -> bool:
    """True where a name of no known place does what only those do who can deal: "Berg Cold Chain signed"."""
    if find_place(name) is not None:
        return False
    roots = [mention.name.tokens.root for mention in mentions]
    return any(is_subject(root) and _verb_of(root).lemma_.casefold() in SIGNING_VERBS | DEAL_VERBS.keys() | SPEAKING for root in roots)


def _verb_of(word: Token) -> Token:
    while word.dep_ == "conj":
        word = word.head
    return word.head


def is_subject(word: Token) -> bool:
    """Return whether `word` is a verb's subject or coordinated with it."""
    while word.dep_ == "conj":
        word = word.head
    return word.dep_ in SUBJECTS
