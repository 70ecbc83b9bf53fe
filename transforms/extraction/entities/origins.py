"""Which state a body belongs to, by its name and by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.bodies import CALLED, DESCRIPTIONS, LEGAL_FORMS
from transforms.english.kinds import PUBLIC_BODIES
from transforms.english.origins import (
    BASED_VERBS,
    BODIES_OF_PLACES,
    BODIES_OF_STATES,
    COMING_VERBS,
    CONTINENT_WORDS,
    FROM_PLACE,
    IN_PLACE,
    OF_PLACE,
    OPEN_APPOSITION,
    PARTITIVES,
    PLACE_OPENERS,
)
from transforms.gazetteers.countries import find_native_word, find_state, fold
from transforms.gazetteers.legal_forms import COUNTRY_BY_LEGAL_FORM
from transforms.gazetteers.place_names import SHARED_PLACES
from transforms.gazetteers.places import find_place, is_word

LONGEST_MEMORY = 20_000  # names: an article asks for the same ones over and over
LONGEST_PLACE = 4  # words
LONGEST_ALIAS = 8  # tokens, brackets included
BASED_REACH = 5  # tokens from the first word of a town to "based"
REACH_BEFORE = 8  # tokens before a name that can describe it
REACH_AFTER = 14  # tokens after a name that can describe it
OPENING = frozenset({'"', "“", "<", "&"})
CLOSING = frozenset({'"', "”", ">"})
DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "s"})  # "s" where a data set has parted the mark from its letter
PARTICIPLES = frozenset({"VBG", "VBN"})  # "a leading firm", "a listed company"
AMERICAN = "americ"
INSIDE_WORD = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")  # "AirMuscat" is of Muscat
HOUSES = CALLED | DESCRIPTIONS.keys()  # "a trader in Huelva" is at home there, however small the town


@lru_cache(maxsize=LONGEST_MEMORY)
def country_of_name(text: str) -> str | None:
    """Return the state that a body's name tells, or None where it tells none or more than one.

    By the states and nationalities it holds, those in brackets before all others, else by its legal form, else by regions and large
    cities. A place that is a word or a person's name as well tells nothing here, nor does a continent's half ("North American").
    """
    words = [word.strip(",") for word in INSIDE_WORD.sub(" ", text.replace("’s", "").replace("'s", "")).split()]
    if known := PUBLIC_BODIES.get(fold(text).removeprefix("the ")):
        return known
    found = list(_countries_in(words))
    bracketed = {code for word, code, _ in found if "(" in word or ")" in word}
    states = {code for _, code, is_state in found if is_state}
    places = {code for word, code, is_state in found if not is_state and not _is_whole(word, words)}
    for codes in (bracketed, states):
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return _country_of_legal_form(words) or (places.pop() if len(places) == 1 else None)


def _is_whole(place: str, words: list[str]) -> bool:
    """Return whether a place and legal forms are all a name has: "Dayton Inc" is called so for a person as often as for the city."""
    others = [word.replace(".", "").casefold() for word in words if word not in place.split()]
    return bool(others) and LEGAL_FORMS.issuperset(others)


def _country_of_legal_form(words: list[str]) -> str | None:
    forms = (word.replace(".", "") for word in reversed(words[-2:]) if len(words) > 1)
    return next((COUNTRY_BY_LEGAL_FORM[form] for form in forms if form in COUNTRY_BY_LEGAL_FORM), None)


def country_around(span: SpacySpan) -> str | None:
    """Return the state that the words around a name tell: possessor, modifier, "of Japan", apposition, "which is based in"."""
    doc, sentence = span.doc, span.sent
    return country_before(doc, span.start, sentence.start) or _country_behind(doc, span.end, sentence.end)


def country_before(doc: Doc, end: int, floor: int = 0) -> str | None:
    """Return the state that the words right before `end` tell, within one noun phrase and not before `floor`."""
    start = end
    while start > max(floor, end - REACH_BEFORE) and _describes(doc[start - 1]):
        start -= 1
    for position in range(end, start, -1):
        any_place = _is_based(doc, position, end) or _is_owner(doc, position, end)
        code, length = _place_ending(doc, start, position, any_place=any_place)
        if code is not None:
            if _is_of_two(doc, position - length):
                return None
            is_where = position == end and position - length == start and start > floor and doc[start - 1].pos_ == "ADP"
            return None if is_where else code  # "in Tokyo Acme said": where, not whose
    return None


def _is_of_two(doc: Doc, start: int) -> bool:
    """Return whether the place that begins at `start` is one of two joined by a hyphen: "a Dutch-German operator"."""
    return start > 1 and doc[start - 1].text in {"-", "–"} and find_state(doc[start - 2].text) is not None


def _is_based(doc: Doc, position: int, end: int) -> bool:
    """Return whether "-based" or the like follows a place that ends at `position`."""
    following = any(token.text.casefold() in BASED_VERBS for token in doc[position : min(position + BASED_REACH, end)])
    return following or _without_based(doc[position - 1].text) != doc[position - 1].text


def _is_owner(doc: Doc, position: int, end: int) -> bool:
    """Return whether a place that is no other word stands at `position` with its possessive mark: "Rijeka's"."""
    return position < end and doc[position].text in POSSESSIVES and not is_word(doc[position - 1].text)


def _describes(token: Token) -> bool:
    if token.text in {"-", "–"}:
        return not token.whitespace_
    if token.is_space or _is_compound(token) or (token.tag_ in PARTICIPLES and token.dep_ in {"amod", "compound"}):
        return True  # "surveying" in "a Bulgarian surveying company"
    return (
        token.pos_ in DESCRIBING or token.text in POSSESSIVES or token.text in {'"', "“", "<", "&"} or token.text.casefold() in BASED_VERBS
    )


def _is_compound(token: Token) -> bool:
    """True for either half of "start-up"."""
    neighbours = token.doc[max(token.i - 1, 0) : token.i + 2]
    return any(other.text == "-" and not other.whitespace_ for other in neighbours)


def _country_behind(doc: Doc, end: int, ceiling: int) -> str | None:
    """Return the state that the words behind a name tell."""
    place = min(_behind_alias(doc, end), ceiling)
    if place >= ceiling:
        return None
    word = doc[place].text.casefold()
    if word in {"of", "("} or (word == "in" and _is_at_home(doc[place])):
        return _place_after(doc, place + 1, ceiling)
    if word in BASED_VERBS:
        return _country_based(doc, place, ceiling)
    if word in {"is", "was"}:
        return _country_of_predicate(doc, place + 1, ceiling)
    if word in COMING_VERBS and place + 1 < ceiling and doc[place + 1].text == "from":
        return _place_after(doc, place + 2, ceiling, any_place=True)
    if word not in {",", "–", "—", "-"} or place + 1 >= ceiling:
        return None
    following = doc[place + 1].text.casefold()
    if following in {"which", "that", "whose"}:
        based = next((token.i for token in doc[place + 1 : min(ceiling, place + 6)] if token.text.casefold() in BASED_VERBS), None)
        return _country_based(doc, based, ceiling) if based is not None else _country_of_apposition(doc, place + 3, ceiling)
    if following in BASED_VERBS:
        return _country_based(doc, place + 1, ceiling)
    return _country_behind_comma(doc, place, ceiling)


def _is_at_home(preposition: Token) -> bool:
    """True for "the Institute of Physics in Lima has", not for "signed with Acme in Lima", which tells where and not whose."""
    name = preposition.head
    return name.pos_ == "PROPN" and not (name.dep_ == "pobj" and name.head.text.casefold() in {"with", "between"})


def _country_behind_comma(doc: Doc, place: int, ceiling: int) -> str | None:
    """Return the state of ", of Salem, Oregon,", ", Norway's central bank", ", a Boston-based firm"."""
    if doc[place + 1].text.casefold() in FROM_PLACE:
        return _place_after(doc, place + 2, ceiling, any_place=True)
    code, length = _place_starting(doc, place + 1, ceiling)
    if code is not None and place + 1 + length < ceiling and doc[place + 1 + length].text in POSSESSIVES:
        return code
    return _country_of_apposition(doc, place + 1, ceiling)


def _country_of_predicate(doc: Doc, start: int, ceiling: int) -> str | None:
    """Return the state of "is based in X", "is a Danish firm", "is Danish"."""
    if start < ceiling and doc[start].text.casefold() in BASED_VERBS:
        return _country_based(doc, start, ceiling)
    state = find_state(doc[start].text) if start < ceiling else None
    if state is not None and state.form == "nationality" and doc[start].pos_ == "ADJ":
        return state.country_code if start + 1 >= ceiling or doc[start + 1].pos_ in {"PUNCT", "CCONJ"} else None
    return _country_of_apposition(doc, start, ceiling)


def _behind_alias(doc: Doc, end: int) -> int:
    """Return the place behind an alias or a share's sign in brackets."""
    while end < len(doc) and (doc[end].is_space or doc[end].text in CLOSING):
        end += 1
    if end < len(doc) and doc[end].text in {"(", "<"} and _place_after(doc, end + 1, len(doc)) is None:
        return next((token.i + 1 for token in doc[end : end + LONGEST_ALIAS] if token.text in {")", ">"}), end)
    return end


