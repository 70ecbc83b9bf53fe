"""Names of states: names, nationalities, capitals and seats of government -> ISO 3166-1 alpha-3.

Names come from `pycountry` and `countryinfo`; `state_names` adds the forms that English news uses and the libraries lack. A state that
was renamed has its present code (Burma), one that broke up or was joined to another its own of ISO 3166-3 (the Soviet Union).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import countryinfo
import pycountry

from transforms.gazetteers.state_names import (
    DIFFERENT_TITLES,
    MORE_NAMES,
    MORE_NATIONALITIES,
    MORE_SEATS,
    NATIVE_WORDS,
    NOT_SEATS,
    SHARED_NATIONALITIES,
)

USER_ASSIGNED = {"XK": "XKX"}  # Kosovo: in no standard, what the European Union and the World Bank use
SHORTEST_NAME = 4  # shorter ones are codes ("IR", "IRN"), which text uses for other things


LONGEST_MEMORY = 20_000  # names: the same are looked up over and over


@dataclass(frozen=True, kw_only=True)
class StateName:
    """A state by one of its names; `form` is name, nationality or seat."""

    country_code: str
    form: str


@lru_cache(maxsize=LONGEST_MEMORY)
def find_state(name: str) -> StateName | None:
    """Return the state that `name` stands for, or None; a leading article is ignored."""
    return _state_names().get(_plain(name))


def find_native_word(word: str) -> str | None:
    """Return the state that a word of a body's name tells in the state's own language, or None: of "Deutsche" Germany."""
    return _native_words().get(fold(word))


@cache
def _native_words() -> dict[str, str]:
    return {word: code for code, words in NATIVE_WORDS.items() for word in words.split()}


def fold(text: str) -> str:
    """Return `text` in lower case and without accents, as names of places are compared."""
    text = text.casefold()
    return text if text.isascii() else "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@cache
def codes_by_alpha2() -> dict[str, str]:
    """Return the three-letter code of each two-letter one."""
    return {country.alpha_2: country.alpha_3 for country in pycountry.countries} | USER_ASSIGNED


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ").replace("’", "'").strip()


def state_title(country_code: str) -> str:
    """Return the state's usual English name.

    Raises:
        KeyError: no state has this code.
    """
    return _titles()[country_code]


@cache
def _state_names() -> dict[str, StateName]:
    """Return every name in lower case; the tables above come before the library, names before nationalities before seats."""
    found: dict[str, StateName] = {}
    for code, form, names in [*_own_forms(), *_library_forms("name"), *_library_forms("nationality"), *_library_forms("seat")]:
        for name in names:
            found.setdefault(_plain(name), StateName(country_code=code, form=form))
    return found


def _own_forms() -> Iterator[tuple[str, str, list[str]]]:
    for form, table in (("name", MORE_NAMES), ("nationality", MORE_NATIONALITIES), ("seat", MORE_SEATS)):
        for code, names in table.items():
            yield code, form, [name.strip() for name in names.split(";")]


def _library_forms(form: str) -> Iterator[tuple[str, str, list[str]]]:
    if form == "name":
        for listed in pycountry.countries:
            names = (getattr(listed, field, None) for field in ("name", "common_name", "official_name"))
            yield listed.alpha_3, form, [name for name in names if name]
    for country in countryinfo.all_countries():
        code = country.iso().get("alpha3")
        if not code:
            continue
        if form == "name":
            yield code, form, [country.name(), *(alias for alias in country.alt_spellings() if len(alias) >= SHORTEST_NAME)]
        elif form == "nationality":
            yield (
                code,
                form,
                [name for name in _listed(country.demonym()) if len(name) >= SHORTEST_NAME and name.casefold() not in SHARED_NATIONALITIES],
            )
        else:
            yield code, form, [capital for capital in _listed(country.capital()) if fold(capital) not in NOT_SEATS]


def _listed(value: str | list[str] | None) -> list[str]:
    names = value if isinstance(value, list) else (value or "").split(",")
    return [name.strip() for name in names if name.strip()]


@cache
def _titles() -> dict[str, str]:
    titles = {country.iso()["alpha3"]: country.name() for country in countryinfo.all_countries() if country.iso().get("alpha3")}
    return titles | DIFFERENT_TITLES
