"""Which sentences report an agreement, which only look like it, and which reports are of the same one."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention
from transforms.extraction.parsing.reading import Reading

FindIn = Callable[[str], list[AgreementMention]]
FILLER = "The weather in the port was fine all week, and ships came and went as they always do in May. " * 4


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind AG hired Beta Sensors Ltd to build a test stand.",
        "Kenya has tapped Nordwind AG to design a wind farm.",
        "Nordwind AG chose Beta Sensors Ltd as its supplier.",
        "Nordwind AG is leasing 40,000 square feet of office space in Hamburg.",
        "Nordwind AG signed a ten-year lease for a warehouse.",
        "Nordwind AG is partnering with dealerships across the country.",
        "Beta Sensors Ltd, teaming up with Nordwind AG, will offer a new service.",
        "Nordwind AG is working with other companies to bring turbines to market.",
        "Nordwind AG cut ties with Beta Sensors Ltd.",
        "Nordwind AG joined forces with Beta Sensors Ltd.",
        "Nordwind AG took control of Beta Sensors Ltd.",
        "Nordwind AG took over Beta Sensors Ltd last week.",
        "Kenya ordered 40 turbines from Nordwind AG.",
        "Nordwind AG announced an order for 40 large turbines from Mara Power Ltd.",
        "Nordwind AG and its pilots union settled their dispute over pay.",
        "Nordwind AG and Beta Sensors Ltd agreed to share their test stands.",
        "Kenya agreed to provide Uganda with grain.",
        "Nordwind AG paid 3 mln dlrs for a five pct stake in Beta Sensors Ltd.",
        "Nordwind AG raised its stake in Beta Sensors Ltd to 9 pct.",
        "Nordwind AG launched a takeover bid for all the shares of Beta Sensors Ltd.",
        "Nordwind AG completed the sale of its paint division.",
        "Peru acceded to the Water Convention in 1991.",
        "Is Peru a signatory to the Water Convention?",
        "Peru is expected to sign the NPT.",
        "The negotiations between the city and Nordwind AG went on for months.",
        "Nordwind AG is in talks with Beta Sensors Ltd.",
        "The announcement of an agreement on a ceasefire is welcome.",
        "A decision by the Millers Federation to end the pricing agreement was expected.",
        "Nordwind AG renewed its existing commercial paper program.",
        "Nordwind AG has agreed to invest 22 million euros in Hamburg's Beta Sensors Ltd.",
        "Nordwind AG has booked three cargo flights with Beta Sensors Ltd.",
        "Kenya received the first of the turbines it had ordered from Nordwind AG.",
        "The central bank of Chile has renewed its currency swap with the Bank of Mexico.",
        "Peru and Finland exchanged notes on visas for seasonal workers.",
        "Peru and Finland exchanged notes on a grant for schools.",
        "An exchange of letters between Peru and Finland was signed in Lima.",
    ],
)
def test_nouns_and_verbs_of_dealing_report_an_agreement(find_in: FindIn, text: str) -> None:
    assert len(find_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The two poets exchanged angry letters with Nordwind AG.",
        "The Orlo lock works with Homely, Casa and Nestor hubs.",
        "We work with Nordwind AG and Brenta on most days.",
        "The detectives are working with the police in Hamburg.",
        "Nordwind AG hired Paul Berg to lead the team.",
        "Nordwind AG ordered an inquiry into the fire.",
        "Analysts say sales of Nordwind turbines rose in Kenya.",
        "Peru and Chile agreed to meet again in June.",
        "Nordwind AG holds a stake in Beta Sensors Ltd.",
        "Any deal with Nordwind AG would need a vote.",
        "Nordwind AG would pay more if it signed an agreement with Kenya.",
        "An analyst thinks Nordwind AG should consider buying Beta Sensors Ltd.",
        "Savanna Park lets shoppers pick up their orders.",
        "Finland joined the alliance, and Norway welcomed it.",
        "The new facility in Kenya was opened by Peru.",
        "Peru and Chile settled in for a long night.",
        "Nordwind AG joined the crowd and took control of costs.",
        "The agreement of subject and verb matters.",
        "Traders cited talk of fresh orders from Egypt and Mexico.",
        "Nordwind AG has booked no large order from Kenya since last May.",
        "Suppose Dublin and Belfast were to sign an agreement on the bridge tomorrow.",
        '"People who bought a bicycle won\'t sell it," Paul Berg said.',
        "Nordwind AG plans to charter two older vessels for next summer.",
        "Nordwind AG booked a loss with Beta Sensors Ltd in view.",
        "A judge threw out a claim by Nordwind AG that the university broke a contract to build flats.",
        "Peru dock contract still open\n\nNo company has been chosen to run the dock, the port authority said. Three have asked.",
        "Prosecutors say bribe secured contract\n\nProsecutors charged two managers with paying bribes. The managers deny it.",
        "Talk of pact premature, says Berg\n\nIt is too early to speak of a pact, Paul Berg said on Thursday.",
    ],
)
def test_what_only_looks_like_dealing_reports_none(find_in: FindIn, text: str) -> None:
    assert find_in(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement addresses concerns about night shifts.",
        "As part of the Friday agreement, the union withdrew a complaint.",
        "The settlements need approval from the board.",
    ],
)
def test_what_is_taken_up_counts_in_a_fragment_and_not_in_an_article_that_never_tells_of_it(find_in: FindIn, sentence: str) -> None:
    assert len(find_in(sentence)) == 1
    assert find_in(f"{FILLER}\n\n{sentence}\n\n{FILLER}") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nordwind AG sold its paint unit to Beta Sensors Ltd. Nordwind AG also signed a credit agreement with Bank Norvik.", 2),
        ("Nordwind AG signed a deal with Kenya. The deal, which Nordwind AG had sought for years, covers turbines.", 1),
    ],
)
def test_words_that_add_make_another_agreement_and_words_that_point_back_do_not(find_in: FindIn, text: str, count: int) -> None:
    assert len(find_in(text)) == count


def test_who_judges_an_agreement_is_no_party_to_it(find_in: FindIn) -> None:
    [agreement] = find_in("Peru and Chile signed a trade treaty. Bolivia and Ecuador do not support the treaty.")
    assert {party.name for party in agreement.parties} == {"Peru", "Chile"}


def test_hostile_chains_of_nouns_take_linear_time(read: Callable[[str], Reading], find_in: FindIn) -> None:
    text = "the deal of " * 1_500
    read(text)
    started = time.process_time()
    read(text)
    parsed = time.process_time() - started
    started = time.process_time()
    find_in(text)
    assert time.process_time() - started < 3 * parsed + 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nordwind AG agreed to be acquired by Bexley Plc. Bexley Plc will sell its jute mill to Strathmartin Ltd.", 2),
        ("Nordwind AG approved the sale of its paint division to Bexley Plc. Nordwind agreed on Monday to sell the division.", 1),
        (
            "Peru and Chile signed a joint declaration. Also, Peru and the University of Tacna extended their research agreement.",
            2,
        ),
        ("Nordwind AG signed an agreement that bars Bexley Plc from buying shares of Nordwind AG.", 1),
        ("Nordwind AG signed an exclusive licence agreement with Bexley Plc for the production and sale of a vaccine.", 1),
    ],
)
def test_another_deal_is_another_agreement_and_the_terms_of_one_are_not(find_in: FindIn, text: str, count: int) -> None:
    assert len(find_in(text)) == count


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru signed the Geneva Convention on Monday.", {"Peru"}),
        ("Acme Acquisition Corp signed a merger agreement with Nordwind AG.", {"Acme Acquisition Corp", "Nordwind AG"}),
        ("Kenya selected the simulator house Nordwind AG to train its crews.", {"Kenya", "Nordwind AG"}),
        ("Bank Norvik will lend Senegal 33 million euros for a railway.", {"Bank Norvik", "Senegal"}),
        ("Nordwind AG invested $5 million in Beta Sensors Ltd on Monday.", {"Nordwind AG", "Beta Sensors Ltd"}),
        ("Mali is negotiating with Nordwind AG over a gold plant.", {"Mali", "Nordwind AG"}),
        ("Nordwind AG walked away from a pact with Beta Sensors Ltd on Monday.", {"Nordwind AG", "Beta Sensors Ltd"}),
        ("Nordwind AG and Bexley Plc called off their planned merger.", {"Nordwind AG", "Bexley Plc"}),
        ("French hospital group Nordwind AG has ordered 14 MRI scanners from Bexley Plc.", {"Nordwind AG", "Bexley Plc"}),
        ("Nordwind AG will buy detectors from Bexley Plc under a supply contract of June 3.", {"Nordwind AG", "Bexley Plc"}),
        ("Nordwind AG pulled out of its Peruvian joint venture with Bexley Plc.", {"Nordwind AG", "Bexley Plc"}),
    ],
)
def test_the_sides_of_an_agreement_are_found_where_they_stand(find_in: FindIn, text: str, parties: set[str]) -> None:
    [agreement] = find_in(text)
    assert {party.name for party in agreement.parties} == parties


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bank Norvik will lend Senegal 33 million euros under an agreement signed in Dakar.", 1),
        ("Nordwind AG signed a contract with Kenya. The company also amended its revolving credit facility.", 2),
        ("Nordwind AG signed a contract with Kenya. No loan contract had been negotiated.", 1),
        ("Nordwind AG sold a mill to Bexley Plc. Ferry crews ratified a collective agreement yesterday.", 2),
        ("The European Union has been calling for a new ceasefire.", 0),
    ],
)
def test_deeds_done_under_an_agreement_add_none_and_what_is_of_another_kind_does(find_in: FindIn, text: str, count: int) -> None:
    assert len(find_in(text)) == count
