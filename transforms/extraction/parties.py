"""The parties of an agreement and what each does in it: signs, stands behind a signatory, carries it out, brokers it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from transforms.extraction.arguments import Clauses
from transforms.extraction.entities import Entities, Entity
from transforms.extraction.mentions import PartyMention
from transforms.extraction.reading import Reading
from transforms.extraction.reports import Report
from transforms.english.instruments import INSTRUMENTS, POINTING_BACK
from transforms.english.roles import IMPLEMENTING_VERBS, MEDIATING_VERBS

PUBLIC_KINDS = frozenset({"government_body", "university_or_institute", "company", "bank_or_fund", "igo", None})


def assign_roles(reading: Reading, entities: Entities, reports: Sequence[Report], *, is_commercial: bool) -> list[PartyMention]:
    """Return the parties of the agreement that `reports` tell of, in order of first report, one role each.

    A state is `on_behalf_of` where a body of its own signs and the state is named for it elsewhere; a body that only carries the
    agreement out is `implementing_entity`. In commercial agreements a body of unknown kind is a company.
    """
    signing = {argument.entity.number: argument.entity for report in reports for argument in report.parties}
    roles = dict.fromkeys(signing, "signatory")
    bodies = [entity for entity in signing.values() if entity.party_kind != "state"]
    for entity in signing.values():
        if entity.party_kind == "state" and any(body.country_code == entity.country_code and body.party_kind == "government_body" for body in bodies):
            roles[entity.number] = "on_behalf_of"
    for entity, role in _other_roles(reading, entities, reports):
        if entity.number not in signing:
            signing[entity.number] = entity
            roles[entity.number] = role
        elif role == "mediator":
            roles[entity.number] = role
    return [_party(reading, entity, roles[number], is_commercial=is_commercial) for number, entity in signing.items()]


def _other_roles(reading: Reading, entities: Entities, reports: Sequence[Report]) -> Iterator[tuple[Entity, str]]:
    """Yield bodies named around the instrument in other roles: "under the agreement X will ...", "the deal, brokered by X"."""
    passages = sorted({report.passage for report in reports})
    for passage in passages:
        clauses = Clauses(reading=reading, entities=entities, passage=passage)
        for token in reading.passages[passage].doc:
            for entity in _implementers(clauses, token):
                if entity.party_kind not in {"state", "person"}:
                    yield entity, "implementing_entity"
            if token.pos_ == "VERB" and token.lemma_.casefold() in MEDIATING_VERBS:
                for argument in clauses.subjects(token):
                    yield argument.entity, "mediator"


def _implementers(clauses: Clauses, token: Token) -> list[Entity]:
    """Return who carries out the agreement that `token` names: subject of what happens under it, or object of its "involve"."""
    if token.lemma_.casefold() not in INSTRUMENTS or not _points_back(token):
        return []
    if token.dep_ == "pobj" and token.head.text.casefold() in {"under", "within", "pursuant"}:
        verb = token.head.head
        if verb.pos_ == "VERB" and verb.i > token.i:
            return [argument.entity for argument in clauses.subjects(verb)]
    verb = token.head
    if token.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_.casefold() in IMPLEMENTING_VERBS:
        return [argument.entity for argument in (clauses.objects(verb) if token.dep_ == "nsubj" else clauses.partners(verb, {"by"}))]
    return []


def _points_back(noun: Token) -> bool:
    return any(child.dep_ in {"det", "poss"} and child.text.casefold() in POINTING_BACK for child in noun.children)


def _party(reading: Reading, entity: Entity, role: str, *, is_commercial: bool) -> PartyMention:
    mention = max(entity.mentions, key=lambda mention: (mention.name.text == entity.name, -mention.span.start))
    return PartyMention(
        number=entity.number,
        name=entity.name,
        span=mention.span,
        role=role,
        party_kind=entity.party_kind or ("company" if is_commercial else None),
        country_code=entity.country_code,
        alias_names=entity.alias_names,
        parent_name=entity.parent_name,
    )
