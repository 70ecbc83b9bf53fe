"""Whether a deed is fact, planned, talked of or denied, by the words that stand with its verb or control it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from transforms.english.dealings import SPEAKING
from transforms.english.stages import (
    CONDITIONS,
    DECIDING,
    FIRM_MODALS,
    MODALS,
    OUTLOOK_BY_WORD,
    REACHING_VERBS,
    REFUSING,
    TRYING,
)
from transforms.extraction.parsing.labels import SUBJECTS

CLIMB = 5  # no deed is planned through more verbs: "may be forced to try to sell"
LINKS = frozenset({"xcomp", "advcl", "acl", "pcomp", "ccomp"})


def outlook_of(verb: Token) -> str | None:
    """Return `proposed`, `negotiating` or `rejected` where `verb` is planned, talked of or refused; None where it is fact."""
    for head in _controllers(verb):
        if head != verb and head.dep_ != "conj" and (outlook := _outlook_by_word(head)):
            has_failed = is_negated(head) or (head.lemma_.casefold() in TRYING and head.tag_ == "VBD")
            return "rejected" if has_failed and outlook == "proposed" else outlook
        if is_modal(head) or is_to_be(head):
            return "proposed"
        if any(child.dep_ == "mark" and child.text.casefold() in CONDITIONS for child in head.children):
            return "proposed"
    return None


def _outlook_by_word(head: Token) -> str | None:
    """Return what a controlling word tells by its lemma, else by its form, since lemmas may fail: that of "hopes" is "hop"."""
    return OUTLOOK_BY_WORD.get(head.lemma_.casefold()) or OUTLOOK_BY_WORD.get(head.text.removesuffix("s"))


def is_negated(verb: Token) -> bool:
    """Return whether the verb itself is negated: "has not signed", "never signed"."""
    return any(child.dep_ == "neg" for child in verb.children)


def denied_word(verb: Token) -> Token | None:
    """Return the verb or its controller that is negated: "not signed", "not been able to sign"; None where neither is."""
    heads = [
        verb,
        *(
            [verb.head, verb.head.head]
            if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp"
            else [verb.head]
            if verb.dep_ == "xcomp"
            else []
        ),
    ]
    return next((head for head in heads if is_negated(head)), None)


def is_open(verb: Token, denied: Token) -> bool:
    """True where what is denied may still come: "has not reached", "not yet signed"."""
    is_yet = any(child.text.casefold() == "yet" for child in denied.children)
    is_perfect = any(child.dep_ == "aux" and child.text.casefold() in {"has", "have"} for child in denied.children)
    return is_yet or (is_perfect and verb.lemma_.casefold() in REACHING_VERBS)


def is_decided(verb: Token) -> bool:
    """Return whether somebody decides to do what `verb` says: "agreed to cancel", "a decision to end"."""
    return verb.dep_ in {"xcomp", "acl", "advcl"} and verb.head.lemma_.casefold() in DECIDING


def is_modal(verb: Token) -> bool:
    """Return whether a modal verb stands with `verb`: "will sign", "may sign"."""
    return any(child.dep_ == "aux" and child.text.casefold() in MODALS for child in verb.children)


def is_firm(verb: Token) -> bool:
    """True where two who found something say they will, not that they would or may."""
    is_sure = any(child.dep_ == "aux" and child.text.casefold() in FIRM_MODALS for child in verb.children)
    is_conditional = any(child.dep_ == "mark" and child.text.casefold() in CONDITIONS for child in verb.children)
    is_wished = verb.dep_ == "ccomp" and _outlook_by_word(verb.head) is not None
    return is_sure and not (is_negated(verb) or is_conditional or is_wished)


def _controllers(verb: Token) -> Iterator[Token]:
    """Yield the verb and the words that control it, upwards: "may" in "may be forced to sell", "talks" in "talks on buying"."""
    head = verb
    for _ in range(CLIMB):
        yield head
        if head.dep_ == "conj" and (head.head.dep_ == "advcl" or not any(child.dep_ in SUBJECTS for child in head.children)):
            head = head.head
            continue
        if head.dep_ not in LINKS or head.head == head:
            return
        is_statement = head.dep_ in {"ccomp", "advcl"} and not _is_infinitive(head)
        head = head.head
        while head.dep_ == "prep" and head.head != head:
            head = head.head
        yield from _talks_beside(head, verb)
        if is_statement:
            yield from _denials(head)
            return


def _talks_beside(head: Token, verb: Token) -> Iterator[Token]:
    """Yield the talks that are held to do what `verb` says: "is in talks to buy", "holds discussions to sell"."""
    hosts = [head, *(child for child in head.children if child.dep_ == "prep" and child.text == "in")]
    nouns = (child for host in hosts for child in host.children if child.dep_ in {"dobj", "pobj"} and child.i < verb.i)
    yield from (noun for noun in nouns if OUTLOOK_BY_WORD.get(noun.lemma_.casefold()) == "negotiating")


def _denials(head: Token) -> Iterator[Token]:
    """Yield the verb that denies what `head` states: "denied a report saying that it was in talks"."""
    for _ in range(CLIMB):
        if head.lemma_.casefold() in REFUSING:
            yield head
            return
        if head.dep_ not in {*LINKS, "dobj", "pobj"} or not (head.pos_ == "NOUN" or head.lemma_.casefold() in SPEAKING):
            return
        head = head.head


def is_to_be(verb: Token) -> bool:
    """Return whether the verb is to come: "is to be signed", "are to sign"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.pos_ == "AUX" and _is_infinitive(verb)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ in {"VB", "VBN"} and any(child.dep_ == "aux" and child.text.casefold() == "to" for child in verb.children)