def _country_based(doc: Doc, verb: int, ceiling: int) -> str | None:
    """Return the state of "based in X", "headquartered near X, Y"."""
    for token in doc[verb + 1 : min(verb + 4, ceiling)]:
        if token.text.casefold() in IN_PLACE:
            return _place_after(doc, token.i + 1, ceiling, any_place=True)
    return None


def _country_of_apposition(doc: Doc, start: int, ceiling: int) -> str | None:
    """Return the state of "a Boston-based firm", "one of Japan's largest banks", "the state oil company of Norway"."""
    if start >= ceiling or doc[start].text.casefold() not in OPEN_APPOSITION:
        return None
    for token in doc[start + 1 : min(start + REACH_AFTER, ceiling)]:
        word = token.text.casefold()
        if word in PARTITIVES:
            continue
        if word in OF_PLACE:
            behind = _place_after(doc, token.i + 1, ceiling, any_place=word == "in" and doc[token.i - 1].lemma_.casefold() in HOUSES)
            if behind is not None or doc[token.i - 1].text.casefold() not in PARTITIVES:
                return behind
        elif word in BASED_VERBS and token.i + 1 < ceiling and doc[token.i + 1].text.casefold() in IN_PLACE:
            return _country_based(doc, token.i, ceiling)
        elif not _describes(token) and token.pos_ not in {"DET", "CCONJ"} and not (token.i == start + 1 and token.tag_ in PARTICIPLES):
            return None
        code, length = _place_starting(doc, token.i, ceiling, any_place=_is_based(doc, token.i + 1, ceiling))
        if code is not None:
            return code if token.i + length < ceiling and _describes(doc[token.i + length]) else None
    return None


