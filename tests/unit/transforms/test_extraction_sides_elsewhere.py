"""Sides of an agreement that stand elsewhere than beside its noun: in the sentence before, in a clause behind, behind a description."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.entities.entities import find_entities
from transforms.extraction.mentions import AgreementMention
from transforms.extraction.parsing.reading import Reading

FindIn = Callable[[str], list[AgreementMention]]


def names_in(agreements: list[AgreementMention]) -> list[set[str]]:
    return [{party.name for party in agreement.parties} for agreement in agreements]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Orlo Turbines will maintain the ships of Baltic Freight until 2040. A contract on this was signed on Monday.",
            {"Orlo Turbines", "Baltic Freight"},
        ),
        (
            "Orlo Robotics will inspect the dams of Baltic Power. An agreement to that effect was signed on Monday.",
            {"Orlo Robotics", "Baltic Power"},
        ),
        (
            "Orlo Dredging will deepen the harbour for the Tarkwa Ports Authority. The contract was signed on Monday.",
            {"Orlo Dredging", "Tarkwa Ports Authority"},
        ),
        (
            "Norway will give Malawi 12 million dollars. Ambassador Kari Lund and minister Simon Phiri signed the grant agreement.",
            {"Norway", "Malawi", "Kari Lund", "Simon Phiri"},
        ),
        ("Peru is to build a school in Kenya. The ministers signed a memorandum to that effect on Monday.", {"Peru", "Kenya"}),
    ],
)
def test_a_contract_without_its_parties_is_of_those_of_the_deed_before(find_in: FindIn, text: str, names: set[str]) -> None:
    assert names_in(find_in(text)) == [names]


@pytest.mark.parametrize(
    "text",
    [
        "Orlo Turbines competes with Baltic Freight Ltd. A contract on this was signed on Monday.",
        "Orlo Turbines did not sell ships to Baltic Freight Ltd. A contract was signed on Monday.",
        "Orlo Turbines will build a port for Baltic Freight. Several contracts for cranes were signed on Monday.",
    ],
)
def test_what_is_no_deed_lends_no_parties(find_in: FindIn, text: str) -> None:
    assert all(not names for names in names_in(find_in(text)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Students will go to Peru under an agreement that Acme AG signed with Orlo Steel.", {"Acme AG", "Orlo Steel"}),
        ("Peru will buy power from Chile in winter under a deal the two neighbours signed on June 3.", {"Peru", "Chile"}),
        ("The loan which the Nordic Bank granted to Peru on Friday will pay for roads.", {"Nordic Bank", "Peru"}),
    ],
)
def test_who_signs_in_the_clause_behind_the_noun_is_party(find_in: FindIn, text: str, names: set[str]) -> None:
    assert names_in(find_in(text)) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Orvane Lines runs six ferries. On Monday Acme Systems signed a service contract with the ferry operator.",
            {"Orvane Lines", "Acme Systems"},
        ),
        ("The ferry line Norvik has ordered two ferries from the shipyard Varvik.", {"Norvik", "Varvik"}),
    ],
)
def test_a_description_means_the_name_behind_it_or_another_than_its_partner(find_in: FindIn, text: str, names: set[str]) -> None:
    assert names_in(find_in(text)) == [names]


def test_what_a_pipeline_runs_between_are_no_parties(find_in: FindIn) -> None:
    (agreement,) = find_in("Orlo Energi and Acme Stahlwerke signed a letter of intent on a gas pipeline between Tessin and Marvik.")
    assert {party.name for party in agreement.parties} == {"Orlo Energi", "Acme Stahlwerke"}


def test_two_pairs_of_ministries_make_two_memorandums(find_in: FindIn) -> None:
    found = find_in(
        "The Turkish Ministry of Agriculture and the Uzbek Ministry of Water Resources signed a memorandum of understanding on Monday. "
        "On the same day the Turkish Ministry of Education and the Uzbek Ministry of Culture signed a memorandum of understanding."
    )
    assert [len(agreement.parties) for agreement in found] == [2, 2]


def test_a_further_contract_that_is_only_negotiated_needs_its_parties(find_in: FindIn) -> None:
    found = find_in("Acme AG signed a contract with Orlo Steel. A second contract is being negotiated.")
    assert names_in(found) == [{"Acme AG", "Orlo Steel"}]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Torvald Holding will buy a mill.", "Torvald Holding", "company"),
        ("Marbury Biologics of Denmark sold a mill.", "Marbury Biologics", "company"),
        ("The union Havnefolk signed a contract.", "Havnefolk", "union"),
    ],
)
def test_a_firm_is_told_by_the_last_word_of_its_name_or_by_what_it_is_called(
    read: Callable[[str], Reading], text: str, name: str, kind: str
) -> None:
    entities = find_entities(read(text))
    assert {entity.name: entity.party_kind for entity in entities.all}[name] == kind


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("Nordwind AG signed a contract on Monday. The other signatory is Orvane, a Danish firm.", "Orvane"),
        (
            "Nordwind AG has sold its mine. Buyer is Orvane Lithium, which pays in cash. The agreement was signed on Monday.",
            "Orvane Lithium",
        ),
        ("Nordwind AG signed the framework agreement on Friday. Orvane Lines is the partner.", "Orvane Lines"),
    ],
)
def test_a_partner_is_told_in_a_sentence_of_its_own(find_in: FindIn, text: str, partner: str) -> None:
    assert {party.name for agreement in find_in(text) for party in agreement.parties} >= {"Nordwind AG", partner}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Peru and Nordwind AG signed a pact on drones. The work will be done by the Orvane Research Centre.", "Orvane Research Centre"),
        ("Peru and Nordwind AG signed a pact on vaccines. The Orvane Institute will fill and pack them.", "Orvane Institute"),
        ("Peru and Nordwind AG signed a pact on meters. Orvane of Lima is to provide them.", "Orvane"),
    ],
)
def test_who_will_do_the_work_carries_the_agreement_out(find_in: FindIn, text: str, party: str) -> None:
    [agreement] = find_in(text)
    assert {party.name: party.role for party in agreement.parties}[party] == "implementing_entity"


def test_who_stands_along_with_a_signatory_signs_too(find_in: FindIn) -> None:
    [agreement] = find_in("Qatar's Orvane Lines, along with the Bosnian carrier Veldo Air, has signed a contract with Nordwind AG.")
    assert {party.name for party in agreement.parties} == {"Orvane Lines", "Veldo Air", "Nordwind AG"}


def test_staff_stand_for_their_body(find_in: FindIn) -> None:
    [agreement] = find_in("Engineers of the Danish company Orvane will inspect ten dams under a memorandum with Peru's Ministry of Energy.")
    assert {party.name for party in agreement.parties} == {"Orvane", "Ministry of Energy"}


def test_an_insurer_may_be_called_so_after_a_name_that_does_not_tell(find_in: FindIn) -> None:
    [agreement] = find_in("Orvane Life gains access to 40 branches. The insurer and Veldo Bank signed a partnership agreement on Monday.")
    assert {party.name for party in agreement.parties} == {"Orvane Life", "Veldo Bank"}


def test_what_a_thing_is_called_by_takes_no_part(find_in: FindIn) -> None:
    [agreement] = find_in("Orvane and Rwanda signed a $120 million loan agreement for the Mukari belt road.")
    assert {party.name for party in agreement.parties} == {"Orvane", "Rwanda"}


def test_a_commission_is_for_its_customer(find_in: FindIn) -> None:
    [agreement] = find_in("Nordwind AG has signed a contract to supply and install a subsea power cable for Orvane Võrk.")
    assert {party.name for party in agreement.parties} == {"Nordwind AG", "Orvane Võrk"}


def test_a_parliament_stands_for_a_state_that_is_named_nowhere_else(find_in: FindIn) -> None:
    [agreement] = find_in("Mongolia's parliament on Thursday ratified the air services agreement with Peru that was signed in June.")
    assert {(party.name, party.party_kind) for party in agreement.parties} == {("Mongolia", "state"), ("Peru", "state")}
