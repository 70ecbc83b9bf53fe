"""Which state a body belongs to, by its name and the words around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.entities.entities import find_entities
from transforms.extraction.entities.origins import country_of_name
from transforms.extraction.parsing.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bank of Shanghai", "CHN"),
        ("Pentagon", "USA"),
        ("the Pentagon", "USA"),
        ("Treasury", None),
        ("Deutsche Widget AG", "DEU"),
        ("Korea Widget Corporation", "KOR"),
        ("Nippon Widget", "JPN"),
        ("Korean Widget Corporation", None),
        ("University of Tampere", "FIN"),
        ("Tampere Widgets", None),
        ("Ministry of Widgets of Georgia", "GEO"),
        ("Houston Widget Corp", "USA"),
        ("New Jersey Widget Co", "USA"),
        ("Widgets of Canada Ltd", "CAN"),
        ("Western Australia", "AUS"),
        ("Bank of China (Hong Kong) Ltd", "HKG"),
        ("Delhi Widgets Pty Ltd", "AUS"),
        ("Nordverk AB", "SWE"),
        ("Orfeo SpA", "ITA"),
        ("Orfeo S.p.A.", "ITA"),
        ("Veldo ASA", "NOR"),
        ("Widget Plc", None),
        ("Widget GmbH", None),
        ("North American Widget Corp", None),
        ("Latin American Widget Corp", None),
        ("American Widget Corp", "USA"),
        ("Phoenix Life Inc", None),
        ("Georgia Widget Corp", None),
        ("Dayton Inc", None),
        ("Indo-Japanese Widget Corp", None),
        ("Japan-Malaysia Bank", None),
        ("Widget Corp", None),
    ],
)
def test_a_name_tells_the_state_by_place_or_legal_form(name: str, country: str | None) -> None:
    assert country_of_name(name) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Osaka-based Zorvex Corp signed a contract with Quintal Ltd.", "JPN"),
        ("The Palo Alto-based company Zorvex Corp signed a contract with Quintal Ltd.", "USA"),
        ("Quintal Ltd signed a contract with Zorvex Corp, a New Jersey-based company.", "USA"),
        ("Quintal Ltd signed a contract with Zorvex Corp, based in Salem, Oregon.", "USA"),
        ("Quintal Ltd signed a contract with Zorvex Corp, which is headquartered in Toronto.", "CAN"),
        ("Quintal Ltd signed a contract with Zorvex Corp of Cleveland.", "USA"),
        ("Quintal Ltd signed a contract with <Zorvex Corp> of the Netherlands.", "NLD"),
        ("Quintal Ltd signed a contract with Zorvex Corp (Melbourne).", "AUS"),
        ("Norway's Zorvex Corp signed a contract with Quintal Ltd.", "NOR"),
        ("Norway ' s Zorvex Corp signed a contract with Quintal Ltd.", "NOR"),
        ("Texas oil producer Zorvex Corp signed a contract with Quintal Ltd.", "USA"),
        ("Zorvex Corp, one of Poland's largest builders, signed a contract with Quintal Ltd.", "POL"),
        ("Zorvex Corp signed a contract with Quintal Ltd. Quintal will pay the Swedish company 3 million euros.", None),
        ("Zorvex Corp signed a contract. The Swedish company will build a plant.", "SWE"),
        ("Zorvex Corp signed a contract. The Stuttgart company will build a plant.", "DEU"),
        ("Workers of Brazil struck. The state-owned Zorvex Corp signed a contract with Quintal Ltd.", "BRA"),
        ("Zorvex Corp, a supplier to Iranian refineries, signed a contract with Quintal Ltd.", None),
        ("Zorvex Corp signed a contract with Quintal Ltd of Peru.", None),
        ("Federal Corp's Zorvex Corp signed a contract with Quintal Ltd.", None),
    ],
)
def test_the_words_around_a_name_tell_the_state(read: Read, text: str, country: str | None) -> None:
    entities = find_entities(read(text)).all
    assert next(entity.country_code for entity in entities if entity.name.startswith("Zorvex")) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Quintal Ltd hired Zorvex Lines. Zorvex Lines is based in Piraeus.", "Zorvex Lines", "GRC"),
        ("Quintal Ltd hired Zorvex Lines. Zorvex Lines comes from Iceland.", "Zorvex Lines", "ISL"),
        ("Quintal Ltd hired Zorvex Lines. Zorvex Lines is Serbian.", "Zorvex Lines", "SRB"),
        ("Estonian start-up Zorvex Lines signed a contract with Quintal Ltd.", "Zorvex Lines", "EST"),
        ("Quintal Ltd hired Zorvex Lines, a Bulgarian surveying company.", "Zorvex Lines", "BGR"),
        ("Zorvex Lines, from Oman, signed a contract with Quintal Ltd.", "Zorvex Lines", "OMN"),
        ("Zorvex Lines, of Khulna, signed a contract with Quintal Ltd.", "Zorvex Lines", "BGD"),
        ("Quintal Ltd signed a contract with Zorvex Lines, a shipper in Huelva.", "Zorvex Lines", "ESP"),
        ("Quintal Ltd signed a contract with Zorvex Lines in Lima.", "Zorvex Lines", None),
        ("Zorvex Lines is Serbian Railways' oldest supplier. It signed a contract with Quintal Ltd.", "Zorvex Lines", None),
    ],
)
def test_a_sentence_about_a_body_tells_where_it_is_at_home(read: Read, text: str, name: str, country: str | None) -> None:
    assert {entity.name: entity.country_code for entity in find_entities(read(text)).all}[name] == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Orvane signed a contract with Peru's Veldo Corp. The Danish roaster will pay in advance.", "Orvane", "DNK"),
        ("Orvane has signed a contract with Veldo Lines. The Danish company beat four rivals.", "Orvane", "DNK"),
        ("Orvane has signed a contract with Veldo Lines. The Danish company beat four rivals.", "Veldo Lines", None),
        ("Orvane and Veldo Lines have signed a contract. The Danish company will pay in advance.", "Orvane", None),
        ("Orvane has signed a contract with Veldo Lines. The Danish roaster will pay in advance.", "Orvane", None),
        ("Orvane has signed a contract with Veldo Lines. The Danish maker will deliver in May.", "Orvane", None),
        ("Orvane will deliver pumps to Veldo Lines. Ana Lopez, who heads the Danish company, signed.", "Orvane", None),
        ("Orvane signed a contract with the Danish manufacturer Veldo Lines on Monday.", "Orvane", None),
        ("Orvane, of Lima, signed a contract. It will make bags for the Danish importer.", "Orvane", "PER"),
        ("Orvane will make two million bags for the Danish importer.", "Orvane", None),
        ("The Ministry of Mines signed a contract with Danish firm Orvane.", "Ministry of Mines", None),
    ],
)
def test_a_description_tells_the_home_of_the_one_that_it_can_only_mean(read: Read, text: str, name: str, country: str | None) -> None:
    assert {entity.name: entity.country_code for entity in find_entities(read(text)).all}[name] == country


NEWSWIRE = [
    ("Peru's Ministry of Mines signed an agreement with Veldo Corp.", "Ministry of Mines", "government_body", "PER"),
    ("The Ministry of Energy of Ghana signed a memorandum with Veldo Corp.", "Ministry of Energy of Ghana", "government_body", "GHA"),
    ("Ovane Volgbank, Norway's central bank, signed an agreement with Veldo Corp.", "Ovane Volgbank", "bank_or_fund", "NOR"),
    ("The Bank of Zambia signed a swap agreement with Peru.", "Bank of Zambia", "bank_or_fund", "ZMB"),
    ("Kenyan carrier Savanna Airways signed an agreement with Veldo Corp.", "Savanna Airways", "company", "KEN"),
    ("Germany's IG Werft union signed a pay deal with Veldo AG.", "IG Werft", "union", "DEU"),
    ("The European Commission signed an agreement with Peru.", "European Commission", "igo", None),
    ("The European Investment Bank signed a loan agreement with Peru.", "European Investment Bank", "bank_or_fund", None),
    ("Bolivian mining company Cerro Alto signed a contract with Veldo Corp.", "Cerro Alto", "company", "BOL"),
    ("Lyon-based Orvane signed a contract with Veldo Corp.", "Orvane", None, "FRA"),
    ("Orvane, a French maker of pumps, signed a contract with Veldo Corp.", "Orvane", "company", "FRA"),
    ("Orvane, Hungary's largest bank, signed a loan agreement with Veldo Corp.", "Orvane", "bank_or_fund", "HUN"),
    ("Orvane (Norway) signed a contract with Veldo Corp.", "Orvane", None, "NOR"),
    ("State-owned Uzbek utility Orvane signed a contract with Veldo Corp.", "Orvane", "company", "UZB"),
    ("Copenhagen's Orvane signed a contract with Veldo Corp.", "Orvane", None, "DNK"),
    ("Rijeka's Orvane signed a contract with Veldo Corp.", "Orvane", None, "HRV"),
    ("Mason's Orvane signed a contract with Veldo Corp.", "Orvane", None, None),
    ("Dutch-German grid operator Orvane signed a contract with Veldo Corp.", "Orvane", "company", None),
    ("The U.S. Department of Energy signed an agreement with Veldo Corp.", "U.S. Department of Energy", "government_body", "USA"),
    ("NASA signed a contract with Veldo Corp.", "NASA", "government_body", "USA"),
    ("The Danish Refugee Aid Association signed an agreement with Peru.", "Danish Refugee Aid Association", "ngo", "DNK"),
    ("The City of Gothenburg signed an agreement with Veldo Corp.", "City of Gothenburg", "government_body", "SWE"),
    ("The Egyptian Armed Forces signed a contract with Veldo Corp.", "Egyptian Armed Forces", "government_body", "EGY"),
    ("The Royal Thai Navy signed a contract with Veldo Corp.", "Royal Thai Navy", "government_body", "THA"),
    ("Ghana Ports Authority signed a contract with Veldo Corp.", "Ghana Ports Authority", "government_body", "GHA"),
    ("Ukraine's state nuclear company Orvane signed a contract with Veldo Corp.", "Orvane", "company", "UKR"),
    ("ASEAN signed a trade agreement with Peru.", "ASEAN", "igo", None),
    ("Orvane Pension Fund signed an agreement with Veldo Corp.", "Orvane Pension Fund", "bank_or_fund", None),
    ("Orvane Airlines of Fiji signed a contract with Veldo Corp.", "Orvane Airlines", "company", "FJI"),
    ("Kampala signed a trade deal with Nairobi.", "Uganda", "state", "UGA"),
]


@pytest.mark.parametrize(("text", "name", "kind", "country"), NEWSWIRE)
def test_newswire_tells_the_kind_and_state_of_bodies_in_many_ways(
    read: Read, text: str, name: str, kind: str | None, country: str | None
) -> None:
    found = {(entity.name, entity.party_kind, entity.country_code) for entity in find_entities(read(text)).all}
    assert (name, kind, country) in found
