"""What verbs tell of a thing: what is done with it, whether it lies ahead, and what is coordinated."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from transforms.english.instruments import INSTRUMENTS
from transforms.english.products import ACTIVITY_BY_PHRASAL_VERB, ACTIVITY_BY_VERB, COMING, INCLUDING, JOINING, WHAT_WAS_AGREED, Activity
from transforms.english.roles import UNDER
from transforms.english.stages import FIRM_MODALS

LATER_VERBS = 4  # of a coordination that shares its object: "design, build, sell and service"
MOST_ITEMS = 40  # of a coordination: a longer one is a catalogue


def coordinated(word: Token) -> list[Token]:
    """Return the words coordinated with `word`, in reading order: the nearest before it, and as many after it as a list has."""
    return [each for each in from_first(first_of(word)) if each != word]


def first_of(word: Token) -> Token:
    """Return the first of the words that `word` is coordinated with: "on oil" of "an accord on oil and on gas"."""
    for _ in range(LATER_VERBS):
        word = word.head if word.dep_ == "conj" else word
    return word


def from_first(first: Token) -> list[Token]:
    """Return `first` with what is coordinated with it to its right."""
    found = [first]
    for each in found:
        if len(found) < MOST_ITEMS:
            found += [child for child in each.children if child.dep_ == "conj" and child.i > each.i]
    return sorted(found, key=lambda each: each.i)


def is_planned(word: Token) -> bool:
    """Return whether a deed lies ahead: an infinitive, a future or a noun; not what is told as done or being done."""
    if word.pos_ != "VERB":
        return True
    helpers = [child for child in word.children if child.dep_ in {"aux", "auxpass"}]
    if any(helper.tag_ in {"MD", "TO"} for helper in helpers):
        return not any(helper.lemma_ == "have" for helper in helpers)
    return word.tag_ not in {"VBD", "VBZ", "VBP"} and not any(
        (helper.dep_ == "aux" and helper.lemma_ in {"have", "do"}) or (helper.dep_ == "auxpass" and helper.tag_ in {"VBD", "VBZ", "VBP"})
        for helper in helpers
    )


def is_ahead(verb: Token) -> bool:
    """Return whether `verb` tells what somebody will do with a thing: "will supply", "would build", "will cooperate on"."""
    return (
        verb.pos_ == "VERB"
        and (activity_of(verb) is not None or verb.lemma_.casefold() in JOINING)
        and any(child.dep_ == "aux" and child.text.casefold() in FIRM_MODALS | {"would"} for child in verb.children)
    )


def is_including(verb: Token) -> bool:
    """Return whether `verb` tells what was agreed to be part of it: "the order includes", "the plans cover"."""
    if verb.lemma_.casefold() not in INCLUDING or verb.pos_ != "VERB":
        return False
    if verb.dep_ == "acl" and verb.tag_ == "VBG":  # "a letter of intent covering 30 jets"
        return verb.head.lemma_.casefold() in INSTRUMENTS or verb.head.lemma_.casefold() == "intent"
    subjects = (child.lemma_.casefold() for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"})
    return any(subject in INSTRUMENTS or subject in WHAT_WAS_AGREED for subject in subjects)


def is_coming(verb: Token) -> bool:
    """Return whether `verb` tells who supplies something: "the engines will come from Beta Ltd"."""
    return verb.lemma_.casefold() in COMING and any(
        child.text.casefold() == "from" and any(target.dep_ == "pobj" and target.pos_ == "PROPN" for target in child.children)
        for child in verb.children
    )


def tells_of_frame(sentence: Iterable[Token]) -> bool:
    """Return whether a sentence tells what is done under an instrument: "will ship jute under a barter arrangement"."""
    return any(
        target.lemma_.casefold() in INSTRUMENTS
        for token in sentence
        if token.text.casefold() in UNDER and token.dep_ == "prep"
        for target in token.children
        if target.dep_ == "pobj"
    )


def activity_of(verb: Token) -> Activity | None:
    """Return what `verb` has done with a thing, a particle included ("turn out"); None where it tells of nothing made or traded."""
    particle = next((child.text.casefold() for child in verb.children if child.dep_ == "prt"), None)
    if particle is None:
        return ACTIVITY_BY_VERB.get(verb.lemma_.casefold())
    phrasal = ACTIVITY_BY_PHRASAL_VERB.get(f"{verb.lemma_.casefold()} {particle}")
    return Activity(activity=phrasal, is_weak=True) if phrasal else None


def is_renounced(verb: Token) -> bool:
    """True for what somebody undertakes not to do: "promised not to produce"; a denial ("would not license") still tells the product."""
    is_bare = verb.tag_ == "VB" and not any(child.dep_ == "aux" and child.tag_ != "TO" for child in verb.children)
    return is_bare and any(child.dep_ == "neg" for child in verb.children)
