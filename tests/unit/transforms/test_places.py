"""Cities and regions, and the state they lie in."""

from __future__ import annotations

import pytest

from transforms.gazetteers.countries import find_state
from transforms.gazetteers.place_names import MORE_PLACES, SHARED_PLACES
from transforms.gazetteers.places import find_place, is_word


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Boston", "USA"),
        ("Texas", "USA"),
        ("New Jersey", "USA"),
        ("Western Australia", "AUS"),
        ("Ontario", "CAN"),
        ("Birmingham", "GBR"),
        ("Osaka", "JPN"),
        ("Kansai", "JPN"),
        ("São Paulo", "BRA"),
        ("Sao Paulo", "BRA"),
        ("Cologne", "DEU"),
        ("Bombay", "IND"),
        ("Gothenburg", "SWE"),
        ("Espoo", "FIN"),
        ("Kowloon", "HKG"),
    ],
)
def test_a_place_lies_in_a_state(name: str, country: str) -> None:
    place = find_place(name)
    assert place is not None
    assert place.country_code == country


@pytest.mark.parametrize("name", ["", "the", "Springfield Nuclear", "Valencia", "Georgia", "Punjab", "Acme", "Tokyo", "MEL"])
def test_what_names_towns_of_several_states_or_a_state_or_nothing_is_no_place(name: str) -> None:
    assert find_place(name) is None


def test_a_small_town_is_not_prominent() -> None:
    boston, town = find_place("Boston"), find_place("Palo Alto")
    assert boston is not None
    assert town is not None
    assert (boston.is_prominent, town.is_prominent) == (True, False)


@pytest.mark.parametrize(("name", "expected"), [("Phoenix", True), ("Reading", True), ("Toronto", False)])
def test_a_town_called_as_a_word_is_told_apart(name: str, *, expected: bool) -> None:
    assert is_word(name) is expected


def test_every_place_of_the_table_finds_its_state() -> None:
    found = {(code, name.strip()): find_place(name.strip()) for code, names in MORE_PLACES.items() for name in names.split(";")}
    assert {key for key, place in found.items() if place is None or place.country_code != key[0]} == set()


@pytest.mark.parametrize("name", sorted(SHARED_PLACES))
def test_a_place_that_two_states_share_tells_neither(name: str) -> None:
    assert find_place(name) is None or find_state(name) is not None
