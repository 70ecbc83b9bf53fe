"""The offices of persons: what they are called and for whom they act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.entities.entities import find_entities
from transforms.extraction.entities.offices import office_of
from transforms.extraction.parsing.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "person", "capacity", "body"),
    [
        ("Acme Robotics chairman Hans Berg signed the contract.", "Hans Berg", "chairman", "Acme Robotics"),
        ("Indonesian President Joko Santoso signed the treaty.", "Joko Santoso", "President", "Indonesia"),
        ("Maria Jensen, chief executive of Nordwind AG, signed the contract.", "Maria Jensen", "chief executive", "Nordwind AG"),
        ("Peru's Foreign Minister Ana Lopez signed the treaty.", "Ana Lopez", "Foreign Minister", "Peru"),
        ("Foreign Minister Ana Lopez signed the treaty.", "Ana Lopez", "Foreign Minister", None),
    ],
)
def test_an_office_is_told_before_a_name_or_behind_it(read: Read, text: str, person: str, capacity: str, body: str | None) -> None:
    reading = read(text)
    entities = find_entities(reading)
    office = office_of(next(entity for entity in entities.all if entity.name == person), reading, entities)
    assert office is not None
    assert (office.capacity, office.body.name if office.body else None) == (capacity, body)


def test_a_person_of_a_body_acts_for_it(read: Read) -> None:
    reading = read("Marte Lunden of Orvane Water put her name under a contract with Veldo Corp.")
    entities = find_entities(reading)
    office = office_of(next(entity for entity in entities.all if entity.name == "Marte Lunden"), reading, entities)
    assert office is not None
    assert office.body is not None
    assert (office.capacity, office.body.name) == (None, "Orvane Water")


@pytest.mark.parametrize("text", ["Investor Hans Berg bought the shares.", "Mr Hans Berg, a resident of Lima, bought the shares."])
def test_an_occupation_is_no_office(read: Read, text: str) -> None:
    reading = read(text)
    entities = find_entities(reading)
    assert office_of(next(entity for entity in entities.all if entity.name.endswith("Hans Berg")), reading, entities) is None
