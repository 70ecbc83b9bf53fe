"""What kind of body a name names, by its words and by those around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.english.kinds import INTERNATIONAL_BODIES
from transforms.extraction.entities.entities import find_entities
from transforms.extraction.entities.kinds import has_person_shape, kind_of_name
from transforms.extraction.parsing.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("name", "label", "kind"),
    [
        ("Veldo Savings and Loan Association", "ORG", "bank_or_fund"),
        ("Veldo Life Assurance Society", "ORG", "bank_or_fund"),
        ("Veldo Insurance Co", "ORG", "bank_or_fund"),
        ("Veldo Capital Ltd", "ORG", "bank_or_fund"),
        ("Capital Foods Ltd", "ORG", "company"),
        ("Nordbank", "ORG", "bank_or_fund"),
        ("Burbank", "PERSON", None),
        ("Banco Meridional do Sul", "ORG", "bank_or_fund"),
        ("Banque Veldo", "ORG", "bank_or_fund"),
        ("Universidad de Veldo", "ORG", "university_or_institute"),
        ("Technische Universität Veldo", "ORG", "university_or_institute"),
        ("Grupo Veldo", "ORG", "company"),
        ("Council of Veldo Development Bank", "ORG", "bank_or_fund"),
        ("Council of Veldo", "ORG", None),
        ("National Assembly of Veldo", "ORG", "government_body"),
        ("Miners' Federation", "ORG", "union"),
        ("Union of Railway Workers", "ORG", "union"),
        ("Union of Veldo Patriots", "ORG", "other"),
        ("Veldo Union", "ORG", "union"),
        ("Veldo Farmers' Federation", "ORG", "ngo"),
        ("Mali", "PERSON", "state"),
        ("Jordan Pike", "PERSON", "person"),
        ("Veldo Millers Federation", "ORG", "ngo"),
        ("Veldo People's Front", "ORG", "other"),
        ("Veldo Labour Party", "ORG", "other"),
        ("High Court", "ORG", "government_body"),
        ("Pentagon", "ORG", "government_body"),
        ("Walter G. Stone", "PERSON", "person"),
        ("J.P. Stone", "ORG", None),
        ("Walter G. Stone Inc", "ORG", "company"),
    ],
)
def test_the_words_of_a_name_tell_the_kind(name: str, label: str, kind: str | None) -> None:
    assert kind_of_name(name, label) == kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Walter G. Stone", True),
        ("Walter G. Stone, Jr.", True),
        ("J. Patrick Ellsworth", True),
        ("J.P. Stone", False),
        ("Walter G. Stone Inc", False),
        ("Walter Stone", False),
    ],
)
def test_initials_are_those_of_a_person(name: str, *, expected: bool) -> None:
    assert has_person_shape(name) is expected


@pytest.mark.parametrize("name", sorted(INTERNATIONAL_BODIES))
def test_international_bodies_are_known_by_name_and_acronym(name: str) -> None:
    assert kind_of_name(name, "ORG") == "igo"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zorvex (ZVX) signed a pact with Quintal Ltd.", "company"),
        ("Zorvex (NYSE: ZVX) signed a pact with Quintal Ltd.", "company"),
        ("Zorvex's shares rose. Zorvex signed a pact with Quintal Ltd.", "company"),
        ("Zorvex acquired a mill.", "company"),
        ("Zorvex Inc, a private investment firm, signed a pact with Quintal Ltd.", "bank_or_fund"),
        ("Zorvex Inc, a manufacturing firm, signed a pact with Quintal Ltd.", "company"),
        ("Zorvex Norda Relka (ZNR) spoke.", None),
        ("Zorvex spoke.", None),
    ],
)
def test_the_words_around_a_name_tell_a_firm_or_fund(read: Read, text: str, kind: str | None) -> None:
    entities = find_entities(read(text)).all
    assert next(entity.party_kind for entity in entities if entity.name.startswith("Zorvex")) == kind


@pytest.mark.parametrize(
    ("text", "name", "is_person"),
    [
        ("Orvane Water has signed a contract with Veldo Corp. Orvane Water said it would build a plant.", "Orvane Water", False),
        ("Shares in Orvane Signals rose after it signed a contract with Veldo Corp, Orvane said.", "Orvane Signals", False),
        ("Eritrean potash developer Danil Salt has signed a contract with Veldo Corp.", "Danil Salt", False),
        ("Marte Lunden of Veldo Corp put her name under a contract with Orvane Water.", "Marte Lunden", True),
        ("It was signed by the director of the Iranian company, Behnam Daryani, and by Veldo Corp.", "Behnam Daryani", True),
        ("Marte Lunden signed for Veldo Corp.", "Marte Lunden", True),
    ],
)
def test_a_name_that_looks_like_a_persons_is_one_only_with_more_evidence(read: Read, text: str, name: str, *, is_person: bool) -> None:
    kinds = {entity.name: entity.party_kind for entity in find_entities(read(text)).all}
    assert (kinds[name] == "person") is is_person


def test_a_state_behind_a_name_does_not_hide_what_kind_of_body_it_is() -> None:
    assert kind_of_name("Orvane Bank Kenya", "PERSON") == "bank_or_fund"


def test_a_body_that_signs_is_no_place_whatever_the_tagger_calls_it(read: Read) -> None:
    entities = find_entities(read("The Ministry of Fisheries of Ghana and Orvane Cold Chain, which runs freezers, signed a lease.")).all
    assert not next(entity for entity in entities if entity.name == "Orvane Cold Chain").is_place
