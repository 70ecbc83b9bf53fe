"""How far an agreement has come, told by the words around its noun or by the form of its verb."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.stages import (
    AGREEING_WORDS,
    MODALS,
    OUTLOOK_BY_WORD,
    PAPERS,
    STAGE_BY_MODIFIER,
    STAGE_BY_NOUN,
    STAGE_BY_VERB,
)

OBJECT_DEPENDENCIES = frozenset({"dobj", "nsubjpass", "pobj", "attr", "oprd"})


def governor_of(noun: Token) -> Token:
    """Return the verb or noun that governs `noun`, through prepositions and coordination."""
    head = noun
    while head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"}:
        head = head.head
    governor = head.head
    while governor.dep_ == "prep" and governor.head != governor:
        governor = governor.head
    return governor


def stage_of_instrument(noun: Token) -> tuple[str, Token]:
    """Return the lifecycle stage told of the instrument that `noun` names, and the word that tells it."""
    for child in noun.doc[noun.left_edge.i : noun.right_edge.i + 1]:
        if child.head == noun and child.lemma_.casefold() in STAGE_BY_MODIFIER and child.dep_ in {"amod", "compound", "acl", "prep"}:
            return STAGE_BY_MODIFIER[child.lemma_.casefold()], child
        if child.text.casefold() == "principle" and child.head.head == noun:
            return "agreed_in_principle", child
    governor = governor_of(noun)
    if _is_in_principle(governor):
        return "agreed_in_principle", governor
    if governor.pos_ in {"VERB", "AUX"}:
        return _stage_by_verb(noun, governor), governor
    if governor != noun and (stage := STAGE_BY_NOUN.get(governor.lemma_.casefold())):
        return stage, governor
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and (stage := STAGE_BY_VERB.get(child.lemma_.casefold())):
            return stage, child
    return "signed", noun


def _stage_by_verb(noun: Token, verb: Token) -> str:
    if noun.dep_ in {"nsubj", "nsubjpass"} and any(token.text.casefold() in {"force", "effect"} for token in verb.subtree):
        return outlook_of(verb) or "in_force"
    stage = STAGE_BY_VERB.get(verb.lemma_.casefold(), "signed")
    if is_negated(verb):
        return "rejected" if stage in {"signed", "ratified"} else stage
    if stage in {"signed", "ratified", "initialled", "completed"} and (noun.dep_ in OBJECT_DEPENDENCIES or noun.dep_ == "conj"):
        return outlook_of(verb) or stage
    return stage


def stage_of_deal(verb: Token) -> str:
    """Return the lifecycle stage that the form of a deal verb tells: done is completed, agreed is signed, to come is proposed."""
    if is_negated(verb):
        return "rejected"
    head = verb.head if verb.dep_ in {"xcomp", "ccomp", "conj", "pcomp", "acl"} else verb
    if head.lemma_.casefold() in AGREEING_WORDS:
        return "agreed_in_principle" if _is_in_principle(verb) else "signed"
    if head.lemma_.casefold() in PAPERS:
        return "signed"
    return outlook_of(verb) or ("completed" if verb.tag_ in {"VBD", "VBN"} else "signed")


def _is_in_principle(verb: Token) -> bool:
    """True where the verb, or the one that controls it, is done "in principle"."""
    return any(
        child.text == "in" and any(target.text == "principle" for target in child.children)
        for head in (verb, verb.head)
        for child in head.children
    )


def outlook_of(verb: Token) -> str | None:
    """Return `proposed`, `negotiating` or `rejected` where `verb` is planned, talked of or refused; None where it is fact."""
    if any(child.dep_ == "aux" and child.text.casefold() in MODALS for child in verb.children):
        return "proposed"
    head = verb.head
    if verb.dep_ in {"xcomp", "advcl", "acl", "pcomp", "ccomp"} and head != verb:
        while head.dep_ == "prep" and head.head != head:
            head = head.head
        return OUTLOOK_BY_WORD.get(head.lemma_.casefold())
    return None


def is_negated(verb: Token) -> bool:
    """Return whether the verb itself is negated: "has not signed", "never signed"."""
    return any(child.dep_ == "neg" for child in verb.children)
