"""Newswire in many constructions: what reports an agreement, and what only uses the words of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


@pytest.mark.parametrize(
    "text",
    [
        "Halberd Shipping has exercised an option for two more bulk carriers at the Varna yard of Orlin Marine.",
        "Halberd Shipping exercised options on three tankers at Orlin Marine under a contract signed in 2021.",
        "Kestrel Foods and Dunmore Dairies have called off their planned merger, the companies said on Tuesday.",
        "The ministry of transport of Latvia terminated a 2021 agreement with Nordrail to supply trams.",
        "Brightwater Energy is negotiating the supply of turbines with an unnamed Korean maker.",
        "Marlowe Capital will take a 19.9% stake in Pinnacle Cement.",
        "Under the arrangement Cervecera del Norte gets the rights to brew and sell Alderbrau beer in Chile.",
        "Delmont Stores Inc amended its revolving credit facility with First Prairie Bank.",
        "Lao Electric signed a 120 million dollar loan with a syndicate led by Meridian Bank.",
        "Fiji and Tonga adopted a joint declaration on the protection of fisheries.",
        "Peru and Ecuador have agreed in principle on a common electricity market.",
        "Talks on a credit of 200 million dollars between Banco Andino and the government of Bolivia are under way.",
        "Harrow Steel and Linden Motors will form a company to make axles.",
        "The two carriers, Air Sahel and Volta Airways, will set up a joint company in Accra.",
        "Mitrovica Mines awarded Sandhurst Engineering a contract to build a smelter.",
        "The Indian navy has signed up Boreal Shipyards to refit two frigates.",
        "Harrow Steel has snapped up rival Linden Motors for $40 million.",
        "Harrow Steel has offloaded its axle business to Linden Motors.",
        "Linden Motors walked away from a deal to buy Harrow Steel.",
        "Linden Motors pulled out of its trade agreement with Harrow Steel.",
        "Harrow Steel sued after Linden Motors backed out of their supply contract.",
        "Banca Lodi will lend Linden Motors 50 million euros.",
        "The World Bank will provide Nepal with a $200 million loan for rural roads.",
        "The Asian Infrastructure Fund approved a 40 million dollar grant for Nepal.",
        "Japan will extend a 5 billion yen loan to Nepal for a hydropower plant.",
        "Al Noor led a $150 million funding round in battery start-up Voltaic.",
        "Voltaic raised $150 million from Al Noor and Meridian Bank.",
        "The ceasefire between Marandia and Solenia collapsed on Sunday.",
        "The United Dockers Union reached a tentative agreement with Harrow Steel, averting a strike.",
        "Harrow Steel agreed to pay 12 million dollars to settle claims by Linden Motors.",
        "Linden Motors and Harrow Steel are jointly developing a hydrogen truck.",
        "Linden Motors will supply Harrow Steel with 2,000 axles a year.",
        "Harrow Steel will supply 2,000 axles a year to Linden Motors.",
        "Linden Motors obtained a licence from Harrow Steel to use its coating technology.",
        "Linden Motors will distribute Harrow Steel's axles in Brazil.",
        "Linden Motors was named exclusive distributor of Harrow Steel axles in Brazil.",
        "Volta Airways has ordered 12 regional jets from Ostrava Aero.",
        "Chile withdrew from the Convention on Migratory Fish.",
        "Chile has acceded to the Convention on Migratory Fish.",
        "Marandia and Solenia exchanged prisoners under a deal brokered by Qatar.",
        "Orders worth 1.2 billion euros were placed with Boreal Trains by the Danish state railway.",
        "Chile and Thailand agreed on Monday to cut tariffs on copper.",
    ],
)
def test_each_construction_of_newswire_reports_an_agreement(find_in: FindIn, text: str) -> None:
    assert find_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Senator Hale told the Democratic National Convention that jobs come first.",
        "The candidate spoke at the party's convention in Dayton on Friday.",
        "Congressman Reed announced a Senate bid on Monday.",
        "The governor has launched a bid for the White House.",
        "Critics say the money would be better spent in partnership with NATO.",
        '"They would try to sell their best assets," Hale said of the companies.',
        "Hale and Reed agreed that taxes are too high.",
        "Hale agreed with Reed on the need for reform.",
        "Striker Tom Alder signed a three-year contract with Kingsbridge United.",
        "Kingsbridge United have agreed a fee with Porto Azul for midfielder Rui Castelo.",
        "Goalkeeper Ivo Marsh put pen to paper on a new deal at Kingsbridge Town.",
        "Kingsbridge United signed defender Ivo Marsh on loan from Saltburn Town.",
        "The FBI offered the aide an immunity deal.",
        "Mr. Paul Reed says Mrs. Ann Hale is lying about her support for an international trade deal.",
        "The accused struck a plea deal with prosecutors in Leeds.",
        "A judge ordered Harrow Steel to pay damages to Linden Motors.",
        "Olaf Brandt said he has raised his stake in Harrow Steel to 7.2 pct in open market purchases.",
        "Linden Motors Inc said it has begun a tender offer for all shares of Harrow Steel Corp at 30 dlrs each.",
        "Linden Motors Inc said it extended its tender offer for Harrow Steel Corp shares to June 5.",
        "Linden Motors Inc told the Securities and Exchange Commission it bought a 6.1 pct stake in Harrow Steel Corp.",
        "Harrow Steel Corp urged its shareholders not to tender their shares to Linden Motors Inc.",
        "Harrow Steel hired Anna Lind from Linden Motors as chief financial officer.",
        "Harrow Steel launched a new electric axle at a trade fair in Turin.",
        "Harrow Steel's order book stood at 3 billion euros.",
        "There was broad agreement among economists that rates will rise.",
        "The minutes showed agreement between members of the committee on inflation.",
        "A consortium of banks owns Harrow Steel.",
        "Harrow Steel, a unit of a partnership headed by Olaf Brandt, makes axles.",
        "Harrow Steel said it may make acquisitions.",
        "If Britain signed a deal with India, tariffs would fall, an economist said.",
        "France's Le Maire said any deal would need the consent of Germany.",
        "Harrow Steel reported orders of 3 billion euros, up from 2 billion a year ago.",
        "A great deal of money flowed from Russia to Cyprus.",
    ],
)
def test_words_of_agreements_in_another_sense_report_none(find_in: FindIn, text: str) -> None:
    assert find_in(text) == []
