"""Names of states: names, nationalities, capitals and seats of government -> ISO 3166-1 alpha-3.

Names come from `countryinfo`; the tables here add the forms that English news uses and the library lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import countryinfo

SHORTEST_NAME = 4  # shorter ones are codes ("IR", "IRN"), which text uses for other things

# Forms of English news, each for one state. Written out because no library has them together.
MORE_NAMES = {
    "USA": "united states; united states of america; u.s.; u.s; us; usa; u.s.a.; america; the states",
    "GBR": "britain; great britain; uk; u.k.; england; scotland; wales; northern ireland",
    "ARE": "uae; u.a.e.; united arab emirates; emirates",
    "KOR": "south korea; republic of korea",
    "PRK": "north korea; dprk; democratic people's republic of korea",
    "COD": "drc; democratic republic of congo; democratic republic of the congo; congo-kinshasa",
    "RUS": "russia; russian federation",
    "SUN": "soviet union; ussr; u.s.s.r.",
    "DEU": "west germany; federal republic of germany",
    "CHN": "people's republic of china; mainland china",
    "TUR": "turkey; türkiye; turkiye",
    "CZE": "czech republic; czechia; czechoslovakia",
    "CIV": "ivory coast; cote d'ivoire; côte d'ivoire",
    "MMR": "burma",
    "VAT": "holy see; the vatican",
    "PSE": "palestine; palestinian authority",
    "SYR": "syria",
    "IRN": "persia",
    "IRQ": "iraq",
    "OMN": "oman",
    "CUB": "cuba",
    "FJI": "fiji",
    "PER": "peru",
    "MLI": "mali",
    "TGO": "togo",
    "NLD": "holland; the netherlands",
}
MORE_NATIONALITIES = {
    "USA": "american; u.s.",
    "GBR": "british; english; scottish; welsh",
    "SUN": "soviet",
    "DEU": "west german; german",
    "NLD": "dutch",
    "TUR": "turkish",
    "KOR": "south korean",
    "PRK": "north korean",
    "ARE": "emirati",
    "SAU": "saudi; saudi arabian",
    "ISR": "israeli",
    "PAK": "pakistani",
    "IRQ": "iraqi",
    "KWT": "kuwaiti",
    "QAT": "qatari",
    "OMN": "omani",
    "YEM": "yemeni",
    "AFG": "afghan",
    "THA": "thai",
    "CZE": "czech",
    "CHE": "swiss",
    "NZL": "new zealand",
    "PHL": "philippine; filipino",
    "DNK": "danish",
    "SWE": "swedish",
    "FIN": "finnish",
    "POL": "polish",
    "ESP": "spanish",
    "PSE": "palestinian",
    "KAZ": "kazakh; kazakhstani",
    "UZB": "uzbek",
    "TKM": "turkmen",
    "TJK": "tajik",
    "KGZ": "kyrgyz",
    "IND": "indian",
    "ARG": "argentine; argentinian",
    "ECU": "ecuadorian",
    "ISL": "icelandic",
    "MDV": "maldivian",
    "NPL": "nepali",
    "SVN": "slovenian; slovene",
}
# Seats that news uses for the state where the library has another city or none.
MORE_SEATS = {
    "USA": "washington; white house; the white house",
    "RUS": "kremlin; the kremlin",
    "CHN": "beijing; peking",
    "ISR": "tel aviv; jerusalem",
    "KAZ": "astana; nur-sultan",
    "UKR": "kyiv; kiev",
    "IND": "new delhi; delhi",
    "TUR": "ankara",
    "BRA": "brasilia",
    "ZAF": "pretoria",
    "GBR": "downing street; whitehall; london",
}
# Capitals that are first of all something else in English text.
NOT_SEATS = frozenset("singapore luxembourg monaco kingston georgetown victoria nassau male hamilton stanley washington d.c.".split())


@dataclass(frozen=True, kw_only=True)
class StateName:
    """A state by one of its names; `form` is name, nationality or seat."""

    country_code: str
    form: str


def find_state(name: str) -> StateName | None:
    """Return the state that `name` stands for, or None; a leading article is ignored."""
    return _state_names().get(name.casefold().removeprefix("the ").replace("’", "'").strip())


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
            found.setdefault(name.casefold().removeprefix("the ").strip(), StateName(country_code=code, form=form))
    return found


def _own_forms() -> Iterator[tuple[str, str, list[str]]]:
    for form, table in (("name", MORE_NAMES), ("nationality", MORE_NATIONALITIES), ("seat", MORE_SEATS)):
        for code, names in table.items():
            yield code, form, [name.strip() for name in names.split(";")]


def _library_forms(form: str) -> Iterator[tuple[str, str, list[str]]]:
    for country in countryinfo.all_countries():
        code = country.iso().get("alpha3")
        if not code:
            continue
        if form == "name":
            yield code, form, [country.name(), *(alias for alias in country.alt_spellings() if len(alias) >= SHORTEST_NAME)]
        elif form == "nationality":
            yield code, form, [name for name in _listed(country.demonym()) if len(name) >= SHORTEST_NAME]
        else:
            yield code, form, [capital for capital in _listed(country.capital()) if capital.casefold() not in NOT_SEATS]


def _listed(value: str | list[str] | None) -> list[str]:
    names = value if isinstance(value, list) else (value or "").split(",")
    return [name.strip() for name in names if name.strip()]


@cache
def _titles() -> dict[str, str]:
    titles = {country.iso()["alpha3"]: country.name() for country in countryinfo.all_countries() if country.iso().get("alpha3")}
    return titles | {"USA": "United States", "SUN": "Soviet Union", "GBR": "United Kingdom"}
