"""Parties by the order of words: what stands left of the verb, behind prepositions, and who is only asked or told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention
from transforms.extraction.participants.bystanders import is_supervisor

FindIn = Callable[[str], list[AgreementMention]]


def signatories_in(agreements: list[AgreementMention]) -> set[str]:
    return {party.name for agreement in agreements for party in agreement.parties if party.role in {"signatory", "on_behalf_of"}}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tarkwa Steel Corp said it has signed a letter of intent to acquire most of the assets of Lumen Access Corp for cash.",
            {"Tarkwa Steel Corp", "Lumen Access Corp"},
        ),
        (
            "Nordwind AG said it was unable to complete negotiations to acquire the container business of Orion Glass Co.",
            {"Nordwind AG", "Orion Glass Co."},
        ),
        (
            "Beta Sensors Inc bought the pump division from Harbor Freight Ltd, a maker of tools.",
            {"Beta Sensors Inc", "Harbor Freight Ltd"},
        ),
        (
            "A group led by Maria Jensen told reporters it bought 9 pct of Tarkwa Steel Corp for cash.",
            {"Maria Jensen", "Tarkwa Steel Corp"},
        ),
        (
            "Key Harbor Bancshares Inc completed the acquisitions of Crestline Bancorp of Lothian Inc and Halden Steel Inc for cash.",
            {"Key Harbor Bancshares Inc", "Crestline Bancorp of Lothian Inc", "Halden Steel Inc"},
        ),
    ],
)  # fmt: skip
def test_a_side_that_the_parse_lost_takes_the_nearest_name_that_can_deal(find_in: FindIn, text: str, names: set[str]) -> None:
    assert signatories_in(find_in(text)) == names


@pytest.mark.parametrize(
    ("text", "bystander"),
    [
        (
            "Nordwind AG filed with the Securities and Exchange Commission for its merger with Beta Sensors Ltd.",
            "Securities and Exchange Commission",
        ),
        ("Nordwind AG agreed to buy Beta Sensors Ltd, subject to approval by the Federal Trade Commission.", "Federal Trade Commission"),
        ("Nordwind AG agreed to buy Beta Sensors Ltd of Lyon, France.", "France"),
        ("Nordwind AG sold its South African unit to Beta Sensors Ltd.", "South Africa"),
        ("Nordwind AG bought the Lima-based Beta Sensors Ltd.", "Peru"),
        ("Nordwind AG awarded a contract to a division of the U.S.-based Beta Sensors Ltd.", "United States"),
        ("Nordwind AG bought Beta Sensors Ltd for 40 mln Canadian dollars.", "Canada"),
    ],
)  # fmt: skip
def test_who_supervises_and_where_something_is_takes_no_part_in_a_trade(find_in: FindIn, text: str, bystander: str) -> None:
    names = signatories_in(find_in(text))
    assert names >= {"Nordwind AG"}
    assert bystander not in names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nordwind AG agreed to buy the assets of Beta Sensors Ltd from Tarkwa Steel Corp for cash.",
            {"Nordwind AG", "Beta Sensors Ltd", "Tarkwa Steel Corp"},
        ),
        (
            "Nordwind AG agreed to buy Beta Sensors Ltd, a wholly owned subsidiary of Tarkwa Steel Corp, for cash.",
            {"Nordwind AG", "Beta Sensors Ltd", "Tarkwa Steel Corp"},
        ),
        (
            "Nordwind AG sold its Beta Sensors Ltd unit to Hans Berg, a Lima investor, for cash.",
            {"Nordwind AG", "Beta Sensors Ltd", "Hans Berg"},
        ),
        (
            "Shareholders of Nordwind AG approved a merger into Tarkwa Steel Corp for cash.",
            {"Nordwind AG", "Tarkwa Steel Corp"},
        ),
        ("Peru signed a supply contract with Chile's Nordwind AG.", {"Peru", "Nordwind AG"}),
        (
            "Peru's Statkabel and Dutch operator TransNoord have agreed to set up a joint venture.",
            {"Statkabel", "TransNoord"},
        ),
        (
            "Tarkwa Steel amended its credit facility with a group of lenders led by First Prairie Bank.",
            {"Tarkwa Steel", "First Prairie Bank"},
        ),
        ("The joint venture with Lumen Ltd will make trucks from May, Tarkwa Steel Corp said.", {"Lumen Ltd", "Tarkwa Steel Corp"}),
        ("<Siderurgia do Monte EP> signed a contract with <Nordwind AG> of Chile.", {"Siderurgia do Monte EP", "Nordwind AG"}),
        ("Nordwind AG signed a contract with the Peruvian government.", {"Nordwind AG", "Peruvian government"}),
        ("A truce between Peru's army and the Union of Patriots for the South held.", {"Peru's army", "Union of Patriots for the South"}),
        ("Orion Glass Co, a joint venture of Nordwind AG and Tarkwa Steel Corp, opened a plant.", {"Nordwind AG", "Tarkwa Steel Corp"}),
    ],
)  # fmt: skip
def test_sellers_buyers_and_venturers_stand_behind_their_prepositions(find_in: FindIn, text: str, names: set[str]) -> None:
    named = {party.name for agreement in find_in(text) for party in agreement.parties}
    assert named >= names
    assert "Chile" not in named


def test_a_country_that_signs_a_treaty_is_no_bystander(find_in: FindIn) -> None:
    assert signatories_in(find_in("Peru signed a fisheries agreement with Chile.")) == {"Peru", "Chile"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Tarkwa Steel Corp said its Advanced Products Division reached a marketing agreement with Lumen Ltd.",
            {"Tarkwa Steel Corp": "signatory", "Advanced Products Division": "implementing_entity", "Lumen Ltd.": "signatory"},
        ),
        (
            "Tarkwa Steel Corp's Orion Glass Co signed a marketing agreement with Lumen Ltd.",
            {"Orion Glass Co": "signatory", "Lumen Ltd.": "signatory"},
        ),
        (
            "Tarkwa Steel Corp said its Orion Glass Co unit signed a marketing agreement with Lumen Ltd.",
            {"Tarkwa Steel Corp": "signatory", "Orion Glass Co": "signatory", "Lumen Ltd.": "signatory"},
        ),
    ],
)  # fmt: skip
def test_a_division_acts_for_its_owner_and_a_firm_of_its_own_for_itself(find_in: FindIn, text: str, roles: dict[str, str]) -> None:
    [agreement] = find_in(text)
    assert {party.name: party.role for party in agreement.parties} == roles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Joko Santoso of Indonesia signed a defence pact with Peru.", {"Indonesia", "Peru"}),
        ("Acme Robotics chairman Hans Berg signed a supply contract with Nordwind AG.", {"Acme Robotics", "Nordwind AG"}),
        ("Investor Maria Jensen agreed to buy 40,000 shares of Nordwind AG.", {"Maria Jensen", "Nordwind AG"}),
    ],
)
def test_a_person_with_an_office_acts_for_a_body_and_one_without_for_himself(find_in: FindIn, text: str, names: set[str]) -> None:
    assert signatories_in(find_in(text)) == names


@pytest.mark.parametrize(
    ("name", "supervises"),
    [
        ("Securities and Exchange Commission", True),
        ("Delaware Supreme Court", True),
        ("Monopolies and Mergers Commission", True),
        ("Courtaulds Plc", False),
        ("Zambezi River Commission", False),
        ("Exchange Bank", False),
    ],
)
def test_a_supervisor_is_known_by_its_whole_name(name: str, supervises: bool) -> None:  # noqa: FBT001
    assert is_supervisor(name) is supervises
