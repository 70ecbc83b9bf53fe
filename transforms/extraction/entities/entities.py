"""The bodies, persons and states of a document: each named in several forms, told apart by number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.bodies import (
    HEADS_WITH_COMPLEMENT,
    LEGAL_TEXTS,
    PART_OF_NOUNS,
    TRADES,
)
from transforms.extraction.entities.clusters import STATE, Cluster, cluster_mentions, name_core, state_named
from transforms.extraction.entities.descriptions import Description, find_descriptions
from transforms.extraction.entities.kinds import appositions, describing_kind, is_firm, kind_of_name
from transforms.extraction.entities.mention import Mention, label_of
from transforms.extraction.entities.names import THING_LABELS, Name, find_names
from transforms.extraction.entities.naming import find_mentions
from transforms.extraction.entities.origins import country_around, country_of_name
from transforms.extraction.entities.persons import acts_as_person, is_introduced, is_named_for_trade, is_signer
from transforms.extraction.entities.relations import find_relations
from transforms.extraction.entities.sites import is_place, is_subject
from transforms.extraction.entities.vocabulary import is_english
from transforms.extraction.parsing.reading import Reading
from transforms.gazetteers.countries import find_state, state_title
from transforms.gazetteers.places import find_place

MODEL_NUMBER = re.compile(r"\b[A-Z]+-?\d{2,}\w*")  # "A320neo": a thing, whatever the tagger calls it
STATE_OWNED = re.compile(r"\b(?:(?:state|government)[- ]?(?:owned|run|controlled|backed)|nationali[sz]ed)\b", re.IGNORECASE)
STATE_SPACE = 10**12  # numbers of states that stand for a body of theirs meet no other below zero
PUBLIC = frozenset({"state", "government_body"})
STATE_OWNED_REACH = 6  # tokens before a name


@dataclass(frozen=True, kw_only=True)
class Entity:
    """A body, person or state of one document. `name` is its fullest form; `country_code` the state it is or belongs to."""

    number: int
    name: str
    party_kind: str | None
    country_code: str | None
    parent_name: str | None
    mentions: tuple[Mention, ...]
    is_place: bool = False  # tagged as a place, and no state
    is_thing: bool = False  # a product, a law, an event, a work or a people

    @property
    def alias_names(self) -> tuple[str, ...]:
        """The other forms of the name, sorted."""
        return tuple(sorted({mention.name.text for mention in self.mentions} - {self.name}))


@dataclass(frozen=True, kw_only=True)
class Entities:
    """Every entity of a document, with a look-up by token."""

    all: tuple[Entity, ...]
    by_token: dict[tuple[int, int], Entity]

    def at(self, passage: int, token: Token) -> Entity | None:
        """Return the entity whose name `token` of that passage belongs to."""
        return self.by_token.get((passage, token.i))

    @cached_property
    def states(self) -> dict[str, Entity]:
        """The states of the document by their codes."""
        return {entity.country_code: entity for entity in self.all if entity.party_kind == "state" and entity.country_code}

    def state_of(self, body: Entity) -> Entity | None:
        """Return the state that `body` belongs to, from where the body is named if the document names the state nowhere else."""
        code = body.country_code
        if code is None or code in self.states:
            return self.states.get(code or "")
        number = -STATE_SPACE - int.from_bytes(code.encode())
        return replace(body, number=number, name=state_title(code), party_kind="state", parent_name=None)

    def last_before(self, position: int, kinds: Iterable[str | None], *, others: Collection[Entity] = ()) -> Entity | None:
        """Return the entity of one of `kinds` but none of `others` that was named last before `position` in the article's text."""
        kinds = set(kinds)
        best: tuple[int, Entity] | None = None
        for entity in self.all:
            if entity.party_kind not in kinds or entity in others:
                continue
            for mention in entity.mentions:
                if mention.span.end <= position and (best is None or mention.span.start > best[0]):
                    best = (mention.span.start, entity)
        return best[1] if best else None


