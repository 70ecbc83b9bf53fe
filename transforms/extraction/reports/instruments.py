"""Reports by a noun: "signed a memorandum", "the merger of A and B", "a deal with C"."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import CONCERNS, PREMISES, TRADE_PARTNERS
from transforms.english.instruments import (
    ADVERBIAL,
    FUNDS,
    GIVING,
    HELD,
    LEAGUES,
    NEGOTIATIONS,
    SHARES,
    SIDE_WORDS,
    SOLD,
    TALK_TOPICS,
    TALKS,
    TRADE_WORDS,
    TRADED,
    WEAK_INSTRUMENTS,
    WRITING,
    WRITTEN,
    Instrument,
)
from transforms.english.stages import STAGE_BY_NOUN, STAGE_BY_VERB
from transforms.extraction.agreements.stages import governor_of, stage_of_instrument, stage_of_talks
from transforms.extraction.agreements.types import type_of_instrument
from transforms.extraction.entities.firms import is_legal_form
from transforms.extraction.participants.arguments import Clauses
from transforms.extraction.reports.instrument_parties import PARTNER_REACH, is_changing, is_judging, parties_of_instrument, partners_nearby
from transforms.extraction.reports.reports import Report, is_business, without_persons_beside_bodies
from transforms.extraction.reports.terms import instrument_at, is_generic, is_no_agreement, is_titled, points_back


def find_instrument_report(clauses: Clauses, sentence: SpacySpan, noun: Token) -> Report | None:
    """Return the report that `noun` makes as the name of an agreement, or None."""
    named = instrument_at(noun)
    if named is None or is_no_agreement(noun, sentence) or _is_inside_a_name(clauses, noun) or _is_changed_by_paper(noun):
        return None
    instrument, term = named
    parties = parties_of_instrument(clauses, noun, instrument, term)
    if len(parties) < 2 and not points_back(noun):
        parties = without_persons_beside_bodies([*parties, *partners_nearby(clauses, noun, sentence)])
    stage, stage_token = stage_of_instrument(noun)
    teller = governor_of(noun) if stage_token.head == noun and noun.dep_ in {"dobj", "nsubjpass"} else stage_token
    is_told = stage_token != noun and (_tells(stage_token) or teller.lemma_.casefold() in WRITING)
    lemma = "" if len(term) > 1 else noun.lemma_.casefold()  # longer terms are unmistakable
    is_signed = teller.lemma_.casefold() in WRITING
    if (lemma in TALKS | LEAGUES or _is_adverbial(noun)) and not is_business(parties) and not is_signed and not _is_firms(stage_token):
        return None
    is_grounded = is_told or instrument.is_event or _has_side(noun, (*TRADE_WORDS, "in", "for"))
    if lemma in WEAK_INSTRUMENTS and not is_grounded and not is_titled(noun) and not (points_back(noun) and lemma in WRITTEN):
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
        stage=stage_of_talks(stage, stage_token) if noun.lemma_.casefold() in NEGOTIATIONS | TALKS else stage,
        stage_token=stage_token,
        parties=tuple(parties),
        points_back=points_back(noun) and not (is_told and _is_owned(noun, by_subject_of=stage_token)),
        is_event=instrument.is_event,
        is_told=is_told,
        fewest_parties=2 if is_generic(noun) else _fewest_parties(noun, lemma, stage_token, is_told=is_told, is_signed=is_signed),
        takes_up=_takes_up(noun, instrument),
        in_headline=clauses.reading.passages[clauses.passage].passage.is_headline,
    )


def _is_changed_by_paper(noun: Token) -> bool:
    """True for the convention in "a protocol amending the convention": the paper that amends it is the news."""
    verb = noun.head
    return noun.dep_ == "dobj" and verb.dep_ == "acl" and verb.tag_ == "VBG" and is_changing(verb) and instrument_at(verb.head) is not None


def _is_adverbial(noun: Token) -> bool:
    """True for "in partnership with"."""
    return noun.lemma_.casefold() in ADVERBIAL and noun.dep_ == "pobj" and noun.head.text.casefold() == "in" and not list(noun.lefts)


def _is_firms(verb: Token) -> bool:
    """True for "the yard is in talks": a business without a name does what the verb says."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return any(child.lemma_.casefold() in TRADE_PARTNERS | PREMISES for child in subjects)


