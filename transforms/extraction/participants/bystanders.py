"""Who is named in a report and takes no part: supervisors, those who are asked or told, places and origins."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.order import ASKING_WORDS, BEFORE_CONCERNS, BEFORE_PARTNERS, SUPERVISORS
from transforms.english.types import COMMERCIAL
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import extent_of, word_before
from transforms.extraction.reports.reports import Report
from transforms.gazetteers.countries import find_state

POSSESSIVE_REACH = 4  # tokens: "'s", a description, a name
ASKING_REACH = 3  # tokens between "approval" and who gives it
DEEDS = frozenset({"acquisition", "investment"})


def is_bystander(clauses: Clauses, argument: Argument, report: Report) -> bool:
    """True for who is asked or told, who supervises the trade, and the country a traded thing is in."""
    start, end = extent_of(clauses, argument)
    if _is_origin(clauses, argument, end) or (argument.entity.is_place and _is_locative(report, start)):
        return True
    if report.agreement_type not in COMMERCIAL:
        return False
    before = word_before(report.sentence, start) if argument.token.i in range(report.sentence.start, report.sentence.end) else None
    if before is not None and _is_asking(before, report):
        return True
    if is_supervisor(argument.entity.name) or argument.entity.is_place:
        return True
    if argument.entity.party_kind != "state" or report.agreement_type not in DEEDS:
        return False
    state = find_state(argument.token.doc[start:end].text)
    return (state is not None and state.form != "name") or (before is not None and before.text.casefold() in BEFORE_CONCERNS)


def _is_locative(report: Report, start: int) -> bool:
    """True for a place behind a preposition that makes no partner: "in Lyon", not "between Lyon and Turin"."""
    before = word_before(report.sentence, start)
    return before is not None and before.pos_ == "ADP" and before.text.casefold() not in BEFORE_PARTNERS


def _is_origin(clauses: Clauses, argument: Argument, end: int) -> bool:
    """True for "Lima-based", and for a state before the name of a firm: "Peru's Nordwind AG"."""
    following = argument.token.doc[end : end + POSSESSIVE_REACH]
    if any(token.text.casefold() == "based" for token in following[:2]):
        return True
    if argument.entity.party_kind != "state" or not following.text.replace(" ", "").startswith(("'s", "’s")):
        return False
    named = (clauses.entities.at(clauses.passage, token) for token in following)
    owned = next((entity for entity in named if entity is not None), None)
    return owned is not None and owned.party_kind not in {"government_body", "state", "person"}


def _is_asking(before: Token, report: Report) -> bool:
    """True for "told X", "approval from X", "filed papers with X", not for "approved a merger with X"."""
    if before.pos_ == "VERB":
        return before.text.casefold() in ASKING_WORDS
    near = before.doc[max(report.sentence.start, before.i - ASKING_REACH) : before.i]
    return before.pos_ == "ADP" and report.trigger not in list(near) and any(token.text.casefold() in ASKING_WORDS for token in near)


def is_supervisor(name: str) -> bool:
    """Return whether a body of this name supervises those who deal: a court, an exchange, a commission of trade."""
    words = set(name.casefold().split())
    return any(words >= entry for entry in SUPERVISORS)
