"""Who makes an agreement that a sentence tells of without its parties: those of the deed in the sentence before.

"Berg will service the ships of Holm until 2040. A contract on this was signed on Monday."
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import JUDGING, SPEAKING, TALKING
from transforms.english.foregoing import BEFORE_OTHERS, NO_DEEDS
from transforms.extraction.agreements.outlook import is_negated
from transforms.extraction.agreements.types import Evidence, type_of_consent
from transforms.extraction.entities.entities import Entity
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import Named, names_in, names_thing, only_joins, owns
from transforms.extraction.reports.reports import Report
from transforms.extraction.reports.terms import instrument_at

SENTENCES_BACK = 2  # between the deed and its contract stands a sentence of detail at most
CLAUSES_DOWN = 3  # "Acme said it was to deliver": the deed is in the clause that is said
TELLING = frozenset({"ccomp", "xcomp"})
PUBLIC = frozenset({"state", "government_body", "igo"})
PLURAL = frozenset({"NNS", "NNPS"})  # "plans to award contracts" tells of others than the one before
SPARSE = 1  # named parties with which a report is still without its sides


def with_foregoing_parties(clauses: Clauses, report: Report) -> Report | None:
    """Return `report` with the two sides of the deed told last before it, and with its type; None where no deed of two was told.

    A side that the report names itself must be one of them.
    """
    is_other_news = report.is_event or report.in_headline or report.stage == "proposed" or report.trigger.tag_ in PLURAL
    if is_other_news or len(report.parties) > SPARSE or _is_denied(report.trigger):
        return None
    named = {argument.entity.number for argument in report.parties}
    for before, verb in _deeds_before(clauses, report):
        sides = _sides(before, verb)
        if len(sides) > 1:
            if not named <= {entity.number for entity in sides}:
                return None
            return _completed(report, verb, sides)
    return None


def _is_denied(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.text.casefold() == "no" for child in noun.children)


def _completed(report: Report, verb: Token, sides: list[Entity]) -> Report:
    parties = tuple(Argument(entity=entity, token=report.trigger) for entity in sides)
    clue = type_of_consent([verb], [])
    if report.type_evidence > Evidence.NOUN or clue.agreement_type is None:
        return replace(report, parties=parties)
    return replace(report, parties=parties, agreement_type=clue.agreement_type, type_evidence=clue.evidence)


def _deeds_before(clauses: Clauses, report: Report) -> Iterator[tuple[Clauses, Token]]:
    """Yield the verbs of the sentences before the report's, the nearest sentence first, with the clauses they stand in."""
    for before, sentence in _sentences_before(clauses, report):
        for verb in _main_verbs(sentence):
            if verb.pos_ == "VERB" and _is_deed(verb):
                yield before, verb


def _is_deed(verb: Token) -> bool:
    """True for what one does to another, but not for the signing of another agreement."""
    things = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    is_signing = any(instrument_at(thing) is not None for thing in things)
    return not (is_signing or is_negated(verb)) and verb.lemma_.casefold() not in NO_DEEDS | JUDGING | TALKING | SPEAKING


def _sentences_before(clauses: Clauses, report: Report) -> Iterator[tuple[Clauses, SpacySpan]]:
    left = SENTENCES_BACK
    for passage in range(report.passage, -1, -1):
        parsed = clauses.reading.passages[passage]
        if parsed.passage.is_headline:
            return
        before = Clauses(reading=clauses.reading, entities=clauses.entities, passage=passage)
        sentences = [sent for sent in parsed.doc.sents if passage < report.passage or sent.end <= report.sentence.start]
        for sentence in reversed(sentences[-left:]):
            yield before, sentence
            left -= 1
        if left <= 0:
            return


def _main_verbs(sentence: SpacySpan) -> Iterator[Token]:
    """Yield the verb of the sentence, or of the clause that it says."""
    verb = sentence.root
    for _ in range(CLAUSES_DOWN):
        yield verb
        inner = next((child for child in verb.children if child.dep_ in TELLING and child.pos_ in {"VERB", "AUX"}), None)
        if inner is None:
            return
        verb = inner


def _sides(clauses: Clauses, verb: Token) -> list[Entity]:
    """Return who does the deed and for, with, from or to whom it is done, or whose the thing is that it is done to."""
    doers = [argument.entity for argument in clauses.subjects(verb) if _can_be_side(argument.entity)]
    if not doers:
        return []
    numbers = {entity.number for entity in doers}
    others = [named for named in _behind(clauses, verb) if named.entity.number not in numbers and _is_other(named, doers)]
    chosen = [named for named in others if named.before is not None and named.before.text.casefold() in BEFORE_OTHERS] or others
    joined = chosen[:1]
    for named in chosen[1:]:
        if not only_joins(verb.sent, joined[-1].end, named.start):
            break
        joined.append(named)
    distinct = {entity.number: entity for entity in (*doers, *(named.entity for named in joined))}
    return list(distinct.values())


def _behind(clauses: Clauses, verb: Token) -> Iterator[Named]:
    """Yield the names behind `verb` in its own clause, but not a state before what is its own: "Norway's Berg"."""
    for named in names_in(clauses, verb.sent, range(verb.i + 1, verb.right_edge.i + 1)):
        if not (owns(named) and named.entity.party_kind == "state") and not names_thing(named.token):
            yield named


def _is_other(named: Named, doers: list[Entity]) -> bool:
    """True for a body; for a state only where it is dealt with, or states and their bodies deal."""
    if not _can_be_side(named.entity):
        return False
    if named.entity.party_kind != "state":
        return True
    word = named.before.text.casefold() if named.before is not None else ""
    if named.token.dep_ == "dative":
        return True  # "will give Malawi 12 million dollars"
    return word in BEFORE_OTHERS or (word == "in" and all(entity.party_kind in PUBLIC for entity in doers))


def _can_be_side(entity: Entity) -> bool:
    return entity.party_kind != "person" and not (entity.is_place or entity.is_thing)
