"""Names in the order of a sentence: each with the word its noun phrase follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.bodies import CALLED
from transforms.english.order import ROUTES
from transforms.extraction.entities.dealers import can_deal
from transforms.extraction.entities.entities import Entity
from transforms.extraction.participants.arguments import Argument, Clauses

PHRASE_REACH = 8  # tokens of a noun phrase before its name
IN_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X", "SYM", "SPACE"})
PHRASE_MARKS = frozenset("( ) < > - ' ’ `".split())


@dataclass(frozen=True, kw_only=True)
class Named:
    """A name in a clause; `before` is the word that its noun phrase follows, None at the beginning of the sentence."""

    entity: Entity
    token: Token
    start: int
    end: int
    before: Token | None


def names_in(clauses: Clauses, sentence: SpacySpan, places: range) -> Iterator[Named]:
    """Yield the names that stand at `places`, in their order, each once."""
    doc = sentence.doc
    seen: set[int] = set()
    for place in places:
        token = doc[place]
        entity = clauses.entities.at(clauses.passage, token)
        if entity is None or place in seen:
            continue
        start, end = clauses.extent(token)
        seen.update(range(start, end))
        if can_deal(entity, doc[end - 1]):
            yield Named(entity=entity, token=doc[end - 1], start=start, end=end, before=word_before(sentence, start))


def word_before(sentence: SpacySpan, start: int) -> Token | None:
    """Return the word before the noun phrase in which a name begins at `start`."""
    doc = sentence.doc
    for place in range(start - 1, max(sentence.start, start - PHRASE_REACH) - 1, -1):
        token = doc[place]
        if not (
            token.pos_ in IN_PHRASE or token.text in PHRASE_MARKS or token.tag_ == "PRP$" or token.text in CALLED or _ends_compound(token)
        ):
            return token
    return None


def joins_places(preposition: Token | None) -> bool:
    """Return whether `preposition` stands behind what runs between places: "a pipeline between X and Y"."""
    if preposition is None or preposition.text.casefold() != "between" or not preposition.i:
        return False
    return preposition.nbor(-1).lemma_.casefold() in ROUTES


def names_thing(token: Token) -> bool:
    """Return whether a name is what a thing is called by: "the Capo Blanco wind park" is no body."""
    return token.dep_ in {"compound", "nmod", "amod"} and token.head.pos_ == "NOUN" and token.head.lemma_.casefold() not in CALLED


def owns(named: Named) -> bool:
    """Return whether a possessive mark follows the name: "Peru" in "Peru's Beta Ltd"."""
    doc = named.token.doc
    return named.end < len(doc) and doc[named.end].tag_ == "POS"


def _ends_compound(token: Token) -> bool:
    """True for "based" in "Lima-based"."""
    return token.i > 0 and token.nbor(-1).text == "-"


def only_joins(sentence: SpacySpan, start: int, end: int) -> bool:
    """True where between two names only commas, "and" and articles stand, one of the first two at least."""
    between = sentence.doc[start:end]
    return 0 < len(between) <= PHRASE_REACH and all(
        token.pos_ in {"CCONJ", "DET", "SPACE"} or token.text in {",", "(", ")", "<", ">"} for token in between
    )


def extent_of(clauses: Clauses, argument: Argument) -> tuple[int, int]:
    """Return where the argument's name stands: at its token, or before it ("the Beta unit"), else the token's own place."""
    doc, place = argument.token.doc, argument.token.i
    for token in reversed(doc[max(0, place - PHRASE_REACH) : place + 1]):
        if clauses.entities.at(clauses.passage, token) is argument.entity:
            return clauses.extent(token)
        if token.pos_ not in IN_PHRASE:
            break
    return place, place + 1
