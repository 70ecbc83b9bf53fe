"""The other side of an agreement whose reports name a single one: a body without a name, or the one the text is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transforms.extraction.agreements.drafts import find_report
from transforms.extraction.entities.antecedents import find_subject_before
from transforms.extraction.entities.entities import Entities
from transforms.extraction.entities.party_kinds import FIRMS
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.participants.arguments import BODIES, Argument, Clauses
from transforms.extraction.participants.members import find_members, find_partner
from transforms.extraction.participants.nominal import extent_of, word_before
from transforms.extraction.reports.reports import Report

STATES = frozenset({"state", "igo", "government_body"})
PARTNER_WORDS = frozenset({"with", "of", "from", "to"})  # before the one side that is named, where the other is told before


def with_other_sides(reading: Reading, entities: Entities, reports: Sequence[Report]) -> list[Report]:
    """Return `reports`, where all of them together name a single side with one more: a body without a name, else the topic.

    Those listed as members of a side in a sentence of their own are added whoever else is named.

    The topic, the last subject before, takes part in what is told of a partner alone: "An accord with Acme lapsed".
    """
    members = tuple(find_members(reading, entities, reports))
    if members:
        return [*reports[:-1], replace(reports[-1], parties=(*reports[-1].parties, *members))]
    if len({argument.entity.number for argument in _sides(reports)}) > 1:
        return list(reports)
    partner = find_partner(reading, entities, reports)
    if partner is not None and partner.entity.number not in {argument.entity.number for argument in _sides(reports)}:
        return [*reports[:-1], replace(reports[-1], parties=(*reports[-1].parties, partner))]
    for complete in (_with_described, _with_teller, _with_topic):
        for index, report in enumerate(reports):
            completed = complete(reading, entities, report)
            if completed is not report:
                return [*reports[:index], completed, *reports[index + 1 :]]
    return list(reports)


def _sides(reports: Sequence[Report]) -> list[Argument]:
    concerns = {argument.entity.number for report in reports for argument in report.concerns}
    return [argument for report in reports for argument in report.parties if argument.entity.number not in concerns]


def _with_described(reading: Reading, entities: Entities, report: Report) -> Report:
    clauses = Clauses(reading=reading, entities=entities, passage=report.passage, takes_described=True)
    again = find_report(clauses, report.sentence, report.trigger)
    added = [argument for argument in (again.parties if again is not None else ()) if argument.entity.number < 0]
    return replace(report, parties=(*report.parties, *added)) if added else report


def _with_teller(reading: Reading, entities: Entities, report: Report) -> Report:
    """Add the firm that tells what another did about an agreement: "Acme said Beta walked away from a pact"."""
    clauses = Clauses(reading=reading, entities=entities, passage=report.passage)
    if len(report.parties) != 1 or report.is_event or report.stage_token.pos_ != "VERB":
        return report
    tellers = [argument for argument in clauses.speakers(report.stage_token) if argument.entity.party_kind in FIRMS]
    added = [argument for argument in tellers if argument.entity.number != report.parties[0].entity.number]
    return replace(report, parties=(*added, *report.parties)) if added else report


def _with_topic(reading: Reading, entities: Entities, report: Report) -> Report:
    if len(report.parties) != 1:
        return report
    clauses = Clauses(reading=reading, entities=entities, passage=report.passage)
    (partner,) = report.parties
    start, _ = extent_of(clauses, partner)
    before = word_before(report.sentence, start)
    if before is not None and before.tag_ == "POS":
        before = word_before(report.sentence, before.i)
    if partner.token.i < report.trigger.i or before is None or before.text not in PARTNER_WORDS:
        return report
    first = report.sentence[0]
    kinds = STATES if partner.entity.party_kind in STATES else BODIES
    topic = find_subject_before(reading, entities, report.passage, first, (*kinds, "state"))
    if topic is None or topic.number == partner.entity.number:
        return report
    return replace(report, parties=(Argument(entity=topic, token=first), partner))
