"""Reports by a noun: "signed a memorandum", "the merger of A and B", "a deal with C"."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import CONCERNS, DEAL_VERBS, JUDGING, SPEAKING
from transforms.english.instruments import (
    BIDS,
    EVENT_WORDS,
    FRAMES,
    GIVING,
    HELD,
    LEAGUES,
    NAMED_BY_PLACE,
    NEGOTIATIONS,
    PARTNER_WORDS,
    SHARES,
    SIDE_WORDS,
    SOLD,
    SUPPLEMENTING,
    TALKS,
    TRADE_WORDS,
    TRADED,
    WEAK_INSTRUMENTS,
    WRITING,
    WRITTEN,
    Instrument,
)
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.english.stages import STAGE_BY_NOUN, STAGE_BY_VERB
from transforms.extraction.arguments import Argument, Clauses
from transforms.extraction.deals import DEAL_WORDS
from transforms.extraction.firms import is_legal_form
from transforms.extraction.reports import Report, is_business, without_persons_beside_bodies
from transforms.extraction.stages import governor_of, stage_of_instrument, stage_of_talks
from transforms.extraction.terms import instrument_at, is_equated, is_generic, is_no_agreement, is_titled, points_back
from transforms.extraction.types import type_of_instrument
from transforms.gazetteers.countries import find_state

PARTNER_REACH = 14  # tokens: further off, "with" belongs to something else


def find_instrument_report(clauses: Clauses, sentence: SpacySpan, noun: Token) -> Report | None:
    """Return the report that `noun` makes as the name of an agreement, or None."""
    named = instrument_at(noun)
    if named is None or is_no_agreement(noun, sentence) or _is_inside_a_name(clauses, noun) or _is_changed_by_paper(noun):
        return None
    instrument, term = named
    parties = _parties_of_instrument(clauses, noun, instrument)
    if len(parties) < 2 and not points_back(noun):
        parties = without_persons_beside_bodies([*parties, *_partners_nearby(clauses, noun, sentence)])
    stage, stage_token = stage_of_instrument(noun)
    teller = governor_of(noun) if stage_token.head == noun and noun.dep_ in {"dobj", "nsubjpass"} else stage_token
    is_told = stage_token != noun and (_tells(stage_token) or teller.lemma_.casefold() in WRITING)
    lemma = "" if len(term) > 1 else noun.lemma_.casefold()  # longer terms are unmistakable
    is_signed = teller.lemma_.casefold() in WRITING
    if lemma in TALKS | LEAGUES and not is_business(parties) and not is_signed:
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
        fewest_parties=2 if is_generic(noun) else _fewest_parties(noun, lemma, is_told=is_told, is_signed=is_signed),
        takes_up=_takes_up(noun, instrument),
        in_headline=clauses.reading.passages[clauses.passage].passage.is_headline,
    )


def _is_changed_by_paper(noun: Token) -> bool:
    """True for the convention in "a protocol amending the convention": the paper that amends it is the news."""
    verb = noun.head
    return noun.dep_ == "dobj" and verb.dep_ == "acl" and verb.tag_ == "VBG" and _changes(verb) and instrument_at(verb.head) is not None


def _changes(verb: Token) -> bool:
    return STAGE_BY_VERB.get(verb.lemma_.casefold()) in {"amended", "renewed"} or verb.lemma_.casefold() in SUPPLEMENTING


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
    if token.lemma_.casefold() in STAGE_BY_VERB or (token.pos_ == "VERB" and token.dep_ != "amod" and not _judges(token)):
        return True
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.casefold() in STAGE_BY_NOUN


def _judges(verb: Token) -> bool:
    """True for "call for a truce", not for "call off a merger"."""
    return verb.lemma_.casefold() in JUDGING and not any(child.dep_ == "prt" for child in verb.children)


def _fewest_parties(noun: Token, lemma: str, *, is_told: bool, is_signed: bool) -> int:
    """Return how many named parties make an agreement of the noun: none for most; a weak one needs two, or a verb or side instead."""
    if lemma not in WEAK_INSTRUMENTS | NEGOTIATIONS | TALKS | HELD:
        return 0
    if lemma in TALKS | HELD:
        return 1 if lemma in SHARES and is_told else 2
    if is_titled(noun):
        return 0 if is_told else 1
    if lemma in WRITTEN and is_signed and lemma not in NEGOTIATIONS:
        return 0
    has_other_side = (lemma in WRITTEN and _has_side(noun, SIDE_WORDS)) or (lemma in SOLD and is_told and _is_of_a_concern(noun))
    return 1 if has_other_side else 2


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
    is_reported = not (instrument.is_event or is_generic(noun) or _judges(governor_of(noun)))
    return is_reported and lemma not in WEAK_INSTRUMENTS | NEGOTIATIONS


def _parties_of_instrument(clauses: Clauses, noun: Token, instrument: Instrument) -> list[Argument]:
    governor = governor_of(noun)
    if is_equated(noun, governor):
        return []
    found = list(_parties_in_phrase(clauses, noun, instrument))
    if not (noun.dep_ == "pobj" and noun.head.text.casefold() in FRAMES):
        found += (
            _parties_by_verb(clauses, noun, governor) if governor.pos_ in {"VERB", "AUX"} else _parties_by_noun(clauses, noun, governor)
        )
    return without_persons_beside_bodies(found)


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
            yield from clauses.partners(child, PARTNER_WORDS)
            if child.tag_ == "VBG" and _changes(child):
                for changed in (target for target in child.children if target.dep_ == "dobj"):
                    yield from _owners(clauses, changed)
                    yield from clauses.partners(changed, PARTNER_WORDS)
            if child.dep_ == "relcl":
                yield from clauses.subjects(child)
            if child.lemma_.casefold() in DEAL_VERBS:
                yield from clauses.objects(child)
            if child.lemma_.casefold() in DEAL_VERBS or child.lemma_.casefold() in ACTIVITY_BY_WORD:
                yield from clauses.partners(child, DEAL_WORDS)


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
    if _judges(verb) and noun.dep_ != "nsubj":
        return
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
    speaks = verb.lemma_.casefold() in SPEAKING | JUDGING
    if governor.dep_ in {"dobj", "pobj", "attr"} and verb.pos_ in {"VERB", "AUX"} and not speaks:
        yield from clauses.subjects(verb)


def _partners_nearby(clauses: Clauses, noun: Token, sentence: SpacySpan) -> list[Argument]:
    """Return who stands after "with" or "between" (after "from" for an order) right of the noun, where the parse has hung it elsewhere."""
    words = {"with", "between", "from"} if noun.lemma_.casefold() in TRADED else {"with", "between"}
    for token in noun.doc[noun.i + 1 : min(noun.i + PARTNER_REACH, sentence.end)]:
        if token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj"}:
            return []
        if token.text.casefold() in words and token.dep_ == "prep":
            return [argument for child in token.children if child.dep_ == "pobj" for argument in clauses.bodies(child)]
    return []
