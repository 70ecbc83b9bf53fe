"""How far the agreement behind a deed of dealing has come: agreed, announced, planned, done or denied."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.dealings import DEAL_VERBS, SPEAKING
from transforms.english.stages import AGREEING_WORDS, CONDITIONS, FIRM_MODALS, OUTLOOK_BY_WORD, PAPERS, STAGE_BY_NOUN
from transforms.extraction.agreements.outlook import is_negated, outlook_of
from transforms.extraction.agreements.stages import is_in_principle, stage_of_instrument, stage_of_phase
from transforms.extraction.parsing.labels import ACTOR_LABELS

ANNOUNCED_MODALS = FIRM_MODALS | {"would", "'d", "’d"}  # "said it would sell" is what was said as "we will sell"
OTHER_SIDES = frozenset({"to", "from", "with"})


def stage_of_deal(verb: Token, *, is_transfer: bool = True) -> str:
    """Return the lifecycle stage that the form of a deal verb tells: agreed is signed, to come is proposed.

    A deed that is done is completed where it is a transfer ("acquired"), and the agreement itself where it is none ("partnered").
    """
    if is_negated(verb):
        return "rejected"
    if OUTLOOK_BY_WORD.get(verb.lemma_.casefold()) == "negotiating":
        return outlook_of(verb) or "negotiating"
    head = verb.head if verb.dep_ in {"xcomp", "ccomp", "conj", "pcomp", "acl", "advcl"} else verb
    if head.pos_ == "NOUN" and head != verb:
        if (stage := STAGE_BY_NOUN.get(head.lemma_.casefold())) is not None:
            return stage_of_phase(head, stage)[0]
        if head.lemma_.casefold() in AGREEING_WORDS:
            return stage_of_instrument(head)[0]
    if head.lemma_.casefold() in AGREEING_WORDS:
        if is_in_principle(verb):
            return "agreed_in_principle"
        return "rejected" if is_negated(head) else outlook_of(head) or "signed"
    if head.lemma_.casefold() in PAPERS:
        return "signed"
    if is_settled(verb):
        return "signed"
    is_bare = verb.tag_ == "VB" and verb.dep_ == "ROOT"  # the headline's "X to buy Y"
    return outlook_of(verb) or ("proposed" if is_bare else "completed" if is_transfer and verb.tag_ in {"VBD", "VBN"} else "signed")


def is_settled(verb: Token) -> bool:
    """Return whether the deed is announced as settled with another side that is named: "said it will sell its mill to Acme".

    Who says so has agreed with the other. "Will acquire Beta", which names no seller, may be an offer, and what is conditional is a plan.
    """
    aux = {child.text.casefold() for child in verb.children if child.dep_ == "aux"}
    is_said = verb.dep_ == "ccomp" and verb.head.lemma_.casefold() in SPEAKING and outlook_of(verb.head) is None
    if not (is_said or verb.dep_ == "ROOT") or not aux & (ANNOUNCED_MODALS if is_said else FIRM_MODALS) or is_negated(verb):
        return False
    if any(child.dep_ == "nsubjpass" or (child.dep_ == "advcl" and _is_conditional(child)) for child in verb.children):
        return False
    sides = (
        target for child in verb.children if child.dep_ in {"prep", "dative"} and child.text in OTHER_SIDES for target in child.children
    )
    deal = DEAL_VERBS.get(verb.lemma_.casefold())
    if deal is not None and deal.needs == "delivery" and any(child.dep_ == "dobj" and _is_name(child) for child in verb.children):
        return True  # "will supply Acme with pumps"
    return any(_is_name(side) or any(child.dep_ == "appos" and _is_name(child) for child in side.children) for side in sides)


def _is_name(side: Token) -> bool:
    return side.pos_ == "PROPN" or side.ent_type_ in ACTOR_LABELS


def _is_conditional(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.text.casefold() in CONDITIONS for child in clause.children)
