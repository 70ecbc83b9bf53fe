"""Which reports tell enough to be an agreement of their own, and which only add to one that is told elsewhere."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.instruments import FURTHER, SHARES, WEAK_INSTRUMENTS
from transforms.english.senses import AT_MARKET, HOLDINGS, SELLER_WORDS, TENDER
from transforms.english.stages import STAGE_BY_NOUN, STAGE_BY_PARTICLE, STAGE_BY_VERB
from transforms.extraction.agreements.types import Evidence
from transforms.extraction.entities.party_kinds import PUBLIC
from transforms.extraction.reports.pronouns import is_taking_up
from transforms.extraction.reports.reports import Report

OF_PERSONS = frozenset({"acquisition", "investment", "settlement", "joint_venture", "licence", "loan_or_credit", "labour_agreement"})
OFFICIAL = PUBLIC | {"person"}
PLANNED = frozenset({"negotiating", "proposed"})
DECIDED = frozenset({"signed", "initialled", "ratified", "amended", "renewed", "completed", "suspended", "terminated", "rejected"})


def stands_alone(report: Report, *, is_first: bool) -> bool:
    """Return whether `report` tells enough to be an agreement of its own: who takes part, or a verb that says what became of it."""
    if _is_at_market(report) or is_taking_up(report.trigger) or _is_mere_title(report):
        return False
    if len(report.parties) < 2 and report.stage in PLANNED and _is_further(report):
        return False
    if not report.parties:
        return not report.points_back and _is_told_outright(report)
    if report.points_back and len(report.parties) < 2 and (not is_first or (not report.is_told and _is_public(report))):
        return False
    return not _is_private(report)


def _is_mere_title(report: Report) -> bool:
    """True for a headline that only names an agreement and one side, or tells of nobody's: "Peru dock contract still open"."""
    return report.in_headline and (not report.parties or (not report.is_told and len(report.parties) < 2))


def _is_further(report: Report) -> bool:
    """True for "a second contract is being negotiated": with whom is told with the first, and nothing is agreed yet."""
    return any(child.text.casefold() in FURTHER for child in report.trigger.lefts)


def _is_told_outright(report: Report) -> bool:
    """True where a verb or noun says that an agreement without named parties was made or ended; "we had a deal" says neither."""
    if any(child.dep_ == "det" and child.text.casefold() == "no" for child in report.trigger.children):
        return False
    is_told = report.is_told and not report.is_event and report.trigger.lemma_.casefold() not in WEAK_INSTRUMENTS
    is_vague = report.stage in PLANNED and report.type_evidence <= Evidence.NOUN  # "talk of a pact"
    is_typed = report.agreement_type is not None and not is_vague
    return is_told and (is_typed or (report.stage in DECIDED and _tells_stage(report.stage_token)))


def _tells_stage(word: Token) -> bool:
    lemma = word.lemma_.casefold()
    return lemma in STAGE_BY_VERB or lemma in STAGE_BY_NOUN or any(f"{lemma}_{child.text}" in STAGE_BY_PARTICLE for child in word.children)


def _is_public(report: Report) -> bool:
    return all(argument.entity.party_kind in OFFICIAL for argument in report.parties)


def _is_private(report: Report) -> bool:
    """True where only persons take part in what only bodies make ("Hale joined forces with Reed"), or one speaks of a deal."""
    if any(argument.entity.party_kind != "person" for argument in report.parties):
        return False
    is_deed = report.trigger.pos_ == "VERB"
    return report.agreement_type not in OF_PERSONS and (is_deed or not report.is_told or len(report.parties) < 2)


def _is_at_market(report: Report) -> bool:
    """True for offers to shareholders at large, and for shares bought from nobody in particular."""
    trigger = report.trigger
    if any(child.text.casefold() in TENDER for child in trigger.children):
        return True
    if report.agreement_type not in {"acquisition", "investment"}:
        return False
    objects = [child for child in trigger.children if child.dep_ in {"dobj", "nsubjpass"}]
    held = trigger.lemma_.casefold() in SHARES or any(_is_holding(child) for child in objects)
    has_seller = any(argument.token.head.text.casefold() in SELLER_WORDS for argument in report.parties)
    text = report.sentence.text.casefold().replace("\n", " ")
    return held and not has_seller and any(words in text for words in AT_MARKET)


def _is_holding(noun: Token) -> bool:
    return noun.lemma_.casefold() in HOLDINGS or any(child.text.casefold() in HOLDINGS for child in noun.children)
