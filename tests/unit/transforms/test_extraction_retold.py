"""What later sentences and the headline add to an agreement: its day, its stage, who signed, and the parties that the text leaves out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Peru and Chile have signed a fisheries pact. It was signed in Lima on Tuesday.", "2025-05-13"),
        ("Peru and Chile have signed a fisheries pact, the trade ministry said on Thursday. It was signed on Tuesday.", "2025-05-13"),
        ("Nordwind AG said on Monday it had won a contract from Mara Power Ltd. The contract was signed on 2 May.", "2025-05-02"),
        ("Nordwind AG won a contract from Mara Power Ltd. Under the contract, signed on 2 May, it will build a pier.", "2025-05-02"),
        ("Nordwind AG reached a settlement with Mara Power Ltd. It will pay $9 million under the deal, which was signed on Monday.",
         "2025-05-12"),
        ("Mara Power Ltd will supply Kenya with 40 turbines. Energy Minister Ann Koech and chairman Paul Berg signed it on Monday.",
         "2025-05-12"),
        ("Nordwind AG has won a contract from Mara Power Ltd, the firm said on Tuesday.", "2025-05-13"),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_signing_wherever_it_is_told(find_in: FindIn, text: str, edtf: str) -> None:
    (agreement,) = find_in(text)
    assert agreement.conclusion.signed_edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Peru's congress ratified the tax treaty with Chile on Tuesday.", None),
        ("Peru's congress ratified the tax treaty with Chile.", None),
        ("Peru's congress on Tuesday ratified the tax treaty with Chile. The treaty was signed in March.", "2025-03"),
        ("Peru's congress on Tuesday ratified the tax treaty that it signed with Chile in March.", "2025-03"),
    ],
)
def test_a_ratification_has_a_day_of_its_own_which_is_not_that_of_the_conclusion(find_in: FindIn, text: str, edtf: str | None) -> None:
    (agreement,) = find_in(text)
    assert (agreement.lifecycle_stage, agreement.conclusion.signed_edtf) == ("ratified", edtf)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Power Ltd will supply Kenya with 40 turbines. Energy Minister Ann Koech and chairman Paul Berg signed the deal on Monday.",
        "Mara Power Ltd will supply Kenya with 40 turbines. Energy Minister Ann Koech signed it on Monday.",
        "Mara Power Ltd will supply Kenya with 40 turbines. It was signed on Monday.",
        "Mara Power Ltd will supply Kenya with 40 turbines. Energy Minister Ann Koech signed the document on Monday.",
    ],
)
def test_what_is_to_be_supplied_is_signed_once_somebody_signed_it(find_in: FindIn, text: str) -> None:
    (agreement,) = find_in(text)
    signatories = {party.name for party in agreement.parties if party.role == "signatory"}
    assert (agreement.lifecycle_stage, signatories) == ("signed", {"Mara Power Ltd", "Kenya"})


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Peru and Chile signed a double taxation treaty and a memorandum on visas.", ["memorandum_of_understanding", "treaty"]),
        ("Peru and Chile signed a trade agreement and an agreement on fares.", ["cooperation_agreement", "trade_agreement"]),
        ("Peru and Chile signed an agreement and protocol on trade.", ["protocol"]),
        (
            "Nordwind AG signed two contracts with Mara Power. The first is about 80 buses. A second contract covers their upkeep.",
            ["supply_contract", "supply_contract"],
        ),
        (
            "Nordwind AG signed two contracts with Mara Power. Under the supply contract, it will deliver turbines. "
            "Under the service contract, it will maintain them.",
            ["service_contract", "supply_contract"],
        ),
        (
            "Nordwind AG signed a contract with Mara Power. Under the supply contract, it will deliver turbines.",
            ["supply_contract"],
        ),
    ],
)
def test_several_agreements_of_the_same_parties_are_told_apart_by_list_number_and_type(
    find_in: FindIn, text: str, types: list[str]
) -> None:
    found = find_in(text)
    assert sorted(str(agreement.agreement_type) for agreement in found) == types
    assert {agreement.lifecycle_stage for agreement in found} == {"signed"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru's budget is short of money. The president signed it on Monday.",
        "The president wrote to his wife. It was signed with love.",
        "It was signed in Lima on Tuesday by Paul Berg.",
        "The document was signed in Lima on Tuesday by Paul Berg.",
    ],
)
def test_a_pronoun_alone_makes_no_agreement(find_in: FindIn, text: str) -> None:
    assert find_in(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peru and Chile sign pensions treaty\n\n\"They have waited long,\" said Ana Duarte after signing a pensions treaty with Chile.",
         {"Peru", "Chile"}),
        ("Peru and Chile sign pensions treaty\n\nA pensions treaty was signed in Lima on Tuesday.", {"Peru", "Chile"}),
    ],
)  # fmt: skip
def test_the_headline_names_the_parties_that_the_text_leaves_out(find_in: FindIn, text: str, names: set[str]) -> None:
    (agreement,) = find_in(text)
    assert {party.name for party in agreement.parties if party.role == "signatory"} == names
