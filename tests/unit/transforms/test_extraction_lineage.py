"""What an article says of an earlier agreement: that the news is made under it, is part of it, changes it or takes its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]

LINKED = [
    (
        "The Ministry of Health of Kenya has ordered polio vaccine from Norvita Labs. "
        "It is the first contract under the framework agreement that the ministry and the company signed in 2023.",
        ("implements", "framework_agreement", "2023"),
    ),
    (
        "Norvita Labs and Kenya signed a supply contract. The contract implements the framework agreement of 13 February 2023.",
        ("implements", "framework_agreement", "2023-02-13"),
    ),
    (
        "Kenya and Peru signed a contract on copper within the framework of the cooperation agreement concluded in 2019.",
        ("implements", "cooperation_agreement", "2019"),
    ),
    (
        "Boreal Steel signed a contract with Lumen Rail for 40 cars. The contract is part of the agreement signed in 2022.",
        ("part_of", None, "2022"),
    ),
    (
        "Boreal Steel signed a contract with Lumen Rail for bogies. The new contract replaces a 2019 agreement between the two companies.",
        ("supersedes", None, "2019"),
    ),
    (
        "Boreal Steel signed a supply contract with Lumen Rail. The previous contract, signed in June 2021, expires in December.",
        ("renews", "supply_contract", "2021-06"),
    ),
    (
        "Boreal Steel has signed a supply deal with Lumen Rail, replacing the one of 2021.",
        ("supersedes", "supply_contract", None),
    ),
    ("Peru and Chile extended their 2021 fisheries agreement.", ("renews", "cooperation_agreement", "2021")),
    ("Peru and Chile signed an amendment to their tax treaty of 2010.", ("amends", "treaty", "2010")),
    ("Peru and Chile signed a protocol amending their tax treaty of 2010.", ("amends", "treaty", "2010")),
]

UNLINKED = [
    "Under the agreement, Boreal Steel will supply Lumen Rail with rails.",
    "As part of the deal, Boreal Steel will build a plant for Lumen Rail.",
    "Boreal Steel delivered the first rails to Lumen Rail under a contract signed in 2021.",
    "Boreal Steel signed a contract with Lumen Rail on rails.",
    "Peru and Chile implement the tax treaty signed in 2021.",
    "Peru and Chile signed a treaty that replaces customs forms.",
]


@pytest.mark.parametrize(("text", "lineage"), LINKED)
def test_words_relate_an_agreement_to_an_earlier_one(find_in: FindIn, text: str, lineage: tuple[str, str | None, str | None]) -> None:
    agreement = find_in(text)[0]
    assert agreement.lineage is not None
    found = agreement.lineage
    assert (found.lineage_type, found.parent_type) == lineage[:2]
    assert lineage[2] is None or found.parent_edtf == lineage[2]


@pytest.mark.parametrize(("text", "lineage"), LINKED)
def test_the_earlier_agreement_dates_and_types_nothing_of_the_news(
    find_in: FindIn, text: str, lineage: tuple[str, str | None, str | None]
) -> None:
    agreement = find_in(text)[0]
    assert lineage[2] is None or agreement.conclusion.signed_edtf != lineage[2]
    assert lineage[0] != "implements" or agreement.agreement_type not in {"framework_agreement", "cooperation_agreement"}


@pytest.mark.parametrize("text", UNLINKED)
def test_what_is_done_under_the_news_itself_relates_it_to_nothing(find_in: FindIn, text: str) -> None:
    assert all(agreement.lineage is None for agreement in find_in(text))


def test_the_words_for_the_earlier_agreement_are_kept(find_in: FindIn) -> None:
    text = "Norvita Labs and Kenya signed a supply contract. The contract implements the framework agreement of 13 February 2023."
    [agreement] = find_in(text)
    assert agreement.lineage is not None
    assert agreement.lineage.parent is not None
    assert text[agreement.lineage.parent.start : agreement.lineage.parent.end] == "agreement"


def test_an_agreement_that_the_text_only_links_to_is_the_news_where_there_is_no_other(find_in: FindIn) -> None:
    [agreement] = find_in("The existing agreement between Boreal Steel and Lumen Rail expires in December.")
    assert agreement.lineage is None


def test_bodies_of_the_same_two_states_that_sign_apart_make_two_agreements(find_in: FindIn) -> None:
    found = find_in(
        "The Peruvian Ministry of Mines and the Chilean Ministry of Energy signed a memorandum on copper. "
        "In a separate ceremony, the Peruvian Ministry of Culture and the Chilean Ministry of Education signed a memorandum on museums."
    )
    assert len(found) == 2
    assert all(len([party for party in agreement.parties if party.role == "signatory"]) == 2 for agreement in found)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Peru and Chile signed a tax treaty.", "tax"),
        ("Peru and Chile signed a fisheries agreement.", "fisheries"),
        ("Peru and Chile signed a framework agreement.", None),
        ("Peru and Chile signed a treaty on rail freight.", "rail freight"),
    ],
)
def test_nouns_before_an_agreement_tell_its_subject_where_nothing_else_does(find_in: FindIn, text: str, subject: str | None) -> None:
    [agreement] = find_in(text)
    assert (agreement.subject and text[agreement.subject.start : agreement.subject.end]) == subject
