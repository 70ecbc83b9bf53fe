"""Which of the agreements told before a report tells of again."""

from __future__ import annotations

from dataclasses import replace

from transforms.english.dealings import BUYING, SELLING
from transforms.english.instruments import ADDING, BIDS, FRAMES, FURTHER, NEGOTIATIONS, TALKS
from transforms.english.stages import PUT_ON_PAPER
from transforms.extraction.agreements.draft import Draft, is_earlier
from transforms.extraction.agreements.several import is_listed_beside
from transforms.extraction.agreements.stages import ENDED, governor_of
from transforms.extraction.entities.entities import Entities
from transforms.extraction.entities.offices import office_of
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.reports.pronouns import is_taking_up
from transforms.extraction.reports.reports import Report

LOOKBACK = 100  # agreements: what was told further back is not told of again; no article tells of so many
PRONOUN_REACH = 1  # passages between an agreement and the "it" that stands for it
OPENING = 6  # words of a sentence in which "also" joins it to the one before

# Families of types that can be one agreement under different nouns.
FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(
        """memorandum_of_understanding letter_of_intent framework_agreement cooperation_agreement partnership joint_declaration protocol
        treaty trade_agreement joint_venture licence""".split()
    ),
    frozenset({"acquisition", "investment", "letter_of_intent"}),
    frozenset({"supply_contract", "service_contract", "framework_agreement", "memorandum_of_understanding", "letter_of_intent", "licence"}),
    frozenset({"loan_or_credit", "grant", "investment"}),
    frozenset({"ceasefire_or_peace", "treaty", "protocol"}),
    frozenset({"treaty", "trade_agreement", "commodity_agreement", "protocol"}),
)


def same_agreement(report: Report, drafts: list[Draft]) -> Draft | None:
    """Return the latest draft that `report` tells of again, or None where it tells of another agreement."""
    numbers = {argument.entity.number for argument in report.parties}
    is_further, is_past = _adds(report), is_earlier(report)
    if is_taking_up(report.trigger) or _is_title_of(report, drafts):
        return _told_last(report, drafts)
    for draft in reversed(drafts[-LOOKBACK:]):
        if is_past != draft.is_history or is_listed_beside(report, draft):
            continue
        if _is_done_under(report, draft):
            return draft
        adds = is_further and not _in_one_sentence(report, draft)
        enough = 2 if adds else min(2, len(numbers))
        if not _compatible(report.agreement_type, draft.types):
            continue
        shared = numbers & draft.numbers or _states_behind(report, draft)
        if not numbers and (report.points_back or report.is_event):
            return draft
        if shared and not _is_other_side(report, draft):
            takes_up = report.points_back and not adds
            if takes_up or len(shared) >= enough or (len(draft.numbers) < 2 and enough < 2) or _same_words(report, draft):
                return draft
        if report.points_back and draft is drafts[-1] and len(draft.numbers) < 2:
            return draft
    return None


def signed_by_persons(reading: Reading, entities: Entities, report: Report, drafts: list[Draft]) -> Report:
    """Return `report` with the persons who "signed the deal" as those who act for its parties, where they make no agreement themselves."""
    if not (report.points_back and report.parties):
        return report
    dealing = set().union(*(draft.numbers for draft in drafts[-LOOKBACK:]))
    is_by_hand = bool(drafts) and report.stage_token.lemma_.casefold() in PUT_ON_PAPER and len(drafts[-1].numbers) > 1
    is_by_persons = all(
        argument.entity.number not in dealing
        and (
            argument.entity.party_kind == "person"
            or (argument.entity.party_kind is None and (is_by_hand or office_of(argument.entity, reading, entities) is not None))
        )
        for argument in report.parties
    )
    return replace(report, parties=(), representatives=(*report.representatives, *report.parties)) if is_by_persons else report


def _told_last(report: Report, drafts: list[Draft]) -> Draft | None:
    """Return the draft told of last, if it is close enough before `report` for a pronoun to stand for it."""
    told = [(other.passage, other.trigger.i, number) for number, draft in enumerate(drafts) for other in draft.reports]
    passage, _, number = max(told, default=(-PRONOUN_REACH - 1, 0, 0))
    return drafts[number] if report.in_headline or report.passage - passage <= PRONOUN_REACH else None


def _is_title_of(report: Report, drafts: list[Draft]) -> bool:
    """True where the headline names who takes part, and the one agreement of the text only some of them or nobody."""
    if not report.in_headline or len(drafts) != 1 or not _compatible(report.agreement_type, drafts[0].types):
        return False
    sides = [argument.entity for argument in report.parties]
    numbers = {entity.number for entity in sides}
    if any(len({mention.passage for mention in entity.mentions}) < 2 and entity.party_kind != "state" for entity in sides):
        return False  # a name that the text has not is no name as likely as not
    return len(drafts[0].numbers) < 2 <= len(numbers) and drafts[0].numbers <= numbers


