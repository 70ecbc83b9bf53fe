"""How far an agreement has come, told by what it does itself and by the clauses behind its noun."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.stages import ENDING_BY_ITSELF, STAGE_BY_OWN_VERB, STAGE_BY_VERB, STAGE_UNDONE, STAGE_UNTIL_DONE
from transforms.extraction.agreements.outlook import is_modal, is_negated


def stage_by_clause(noun: Token) -> tuple[str, Token] | None:
    """Return what a participle or relative clause behind the noun tells: "an agreement signed in May", "talks that collapsed"."""
    for child in _clauses_behind(noun):
        if child.dep_ == "relcl" and not _has_own_subject(child) and (stage := _in_time(child)):
            return stage, child
        if child.dep_ in {"acl", "relcl"} and (stage := STAGE_BY_VERB.get(child.lemma_.casefold())) and _is_passive_or_own(child):
            if is_negated(child):
                return STAGE_UNDONE.get(stage, stage), child
            return (STAGE_UNTIL_DONE.get(stage, stage) if is_modal(child) else stage), child
    return None


def stage_by_own_verb(verb: Token) -> str | None:
    """Return what the agreement does itself; what is said in the present to end by itself runs until then."""
    lemma = verb.lemma_.casefold()
    is_to_come = lemma in ENDING_BY_ITSELF and verb.tag_ in {"VBZ", "VBP"}
    return "in_force" if is_to_come else STAGE_BY_OWN_VERB.get(lemma)


def takes_effect(verb: Token) -> bool:
    """Return whether the verb stands with "force" or "effect": "entered into force", "took effect"."""
    targets = [target for child in verb.children for target in (child, *child.children)]
    return any(target.text.casefold() in {"force", "effect"} for target in targets)


def _clauses_behind(noun: Token) -> list[Token]:
    """Return the clauses behind the noun, also those hung on the last partner: "a pact with Acme that remains in force"."""
    found = [child for child in noun.children if child.dep_ in {"acl", "relcl"}]
    heads = [noun, *(inner for child in noun.children if child.dep_ == "prep" and child.text == "of" for inner in child.children)]
    sides = [side for head in heads for child in head.children if child.text.casefold() in {"with", "between"} for side in child.children]
    sides += [other for side in sides for other in side.children if other.dep_ == "conj"]
    return found + [child for side in sides for child in side.children if child.dep_ == "relcl" and _in_time(child) is not None]


def _in_time(verb: Token) -> str | None:
    """Return what a verb tells that only an agreement does: it takes effect, stays in force or runs until a day."""
    if takes_effect(verb):
        return "in_force"
    is_own = verb.lemma_.casefold() in ENDING_BY_ITSELF and verb.tag_ != "VBN" and not _has_object(verb)
    return stage_by_own_verb(verb) if is_own else None


def _is_passive_or_own(verb: Token) -> bool:
    """True where the verb tells of the noun before it: "signed by", "that was signed", "that they signed", not "giving"."""
    is_own = verb.dep_ == "relcl" and verb.lemma_.casefold() in STAGE_BY_OWN_VERB and not _has_object(verb)
    return verb.tag_ == "VBN" or is_own or _has_own_subject(verb)


def _has_object(verb: Token) -> bool:
    """True for "an agreement that ends a probe": what ends is another thing."""
    return any(child.dep_ == "dobj" and child.tag_ not in {"WDT", "WP"} for child in verb.children)


def _has_own_subject(verb: Token) -> bool:
    return verb.dep_ == "relcl" and any(child.dep_ == "nsubj" and child.tag_ not in {"WDT", "WP"} for child in verb.children)
