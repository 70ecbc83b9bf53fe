"""What a contract without a type of its own is, by what the text has its parties do: "The yard will overhaul four tankers"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from transforms.english.types import TYPE_BY_VERB
from transforms.extraction.agreements.outlook import is_firm, is_to_be
from transforms.extraction.agreements.types import GOODS, Evidence, type_of_performance
from transforms.extraction.entities.entities import Entities
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.participants.arguments import Clauses
from transforms.extraction.reports.reports import Report

AROUND = 2  # passages before the first report and behind the last in which its terms are told


def find_performed_type(reading: Reading, entities: Entities, reports: Sequence[Report], agreement_type: str | None) -> str | None:
    """Return the type of what a party will do, for a contract that nothing but its noun tells the type of; else `agreement_type`."""
    if agreement_type != GOODS or max(report.type_evidence for report in reports) > Evidence.NOUN:
        return agreement_type
    parties = {argument.entity.number for report in reports for argument in report.parties}
    told = [report.passage for report in reports]
    for passage in range(max(0, min(told) - AROUND), min(len(reading.passages), max(told) + AROUND + 1)):
        clauses = Clauses(reading=reading, entities=entities, passage=passage)
        for verb in _verbs_to_come(reading.passages[passage].doc):
            doers = {argument.entity.number for argument in clauses.subjects(verb)}
            if parties & doers and (kind := type_of_performance(verb)) is not None:
                return kind
    return agreement_type


def _verbs_to_come(words: Iterable[Token]) -> list[Token]:
    return [word for word in words if word.pos_ == "VERB" and word.lemma_.casefold() in TYPE_BY_VERB and (is_firm(word) or is_to_be(word))]
