"""Roles beside signing: who mediates, witnesses, guarantees, pays, and who signs for whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Peru and Chile signed a ceasefire brokered by Qatar.", "Qatar", "mediator"),
        ("Peru and Chile signed a Qatar-brokered ceasefire.", "Qatar", "mediator"),
        ("Peru and Chile signed a ceasefire under the auspices of the African Union.", "African Union", "mediator"),
        ("Peru and Chile signed a truce, with Qatar acting as a mediator.", "Qatar", "mediator"),
        ("Peru and Chile signed a truce in the presence of the African Union and Norway.", "Norway", "witness"),
        ("Nordwind AG and Beta Sensors Ltd signed a contract funded by the World Bank.", "World Bank", "financier"),
        ("Nordwind AG and Beta Sensors Ltd signed a loan guaranteed by Norway.", "Norway", "guarantor"),
        ("Peru and Chile signed a ceasefire with Bolivia.", "Bolivia", "signatory"),
    ],
)
def test_words_around_a_name_tell_its_role(find_in: FindIn, text: str, name: str, role: str) -> None:
    [agreement] = find_in(text)
    assert {party.name: party.role for party in agreement.parties}[name] == role


@pytest.mark.parametrize(
    ("text", "party", "person", "capacity"),
    [
        ("Peru's Foreign Minister Ana Lopez signed a treaty with Chile.", "Peru", "Ana Lopez", "Foreign Minister"),
        ("Maria Jensen, chief executive of Nordwind AG, signed a contract with Chile.", "Nordwind AG", "Maria Jensen", "chief executive"),
        ("Peru signed a treaty with Chile, Foreign Minister Ana Lopez said.", "Peru", None, None),
    ],
)
def test_a_person_who_signs_represents_a_party_and_one_who_speaks_does_not(
    find_in: FindIn, text: str, party: str, person: str | None, capacity: str | None
) -> None:
    [agreement] = find_in(text)
    [found] = [found for found in agreement.parties if found.name == party]
    assert (found.represented_by, found.capacity) == (person, capacity)
    assert {found.role for found in agreement.parties} == {"signatory"}


def test_a_signer_for_nobody_named_is_a_representative(find_in: FindIn) -> None:
    [agreement] = find_in("Peru and Chile concluded a treaty. The treaty was signed by Foreign Minister Ana Lopez.")
    assert {party.name: party.role for party in agreement.parties} == {
        "Peru": "signatory", "Chile": "signatory", "Ana Lopez": "representative",
    }  # fmt: skip


def test_a_parliament_ratifies_for_its_state(find_in: FindIn) -> None:
    [agreement] = find_in("Chile's parliament ratified the fisheries treaty with Peru. Chile signed the treaty with Peru in 2023.")
    assert {party.name for party in agreement.parties} >= {"Chile", "Peru"}


def test_the_outlet_of_a_dateline_takes_no_part(find_in: FindIn) -> None:
    [agreement] = find_in("LYON, May 3 (Newswire Meridian) - Nordwind AG signed a supply contract with Beta Sensors Ltd.")
    assert {party.name for party in agreement.parties} == {"Nordwind AG", "Beta Sensors Ltd."}


def test_a_person_who_is_a_party_acts_in_an_office(find_in: FindIn) -> None:
    [agreement] = find_in("Chairman Ana Quispe signed a supply contract with Nordwind AG on Monday.")
    assert {party.name: party.capacity for party in agreement.parties}["Ana Quispe"] == "Chairman"
