"""Which of its reports tells an agreement's type and its stage."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set

from spacy.tokens import Token

from transforms.english.instruments import BIDS, INSTRUMENTS, NEGOTIATIONS, TALKS
from transforms.english.stages import AWAITING, DEFINITIVE, STAGE_ORDER
from transforms.english.types import GUILDS, LABOUR, LAW_TYPES, SPECIFICITY, TYPE_AMONG_PUBLIC, TYPE_WITH_COMPANY, TYPES_OF_CONTRACT
from transforms.extraction.agreements.outlook import CLIMB, outlook_of
from transforms.extraction.agreements.stages import OPEN_STAGES, governor_of
from transforms.extraction.agreements.types import Evidence, type_before
from transforms.extraction.entities.party_kinds import PUBLIC
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.reports.reports import Report

FOLLOW_UP = 2  # passages behind the last report in which a text to come is still this one's
CONTRACT = "supply_contract"  # what a contract is where nothing tells more


def choose_type(reports: Sequence[Report], best: Report, elsewhere: Set[str]) -> str | None:
    """Return the type that the strongest evidence tells, of several the best report's or the most specific, read by who takes part.

    A union's agreement is a labour agreement unless its noun names another type. Where no words of the reports tell more than a
    general noun, the type of `types_elsewhere` holds, if it is one. Untyped, states and their bodies cooperate, and what
    they initial or ratify is a treaty; nothing follows for others.
    """
    kinds = {argument.entity.party_kind for report in reports for argument in report.parties}
    strongest = max(report.type_evidence for report in reports)
    types = {report.agreement_type for report in reports if report.type_evidence == strongest} - {None}
    chosen = best.agreement_type if best.agreement_type in types else min(types, key=SPECIFICITY.index, default=None)
    is_public = bool(kinds) and kinds <= PUBLIC
    names = {argument.entity.name for report in reports for argument in report.parties}
    if strongest < Evidence.NAME and ("union" in kinds or any(_is_guild(name) for name in names)):
        return "labour_agreement"
    if chosen == CONTRACT and strongest == Evidence.NOUN:
        elsewhere = elsewhere & TYPES_OF_CONTRACT
    if len(elsewhere) == 1 and (strongest <= Evidence.NOUN or (is_public and strongest == Evidence.GENERAL and elsewhere <= LAW_TYPES)):
        return next(iter(elsewhere))
    is_ratified = any(report.stage in {"ratified", "initialled"} for report in reports)
    if is_ratified and kinds & PUBLIC and kinds <= {*PUBLIC, None} and strongest <= Evidence.TOPIC:
        return "treaty"
    if is_public and chosen is None:
        return "cooperation_agreement"
    if is_public and strongest == Evidence.TOPIC and len({argument.entity.number for report in reports for argument in report.parties}) > 1:
        return TYPE_AMONG_PUBLIC.get(str(chosen), chosen)
    return TYPE_WITH_COMPANY.get(str(chosen), chosen) if "company" in kinds else chosen


def _is_guild(name: str) -> bool:
    """True for a name of working people's: "Halden Pilots Association"."""
    words = name.casefold().split()
    return words[-1] in GUILDS and not LABOUR.isdisjoint(words[:-1])


def types_elsewhere(reading: Reading, reports: Collection[Report]) -> set[str]:
    """Return the types that words before a "deal" or "agreement" tell where it makes none of `reports`: "opposed to the trade pact"."""
    taken = {(report.passage, report.trigger.i) for report in reports}
    return {
        kind
        for index, parsed in enumerate(reading.passages)
        for place, lemma in enumerate(parsed.lemmas)
        if (instrument := INSTRUMENTS.get(lemma)) is not None
        and instrument.agreement_type is None
        and (index, place) not in taken
        and (token := parsed.doc[place]).pos_ in {"NOUN", "PROPN"}
        and (kind := type_before(token))
    }


def choose_stage(reports: Sequence[Report], best: Report) -> Report:
    """Return the report that tells the stage.

    It is the first sentence of the text in which a verb, noun or adjective tells one of the named or taken-up agreement, and of several
    told there the furthest; the headline and a mere "under the treaty" count only where nothing else tells. Later sentences change it
    in three ways: what was to be bought or sold is as far as a sentence tells that tells of its signing, what was agreed is agreed in
    principle where a sentence says so, and what was offered or talked of is off where the offer or the talks are said to have ended.
    """
    told = [report for report in reports if _tells_stage(report) and (report.parties or report.points_back)]
    if not told:
        return next((report for report in reports if report.stage_token != report.trigger), best)
    first = told[0]
    beside = [report for report in told if _is_beside(report, first)]
    news = max(beside, key=lambda report: STAGE_ORDER.index(report.stage))
    closer = {"proposed": ("agreed_in_principle", "signed"), "signed": ("agreed_in_principle",)}.get(news.stage, ())
    if news.stage == "proposed" and not news.is_event:
        closer = ()
    after = told[told.index(news) + 1 :]
    if news.stage in OPEN_STAGES and (end := next((report for report in after if _ends_phase(report)), None)) is not None:
        return end
    return next((report for report in told if report.stage in closer and _is_of_type(report, news)), news)


def _ends_phase(report: Report) -> bool:
    """True where the offer or the talks told of before are said to have ended: "the bid was rejected", "the talks collapsed"."""
    is_phase = report.trigger.lemma_.casefold() in BIDS | NEGOTIATIONS | TALKS
    return is_phase and report.points_back and report.stage in {"rejected", "terminated"}


def _is_of_type(report: Report, news: Report) -> bool:
    """True for a paper, or a deed of the same type: who agreed to something else has not agreed to what is proposed."""
    return report.trigger.pos_ != "VERB" or report.agreement_type == news.agreement_type


def _is_beside(report: Report, first: Report) -> bool:
    """True for `first` itself and for what its sentence tells of "the agreement" again."""
    is_same_sentence = (report.passage, report.sentence.start) == (first.passage, first.sentence.start)
    return is_same_sentence and (report.trigger == first.trigger or report.points_back)


def _tells_stage(report: Report) -> bool:
    is_deed = report.trigger.pos_ == "VERB"
    is_by_word = report.stage_token != report.trigger and (report.stage_token.dep_ != "prep" or report.stage == "agreed_in_principle")
    return is_deed or is_by_word


def awaits_definitive(reading: Reading, reports: Sequence[Report]) -> bool:
    """Return whether the sentences about an agreement say that its definitive text is still to come: it is agreed in principle."""
    near = {passage for report in reports for passage in range(report.passage, report.passage + FOLLOW_UP + 1)}
    return any(_is_awaited(word) for passage in sorted(near) if passage < len(reading.passages) for word in reading.passages[passage].doc)


def _is_awaited(word: Token) -> bool:
    """True for the "definitive" of an agreement that is awaited, still to be signed or under negotiation."""
    if word.text.casefold() not in DEFINITIVE or word.dep_ != "amod" or word.head.lemma_.casefold() not in INSTRUMENTS:
        return False
    noun = word.head
    head = noun
    for _ in range(CLIMB):
        if head.text.casefold() in AWAITING or head.lemma_.casefold() in AWAITING:
            return True
        if head.pos_ in {"VERB", "AUX"} or head.head == head:
            break
        head = head.head
    is_acted_on = head.pos_ == "VERB" and head == governor_of(noun) and noun.dep_ in {"dobj", "nsubjpass", "pobj"}
    return is_acted_on and outlook_of(head) in OPEN_STAGES
