"""Whom a pronoun or a bare description means: the last subject of the sentences before, else whoever was named last."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from transforms.extraction.entities.dealers import can_deal
from transforms.extraction.entities.entities import Entities, Entity
from transforms.extraction.parsing.labels import PLACE_LABELS, SUBJECTS
from transforms.extraction.parsing.reading import Reading

SENTENCES_BACK = 20  # of an article's some thirty: "the two" stand further off than "it"
WHERE = frozenset({"in", "at", "near"})
WORDS_BACK = 120  # tokens: an antecedent stands in one of the few sentences before


def find_antecedent(
    reading: Reading,
    entities: Entities,
    passage: int,
    token: Token,
    kinds: Collection[str | None],
    *,
    or_as_subject: Collection[str | None] = (),
    others: Collection[Entity] = (),
) -> Entity | None:
    """Return the entity of one of `kinds` that `token` takes up: the last subject before it within reach, else the last one named.

    An entity of a kind in `or_as_subject` is taken up as a subject only; one of `others` is not.
    """
    subject = find_subject_before(reading, entities, passage, token, (*kinds, *or_as_subject), others=others)
    return subject or entities.last_before(reading.passages[passage].offset + token.idx, kinds, others=others)


def find_subject_before(
    reading: Reading,
    entities: Entities,
    passage: int,
    token: Token,
    kinds: Collection[str | None],
    *,
    others: Collection[Entity] = (),
) -> Entity | None:
    """Return the entity of one of `kinds` but none of `others` that was the last subject before `token` within reach."""
    for entity, word in _named_before(reading, entities, passage, token):
        if entity.party_kind in kinds and entity not in others and _can_be_meant(entity, word, kinds) and word.dep_ in SUBJECTS:
            return entity
    return None


def find_pair(reading: Reading, entities: Entities, passage: int, token: Token, kinds: Collection[str]) -> list[Entity]:
    """Return the two entities, of `kinds` if any are given, that were named together in one sentence last before `token`.

    Where more than two are, two bodies are taken before two states.
    """
    position = reading.passages[passage].offset + token.idx
    left = SENTENCES_BACK
    for index in range(passage, max(-1, passage - left), -1):
        parsed = reading.passages[index]
        before = [sentence for sentence in parsed.doc.sents if parsed.offset + sentence.start_char < position]
        for sentence in reversed(before[-left:]):
            words = (word for word in sentence if parsed.offset + word.idx < position and not _tells_where(word))
            named = [
                entity for word in words if (entity := entities.at(index, word)) and can_deal(entity, word) and _is_one_of(entity, kinds)
            ]
            pair = _pair_of(named)
            if pair:
                return pair
        left -= len(before)
        if left <= 0:
            break
    return []


def _is_one_of(entity: Entity, kinds: Collection[str]) -> bool:
    """True for an entity of one of `kinds`, if any are given; a body of no known kind may be a company."""
    return not kinds or entity.party_kind in kinds or (entity.party_kind is None and "company" in kinds)


def _tells_where(word: Token) -> bool:
    """True for a state before what is in it, and behind "in": "Peru's Nordwind AG", "a school in Peru"."""
    last = word.head if word.dep_ == "compound" and word.head.ent_type_ in PLACE_LABELS else word
    return last.ent_type_ in PLACE_LABELS and (last.dep_ == "poss" or (last.dep_ == "pobj" and last.head.text in WHERE))


def _pair_of(named: list[Entity]) -> list[Entity]:
    states = [entity for entity in named if entity.party_kind == "state"]
    bodies = [entity for entity in named if entity.party_kind not in {"state", "person"} and not (entity.is_place or entity.is_thing)]
    for several in (bodies, states, states + bodies):
        distinct = {entity.number: entity for entity in several}
        if len(distinct) == 2:
            return list(distinct.values())
    return []


def _named_before(reading: Reading, entities: Entities, passage: int, token: Token) -> Iterator[tuple[Entity, Token]]:
    """Yield the words of names before `token`, the nearest first, on into the passages before."""
    left = WORDS_BACK
    end = token.i
    for index in range(passage, -1, -1):
        doc = reading.passages[index].doc
        for word in reversed(doc[max(0, end - left) : end]):
            entity = entities.at(index, word)
            if entity is not None:
                yield entity, word
        left -= end
        if left <= 0 or not index:
            return
        end = len(reading.passages[index - 1].doc)


def _can_be_meant(entity: Entity, word: Token, kinds: Collection[str | None]) -> bool:
    if entity.is_thing or entity.is_place:
        return False
    return entity.party_kind is not None or (word.ent_type_ not in PLACE_LABELS and ("person" in kinds) == (word.ent_type_ == "PERSON"))
