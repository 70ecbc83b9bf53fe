"""Who makes the agreement that a noun names: owners, "between A and B", the verb's subject, "an agreement under which C supplies D"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import DEAL_VERBS, JUDGING, SPEAKING
from transforms.english.instruments import (
    BIDS,
    EVENT_WORDS,
    FRAMES,
    FUNDS,
    GIVING,
    HELD,
    NAMED_BY_PLACE,
    PARTNER_WORDS,
    SUPPLEMENTING,
    TRADE_WORDS,
    TRADED,
    Instrument,
)
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.english.stages import STAGE_BY_VERB
from transforms.extraction.agreements.stages import governor_of
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import joins_places
from transforms.extraction.participants.relatives import find_signers_behind
from transforms.extraction.reports.deals import DEAL_WORDS
from transforms.extraction.reports.reports import without_persons_beside_bodies
from transforms.extraction.reports.terms import is_equated
from transforms.gazetteers.countries import find_state

NEW_FRAMES = frozenset({"under", "through", "within"})
JOINT_VENTURE = "joint_venture"
PARTNER_REACH = 14  # tokens: further off, "with" belongs to something else


def parties_of_instrument(clauses: Clauses, noun: Token, instrument: Instrument, term: SpacySpan) -> list[Argument]:
    """Return who makes the agreement that `noun` names, by its own phrase and by what governs it."""
    governor = governor_of(noun)
    if is_equated(noun, governor):
        return []
    found = [*_parties_in_phrase(clauses, noun, instrument), *find_signers_behind(clauses, term, noun)]
    if not (noun.dep_ == "pobj" and noun.head.text.casefold() in FRAMES and not _is_new_frame(noun)):
        found += (
            _parties_by_verb(clauses, noun, governor) if governor.pos_ in {"VERB", "AUX"} else _parties_by_noun(clauses, noun, governor)
        )
    if instrument.agreement_type == JOINT_VENTURE:
        found = _without_seat(found)
    return without_persons_beside_bodies(found)


def _without_seat(found: list[Argument]) -> list[Argument]:
    """Return who makes a venture without the state it is named for, where two others make it: "their Peruvian joint venture"."""
    others = [argument for argument in found if not (argument.token.dep_ == "amod" and argument.entity.party_kind == "state")]
    return others if len({argument.entity.number for argument in others}) > 1 else found


def _is_new_frame(noun: Token) -> bool:
    """True for "supplies the pumps under a separate agreement": one that the sentence tells of for the first time."""
    is_indefinite = any(child.dep_ == "det" and child.text.casefold() in {"a", "an"} for child in noun.children)
    return is_indefinite and noun.head.text.casefold() in NEW_FRAMES


def _parties_in_phrase(clauses: Clauses, noun: Token, instrument: Instrument) -> Iterator[Argument]:
    """Yield who stands in the noun's own phrase: owners, "between A and B", "signed by C", "to buy D"."""
    yield from _owners(clauses, noun)
    yield from clauses.partners(noun, _words_before_parties(noun, instrument))
    if noun.lemma_.casefold() in BIDS | HELD:
        yield from _targets(clauses, noun)
    if instrument.is_event:
        yield from clauses.holders(noun)
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"}:
            yield from _parties_in_clause(clauses, child)


def _parties_in_clause(clauses: Clauses, verb: Token) -> Iterator[Argument]:
    """Yield who stands in a clause that describes the noun: "signed by A", "that B signed", "amending its treaty with C"."""
    lemma = verb.lemma_.casefold()
    yield from clauses.partners(verb, PARTNER_WORDS)
    if verb.tag_ == "VBG" and is_changing(verb):
        for changed in (target for target in verb.children if target.dep_ == "dobj"):
            yield from _owners(clauses, changed)
            yield from clauses.partners(changed, PARTNER_WORDS)
    if verb.dep_ == "relcl":
        yield from clauses.subjects(verb)
    if _is_under_which(verb):
        yield from _in_clause(clauses, verb)
    if lemma in DEAL_VERBS:
        yield from clauses.objects(verb)
    if lemma in DEAL_VERBS or lemma in ACTIVITY_BY_WORD:
        yield from clauses.partners(verb, DEAL_WORDS)


def _is_under_which(verb: Token) -> bool:
    """True for the clause of "an agreement under which A supplies B"."""
    return verb.dep_ == "relcl" and any(
        child.text.casefold() in FRAMES and any(target.text.casefold() == "which" for target in child.children) for child in verb.lefts
    )


