"""The offices of persons: in which capacity somebody acts, and for which body or state."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from transforms.english.bodies import OFFICE_JOINERS, OFFICES, TITLE_WORDS
from transforms.extraction.entities.entities import Entities, Entity
from transforms.extraction.parsing.reading import Reading

REACH = 12  # tokens of a title before a name or behind it
MOST_MENTIONS = 4  # a person's office is told where the person is introduced


@dataclass(frozen=True, kw_only=True)
class Office:
    """What a person is called ("foreign minister", "chief executive"), if anything, and of what where the text names it."""

    capacity: str | None
    body: Entity | None


def office_of(person: Entity, reading: Reading, entities: Entities) -> Office | None:
    """Return the first office told beside the person's name.

    "Acme chairman X", "Peru's trade minister, X", "X, head of Acme", "X of Acme".
    """
    for mention in person.mentions[:MOST_MENTIONS]:
        doc = reading.passages[mention.passage].doc
        places = (mention.name.tokens.start, mention.name.tokens.end)
        found = _before(doc, mention.passage, places, entities) or _behind(doc, mention.passage, places[1], entities)
        if found is None and (body := _of(doc, mention.passage, places[1], entities)) is not None:
            found = Office(capacity=None, body=body)
        if found is not None:
            return found
    return None


def _before(doc: Doc, passage: int, places: tuple[int, int], entities: Entities) -> Office | None:
    start, name_end = places
    end = start - 1 if start and doc[start - 1].text == "," else start
    first = end
    while first > max(0, end - REACH) and _is_title(doc[first - 1]):
        first -= 1
    while first < end and doc[first].text.casefold() in OFFICE_JOINERS:
        first += 1
    if not _names_office(doc, first, end):
        return None
    place = first - 1
    while place >= max(0, first - 3) and (doc[place].tag_ == "POS" or doc[place].text == "-"):
        place -= 1
    body = entities.by_token.get((passage, place)) if place >= 0 else None
    inside = (entities.by_token.get((passage, token.i)) for token in doc[first:end])
    body = _acting(body) or next((entity for entity in inside if _acting(entity)), None)
    return Office(capacity=doc[first:end].text, body=body or _of(doc, passage, name_end, entities))


def _of(doc: Doc, passage: int, end: int, entities: Entities) -> Entity | None:
    """Return the body behind "President X of Y"."""
    following = range(end + 1, min(end + 3, len(doc))) if doc[end : end + 1].text == "of" else ()
    return next((entity for place in following if (entity := _acting(entities.by_token.get((passage, place))))), None)


def _behind(doc: Doc, passage: int, end: int, entities: Entities) -> Office | None:
    if end >= len(doc) or doc[end].text not in {",", "("}:
        return None
    last = end + 1
    body: Entity | None = None
    while last < min(len(doc), end + 1 + REACH) and doc[last].text not in {",", ")", ";", "."} and doc[last].pos_ not in {"VERB", "AUX"}:
        body = body or _acting(entities.by_token.get((passage, last)))
        last += 1
    words = [token for token in doc[end + 1 : last] if token.pos_ != "DET"]
    office = [token for token in words if token.text.casefold() in OFFICES]
    if not office:
        return None
    first = next(token.i for token in words)
    named = [token.i for token in doc[first : office[0].i] if entities.by_token.get((passage, token.i)) is not None]
    while (named and first <= named[-1]) or (first < office[0].i and doc[first].tag_ in {"POS", "PRP$"}):
        first += 1
    return Office(capacity=doc[first : office[-1].i + 1].text, body=body)


def _is_title(token: Token) -> bool:
    word = token.text.casefold().rstrip(".")
    return word in TITLE_WORDS or word in OFFICES or word in OFFICE_JOINERS


def _names_office(doc: Doc, first: int, end: int) -> bool:
    return any(token.text.casefold() in OFFICES for token in doc[first:end])


def _acting(entity: Entity | None) -> Entity | None:
    return entity if entity is not None and entity.party_kind != "person" and not entity.is_place and not entity.is_thing else None