def offered_before(report: Report, drafts: list[Draft]) -> Draft | None:
    """Return the latest draft where `report` tells what became of an offer or of talks that it tells of: "but the bid was rejected"."""
    is_phase = report.trigger.lemma_.casefold() in BIDS | NEGOTIATIONS | TALKS
    if not (drafts and is_phase and report.points_back and report.is_told and report.stage in ENDED):
        return None
    return drafts[-1] if _compatible(report.agreement_type, drafts[-1].types) else None


def _same_words(report: Report, draft: Draft) -> bool:
    """True where the noun and the words before it are those of a report of the draft: "a SPAC merger", "the licensing deal"."""
    words = _words_before(report)
    return bool(words) and any(other.trigger.lemma_ == report.trigger.lemma_ and words == _words_before(other) for other in draft.reports)


def _words_before(report: Report) -> frozenset[str]:
    if report.trigger.pos_ == "VERB":
        return frozenset()
    return frozenset(child.lemma_.casefold() for child in report.trigger.lefts if child.dep_ in {"compound", "amod", "nmod"})


def _is_done_under(report: Report, draft: Draft) -> bool:
    """True where the deed of the draft is done under the agreement: "will lend Peru 5 million under an agreement signed in Lima"."""
    if report.trigger.dep_ != "pobj" or report.trigger.head.text.casefold() not in FRAMES:
        return False
    verb = governor_of(report.trigger)
    return any(other.passage == report.passage and other.trigger in (verb, verb.head) for other in draft.reports)


def _is_other_side(report: Report, draft: Draft) -> bool:
    """True where who sells in one buys in the other: "Acme, which is being bought by Beta" and "Beta will sell its mill" are two."""
    lemma = report.trigger.lemma_.casefold()
    for ours, theirs in ((BUYING, SELLING), (SELLING, BUYING)):
        others = {doer.entity.number for other in draft.reports if other.trigger.lemma_.casefold() in theirs for doer in other.doers}
        if lemma in ours and others & {doer.entity.number for doer in report.doers}:
            return True
    return False


def _in_one_sentence(report: Report, draft: Draft) -> bool:
    return any(other.passage == report.passage and other.sentence == report.sentence for other in draft.reports)


def _adds(report: Report) -> bool:
    """True where the words say that another agreement is told of: "also", "a separate deal"."""
    opening = report.sentence[:OPENING]
    return any(token.text.casefold() in ADDING for token in opening) or any(
        child.text.casefold() in FURTHER for child in report.trigger.children
    )


def _states_behind(report: Report, draft: Draft) -> set[int]:
    """Return the parties of `report` whose country the draft names a party of: a ministry and its state, either way round.

    One is enough where the report points back at an agreement ("the memorandum was signed by ..."), else both sides must be covered.
    """
    if not report.points_back and report.agreement_type not in draft.types:
        return set()
    others = [argument.entity for other in draft.reports for argument in other.parties if argument.entity.country_code]
    countries = {entity.country_code for entity in others}
    states = {entity.country_code for entity in others if entity.party_kind == "state"}
    covered = {
        argument.entity.number
        for argument in report.parties
        if argument.entity.country_code in (countries if report.points_back or argument.entity.party_kind == "state" else states)
    }
    return covered if len(covered) >= (1 if report.points_back else 2) else set()


def _compatible(agreement_type: str | None, types: set[str]) -> bool:
    if agreement_type is None or not types or agreement_type in types:
        return True
    return any(agreement_type in family and family & types for family in FAMILIES)


def merged(drafts: list[Draft]) -> list[Draft]:
    """Join drafts that turn out to name the same two parties for compatible types; drop the nameless where others have names."""
    kept: list[Draft] = []
    for draft in drafts:
        types, numbers, is_further = draft.types, draft.numbers, _adds(draft.reports[0])
        for other in () if draft.is_apart else kept[-LOOKBACK:]:
            types_agree = not types or any(_compatible(agreement_type, other.types) for agreement_type in types)
            smaller = min(len(numbers), len(other.numbers))
            enough = 2 if is_further else min(2, smaller)
            if draft.is_history == other.is_history and types_agree and smaller and len(numbers & other.numbers) >= enough:
                other.reports += draft.reports
                break
        else:
            kept.append(draft)
    named = [draft for draft in kept if draft.numbers]
    return [draft for draft in kept if draft.numbers or not named or _is_of_its_own_kind(draft, named)]


def _is_of_its_own_kind(draft: Draft, named: list[Draft]) -> bool:
    """True where a nameless agreement is told by a verb and is of a type that no named one can be of."""
    is_told = any(report.is_told and not report.points_back for report in draft.reports)
    return is_told and bool(draft.types) and not any(_compatible(kind, other.types) for kind in draft.types for other in named)
