"""Which type of agreement words, deeds and parties tell, and which of several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


@pytest.mark.parametrize(
    ("text", "agreement_type"),
    [
        # Words before the noun: the first group that has one wins, hyphens and pairs count as one word.
        ("Peru and Chile signed a free-trade pact.", "trade_agreement"),
        ("Peru and Chile signed the Southern Economic and Trade Agreement.", "trade_agreement"),
        ("Peru and Chile signed a peace treaty.", "ceasefire_or_peace"),
        ("Peru and Chile signed an arms control convention.", "treaty"),
        ("Peru and Chile signed a water-sharing agreement.", "treaty"),
        ("Peru and Chile signed an extradition agreement.", "treaty"),
        ("Peru and Chile signed a defence cooperation agreement.", "cooperation_agreement"),
        ("Nordwind AG signed a maintenance contract with Beta Sensors Ltd.", "service_contract"),
        ("Nordwind AG signed a grant agreement with the World Bank.", "grant"),
        ("Nordwind AG signed a manufacturing and marketing agreement with Beta Sensors Ltd.", "cooperation_agreement"),
        ("Nordwind AG announced a strategic collaboration with Beta Sensors Ltd.", "partnership"),
        ("Nordwind AG announced a research partnership with Beta Sensors Ltd.", "partnership"),
        ("Nordwind AG entered into a standstill agreement with Beta Sensors Ltd.", "other"),
        # What follows: its verbs, then its nouns.
        ("Nordwind AG signed a contract with Beta Sensors Ltd to build a bridge.", "service_contract"),
        ("Nordwind AG concluded a contract with Beta Sensors Ltd for consulting work on a harbour.", "service_contract"),
        ("Nordwind AG signed an agreement with Beta Sensors Ltd to buy 40 helicopters.", "supply_contract"),
        ("Nordwind AG signed an agreement with Beta Sensors Ltd for the purchase of wind turbines.", "supply_contract"),
        ("Nordwind AG signed an agreement to buy a unit of Beta Sensors Ltd.", "acquisition"),
        ("Nordwind AG signed an agreement with Beta Sensors Ltd that gives it responsibility for operating a ferry.", "service_contract"),
        ("Nordwind AG and Beta Sensors Ltd signed an agreement to cooperate on batteries.", "cooperation_agreement"),
        ("The World Bank will lend Kenya 5 million euros under an agreement with Nordwind AG.", "loan_or_credit"),
        # Words of an aside or of a partner tell nothing of the agreement.
        ("Nordwind AG signed a marketing agreement with Beta Sensors Ltd, which sells credit card readers.", "cooperation_agreement"),
        # Who takes part.
        ("The pilots signed an agreement with Nordwind AG on Monday.", "labour_agreement"),
        ("The Ver.di union and Nordwind AG reached an agreement.", "labour_agreement"),
        ("Nordwind AG reached an agreement with the National Pilots Association.", "labour_agreement"),
        ("Peru and Chile signed an agreement.", "cooperation_agreement"),
        ("Peru and Chile signed an agreement to build a tunnel.", "cooperation_agreement"),
        ("Nordwind AG signed an agreement with Beta Sensors Ltd.", None),
        # What is bought or sold.
        ("Nordwind AG agreed to buy Beta Sensors Ltd.", "acquisition"),
        ("Nordwind AG agreed to sell its pump division to Beta Sensors Ltd.", "acquisition"),
    ],
)
def test_type_is_told_by_words_before_then_what_follows_then_who_takes_part(find_in: FindIn, text: str, agreement_type: str | None) -> None:
    [agreement] = find_in(text)
    assert agreement.agreement_type == agreement_type


@pytest.mark.parametrize(
    ("text", "agreement_type"),
    [
        ("Peru and Chile approved the deal. Farmers are against a trade deal.", "trade_agreement"),
        ("Peru and Chile approved the deal. Farmers are against a trade deal and a ceasefire agreement.", "cooperation_agreement"),
    ],
)
def test_a_bare_deal_has_the_type_by_which_the_article_calls_it_where_that_is_one(find_in: FindIn, text: str, agreement_type: str) -> None:
    assert find_in(text)[0].agreement_type == agreement_type


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Peru and Chile signed an agreement on copper, the ministry said.", "copper"),
        ("Peru and Chile signed an agreement on copper, which both mine.", "copper"),
        ("Peru and Chile reached an agreement in principle on copper mining.", "copper mining"),
        ("Peru signed a pact on rail freight with Chile.", "rail freight"),
        ("Peru and Chile signed an agreement in Lima in May.", None),
        ("Peru and Chile signed a fisheries agreement in Accra on 1 June 2022.", "fisheries"),
        ("Peru and Chile signed a contract on 9 August 2025 for the supply of lenses.", "the supply of lenses"),
        ("Nordwind AG won a contract from Kenya for 5 million euros.", None),
        ("Nordwind AG agreed to buy the pump division of Beta Sensors Ltd for undisclosed terms.", "the pump division of Beta Sensors Ltd"),
        ("Peru and Chile signed an agreement to deliver 400 buses over three years.", "to deliver 400 buses"),
        ("Cobalt Motors has sold not only its truck unit to Marlow Motors Ltd.", "its truck unit"),
    ],
)
def test_subject_is_what_it_is_about_without_price_place_attribution_or_aside(find_in: FindIn, text: str, subject: str | None) -> None:
    [agreement] = find_in(text)
    assert (text[agreement.subject.start : agreement.subject.end] if agreement.subject else None) == subject


@pytest.mark.parametrize(
    ("text", "agreement_type"),
    [
        ("The Chilean parliament ratified an agreement between Chile and Peru on the management of rivers.", "treaty"),
        ("Peru and Chile signed an agreement on the management of rivers.", "cooperation_agreement"),
        ("Peru cancelled a maintenance contract with Nordwind AG.", "service_contract"),
        ("Nordwind AG signed a contract with Beta Sensors Ltd for the supply of maintenance services.", "service_contract"),
        (
            "Nordwind AG signed a contract with Beta Sensors Ltd for the delivery of batteries with a management system.",
            "supply_contract",
        ),
    ],
)
def test_public_bodies_ratify_treaties_and_the_first_noun_of_a_topic_outranks_those_further_in(
    find_in: FindIn, text: str, agreement_type: str
) -> None:
    assert find_in(text)[0].agreement_type == agreement_type


@pytest.mark.parametrize(
    ("text", "agreement_type"),
    [
        ("Nordwind AG won a contract from Mara Power Ltd to deepen a channel.", "service_contract"),
        ("Nordwind AG signed a contract with Mara Power Ltd for the design of a plant.", "service_contract"),
        ("Nordwind AG was awarded a contract by Mara Power Ltd to train its crews.", "service_contract"),
        ("Nordwind AG signed a contract with Mara Power Ltd to manufacture 400 rails.", "supply_contract"),
        ("Nordwind AG is to provide security at the port for five years under a contract with Mara Power Ltd.", "service_contract"),
        ("Nordwind AG signed an agreement with Mara Power Ltd to train crews.", "cooperation_agreement"),
        ("Nordwind AG will pay 3 mln dlrs under an agreement with Mara Power Ltd that ends an inquiry into emissions.", "settlement"),
        ("Nordwind AG booked three satellite launches with Mara Power Ltd.", "service_contract"),
        ("Nordwind AG booked 40 turbines from Mara Power Ltd.", "supply_contract"),
        ("Peru and Chile plan to sign an agreement on nuclear safety.", "cooperation_agreement"),
        ("Nordwind AG signed a contract with Mara Power Ltd for nine schools.", "service_contract"),
        ("Nordwind AG signed a contract on May 8 with Mara Power Ltd for a 32,000-seat stadium in Lima.", "service_contract"),
        ("Nordwind AG was awarded a recycling contract by Mara Power Ltd.", "service_contract"),
        ("Nordwind AG won an order for a treatment plant from Mara Power Ltd.", "service_contract"),
        ("Mara Power Ltd picked Nordwind AG to build two ferries.", "supply_contract"),
        ("Mara Power Ltd picked Nordwind AG to supply two boilers.", "supply_contract"),
        ("Mara Power Ltd picked Nordwind AG to run its canteen.", "service_contract"),
        ("Nordwind AG won a contract from Mara Power Ltd. Nordwind AG will overhaul four of its tankers.", "service_contract"),
        ("Nordwind AG signed a concession agreement with Mara Power Ltd for a terminal.", "licence"),
        ("Nordwind AG will buy liquefied natural gas from Mara Power Ltd until 2031.", "supply_contract"),
        ("Peru and Chile initialled an agreement on the river Mara.", "treaty"),
        ("Peru and Chile signed an agreement on mutual assistance in customs matters.", "cooperation_agreement"),
        ("Dockers do not trust the agreement that Nordwind AG signed with Mara Power Ltd.", None),
        ("Nordwind AG is negotiating a licence agreement with Mara Power Ltd.", "licence"),
    ],
)
def test_what_is_done_under_it_tells_the_type_of_a_contract_and_what_it_ends_or_covers_that_of_an_agreement(
    find_in: FindIn, text: str, agreement_type: str | None
) -> None:
    assert [agreement.agreement_type for agreement in find_in(text)] == [agreement_type]