def _in_clause(clauses: Clauses, verb: Token) -> Iterator[Argument]:
    """Yield whom the verb of a clause is done to, for or with, and whose they are."""
    yield from clauses.objects(verb)
    yield from clauses.partners(verb, DEAL_WORDS)
    for child in verb.children:
        if child.dep_ in {"nsubj", "dobj", "nsubjpass"}:
            yield from clauses.owners(child)


def _owners(clauses: Clauses, noun: Token) -> list[Argument]:
    """Return who owns or is named before the noun, but not the one place where it was signed: "the Geneva Convention"."""
    owners = clauses.owners(noun)
    if len(owners) != 1 or noun.lemma_.casefold() not in NAMED_BY_PLACE:
        return owners
    state = find_state(owners[0].token.text)
    is_place = (state is not None and state.form == "seat") or owners[0].entity.is_place
    return [] if is_place and owners[0].token.dep_ != "poss" else owners


def _words_before_parties(noun: Token, instrument: Instrument) -> tuple[str, ...]:
    if instrument.is_event:
        return EVENT_WORDS
    if noun.lemma_.casefold() in FUNDS:
        return (*TRADE_WORDS, "for")
    return TRADE_WORDS if noun.lemma_.casefold() in TRADED | HELD else PARTNER_WORDS


def _targets(clauses: Clauses, noun: Token) -> Iterator[Argument]:
    """Yield whose shares are bid for or held: "a bid for all the stock of X", "a stake in Y"."""
    for preposition in noun.children:
        if preposition.dep_ == "prep" and preposition.text.casefold() in {"for", "in", "of"}:
            for target in preposition.children:
                yield from clauses.bodies(target) or clauses.holders(target)


def _parties_by_verb(clauses: Clauses, noun: Token, verb: Token) -> Iterator[Argument]:
    """Yield who does what the verb says of the instrument, and with whom."""
    is_object = noun.dep_ in {"dobj", "nsubjpass", "pobj", "conj"}
    if is_judging(verb) and noun.dep_ != "nsubj":
        return
    speaks = verb.lemma_.casefold() in SPEAKING
    if (noun.dep_ not in {"nsubj", "nsubjpass"} and (not speaks or noun.dep_ == "dobj")) or (noun.dep_ == "nsubj" and verb.lemma_ == "be"):
        yield from clauses.subjects(verb)
    if is_object and not speaks:
        yield from clauses.partners(verb, PARTNER_WORDS)
    if _is_new_frame(noun) and verb.lemma_.casefold() in DEAL_VERBS:
        yield from _in_clause(clauses, verb)
    if noun.dep_ == "nsubjpass" or verb.lemma_.casefold() in GIVING:
        yield from clauses.partners(verb, ("to", "by"))
        yield from clauses.objects(verb)


def _parties_by_noun(clauses: Clauses, noun: Token, governor: Token) -> Iterator[Argument]:
    """Yield who stands with the noun that governs the instrument: "X's talks with Y on a treaty"."""
    if governor == noun or governor.pos_ not in {"NOUN", "PROPN"}:
        return
    yield from clauses.owners(governor)
    yield from clauses.partners(governor, PARTNER_WORDS)
    verb = governor_of(governor)
    speaks = verb.lemma_.casefold() in SPEAKING | JUDGING
    if governor.dep_ in {"dobj", "pobj", "attr"} and verb.pos_ in {"VERB", "AUX"} and not speaks:
        yield from clauses.subjects(verb)


def partners_nearby(clauses: Clauses, noun: Token, sentence: SpacySpan) -> list[Argument]:
    """Return who stands after "with" or "between" (after "from" for an order) right of the noun, where the parse has hung it elsewhere."""
    lemma = noun.lemma_.casefold()
    words = {"with", "between", *({"from"} if lemma in TRADED else ()), *({"from", "to", "for"} if lemma in FUNDS else ())}
    for token in noun.doc[noun.i + 1 : min(noun.i + PARTNER_REACH, sentence.end)]:
        if token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj"}:
            return []
        if token.text.casefold() in words and token.dep_ == "prep" and not joins_places(token):
            return [argument for child in token.children if child.dep_ == "pobj" for argument in clauses.bodies(child)]
    return []


def is_changing(verb: Token) -> bool:
    """Return whether the verb amends, renews or supplements a text."""
    return STAGE_BY_VERB.get(verb.lemma_.casefold()) in {"amended", "renewed"} or verb.lemma_.casefold() in SUPPLEMENTING


def is_judging(verb: Token) -> bool:
    """Return whether somebody only judges or wants what the verb governs: "call for a truce", not for "call off a merger"."""
    return verb.lemma_.casefold() in JUDGING and not any(child.dep_ == "prt" for child in verb.children)
