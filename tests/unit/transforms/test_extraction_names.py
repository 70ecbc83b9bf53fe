"""Names and the bodies, persons and states they are of: forms, kinds, countries, parents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.entities.clusters import name_core
from transforms.extraction.entities.entities import Entity, find_entities
from transforms.extraction.entities.kinds import kind_of_name
from transforms.extraction.entities.names import find_names, is_title_case
from transforms.extraction.entities.origins import country_of_name
from transforms.extraction.parsing.reading import Reading

Read = Callable[[str], Reading]


def entity_in(reading: Reading, name: str) -> Entity:
    found = {entity.name: entity for entity in find_entities(reading).all}
    assert name in found, sorted(found)
    return found[name]


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Peru's Ministry of Energy and Mines signed the contract.", "Ministry of Energy and Mines", "government_body", "PER"),
        (
            "The Department for Science, Innovation and Technology signed a memorandum with Canada.",
            "Department for Science, Innovation and Technology", "government_body", None,
        ),
        (
            "The Ministry of Industry and Trade of Kenya signed a memorandum with Siemens AG.",
            "Ministry of Industry and Trade of Kenya", "government_body", "KEN",
        ),
        ("Norvik Shipping ASA, a Norwegian shipowner, signed a contract with Ghana.", "Norvik Shipping ASA", "company", "NOR"),
        ("Helios Solar, one of the largest firms in Spain, signed a contract with Enel.", "Helios Solar", "company", "ESP"),
        ("Zenith Aerospace, the French maker of satellites, signed a contract with Brazil.", "Zenith Aerospace", "company", "FRA"),
        ("Delta Motors of Japan signed a contract with Vietnam.", "Delta Motors", "company", "JPN"),
        ("Northern Lithium, headquartered in Australia, signed a contract with Tesla.", "Northern Lithium", None, "AUS"),
        ("Emirates Airlines ordered jets from Airbus.", "Emirates Airlines", "company", "ARE"),
        ("Orion Pharmaceuticals Pvt. Ltd. signed a contract with Unicef.", "Orion Pharmaceuticals Pvt. Ltd.", "company", None),
        ("The Teamsters union and Harbor Freight Lines reached a labor agreement.", "Teamsters", "union", None),
        ("The Nile Basin Society and the Ministry of Water signed a memorandum.", "Nile Basin Society", "ngo", None),
        ("Bank of Baroda and the Export-Import Bank of China signed a loan.", "Export-Import Bank of China", "bank_or_fund", "CHN"),
        (
            "The University of Nairobi and the Korea Advanced Institute of Science and Technology signed a memorandum.",
            "Korea Advanced Institute of Science and Technology", "university_or_institute", "KOR",
        ),
        ("Maria Jensen, chief executive of Nordwind, signed for the company.", "Maria Jensen", "person", None),
        ("President Aleksandar Novak and Prime Minister Maria Lopez signed the treaty.", "Aleksandar Novak", "person", None),
    ],
)  # fmt: skip
def test_a_name_is_read_to_its_end_and_tells_kind_and_country(
    read: Read, text: str, name: str, kind: str | None, country: str | None
) -> None:
    entity = entity_in(read(text), name)
    assert (entity.party_kind, entity.country_code) == (kind, country)


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Tarkwa Steel (TKS) signed a contract with Ghana. TKS will build the plant.", "Tarkwa Steel", ("TKS",)),
        ("Officials of the Zambezi River Authority (ZRA) met. The ZRA approved the plan.", "Zambezi River Authority", ("ZRA",)),
        ("The International Monetary Fund and Pakistan reached a deal. The IMF said so.", "International Monetary Fund", ("IMF",)),
        ("Acme Robotics Inc bought Beta Sensors Ltd. Acme paid cash.", "Acme Robotics Inc", ("Acme",)),
        ("Maria Jensen, chief executive of Nordwind, signed. Jensen thanked the staff.", "Maria Jensen", ("Jensen",)),
        ("Hungary and Serbia signed a pact. Budapest said the pact would help.", "Hungary", ("Budapest",)),
        ("Tarkwa Steel (TKST) signed a contract with Ghana.", "Tarkwa Steel", ("TKST",)),
        ("The Grand Duchy of Luxembourg signed a treaty. Luxembourg hailed it.", "Grand Duchy of Luxembourg", ("Luxembourg",)),
        ("American Wool Co bought Beta Ltd. American paid cash.", "American Wool Co", ("American",)),
        ("The U.S. Interstate Trade Board met. The ITB approved it.", "U.S. Interstate Trade Board", ("ITB",)),
        (
            "The Islamic Republic of Iran and the Russian Federation signed a treaty. Tehran hailed it.",
            "Islamic Republic of Iran", ("Tehran",),
        ),
    ],
)  # fmt: skip
def test_acronyms_short_forms_and_seats_are_aliases_of_the_fullest_form(read: Read, text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert entity_in(read(text), name).alias_names == aliases


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Baltic Rail, a unit of Germany's Deutsche Bahn, signed a contract with Kenya.", "Baltic Rail", "Deutsche Bahn"),
        ("Volna's shipping unit Priboy Logistics signed a contract with Kenya.", "Priboy Logistics", "Volna"),
        ("Volna Group subsidiary Priboy Logistics signed a contract with Kenya.", "Priboy Logistics", "Volna Group"),
        ("Priboy Logistics, wholly owned by Volna Group, signed a contract with Kenya.", "Priboy Logistics", "Volna Group"),
        ("Priboy Logistics signed a contract. Priboy Logistics is a unit of Volna Group.", "Priboy Logistics", "Volna Group"),
        ("Volna Neft, part of Volna, signed a contract with Kenya.", "Volna Neft", "Volna"),
        ("Priboy Logistics signed a contract with Volna Group.", "Priboy Logistics", None),
        ("Priboy Logistics, a partner of Volna Group, signed a contract.", "Priboy Logistics", None),
        ("Priboy Logistics, a joint venture of Volna Group, signed a contract.", "Priboy Logistics", None),
    ],
)
def test_a_unit_has_its_parent(read: Read, text: str, part: str, whole: str | None) -> None:
    assert entity_in(read(text), part).parent_name == whole


def test_a_unit_is_not_called_by_its_parents_name(read: Read) -> None:
    found = find_entities(read("Volna Neft, a unit of Volna, signed a contract with Kenya. Volna gave a guarantee.")).all
    assert {entity.name: entity.alias_names for entity in found if entity.name.startswith("Volna")} == {"Volna Neft": (), "Volna": ()}


@pytest.mark.parametrize(
    "text",
    [
        "Priboy Logistics, formerly Sever Transport Lines, signed a contract with Kenya.",
        "Priboy Logistics (formerly known as Sever Transport Lines) signed a contract with Kenya.",
        "Priboy Logistics, previously called Sever Transport Lines, signed a contract with Kenya.",
        "Priboy Logistics, renamed from Sever Transport Lines, signed a contract with Kenya.",
        "Priboy Logistics (ex-Sever Transport Lines) signed a contract with Kenya.",
        "Sever Transport Lines, which was renamed Priboy Logistics in May, signed a contract with Kenya.",
        "Sever Transport Lines, now known as Priboy Logistics, signed a contract with Kenya.",
    ],
)
def test_a_former_name_is_an_alias_of_the_present_one(read: Read, text: str) -> None:
    assert entity_in(read(text), "Priboy Logistics").alias_names == ("Sever Transport Lines",)


@pytest.mark.parametrize(
    "text",
    [
        "Priboy Logistics, like Sever Transport Lines, signed a contract with Kenya.",
        "Priboy Logistics, formerly a partner of Sever Transport Lines, signed a contract with Kenya.",
        "Priboy Logistics said that it was now Sever Transport Lines that would sign.",
    ],
)
def test_a_name_beside_another_is_no_former_one(read: Read, text: str) -> None:
    assert entity_in(read(text), "Priboy Logistics").alias_names == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Acme Robotics Inc bought Beta Sensors Ltd. Acme paid cash.", ["Acme Robotics Inc", "Beta Sensors Ltd.", "Acme"]),
        ("Johnson & Johnson and Marks & Spencer signed a contract.", ["Johnson & Johnson", "Marks & Spencer"]),
        ("Foreign Minister Hans Berg met Indonesian President Joko Santoso.", ["Hans Berg", "Indonesian", "Joko Santoso"]),
        ("The shares closed at 25 dlrs on Monday in May.", []),
        ("The company signed the agreement with its partner.", []),
    ],
)
def test_names_are_found_without_titles_articles_and_dates(read: Read, text: str, names: list[str]) -> None:
    [passage] = read(text).passages
    assert [name.text for name in find_names(passage.doc)] == names


@pytest.mark.parametrize(
    ("line", "says_nothing"),
    [
        ("Peru And Chile Sign Copper Pact In Lima", True),
        ("PERU AND CHILE SIGN COPPER PACT", True),
        ("Peru and Chile sign copper pact in Lima", False),
        ("Nordwind Acquired Beta Sensors.", False),
        ("Peru Signs", False),
    ],
)
def test_capitals_say_nothing_in_a_title_only(read: Read, line: str, says_nothing: bool) -> None:  # noqa: FBT001
    [passage] = read(line).passages
    assert is_title_case(passage.doc) is says_nothing


def test_a_title_names_what_the_text_names(read: Read) -> None:
    reading = read(
        "Nordwind AG Signs Turbine Contract With Kenya\n\nThe turbine maker Nordwind AG signed a contract with Kenya on Tuesday."
    )
    assert [len(entity.mentions) for entity in find_entities(reading).all] == [2, 2]


@pytest.mark.parametrize(
    ("name", "label", "kind"),
    [
        ("Kenya", "GPE", "state"),
        ("Moscow", "GPE", "state"),
        ("European Union", "ORG", "igo"),
        ("the World Bank", "ORG", "igo"),
        ("Beta Sensors Ltd.", "ORG", "company"),
        ("Norvik Bank AG", "ORG", "bank_or_fund"),
        ("Bank of Baroda", "ORG", "bank_or_fund"),
        ("Institute of Physics", "ORG", "university_or_institute"),
        ("Maria Jensen", "PERSON", "person"),
        ("Jordan", "PERSON", None),
        ("Nordwind", "ORG", None),
        ("Ministry", "ORG", None),
    ],
)
def test_the_words_of_a_name_tell_its_kind_or_nothing(name: str, label: str, kind: str | None) -> None:
    assert kind_of_name(name, label) == kind


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bank of China", "CHN"),
        ("Indian Oil Corporation", "IND"),
        ("South Korean Shipping", "KOR"),
        ("Hellenic Rail", "GRC"),
        ("Franco-German Institute", None),
        ("China France Bank", None),
        ("us together", None),
    ],
)
def test_a_name_tells_one_country_or_none(name: str, country: str | None) -> None:
    assert country_of_name(name) == country


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("The Acme Robotics Inc.", ("acme", "robotics")),
        ("Acme’s", ("acme",)),
        ("Ministry of Industry and Trade", ("ministry", "industry", "trade")),
        ("Co", ("co",)),
        ("&", ("&",)),
    ],
)
def test_the_core_of_a_name_is_what_tells_it_from_others(name: str, core: tuple[str, ...]) -> None:
    assert name_core(name) == core


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jordan Pike, chief executive of Nordwind, signed for the company.", "Jordan Pike"),
        ("Israel Holloway, chief executive of Nordwind, signed for the company.", "Israel Holloway"),
        ("Chad Miller, chief executive of Nordwind, signed for the company.", "Chad Miller"),
        ("Georgia Vance, chief executive of Nordwind, signed for the company.", "Georgia Vance"),
        ("Peru President Maria Lopez signed the treaty.", "Maria Lopez"),
    ],
)
def test_a_given_name_that_is_a_states_is_part_of_the_persons_name(read: Read, text: str, name: str) -> None:
    assert name in [found.text for passage in read(text).passages for found in find_names(passage.doc)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sementes do Planalto signed a contract with Veldo Corp.", "Sementes do Planalto"),
        ("Veldo Corp signed a contract with Maskinverkstäderna i Orsal AB.", "Maskinverkstäderna i Orsal AB"),
        ("Veldo Corp signed a contract with Cemento de los Llanos.", "Cemento de los Llanos"),
        ("The contract was signed by Karim Abd el-Fadil for Veldo Corp.", "Karim Abd el-Fadil"),
        ("Orvane Spazio S.p.A. and Veldo Corp signed a contract.", "Orvane Spazio S.p.A."),
        ("The Ministry of Fisheries of Ghana and Orvane Cold Stores signed a lease.", "Ministry of Fisheries of Ghana"),
        ("The Ministry of Energy and Mines of Ghana signed a lease.", "Ministry of Energy and Mines"),
        ("Orvane and Veldo Lines have signed a contract.", "Veldo Lines"),
        ("Orvane has signed a contract with Veldo Lines.", "Orvane"),
        ("The National Seed Agency of Malawi signed a contract with Veldo Corp.", "National Seed Agency of Malawi"),
        ("Permanent Secretary Esther Mbewe signed the contract for the Ministry of Lands.", "Esther Mbewe"),
    ],
)
def test_small_words_and_states_within_a_name_neither_part_it_nor_join_another(read: Read, text: str, name: str) -> None:
    entity_in(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Southern Harbours and Jetties Authority (SHJA) signed a contract with Veldo Corp.",
            "Southern Harbours and Jetties Authority",
        ),
        ("The Honduran Union of Maize Growers (UMG) signed a contract with Veldo Corp.", "Honduran Union of Maize Growers"),
        ("Veldo Corp signed a contract with SHJA in Lima for two cranes.", "SHJA"),
        ("Veldo Corp and Oman's GIRA have agreed to train workers.", "GIRA"),
        ("Brewer Orvane signed a contract with Veldo Corp.", "Orvane"),
        ("Norway's Orvane and Kenya's Ministry of Fisheries signed a memorandum.", "Orvane"),
        ("Veldo Corp signed a memorandum with Armenia's Orvane Farm.", "Orvane Farm"),
        ("Veldo Corp will build 120 flat cars for SHJA of Uruguay.", "SHJA"),
        ("SOFIA/VARNA - Orvane Terminal said it had extended its lease.", "Orvane Terminal"),
        ("Veldo Corp signed the contract for the terminal with the city of Orvane.", "city of Orvane"),
        ("The city of Orvane and tram builder Veldo signed a contract.", "city of Orvane"),
        ("Veldo Corp will build a terminal in the city of Orvane.", "Orvane"),
        ("Veldo Corp signed a treaty with the state of Peru.", "Peru"),
    ],
)
def test_acronyms_owners_and_trades_tell_where_a_name_begins_and_ends(read: Read, text: str, name: str) -> None:
    entity_in(read(text), name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Orvane Bank signed a pact with Veldo Corp. Orvane Bank Kenya, a subsidiary, takes no part.",
            {"Orvane Bank", "Orvane Bank Kenya"},
        ),
        ("Orvane Bank Kenya signed a pact with Veldo Corp. Orvane Bank will lend on.", {"Orvane Bank Kenya"}),
    ],
)
def test_a_group_named_before_its_business_in_a_state_is_not_that_business(read: Read, text: str, names: set[str]) -> None:
    assert {entity.name for entity in find_entities(read(text)).all if entity.name.startswith("Orvane")} == names


@pytest.mark.parametrize(
    ("text", "name", "is_place"),
    [
        ("Veldo Corp will train workers in Orvane.", "Orvane", True),
        ("Veldo Corp bought a stake in Orvane.", "Orvane", False),
        ("Veldo Corp will have six trawlers built at Vigo.", "Vigo", True),
        ("Shri Ranga Yantra and Veldo Corp have founded a joint venture.", "Shri Ranga Yantra", False),
        ("Veldo Corp will build a hotel on Orvane Bay.", "Orvane Bay", True),
    ],
)
def test_a_place_is_told_by_what_stands_before_it_and_by_its_last_word(read: Read, text: str, name: str, *, is_place: bool) -> None:
    assert entity_in(read(text), name).is_place is is_place


def test_initials_leave_out_the_state_behind_a_name(read: Read) -> None:
    entity = entity_in(
        read("Orvane Motors of Canada Ltd signed a pact with Veldo Corp. OM will build vans."), "Orvane Motors of Canada Ltd"
    )
    assert "OM" in entity.alias_names