def _place_after(doc: Doc, start: int, ceiling: int, *, any_place: bool = False) -> str | None:
    """Return the state of the place that begins at `start`; of "Salem, Oregon" that of the second, which says which Salem."""
    if start < ceiling and doc[start].text.casefold() in PLACE_OPENERS:
        start += 1
    if start + 1 < ceiling and doc[start].text.casefold() == "state" and doc[start + 1].text.casefold() == "of":
        start += 2
    code, length = _place_starting(doc, start, ceiling, any_place=any_place)
    comma = start + max(length, 1)
    if comma + 1 < ceiling and doc[comma].text == "," and doc[start].text[:1].isupper():
        return _place_starting(doc, comma + 1, ceiling)[0] or code
    return code


def _place_starting(doc: Doc, start: int, ceiling: int, *, any_place: bool = False) -> tuple[str | None, int]:
    """Return the state of the longest place that begins at `start`, and how many tokens it has."""
    for end in range(min(start + LONGEST_PLACE, ceiling), start, -1):
        if code := _country_of_place(doc, start, end, any_place=any_place):
            return code, end - start
    return None, 0


def _place_ending(doc: Doc, floor: int, end: int, *, any_place: bool) -> tuple[str | None, int]:
    """Return the state of the longest place that ends at `end`, and how many tokens it has."""
    for start in range(max(end - LONGEST_PLACE, floor), end):
        if code := _country_of_place(doc, start, end, any_place=any_place):
            return code, end - start
    return None, 0


def _country_of_place(doc: Doc, start: int, end: int, *, any_place: bool) -> str | None:
    """Return the state of the place that the tokens name; only where `any_place`, also of a small town or one called as a word is."""
    text = _without_based(doc[start:end].text)
    if not text[:1].isupper() or (start and doc[start - 1].text.casefold() in CONTINENT_WORDS and text.casefold().startswith(AMERICAN)):
        return None
    state = find_state(text)
    if state is not None:
        return state.country_code
    place = find_place(text)
    return place.country_code if place is not None and (any_place or (place.is_prominent and not is_word(text))) else None


def _without_based(text: str) -> str:
    return text.removesuffix("-based").removesuffix("–based")


def _countries_in(words: list[str]) -> Iterator[tuple[str, str, bool]]:
    """Yield each place in the words of a name, its state and whether it is the state itself; longer places before those inside them."""
    position = 0
    while position < len(words):
        for end in range(min(position + LONGEST_PLACE, len(words)), position, -1):
            told = _country_in_name(words, position, end)
            if told is not None:
                yield (" ".join(words[position:end]), *told)
                position = end
                break
        else:
            position += 1


def _country_in_name(words: list[str], start: int, end: int) -> tuple[str, bool] | None:
    text = " ".join(words[start:end]).strip("(),<>")
    if not text[:1].isupper() or is_word(text):
        return None
    if start and text.casefold().startswith(AMERICAN) and words[start - 1].casefold() in CONTINENT_WORDS:
        return None
    heads = {word.casefold() for word in words[:start]} if start and words[start - 1].casefold() in {"of", "the"} else set()
    state = find_state(text) or find_state(text.rstrip("."))
    if state is not None:
        is_one = fold(text) not in SHARED_PLACES or not BODIES_OF_STATES.isdisjoint(heads)
        return (state.country_code, state.form != "seat") if is_one else None
    if native := find_native_word(text):
        return native, True
    place = find_place(text)
    is_meant = place is not None and (place.is_prominent or not BODIES_OF_PLACES.isdisjoint(heads))
    return (place.country_code, False) if place is not None and is_meant else None
