"""Reports by a verb with its object or adverb: "A cut ties with B", "C exercised an option on D's ships", "E and F jointly build G"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from transforms.english.instruments import TALK_TOPICS
from transforms.english.phrases import DEAL_PHRASES, JOINTLY, DealPhrase
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.extraction.agreements.outlook import is_firm, is_negated, outlook_of
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.reports.reports import is_business, without_persons_beside_bodies
from transforms.extraction.reports.terms import instrument_at

OBJECTS = frozenset({"dobj", "nsubjpass", "npadvmod"})
JOINT = DealPhrase(
    rule_id="phrase.jointly",
    agreement_type="partnership",
    stage="signed",
    verbs=frozenset(),
    nouns=frozenset(),
    words=("with",),
)


@dataclass(frozen=True, kw_only=True)
class FoundPhrase:
    """What a phrase tells: its entry, how far it has come and who takes part."""

    phrase: DealPhrase
    stage: str
    parties: list[Argument]


def find_phrase(clauses: Clauses, verb: Token) -> FoundPhrase | None:
    """Return the deed that `verb` is together with its object or adverb, or None."""
    lemma = verb.lemma_.casefold()
    for child in verb.children:
        if child.dep_ in OBJECTS:
            noun = child.lemma_.casefold()
            for phrase in DEAL_PHRASES:
                if lemma in phrase.verbs and noun in phrase.nouns and _fits(phrase, verb, child):
                    return _found(clauses, verb, child, phrase)
        elif child.dep_ == "advmod" and child.text.casefold() in JOINTLY and lemma in ACTIVITY_BY_WORD:
            return _joint(clauses, verb)
    return None


def _fits(phrase: DealPhrase, verb: Token, noun: Token) -> bool:
    words = {child.text.casefold() for child in noun.lefts}
    if words & phrase.unlike or (phrase.modifiers and not words & phrase.modifiers):
        return False
    return not (phrase.is_paper and _is_on_agreement(verb))


def _is_on_agreement(verb: Token) -> bool:
    """Return whether what the verb does is on an agreement that a noun names: "exchanged notes on a grant"."""
    about = (target for word in verb.subtree if word.text.casefold() in TALK_TOPICS for target in word.children if target.dep_ == "pobj")
    return any(instrument_at(target) is not None for target in about)


def _found(clauses: Clauses, verb: Token, noun: Token, phrase: DealPhrase) -> FoundPhrase | None:
    doers = clauses.subjects(verb)
    partners = [argument for head in (verb, noun) for argument in clauses.partners(head, phrase.words)]
    if phrase.is_lone:
        deeds = [child for child in noun.children if child.dep_ in {"acl", "relcl"} and child.pos_ == "VERB"]
        partners += [argument for deed in deeds for argument in (*clauses.objects(deed), *clauses.partners(deed, ("from", "with", "to")))]
        partners += clauses.holders(noun)
        return _report(verb, phrase, [*doers, *partners]) if is_business(doers) or _is_public(doers) else None
    if partners and (not phrase.is_business or is_business(partners)):
        return _report(verb, phrase, [*doers, *partners])
    is_joint = len(doers) >= 2 and not any(argument.entity.party_kind == "person" for argument in doers)
    return _report(verb, phrase, doers) if phrase.is_mutual and is_joint else None


def _is_public(doers: list[Argument]) -> bool:
    return any(argument.entity.party_kind in {"state", "government_body"} for argument in doers)


def _joint(clauses: Clauses, verb: Token) -> FoundPhrase | None:
    """Return what two who make something together have agreed on, a business among them."""
    parties = [*clauses.subjects(verb), *clauses.partners(verb, JOINT.words)]
    return _report(verb, JOINT, parties) if len(parties) >= 2 and is_business(parties) else None


def _report(verb: Token, phrase: DealPhrase, parties: list[Argument]) -> FoundPhrase:
    outlook = None if is_firm(verb) and phrase.agreement_type == "joint_venture" else outlook_of(verb)
    return FoundPhrase(
        phrase=phrase,
        stage="rejected" if is_negated(verb) else outlook or phrase.stage,
        parties=without_persons_beside_bodies(parties),
    )
