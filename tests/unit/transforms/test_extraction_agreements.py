"""Agreements of short articles, end to end: parties and roles, type, stage, date, value, products."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


def roles_in(agreement: AgreementMention) -> dict[str, str]:
    return {party.name: party.role for party in agreement.parties}


def products_in(agreement: AgreementMention) -> list[tuple[str, str, bool]]:
    return [(product.name, product.activity, product.is_planned) for product in agreement.products]


def test_parties_type_stage_day_and_value_come_from_one_sentence(find_in: FindIn) -> None:
    [agreement] = find_in("Kenya's Ministry of Energy and Nordwind AG signed a supply contract worth $40 million on Tuesday.")
    assert (agreement.agreement_type, agreement.lifecycle_stage) == ("supply_contract", "signed")
    assert (agreement.conclusion.signed_edtf, agreement.conclusion.basis) == ("2025-05-13", "relative_resolved")
    assert agreement.value is not None
    assert (agreement.value.amount, agreement.value.currency) == (Decimal(40_000_000), "USD")
    assert [(party.name, party.party_kind, party.country_code, party.role) for party in agreement.parties] == [
        ("Ministry of Energy", "government_body", "KEN", "signatory"),
        ("Nordwind AG", "company", None, "signatory"),
    ]


def test_each_of_several_agreements_keeps_what_is_its_own(find_in: FindIn) -> None:
    fisheries, takeover = find_in(
        "Peru and Chile signed a fisheries agreement on 12 May 2025 in Lima.\n\n"
        "Separately, Nordwind AG agreed to acquire Beta Sensors Ltd for €120 million."
    )
    assert (fisheries.agreement_type, fisheries.conclusion.signed_edtf, fisheries.value) == ("cooperation_agreement", "2025-05-12", None)
    assert roles_in(fisheries) == {"Peru": "signatory", "Chile": "signatory"}
    assert (takeover.agreement_type, takeover.conclusion.basis) == ("acquisition", "publication_fallback")
    assert roles_in(takeover) == {"Nordwind AG": "signatory", "Beta Sensors Ltd": "signatory"}
    assert takeover.value is not None
    assert takeover.value.currency == "EUR"


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a memorandum of understanding on Monday. The memorandum between Peru and Chile covers copper.",
        "Peru and Chile signed a memorandum of understanding on Monday.\n\nThe agreement was signed by the countries' mining ministers.",
        "Peru and Chile sign memorandum on copper\n\nPeru and Chile signed a memorandum of understanding on Monday.",
        "Peru signed a memorandum of understanding with Chile on Monday. Chile signed the memorandum with Peru in the morning.",
    ],
)
def test_an_agreement_told_twice_is_one(find_in: FindIn, text: str) -> None:
    [agreement] = find_in(text)
    assert agreement.agreement_type == "memorandum_of_understanding"
    assert agreement.conclusion.signed_edtf == "2025-05-12"
    assert roles_in(agreement) == {"Peru": "signatory", "Chile": "signatory"}


def test_two_agreements_of_one_party_with_two_others_are_two(find_in: FindIn) -> None:
    found = find_in("Acme Corp signed a contract with Kenya. Acme Corp also signed a loan agreement with Bank Norvik.")
    assert [(agreement.agreement_type, set(roles_in(agreement))) for agreement in found] == [
        ("supply_contract", {"Acme Corp", "Kenya"}),
        ("loan_or_credit", {"Acme Corp", "Bank Norvik"}),
    ]


def test_a_headline_alone_is_an_agreement_and_above_a_text_that_tells_it_none_of_its_own(find_in: FindIn) -> None:
    assert len(find_in("Peru signs trade agreement with Chile")) == 1
    [agreement] = find_in("Peru signs trade agreement with Chile\n\nPeru signed a trade agreement with Chile on Monday.")
    assert agreement.conclusion.signed_edtf == "2025-05-12"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Kenya's Ministry of Energy and Nordwind AG signed a memorandum. Under the memorandum, Savanna Wind will build a plant.",
            {"Ministry of Energy": "signatory", "Nordwind AG": "signatory", "Savanna Wind": "implementing_entity"},
        ),
        (
            "Kenya and Uganda signed a memorandum of understanding. The memorandum was signed for Kenya by Kenya's Ministry of Energy.",
            {"Ministry of Energy": "signatory", "Kenya": "on_behalf_of", "Uganda": "signatory"},
        ),
        ("Peru and Chile agreed to a ceasefire brokered by Qatar.", {"Peru": "signatory", "Chile": "signatory", "Qatar": "mediator"}),
        ("Qatar brokered a ceasefire between Peru and Chile.", {"Peru": "signatory", "Chile": "signatory", "Qatar": "mediator"}),
        (
            "Peru and Chile signed a ceasefire agreement on Monday, after talks brokered by Qatar.",
            {"Peru": "signatory", "Chile": "signatory", "Qatar": "mediator"},
        ),
        ("The presidents of Peru and Chile signed a treaty.", {"Peru": "signatory", "Chile": "signatory"}),
        ("Peru, Chile and Bolivia signed a trade agreement.", dict.fromkeys(("Peru", "Chile", "Bolivia"), "signatory")),
        ("Acme Corp said it signed a contract with Kenya.", {"Acme Corp": "signatory", "Kenya": "signatory"}),
        ("Acme Corp builds ships. The company signed a contract with Kenya.", {"Acme Corp": "signatory", "Kenya": "signatory"}),
    ],
)  # fmt: skip
def test_each_party_has_the_role_it_plays(find_in: FindIn, text: str, roles: dict[str, str]) -> None:
    [agreement] = find_in(text)
    assert roles_in(agreement) == roles


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Peru and Chile signed a treaty.", "publication_fallback"),
        ("Peru and Chile signed a treaty in 2018.", "stated"),
        ("Peru and Chile signed a treaty on Monday.", "relative_resolved"),
        ("Peru and Chile will sign a treaty on Monday.", "unresolved"),
        ("Peru and Chile are negotiating a treaty.", "unresolved"),
    ],
)
def test_only_what_is_concluded_has_a_day_of_conclusion(find_in: FindIn, text: str, basis: str) -> None:
    [agreement] = find_in(text)
    assert agreement.conclusion.basis == basis
    assert (agreement.conclusion.signed_on is None) == (basis == "unresolved")


def test_an_agreement_of_long_ago_is_background(find_in: FindIn) -> None:
    [old] = find_in("Peru and Chile signed a treaty in 2018.")
    [new] = find_in("Peru and Chile signed a treaty in 2025.")
    assert (old.is_background, new.is_background) == (True, False)


@pytest.mark.parametrize(
    ("text", "products"),
    [
        (
            "Nordwind AG and Beta Sensors Ltd signed an agreement to develop and produce:\n\n"
            "- advanced wind turbines\n- rotor blades: the longest so far\n- state-of-the-art motion sensors\n\nNo price was named.",
            [
                (name, activity, True)
                for name in ("wind turbines", "rotor blades", "motion sensors")
                for activity in ("develop", "produce")
            ],
        ),
        (
            "Nordwind AG and Beta Sensors Ltd signed an agreement to jointly develop cutting-edge motion sensors and produce rotor blades.",
            [("motion sensors", "develop", True), ("rotor blades", "produce", True)],
        ),
        ("Nordwind AG signed a contract to supply 40 modern wind turbines to Kenya.", [("wind turbines", "supply", True)]),
        (
            "Kenya signed an agreement with Nordwind AG for the purchase of wind turbines and the construction of a power plant.",
            [("wind turbines", "purchase", True), ("power plant", "build", True)],
        ),
        (
            "Nordwind AG signed a licence agreement with Kenya. Nordwind has supplied buses to Kenya and will build a bus plant.",
            [("buses", "supply", False), ("bus plant", "build", True)],
        ),
        ("Nordwind AG signed a contract with Kenya to increase its market share.", []),
        ("Nordwind AG agreed to acquire Beta Sensors Ltd, which makes motion sensors.", []),
    ],
)  # fmt: skip
def test_products_are_named_without_ornament_and_know_what_is_done_with_them(
    find_in: FindIn, text: str, products: list[tuple[str, str, bool]]
) -> None:
    [agreement] = find_in(text)
    assert products_in(agreement) == products


def test_an_earlier_agreement_of_the_same_parties_stays_apart_as_background(find_in: FindIn) -> None:
    text = (
        "Peru and the Ucayali Front signed a ceasefire agreement in Lima on Wednesday.\n\n"
        "An earlier truce, which Peru and the Ucayali Front signed in 2019, collapsed after four months."
    )
    found = [(agreement.lifecycle_stage, agreement.is_background) for agreement in find_in(text)]
    assert found == [("signed", False), ("terminated", True)]
