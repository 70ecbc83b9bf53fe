"""The parties of an agreement and what each does in it: signs, stands behind a signatory, carries it out, brokers it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from transforms.english.instruments import INSTRUMENTS
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.english.roles import CARRYING_OUT, IMPLEMENTING_VERBS, UNDER
from transforms.english.stages import FIRM_MODALS
from transforms.extraction.agreements.roles import Signer, find_helpers, find_signers
from transforms.extraction.entities.entities import Entities, Entity
from transforms.extraction.entities.kinds import has_person_shape
from transforms.extraction.entities.offices import Office, office_of
from transforms.extraction.entities.party_kinds import FIRMS
from transforms.extraction.mentions import PartyMention
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.participants.arguments import Clauses
from transforms.extraction.reports.reports import Report
from transforms.extraction.reports.terms import points_back

FOLLOW_UP_PASSAGES = 2  # how far behind its last report an agreement is still being told of
APART = frozenset({"mediator", "witness", "financier", "guarantor"})  # who does this is no party, wherever else the name stands
PERFORMED = frozenset({"develop", "produce", "supply", "build"})


def assign_roles(reading: Reading, entities: Entities, reports: Sequence[Report], *, is_commercial: bool) -> list[PartyMention]:
    """Return the parties of the agreement that `reports` tell of, in order of first report, one role each.

    A state is `on_behalf_of` where a body of its own signs and the state is named for it elsewhere; a body that only carries the
    agreement out is `implementing_entity`. A body of unknown kind is a company where the agreement is commercial, a firm takes part, or it
    carries the agreement out.
    """
    signing = {argument.entity.number: argument.entity for report in reports for argument in report.parties}
    roles = dict.fromkeys(signing, "signatory")
    bodies = [entity for entity in signing.values() if entity.party_kind != "state"]
    for entity in signing.values():
        if entity.party_kind == "state" and any(
            body.country_code == entity.country_code and body.party_kind == "government_body" for body in bodies
        ):
            roles[entity.number] = "on_behalf_of"
    roles.update(dict.fromkeys(_dealt_in(reports, signing), "other"))
    for report in reports:
        for argument in report.implementers:
            if argument.entity.number not in signing:
                signing[argument.entity.number] = argument.entity
                roles[argument.entity.number] = "implementing_entity"
    implementing = _implementing(reading, entities, reports) if signing else ()  # who does something is no party of a deal of nobody's
    for entity, role in (*find_helpers(reading, entities, reports), *implementing):
        if entity.number not in signing or role in APART:
            signing[entity.number] = entity
            roles[entity.number] = role
    signers = find_signers(reading, entities, reports)
    for signer in signers:
        if signer.body is None or signer.body.number not in signing:
            signing[signer.person.number] = signer.person
            roles[signer.person.number] = "representative"
    by_body = {signer.body.number: signer for signer in reversed(signers) if signer.body is not None}
    is_commercial = is_commercial or any(entity.party_kind in FIRMS for entity in signing.values())
    offices = {number: office_of(entity, reading, entities) for number, entity in signing.items() if entity.party_kind == "person"}
    return [
        _party(entity, roles[number], by_body.get(number), offices.get(number), is_commercial=is_commercial)
        for number, entity in signing.items()
    ]


def _dealt_in(reports: Sequence[Report], signing: Mapping[int, Entity]) -> set[int]:
    """Return the numbers of the parties that are only bought or sold, unless nobody else would be left to deal."""
    concerns = {argument.entity.number for report in reports for argument in report.concerns}
    doers = {argument.entity.number for report in reports for argument in report.doers}
    return concerns - doers if len(concerns) < len(signing) else set()


def _implementing(reading: Reading, entities: Entities, reports: Sequence[Report]) -> Iterator[tuple[Entity, str]]:
    """Yield bodies that carry the agreement out: "under the agreement X will ...", "it will involve X"."""
    told = {report.passage for report in reports}
    for passage in range(min(told), min(max(told) + FOLLOW_UP_PASSAGES, len(reading.passages) - 1) + 1):
        clauses = Clauses(reading=reading, entities=entities, passage=passage)
        parsed = reading.passages[passage]
        for place in (place for place, lemma in enumerate(parsed.lemmas) if lemma in INSTRUMENTS or _is_carried_out(lemma)):
            for entity in _implementers(clauses, parsed.doc[place]):
                if entity.party_kind not in {"state", "person", "igo"}:
                    yield entity, "implementing_entity"


def _implementers(clauses: Clauses, token: Token) -> list[Entity]:
    """Return who carries out an agreement: subject of what is done under it, object of its "involve", or who "will produce"."""
    if token.lemma_.casefold() in INSTRUMENTS and points_back(token):
        verb = token.head
        if token.dep_ == "pobj" and verb.text.casefold() in UNDER and verb.head.pos_ == "VERB":
            return [argument.entity for argument in clauses.subjects(verb.head)]
        if token.dep_ == "nsubj" and verb.lemma_.casefold() in IMPLEMENTING_VERBS:
            return [argument.entity for argument in clauses.objects(verb)]
        if token.dep_ == "nsubjpass" and verb.lemma_.casefold() in IMPLEMENTING_VERBS:
            return [argument.entity for argument in clauses.partners(verb, {"by"})]
    if _is_future(token) and _is_carried_out(token.lemma_.casefold()):
        is_passive = any(child.dep_ == "auxpass" for child in token.children)
        return [argument.entity for argument in (clauses.partners(token, {"by"}) if is_passive else clauses.subjects(token))]
    return []


def _is_future(verb: Token) -> bool:
    """True for "will fill" and for "fill" in "is to fill"."""
    is_told = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and any(child.text == "to" for child in verb.children)
    will = any(child.dep_ == "aux" and child.text.casefold() in FIRM_MODALS for child in verb.children)
    shares = verb.dep_ == "conj" and verb.head.pos_ == "VERB" and any(child.text in FIRM_MODALS for child in verb.head.children)
    return verb.pos_ == "VERB" and (will or is_told or shares)


def _is_carried_out(lemma: str) -> bool:
    return _is_performed(lemma) or lemma in CARRYING_OUT


def _is_performed(lemma: str) -> bool:
    return ACTIVITY_BY_WORD.get(lemma) in PERFORMED


def _party(entity: Entity, role: str, signer: Signer | None, office: Office | None, *, is_commercial: bool) -> PartyMention:
    """Return the party in its role; a person acts in an office, and belongs to the country of the body that it is an office of."""
    mention = max(entity.mentions, key=lambda mention: (mention.name.text == entity.name, -mention.span.start))
    return PartyMention(
        number=entity.number,
        name=entity.name,
        span=mention.span,
        role=role,
        party_kind=entity.party_kind or _likely_kind(entity, role, is_commercial=is_commercial),
        country_code=entity.country_code or (office.body.country_code if office is not None and office.body is not None else None),
        alias_names=entity.alias_names,
        parent_name=entity.parent_name,
        represented_by=signer.person.name if signer is not None else None,
        capacity=signer.capacity if signer is not None else office.capacity if office is not None else None,
    )


def _likely_kind(entity: Entity, role: str, *, is_commercial: bool) -> str | None:
    """Return what a party of no known kind most likely is: a person by its initials, a company where companies deal."""
    if has_person_shape(entity.name):
        return "person"
    return "company" if is_commercial or role == "implementing_entity" else None