def _is_owned(noun: Token, *, by_subject_of: Token) -> bool:
    """True for "amended its credit facility": whose it is stands in place of an introduction."""
    has_subject = any(child.dep_ == "nsubj" for child in by_subject_of.children)
    return has_subject and any(child.dep_ == "poss" for child in noun.children)


def _is_inside_a_name(clauses: Clauses, noun: Token) -> bool:
    """True for a word within a body's name, "Acme Acquisition Corp", and for the legal form that ends one, "Acme UAB"."""
    entity = clauses.entities.at(clauses.passage, noun)
    if entity is not None and is_legal_form(noun):
        return True
    following = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    return entity is not None and following is not None and clauses.entities.at(clauses.passage, following) == entity


def _tells(token: Token) -> bool:
    if token.lemma_.casefold() in STAGE_BY_VERB or (token.pos_ == "VERB" and token.dep_ != "amod" and not is_judging(token)):
        return True
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.casefold() in STAGE_BY_NOUN


def _fewest_parties(noun: Token, lemma: str, stage_verb: Token, *, is_told: bool, is_signed: bool) -> int:
    """Return how many named parties make an agreement of the noun: none for most; a weak one needs two, or a verb or side instead."""
    if lemma not in WEAK_INSTRUMENTS | NEGOTIATIONS | TALKS | HELD:
        return 0
    if lemma in TALKS and _has_side(noun, {"with"}) and _has_side(noun, TALK_TOPICS):
        return 1
    if lemma in TALKS | HELD:
        return 1 if lemma in SHARES and is_told else 2
    if is_titled(noun):
        return 0 if is_told else 1
    if lemma in WRITTEN and is_signed and lemma not in NEGOTIATIONS:
        return 0
    has_other_side = (lemma in WRITTEN and _has_side(noun, SIDE_WORDS)) or (lemma in SOLD and is_told and _is_of_a_concern(noun))
    is_given = lemma in FUNDS and stage_verb.lemma_.casefold() in GIVING
    is_placed = lemma in TRADED and is_told and any(_has_side(word, TRADE_WORDS) for word in (noun, stage_verb) if word.pos_ != "AUX")
    return 1 if has_other_side or is_given or is_placed else 2


def _is_of_a_concern(noun: Token) -> bool:
    """True for "the sale, for cash, of its paint unit"."""
    near = noun.doc[noun.i + 1 : min(noun.i + PARTNER_REACH, len(noun.doc))]
    targets = [token for token in near if token.lemma_.casefold() in CONCERNS and token.dep_ == "pobj" and token.head.text == "of"]
    return any(token.head.head == noun or any(child.dep_ == "poss" for child in token.children) for token in targets)


def _has_side(noun: Token, words: Container[str]) -> bool:
    """True for "between the city and X" and "with the city", named or not."""
    return any(child.dep_ == "prep" and child.text.casefold() in words for child in noun.children)


def _takes_up(noun: Token, instrument: Instrument) -> bool:
    """True where the noun tells of an agreement that was introduced before: "the deal", "a pact that ended", not "the sale of arms"."""
    lemma = noun.lemma_.casefold()
    if lemma in TALKS | HELD or any(child.text.casefold() == "of" for child in noun.children):
        return False
    if points_back(noun):
        return lemma in WRITTEN or lemma not in WEAK_INSTRUMENTS
    is_reported = not (instrument.is_event or is_generic(noun) or is_judging(governor_of(noun)))
    return is_reported and lemma not in WEAK_INSTRUMENTS | NEGOTIATIONS