def find_entities(reading: Reading) -> Entities:
    """Return the entities of a document, numbered in order of first mention."""
    mentions = find_mentions(reading)
    relations = find_relations(mentions, reading.passages)
    clusters = cluster_mentions(mentions, reading.passages, relations)
    entities = _at_home(_described_later([_entity(number, cluster) for number, cluster in enumerate(clusters)], reading))
    by_token = {(mention.passage, token.i): entity for entity in entities for mention in entity.mentions for token in mention.name.tokens}
    return Entities(all=tuple(entities), by_token=by_token)


def _described_later(entities: list[Entity], reading: Reading) -> list[Entity]:
    """Return the entities with what a later description adds: after "Acme ...", "the Russian company" tells Acme's kind and country."""
    for description in find_descriptions(reading):
        meant = _meant_by(description, entities)
        if meant is not None and meant.country_code is None:
            kind = meant.party_kind or description.party_kind
            entities[meant.number] = replace(meant, party_kind=kind, country_code=description.country_code)
    return entities


def _meant_by(description: Description, entities: list[Entity]) -> Entity | None:
    """Return whom a description takes up: of those last named in one sentence one of its country, else the only one of none.

    Where several are of none, a plain "company" is the subject, and a "roaster" nobody that can be told.
    """
    kinds = {None, description.party_kind}
    named = [
        (mention, entity)
        for entity in entities
        if entity.party_kind in kinds and not (entity.is_place or entity.is_thing or _does(entity, description))
        for mention in entity.mentions
        if mention.span.end <= description.position
    ]
    if not named:
        return None
    last = max(named, key=lambda pair: pair[0].span.start)[0]
    near = {entity.number: (entity, mention) for mention, entity in named if _is_beside(mention, last)}
    if any(entity.country_code == description.country_code for entity, _ in near.values()):
        return None
    of_none = [(entity, mention) for entity, mention in near.values() if entity.country_code is None]
    if len(of_none) > 1:
        subjects = [entity for entity, mention in of_none if is_subject(mention.name.tokens.root)]
        return subjects[0] if description.is_plain and len(subjects) == 1 else None
    return of_none[0][0] if of_none else None


def _does(entity: Entity, description: Description) -> bool:
    """True for Acme in "Acme will pay the Swedish company": it is not whom it deals with."""
    subjects = description.subjects
    return any(mention.passage == description.passage and subjects & {t.i for t in mention.name.tokens} for mention in entity.mentions)


def _is_beside(mention: Mention, last: Mention) -> bool:
    return mention.passage == last.passage and mention.name.tokens.sent == last.name.tokens.sent


def _at_home(entities: list[Entity]) -> list[Entity]:
    """Return the entities with the country of those public bodies that tell none, where the document names one state, and before them.

    A state that is only named as the home of a firm is not theirs.
    """
    foreign = {entity.country_code for entity in entities if entity.country_code and entity.party_kind not in PUBLIC}
    states = {
        entity.country_code: entity.mentions[0].span.start
        for entity in reversed(entities)
        if entity.party_kind == "state" and entity.country_code not in foreign
    }
    if len(states) != 1:
        return entities
    ((home, position),) = states.items()
    return [
        replace(entity, country_code=home)
        if entity.country_code is None and entity.mentions[0].span.start > position and _is_public(entity)
        else entity
        for entity in entities
    ]


def _is_public(entity: Entity) -> bool:
    """True for a government body, and for one that is called state-owned, state-run or national before its name."""
    if entity.party_kind == "government_body":
        return True
    return entity.party_kind not in {"person", "igo"} and any(_is_state_owned(mention.name.tokens) for mention in entity.mentions)


def _is_state_owned(tokens: SpacySpan) -> bool:
    before = tokens.doc[max(tokens.sent.start, tokens.start - STATE_OWNED_REACH) : tokens.start]
    return STATE_OWNED.search(before.text) is not None


