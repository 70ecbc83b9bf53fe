"""Reports by a noun: "signed a memorandum", "the merger of A and B", "a deal with C"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import DEAL_VERBS, EQUATING, SPEAKING
from transforms.english.instruments import (
    EVENT_WORDS,
    FRAMES,
    GIVING,
    INSTRUMENTS,
    NOT_AGREEMENTS,
    PARTNER_WORDS,
    POINTING_BACK,
    TRADE_WORDS,
    TRADED,
    WEAK_INSTRUMENTS,
    Instrument,
)
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.english.stages import STAGE_BY_VERB
from transforms.extraction.arguments import Argument, Clauses
from transforms.extraction.deals import DEAL_WORDS
from transforms.extraction.reports import Report, without_persons_beside_bodies
from transforms.extraction.stages import governor_of, stage_of_instrument
from transforms.extraction.types import type_of_instrument

PARTNER_REACH = 14  # tokens: further off, "with" belongs to something else


def find_instrument_report(clauses: Clauses, sentence: SpacySpan, noun: Token) -> Report | None:
    """Return the report that `noun` makes as the name of an agreement, or None."""
    instrument, term = _instrument_at(noun)
    if instrument is None or term is None or _is_other_sense(noun, sentence) or _is_generic(noun):
        return None
    parties = _parties_of_instrument(clauses, noun, instrument)
    if len(parties) < 2 and not points_back(noun):
        parties = without_persons_beside_bodies([*parties, *_partners_nearby(clauses, noun, sentence)])
    stage, stage_token = stage_of_instrument(noun)
    if noun.lemma_.casefold() in WEAK_INSTRUMENTS and len(parties) < (1 if _is_titled(noun) else 2):
        return None
    clue = type_of_instrument(noun, instrument.agreement_type)
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=noun,
        term=term,
        rule_id=instrument.rule_id,
        agreement_type=clue.agreement_type,
        type_evidence=clue.evidence,
        stage=stage,
        stage_token=stage_token,
        parties=tuple(parties),
        points_back=points_back(noun),
        is_event=instrument.is_event,
    )


def _instrument_at(noun: Token) -> tuple[Instrument | None, SpacySpan | None]:
    """Return the instrument that ends at `noun` and its words; two words ("joint venture", "letter of intent") win over one."""
    if noun.pos_ not in {"NOUN", "PROPN"} or (noun.dep_ == "compound" and noun.head.lemma_.casefold() in INSTRUMENTS):
        return None, None
    doc, end = noun.doc, noun.i + 1
    if noun.dep_ == "pobj" and noun.text.casefold() in {"intent", "understanding", "agreement"} and noun.head.text == "of":
        return None, None
    following = doc[noun.i : min(noun.i + 3, len(doc))].text.casefold()
    if following in INSTRUMENTS or following.replace("letters", "letter") in INSTRUMENTS:
        return INSTRUMENTS[following.replace("letters", "letter")], doc[noun.i : noun.i + 3]
    pair = doc[max(noun.i - 1, 0) : end]
    two = f"{doc[noun.i - 1].text.casefold()} {noun.lemma_.casefold()}" if noun.i else ""
    if two in INSTRUMENTS:
        return INSTRUMENTS[two], pair
    instrument = INSTRUMENTS.get(noun.lemma_.casefold()) or INSTRUMENTS.get(noun.text.casefold())
    if instrument is None:
        return None, None
    if following == "memorandum of understanding":
        return instrument, doc[noun.i : noun.i + 3]
    return instrument, doc[noun.i : end]


def _is_other_sense(noun: Token, sentence: SpacySpan) -> bool:
    start = max(noun.i - 2, sentence.start)
    around = noun.doc[start : min(noun.i + 3, sentence.end)].text.casefold()
    return any(phrase in around for phrase in NOT_AGREEMENTS) or (noun.dep_ == "ROOT" and noun.pos_ == "VERB")


def _is_generic(noun: Token) -> bool:
    """True for a bare plural ("partnerships like this", "trade agreements"): it tells of no agreement in particular."""
    is_bare = not any(child.dep_ in {"det", "poss", "nummod"} or child.ent_type_ for child in noun.children)
    return noun.tag_ == "NNS" and is_bare and governor_of(noun).lemma_.casefold() not in STAGE_BY_VERB


def _parties_of_instrument(clauses: Clauses, noun: Token, instrument: Instrument) -> list[Argument]:
    governor = governor_of(noun)
    if _is_equated(noun, governor):
        return []
    found = list(_parties_in_phrase(clauses, noun, instrument))
    if not (noun.dep_ == "pobj" and noun.head.text.casefold() in FRAMES):
        found += (
            _parties_by_verb(clauses, noun, governor) if governor.pos_ in {"VERB", "AUX"} else _parties_by_noun(clauses, noun, governor)
        )
    return without_persons_beside_bodies(found)


def _parties_in_phrase(clauses: Clauses, noun: Token, instrument: Instrument) -> Iterator[Argument]:
    """Yield who stands in the noun's own phrase: owners, "between A and B", "signed by C", "to buy D"."""
    words = EVENT_WORDS if instrument.is_event else TRADE_WORDS if noun.lemma_.casefold() in TRADED else PARTNER_WORDS
    yield from clauses.owners(noun)
    yield from clauses.partners(noun, words)
    if instrument.is_event:
        yield from clauses.holders(noun)
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"}:
            yield from clauses.partners(child, PARTNER_WORDS)
            if child.dep_ == "relcl":
                yield from clauses.subjects(child)
            if child.lemma_.casefold() in DEAL_VERBS:
                yield from clauses.objects(child)
            if child.lemma_.casefold() in DEAL_VERBS or child.lemma_.casefold() in ACTIVITY_BY_WORD:
                yield from clauses.partners(child, DEAL_WORDS)


