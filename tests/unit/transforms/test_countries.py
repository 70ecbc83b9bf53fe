"""Names of states in English text."""

from __future__ import annotations

import countryinfo
import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.gazetteers.countries import find_state, state_title
from transforms.gazetteers.state_names import MORE_NAMES, MORE_NATIONALITIES, MORE_SEATS, SHARED_NATIONALITIES


@pytest.mark.parametrize(
    ("name", "code", "form"),
    [
        ("Iran", "IRN", "name"),
        ("Islamic Republic of Iran", "IRN", "name"),
        ("the Russian Federation", "RUS", "name"),
        ("U.S.", "USA", "name"),
        ("United States of America", "USA", "name"),
        ("UK", "GBR", "name"),
        ("Northern Ireland", "GBR", "name"),
        ("Côte d’Ivoire", "CIV", "name"),
        ("Ivory Coast", "CIV", "name"),
        ("the Netherlands", "NLD", "name"),
        ("South Korea", "KOR", "name"),
        ("Soviet Union", "SUN", "name"),
        ("Türkiye", "TUR", "name"),
        ("Viet Nam", "VNM", "name"),
        ("Vietnam", "VNM", "name"),
        ("Burma", "MMR", "name"),
        ("Holy See", "VAT", "name"),
        ("UAE", "ARE", "name"),
        ("Zaire", "COD", "name"),
        ("East Germany", "DDR", "name"),
        ("Czechoslovakia", "CSK", "name"),
        ("Kosovo", "XKX", "name"),
        ("Micronesia", "FSM", "name"),
        ("São Tomé", "STP", "seat"),
        ("Bogotá", "COL", "seat"),
        ("Indian", "IND", "nationality"),
        ("French", "FRA", "nationality"),
        ("Chinese", "CHN", "nationality"),
        ("American", "USA", "nationality"),
        ("Norwegian", "NOR", "nationality"),
        ("North Korean", "PRK", "nationality"),
        ("Dutch", "NLD", "nationality"),
        ("Argentine", "ARG", "nationality"),
        ("Icelandic", "ISL", "nationality"),
        ("Moscow", "RUS", "seat"),
        ("the Kremlin", "RUS", "seat"),
        ("White House", "USA", "seat"),
        ("New Delhi", "IND", "seat"),
        ("Brussels", "BEL", "seat"),
        ("London", "GBR", "seat"),
    ],
)
def test_a_state_is_known_by_its_names_nationality_and_seat(name: str, code: str, form: str) -> None:
    state = find_state(name)
    assert state is not None
    assert (state.country_code, state.form) == (code, form)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "the",
        "EU",
        "Europe",
        "California",
        "Geneva",
        "Hamilton",
        "Victoria",
        "Male",
        "IR",
        "IRN",
        "DE",
        "Acme",
        "Korea",
        "Mars",
        "Iran Air",
    ],
)
def test_towns_codes_and_unions_are_no_state(name: str) -> None:
    assert find_state(name) is None


@pytest.mark.parametrize("table", [MORE_NAMES, MORE_NATIONALITIES, MORE_SEATS])
def test_every_name_of_the_tables_finds_its_state(table: dict[str, str]) -> None:
    found = {(code, name): find_state(name.strip()) for code, names in table.items() for name in names.split(";")}
    assert {key for key, state in found.items() if state is None or state.country_code != key[0]} == set()


def test_every_state_has_a_title_that_leads_back_to_it() -> None:
    codes = {country.iso()["alpha3"] for country in countryinfo.all_countries() if country.iso().get("alpha3")}
    titles = {code: state_title(code) for code in codes}
    assert {code for code, title in titles.items() if (state := find_state(title)) is None or state.country_code != code} == set()


def test_every_member_of_iso_3166_is_known_by_each_of_its_listed_names() -> None:
    listed = {
        (country.alpha_3, name)
        for country in pycountry.countries
        for field in ("name", "common_name", "official_name")
        if (name := getattr(country, field, None)) is not None
    }
    assert {(code, name) for code, name in listed if (state := find_state(name)) is None or state.country_code != code} == set()


@pytest.mark.parametrize("nationality", sorted(SHARED_NATIONALITIES))
def test_a_nationality_of_two_states_tells_neither(nationality: str) -> None:
    assert find_state(nationality) is None


def test_an_unknown_code_has_no_title() -> None:
    with pytest.raises(KeyError):
        state_title("XXX")


@given(st.sampled_from(["Iran", "Russian", "Moscow", "South Korea"]), st.sampled_from([str.upper, str.lower, str.title, str]))
def test_letters_and_a_leading_article_make_no_difference(name: str, letters: type[str]) -> None:
    assert find_state(f"the {letters(name)}") == find_state(name)