def _entity(number: int, cluster: Cluster) -> Entity:
    forms = Counter(mention.name.text for mention in cluster.mentions)
    state = next((core[1] for core in cluster.cores if core[0] == STATE), None)
    if state is not None:
        mentions = tuple(cluster.mentions)
        return Entity(
            number=number, name=_state_name(state, forms), party_kind="state", country_code=state, parent_name=None, mentions=mentions
        )
    present = [form for form in forms if form not in cluster.former_names] or list(forms)
    name = max(present, key=lambda form: (len(name_core(form)), len(form)))
    kind = _kind(name, cluster.mentions)
    parent = _first(_parent_of(mention) for mention in cluster.mentions) or _first(cluster.parent_names)
    return Entity(
        number=number,
        name=name,
        party_kind=kind or (kind_of_name(parent, "") if parent else None),
        country_code=None if kind == "igo" else _country(name, kind, parent, cluster.mentions),
        parent_name=parent,
        mentions=tuple(cluster.mentions),
        is_place=kind is None and is_place(name, cluster.mentions),
        is_thing=kind is None and _is_thing(name, cluster.mentions),
    )


def _country(name: str, kind: str | None, parent: str | None, mentions: list[Mention]) -> str | None:
    """Return the state a body belongs to; a person's name holds none ("Chad", "Jordan")."""
    told = None if kind == "person" else country_of_name(name)
    return told or _first(country_around(mention.name.tokens) for mention in mentions) or (country_of_name(parent) if parent else None)


def _is_thing(name: str, mentions: list[Mention]) -> bool:
    words = name.casefold().split()
    is_named_as_body = len(words) > 1 and (words[-1] in TRADES or words[-1] in HEADS_WITH_COMPLEMENT)
    if words[-1] in LEGAL_TEXTS:
        return True
    label = label_of(mentions)
    is_unheard_of = label == "NORP" and not is_english(name.split()[-1])  # the tagger takes many a firm for a people
    return (label in THING_LABELS and not (is_named_as_body or is_unheard_of)) or MODEL_NUMBER.search(name) is not None


def _kind(name: str, mentions: list[Mention]) -> str | None:
    """Return what a body is: by its name, else by what it is described as, else by what only persons or firms do."""
    spans = [mention.name.tokens for mention in mentions]
    told = kind_of_name(name, "ORG" if _ends_in_state(name) else label_of(mentions))
    if told == "company" and any(describing_kind(span) == "bank_or_fund" for span in spans):
        return "bank_or_fund"
    if told not in {None, "person"}:
        return told
    if any(is_introduced(span) if told == "person" else " " in name and is_signer(span) for span in spans):
        return "person"
    described = None if find_place(name) else _first(describing_kind(span) for span in spans)  # "a Boston firm" is no description of Boston
    if described:
        return described
    if told == "person" and acts_as_person(name, mentions):
        return told
    return "company" if any(is_firm(span) for span in spans) or (told == "person" and is_named_for_trade(name)) else None


def _ends_in_state(name: str) -> bool:
    """True for "Nordwind US", a firm's business in a state, not for "Carl Jordan"."""
    words = name.split()
    return len(words) > 1 and words[-1].isupper() and find_state(words[-1]) is not None


def _parent_of(mention: Mention) -> str | None:
    """Return the body a name is part of: "X, which operates under Y", "X, a body under Y", "X, a unit of Y"."""
    tokens = mention.name.tokens
    relations = [child for child in tokens.root.children if child.i >= tokens.end and child.dep_ in {"prep", "relcl", "acl"}]
    for relation in (*relations, *appositions(tokens)):
        is_part = relation.lemma_ in PART_OF_NOUNS
        for preposition in (relation, *relation.children):
            if preposition.dep_ == "prep" and (preposition.text == "under" or (is_part and preposition.text == "of")):
                parent = next((name.text for name in _names_after(preposition)), None)
                if parent is not None:
                    return parent
    return None


def _names_after(preposition: Token) -> list[Name]:
    """Return the names that hold the object of `preposition`."""
    objects = {child.i for child in preposition.children if child.dep_ == "pobj"}
    return [name for name in find_names(preposition.doc) if objects & set(range(name.tokens.start, name.tokens.end))]


def _state_name(code: str, forms: Counter[str]) -> str:
    """Return the state's own name: the longest one printed, or its usual one where only a seat or a nationality is."""
    printed = [form for form in forms if (state := state_named(form)) is not None and state.form == "name"]
    return max(printed, key=lambda form: (len(form), form)).removeprefix("the ").removeprefix("The ") if printed else state_title(code)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
