"""What bodies and persons around an agreement do other than make it: mediate, witness, guarantee, pay, or sign for a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.english.roles import MEDIATING_VERBS, ROLE_BY_NOUN, ROLE_BY_SUFFIX, ROLE_PHRASES, SIGNING_VERBS
from transforms.extraction.entities.entities import Entities, Entity
from transforms.extraction.entities.offices import office_of
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import Named, names_in, only_joins
from transforms.extraction.reports.reports import Report

PHRASE_TOKENS = 4  # the longest of ROLE_PHRASES
ROLE_REACH = 6  # tokens between a name and "as mediator"
FOR_WORDS = ("for", "of")


@dataclass(frozen=True, kw_only=True)
class Signer:
    """A person who signs; `body` is for whom, None where the text does not tell."""

    person: Entity
    body: Entity | None
    capacity: str | None


def find_helpers(reading: Reading, entities: Entities, reports: Sequence[Report]) -> Iterator[tuple[Entity, str]]:
    """Yield who is named in the sentences of `reports` in a role of its own, with the role."""
    for passage, report in _one_a_sentence(reports):
        clauses = Clauses(reading=reading, entities=entities, passage=passage)
        sentence = report.sentence
        role, last_end = None, -1
        for named in names_in(clauses, sentence, range(sentence.start, sentence.end)):
            goes_on = named.before is not None and 0 <= last_end <= named.before.i and only_joins(sentence, last_end, named.before.i + 1)
            role = _role_before(named) or _role_behind(named, sentence.end) or (role if goes_on else None)
            last_end = named.end
            if role is not None and not named.entity.is_place:
                yield named.entity, role
        for token in sentence:
            if token.pos_ == "VERB" and token.lemma_.casefold() in MEDIATING_VERBS:
                for argument in clauses.subjects(token):
                    yield argument.entity, "mediator"


def find_signers(reading: Reading, entities: Entities, reports: Sequence[Report]) -> list[Signer]:
    """Return the persons who sign by their own hand, each once, and those who stand in the place of a party."""
    found: dict[int, Signer] = {}
    for report in reports:
        clauses = Clauses(reading=reading, entities=entities, passage=report.passage)
        verb = report.stage_token
        is_signed = verb.pos_ == "VERB" and verb.lemma_.casefold() in SIGNING_VERBS
        signing = [*clauses.subjects(verb), *clauses.partners(verb, ("by",))] if is_signed else []
        persons = [argument for argument in (*report.representatives, *signing) if argument.entity.party_kind == "person"]
        for argument in persons:
            signer = _signer(clauses, argument, verb if is_signed else None)
            if argument.entity.number not in found or found[argument.entity.number].body is None:
                found[argument.entity.number] = signer
    return list(found.values())


def _signer(clauses: Clauses, argument: Argument, verb: Token | None) -> Signer:
    office = office_of(argument.entity, clauses.reading, clauses.entities)
    body = office.body if office is not None else None
    named = clauses.partners(verb, FOR_WORDS) if verb is not None and body is None else []
    body = body or next((other.entity for other in named if other.entity.party_kind != "person"), None)
    return Signer(person=argument.entity, body=body, capacity=office.capacity if office is not None else None)


def _one_a_sentence(reports: Sequence[Report]) -> list[tuple[int, Report]]:
    distinct = {(report.passage, report.sentence.start): report for report in reports}
    return [(passage, report) for (passage, _), report in sorted(distinct.items(), key=lambda item: item[0])]


def _role_before(named: Named) -> str | None:
    if named.before is None:
        return None
    doc, end = named.token.doc, named.before.i + 1
    window = " ".join(token.text.casefold() for token in doc[max(0, end - PHRASE_TOKENS) : end])
    near = named.token.doc[named.start - 1].text.casefold() if named.start else ""
    return next((role for phrase, role in ROLE_PHRASES if f" {window}".endswith(f" {phrase}")), ROLE_BY_NOUN.get(near))


def _role_behind(named: Named, sentence_end: int) -> str | None:
    doc = named.token.doc
    following = [token.text.casefold() for token in doc[named.end : min(named.end + ROLE_REACH, sentence_end)]]
    if following[:1] and following[0].lstrip("-–") in ROLE_BY_SUFFIX and following[0][0] in "-–":
        return ROLE_BY_SUFFIX[following[0].lstrip("-–")]
    if following[:1] in (["-"], ["–"]) and following[1:2] and following[1] in ROLE_BY_SUFFIX:
        return ROLE_BY_SUFFIX[following[1]]
    behind_as = following[following.index("as") + 1 :] if "as" in following else []
    return next((ROLE_BY_NOUN[word] for word in behind_as[:2] if word in ROLE_BY_NOUN), None)
