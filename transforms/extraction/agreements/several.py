"""Agreements of the same parties that a text tells apart: "a treaty and an agreement on visas", "two contracts; a second one covers"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from transforms.english.instruments import FURTHER
from transforms.extraction.agreements.draft import Draft
from transforms.extraction.agreements.types import Evidence
from transforms.extraction.reports.reports import Report

NEAR = 3  # agreements: behind more of them "the second contract" is none of the two told before
INDEFINITE = frozenset({"a", "an", "another"})


def is_listed_beside(report: Report, draft: Draft) -> bool:
    """Return whether the nouns of the two stand in one list, each as something new: "signed a treaty and an agreement on visas"."""
    if report.trigger.dep_ != "conj" or not _is_new(report.trigger):
        return False
    return any(
        other.passage == report.passage and other.trigger == report.trigger.head and _is_new(other.trigger) for other in draft.reports
    )


def is_listed(report: Report, drafts: list[Draft]) -> bool:
    """Return whether it stands in one list with one of the agreements told last."""
    return any(is_listed_beside(report, draft) for draft in drafts[-NEAR:])


def one_of_several(report: Report, drafts: list[Draft]) -> Draft | None:
    """Return the draft of a further one of "two contracts" told before, where `report` tells of one; else None.

    That is what it calls a second one, and what it calls by another type than those told before. Who signed, and when, was told of both.
    """
    is_further = _is_further(report.trigger)
    if report.parties or report.trigger.tag_ != "NN" or not (is_further or (report.points_back and report.type_evidence >= Evidence.WORDS)):
        return None
    near = drafts[-NEAR:]
    counted = next((draft for draft in reversed(near) if any(_is_counted(other.trigger) for other in draft.reports)), None)
    if counted is None or not (is_further or _is_of_another_type(report, near[near.index(counted) :])):
        return None
    return Draft(reports=[report, replace(counted.best, agreement_type=None, type_evidence=Evidence.NONE)], is_apart=True)


def _is_new(noun: Token) -> bool:
    return noun.text.casefold() in INDEFINITE or any(child.text.casefold() in INDEFINITE for child in noun.lefts)


def _is_counted(noun: Token) -> bool:
    return noun.tag_ == "NNS" and any(child.dep_ == "nummod" for child in noun.lefts)


def _is_further(noun: Token) -> bool:
    return any(child.text.casefold() in FURTHER for child in noun.lefts)


def _is_of_another_type(report: Report, drafts: list[Draft]) -> bool:
    """True for "the service contract" behind "the supply contract"."""
    told = {
        other.agreement_type
        for draft in drafts
        for other in draft.reports
        if other.type_evidence >= Evidence.WORDS and not _is_counted(other.trigger)
    }
    return bool(told) and report.agreement_type not in told
