"""What is an agreement, of which type, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from schemas.vocabularies import AGREEMENT_TYPE, LIFECYCLE_STAGE
from transforms.english.dealings import DEAL_VERBS
from transforms.english.instruments import INSTRUMENTS
from transforms.english.stages import STAGE_BY_MODIFIER, STAGE_BY_NOUN, STAGE_BY_VERB
from transforms.english.types import SPECIFICITY, TYPE_BY_NOUN_ALONE, TYPE_BY_PAIR, TYPE_BY_VERB, TYPE_GROUPS
from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Peru and Chile signed a trade agreement.", "signed"),
        ("A trade agreement between Peru and Chile was signed.", "signed"),
        ("Peru and Chile have not signed a trade agreement.", "rejected"),
        ("Peru and Chile will sign a trade agreement.", "proposed"),
        ("Peru may sign a trade agreement with Chile.", "proposed"),
        ("Peru and Chile plan to sign a trade agreement.", "proposed"),
        ("Peru and Chile are expected to sign a trade agreement.", "proposed"),
        ("Peru proposed a trade agreement with Chile.", "proposed"),
        ("Peru and Chile are negotiating a trade agreement.", "negotiating"),
        ("Peru and Chile are in talks on a trade agreement.", "negotiating"),
        ("Peru and Chile agreed in principle on a trade agreement.", "agreed_in_principle"),
        ("Peru and Chile reached an agreement in principle on trade.", "agreed_in_principle"),
        ("Peru and Chile initialled a treaty.", "initialled"),
        ("Peru ratified a trade agreement with Chile.", "ratified"),
        ("Peru and Chile amended a tax treaty.", "amended"),
        ("Peru and Chile renewed a fisheries agreement.", "renewed"),
        ("Peru and Chile extended a fisheries agreement.", "renewed"),
        ("Peru suspended a trade agreement with Chile.", "suspended"),
        ("Peru terminated a trade agreement with Chile.", "terminated"),
        ("Peru withdrew from a trade agreement with Chile.", "terminated"),
        ("A trade agreement between Peru and Chile expired.", "terminated"),
        ("A trade agreement between Peru and Chile entered into force.", "in_force"),
        ("Peru rejected a trade agreement with Chile.", "rejected"),
        ("Peru refused to sign a trade agreement with Chile.", "rejected"),
        ("Peru failed to sign a trade agreement with Chile.", "rejected"),
        ("Nordwind has agreed to acquire Beta Sensors Ltd.", "signed"),
        ("Nordwind will acquire Beta Sensors Ltd.", "proposed"),
        ("Beta Sensors Ltd was acquired by Nordwind AG.", "completed"),
        ("Nordwind completed the acquisition of Beta Sensors Ltd.", "completed"),
        ("Nordwind AG and Beta Sensors Ltd have ended their partnership.", "terminated"),
    ],
)
def test_verb_mood_and_negation_tell_how_far_an_agreement_has_come(find_in: FindIn, text: str, stage: str) -> None:
    [agreement] = find_in(text)
    assert agreement.lifecycle_stage == stage
    assert len(agreement.parties) == 2


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Nordwind AG partnered with Beta Sensors Ltd to build turbines.", "signed"),
        ("Nordwind AG and Beta Sensors Ltd will form a joint venture.", "signed"),
        ("Nordwind AG and Beta Sensors Ltd may form a joint venture.", "proposed"),
        ("Nordwind AG will supply Beta Sensors Ltd with gas until 2031.", "signed"),
        ("Nordwind AG may supply Beta Sensors Ltd with gas until 2031.", "proposed"),
        ("Nordwind AG and Beta Sensors Ltd have wound up their joint venture.", "terminated"),
        ("Nordwind AG signed a deal with Beta Sensors Ltd. A judge must approve the deal.", "signed"),
        ("Nordwind AG signed an agreement with Beta Sensors Ltd that ends a dispute.", "signed"),
        ("Nordwind AG will pay 3 mln dlrs under an agreement with Beta Sensors Ltd that ends an inquiry.", "signed"),
        ("Peru and Chile have not reached a trade agreement.", "negotiating"),
        ("Peru and Chile have not yet signed a trade agreement.", "negotiating"),
        ("Peru and Chile were unable to reach a trade agreement.", "rejected"),
        ("Peru may withdraw from a trade agreement with Chile.", "in_force"),
        ("Peru did not cancel its trade agreement with Chile.", "in_force"),
        ("Nordwind AG and Beta Sensors Ltd called off their merger.", "terminated"),
        ("Peru's parliament approved a trade agreement with Chile.", "ratified"),
        ("Nordwind AG's shareholders approved its merger with Beta Sensors Ltd.", "signed"),
        ("Peru and Chile broke off talks on a trade agreement.", "terminated"),
        ("Nordwind AG turned down a takeover offer from Beta Sensors Ltd.", "rejected"),
        ("Nordwind AG expects to complete the acquisition of Beta Sensors Ltd in May.", "signed"),
        ("Nordwind AG tentatively agreed to buy Beta Sensors Ltd.", "agreed_in_principle"),
        ("Nordwind AG and Beta Sensors Ltd are considering a merger.", "proposed"),
        ("Nordwind AG denied that it had signed a contract with Beta Sensors Ltd.", "rejected"),
        ("Peru and Chile hammered out a trade agreement.", "signed"),
        ("Peru and Chile are hammering out a trade agreement.", "negotiating"),
        ("Nordwind AG renegotiated its contract with Beta Sensors Ltd.", "amended"),
        ("Nordwind AG tried to buy Beta Sensors Ltd in 2022.", "rejected"),
        ("Nordwind AG is trying to buy Beta Sensors Ltd.", "proposed"),
        ("Nordwind AG walked away from a pact with Beta Sensors Ltd.", "terminated"),
        ("Members of the Ver.di union voted against the wage agreement with Nordwind AG.", "rejected"),
        ("Nordwind AG received an unsolicited takeover offer from Beta Sensors Ltd.", "proposed"),
        ("Beta Sensors Ltd accepted a takeover offer from Nordwind AG.", "signed"),
        ("Nordwind AG completed the previously announced sale of Beta Sensors Ltd.", "completed"),
        ("Nordwind AG terminated its agreement in principle to buy Beta Sensors Ltd.", "terminated"),
        ("Peru is seeking compensation from Chile under the 1972 Lima Treaty.", "in_force"),
        ("Peru decided to cancel its trade agreement with Chile.", "terminated"),
        ("Peru decided to withdraw from the Lima Treaty with Chile.", "in_force"),
        ("Nordwind AG renewed and increased an existing credit facility with Beta Bank.", "renewed"),
        ("A trade agreement between Peru and Chile is to be signed in May.", "proposed"),
        ("A trade agreement between Peru and Chile is expected to be signed in May.", "proposed"),
        ("Peru and Chile signed a treaty on rivers, which replaces a treaty of 1950.", "signed"),
    ],
)
def test_what_is_planned_denied_or_left_to_others_leaves_an_agreement_where_it_was(find_in: FindIn, text: str, stage: str) -> None:
    assert find_in(text)[0].lifecycle_stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Nordwind AG will buy Beta Sensors Ltd for cash. The two signed the purchase agreement on Monday.", "signed"),
        ("Nordwind AG plans to buy Beta Sensors Ltd for cash. Analysts welcomed the purchase.", "proposed"),
        ("Nordwind AG agreed to buy Beta Sensors Ltd for cash. The deal is subject to a definitive agreement.", "agreed_in_principle"),
        ("Nordwind AG agreed to buy Beta Sensors Ltd for cash. The definitive agreement was signed on Monday.", "signed"),
        ("Peru ratified a trade agreement with Chile. The agreement was signed in 2019.", "ratified"),
        ("Peru signed and later suspended a trade agreement with Chile.", "suspended"),
    ],
)
def test_the_news_sentence_tells_the_stage_and_later_ones_only_bring_a_planned_deal_closer(find_in: FindIn, text: str, stage: str) -> None:
    assert find_in(text)[0].lifecycle_stage == stage


@pytest.mark.parametrize(
    ("text", "agreement_type"),
    [
        ("Peru and Chile signed a memorandum of understanding on copper.", "memorandum_of_understanding"),
        ("Peru and Chile signed a letter of intent.", "letter_of_intent"),
        ("Peru and Chile signed a treaty.", "treaty"),
        ("Peru and Chile signed a free trade agreement.", "trade_agreement"),
        ("Peru and Chile signed a framework agreement.", "framework_agreement"),
        ("Peru and Chile signed a fisheries agreement.", "cooperation_agreement"),
        ("Peru and Chile agreed to a ceasefire.", "ceasefire_or_peace"),
        ("Nordwind AG and Beta Sensors Ltd formed a joint venture.", "joint_venture"),
        ("Nordwind AG merged with Beta Sensors Ltd.", "acquisition"),
        ("Nordwind AG partnered with Beta Sensors Ltd to build turbines.", "partnership"),
        ("Nordwind AG won a contract from Kenya to supply turbines.", "supply_contract"),
        ("Kenya awarded Nordwind AG a contract for 40 turbines.", "supply_contract"),
        ("Nordwind AG signed a loan agreement with the World Bank.", "loan_or_credit"),
        ("Nordwind licensed its turbine software to Beta Sensors Ltd.", "licence"),
        ("The union Ver.di and Nordwind AG reached a wage agreement.", "labour_agreement"),
    ],
)
def test_the_words_of_the_instrument_or_the_deed_tell_its_type(find_in: FindIn, text: str, agreement_type: str) -> None:
    [agreement] = find_in(text)
    assert agreement.agreement_type == agreement_type
    assert len(agreement.parties) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Peru is in agreement with Chile on the matter.",
        "The two ministers agreed that the weather was fine.",
        "Peru and Chile agreed that inflation is a problem.",
        "Nordwind AG makes moulding machines for Beta Sensors Ltd.",
        "Nordwind AG has a great deal of work in Kenya.",
        "Trade agreements like these help economies.",
        "Partnerships between schools and firms are common.",
        "A court order forced Nordwind AG to pay.",
        "Nordwind AG told staff to leave in order to save money.",
        "Peru called for closer cooperation with Chile.",
        "Nordwind AG sold 500 cars in Kenya last year.",
        "The agreement of subject and verb matters.",
        "Mr Berg bought a sandwich from the kiosk.",
        "The Supreme Court ruled against Nordwind AG.",
        "They deal with complaints from customers.",
        "Peru has to deal with Chile.",
        "It is a big deal for Peru.",
        "Nordwind AG signed a new striker.",
        "The plea deal with prosecutors was accepted.",
        "",
        "-",
    ],
)
def test_opinions_idioms_generalities_and_everyday_commerce_are_no_agreements(find_in: FindIn, text: str) -> None:
    assert find_in(text) == []


def test_every_word_of_the_tables_tells_a_stage_or_type_of_the_vocabulary() -> None:
    stages = {*STAGE_BY_VERB.values(), *STAGE_BY_MODIFIER.values(), *STAGE_BY_NOUN.values()}
    types = {
        *(instrument.agreement_type for instrument in INSTRUMENTS.values()),
        *(deal.agreement_type for deal in DEAL_VERBS.values()),
        *(agreement_type for agreement_type, _ in TYPE_GROUPS),
        *TYPE_BY_PAIR.values(),
        *TYPE_BY_VERB.values(),
        *TYPE_BY_NOUN_ALONE.values(),
    } - {None}
    assert stages <= set(LIFECYCLE_STAGE.values)
    assert types <= set(SPECIFICITY)
    assert set(SPECIFICITY) == set(AGREEMENT_TYPE.values)