def _parties_by_verb(clauses: Clauses, noun: Token, verb: Token) -> Iterator[Argument]:
    """Yield who does what the verb says of the instrument, and with whom."""
    is_object = noun.dep_ in {"dobj", "nsubjpass", "pobj", "conj"}
    speaks = verb.lemma_.casefold() in SPEAKING
    if (noun.dep_ not in {"nsubj", "nsubjpass"} and (not speaks or noun.dep_ == "dobj")) or (noun.dep_ == "nsubj" and verb.lemma_ == "be"):
        yield from clauses.subjects(verb)
    if is_object and not speaks:
        yield from clauses.partners(verb, PARTNER_WORDS)
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
    if governor.dep_ in {"dobj", "pobj"} and verb.pos_ in {"VERB", "AUX"}:
        yield from clauses.subjects(verb)


def _partners_nearby(clauses: Clauses, noun: Token, sentence: SpacySpan) -> list[Argument]:
    """Return who stands after "with" or "between" to the right of the noun, where the parse has hung the phrase elsewhere."""
    for token in noun.doc[noun.i + 1 : min(noun.i + PARTNER_REACH, sentence.end)]:
        if token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj"}:
            return []
        if token.text.casefold() in {"with", "between"} and token.dep_ == "prep":
            return [argument for child in token.children if child.dep_ == "pobj" for argument in clauses.bodies(child)]
    return []


def points_back(noun: Token) -> bool:
    """Return whether `noun` takes up an agreement named before: "the deal", "this agreement", "it marks the first collaboration"."""
    if _is_equated(noun, governor_of(noun)):
        return True
    return not _is_titled(noun) and any(child.dep_ in {"det", "poss"} and child.text.casefold() in POINTING_BACK for child in noun.children)


def _is_equated(noun: Token, governor: Token) -> bool:
    """True where the noun tells what an agreement named before is: "it marks the first collaboration", "this is our first deal"."""
    if noun.dep_ == "attr":
        return any(child.dep_ == "nsubj" and child.pos_ in {"PRON", "DET"} for child in governor.children)
    return governor.lemma_.casefold() in EQUATING


def _is_titled(noun: Token) -> bool:
    """True where the noun ends a title ("the Chemical Weapons Convention"): it names one instrument and points back to none."""
    return noun.text[0].isupper() and any(child.dep_ in {"compound", "amod", "nmod"} and child.text[0].isupper() for child in noun.children)
