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
    DESCRIPTIONS,
    HEADS_WITH_COMPLEMENT,
    LEGAL_TEXTS,
    PART_OF_NOUNS,
    PLACE_ABBREVIATIONS,
    TITLE_WORDS,
    TRADES,
)
from transforms.english.dealings import SPEAKING
from transforms.english.speakers import PERSON_NOUNS
from transforms.extraction.entities.clusters import STATE, Cluster, cluster_mentions, name_core, state_named
from transforms.extraction.entities.kinds import appositions, describing_kind, is_firm, kind_of_name
from transforms.extraction.entities.mention import Mention
from transforms.extraction.entities.names import THING_LABELS, Name, find_names
from transforms.extraction.entities.naming import find_mentions
from transforms.extraction.entities.origins import country_around, country_before, country_of_name
from transforms.extraction.entities.relations import find_relations
from transforms.extraction.parsing.labels import PLACE_LABELS
from transforms.extraction.parsing.reading import Reading
from transforms.gazetteers.countries import find_state, state_title
from transforms.gazetteers.places import find_place

MODEL_NUMBER = re.compile(r"\b[A-Z]+-?\d{2,}\w*")  # "A320neo": a thing, whatever the tagger calls it
STATE_OWNED = re.compile(r"\b(?:(?:state|government)[- ]?(?:owned|run|controlled|backed)|nationali[sz]ed)\b", re.IGNORECASE)
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
    for passage in reading.passages:
        for place, lemma in enumerate(passage.lemmas):
            kind = DESCRIPTIONS.get(lemma)
            if kind is None:
                continue
            token = passage.doc[place]
            if not any(child.text.casefold() == "the" for child in token.children):
                continue
            country_code = country_before(passage.doc, token.i, token.sent.start)
            if country_code is None:
                continue
            position = passage.offset + token.left_edge.idx
            named = [entity for entity in entities if entity.party_kind in {None, kind} and _is_named_before(entity, position)]
            last = max(named, key=lambda entity: max(m.span.start for m in entity.mentions if m.span.end <= position), default=None)
            if last is not None and last.country_code is None and not last.is_thing:
                entities[last.number] = replace(last, party_kind=kind, country_code=country_code)
    return entities


def _is_named_before(entity: Entity, position: int) -> bool:
    return not entity.is_place and entity.mentions[0].span.end <= position


def _at_home(entities: list[Entity]) -> list[Entity]:
    """Return the entities with the country of those public bodies that tell none, where the document names one state, and before them."""
    states = {entity.country_code: entity.mentions[0].span.start for entity in reversed(entities) if entity.party_kind == "state"}
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
        is_place=kind is None and _is_place(name, cluster.mentions),
        is_thing=kind is None and _is_thing(name, cluster.mentions),
    )


def _country(name: str, kind: str | None, parent: str | None, mentions: list[Mention]) -> str | None:
    """Return the state a body belongs to; a person's name holds none ("Chad", "Jordan")."""
    told = None if kind == "person" else country_of_name(name)
    return told or _first(country_around(mention.name.tokens) for mention in mentions) or (country_of_name(parent) if parent else None)


def _is_place(name: str, mentions: list[Mention]) -> bool:
    is_place = _label_of(mentions) in PLACE_LABELS and not _is_named_for_trade(name)
    return is_place or name.casefold().split()[-1].rstrip(".") in PLACE_ABBREVIATIONS


def _is_named_for_trade(name: str) -> bool:
    """True for "Lessing Paper", a firm unless more is told of it."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1] in TRADES


def _is_thing(name: str, mentions: list[Mention]) -> bool:
    words = name.casefold().split()
    is_named_as_body = len(words) > 1 and (words[-1] in TRADES or words[-1] in HEADS_WITH_COMPLEMENT)
    if words[-1] in LEGAL_TEXTS:
        return True
    return (_label_of(mentions) in THING_LABELS and not is_named_as_body) or MODEL_NUMBER.search(name) is not None


def _label_of(mentions: list[Mention]) -> str:
    return Counter(mention.name.label for mention in mentions).most_common(1)[0][0]


def _kind(name: str, mentions: list[Mention]) -> str | None:
    """Return what a body is: by its name, else by what it is described as, else by what only persons or firms do."""
    spans = [mention.name.tokens for mention in mentions]
    told = kind_of_name(name, "ORG" if _ends_in_state(name) else _label_of(mentions))
    if told == "company" and any(describing_kind(span) == "bank_or_fund" for span in spans):
        return "bank_or_fund"
    if told not in {None, "person"}:
        return told
    if told == "person" and any(_is_described_person(span) for span in spans):
        return "person"
    described = None if find_place(name) else _first(describing_kind(span) for span in spans)  # "a Boston firm" is no description of Boston
    if described:
        return described
    if told == "person" and _acts_as_person(name, mentions):
        return told
    return "company" if any(is_firm(span) for span in spans) or (told == "person" and _is_named_for_trade(name)) else None


def _ends_in_state(name: str) -> bool:
    """True for "Nordwind US", a firm's business in a state, not for "Carl Jordan"."""
    words = name.split()
    return len(words) > 1 and words[-1].isupper() and find_state(words[-1]) is not None


def _is_described_person(tokens: SpacySpan) -> bool:
    """True for "X, a property developer", "financier X": the same noun can describe a firm, but X has a person's name."""
    before = tokens.doc[tokens.start - 1 : tokens.start] if tokens.start > tokens.sent.start else ()
    return any(token.lemma_.casefold() in PERSON_NOUNS for token in (*appositions(tokens), *before))


def _acts_as_person(name: str, mentions: list[Mention]) -> bool:
    """True where more than the tagger says so: a title before the name, the surname standing alone, or a verb of speech after it."""
    surname = name.split()[-1]
    return any(mention.name.text == surname or _has_title(mention.name.tokens) or _speaks(mention.name.tokens) for mention in mentions)


def _speaks(tokens: SpacySpan) -> bool:
    return tokens.root.dep_ == "nsubj" and tokens.root.head.lemma_ in SPEAKING


def _has_title(tokens: SpacySpan) -> bool:
    return tokens.start > 0 and tokens.doc[tokens.start - 1].text.casefold().rstrip(".") in TITLE_WORDS


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
