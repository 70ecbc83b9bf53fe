"""Which articles' parties are one real-world party, and which are not."""

import pytest

COMPANY, BODY, STATE = "company", "government_body", "state"

SAME = [
    pytest.param(("Boreal Steel Corp.", COMPANY, "FIN"), ("Boreal Steel", COMPANY, "FIN"), id="legal form"),
    pytest.param(("BOREAL STEEL OYJ", COMPANY, None), ("Boreal Steel", COMPANY, "FIN"), id="case, and a country that only one knows"),
    pytest.param(("Société Lumière S.A.", COMPANY, "FRA"), ("Societe Lumiere", COMPANY, "FRA"), id="accents"),
    pytest.param(("ООО Ромашка", COMPANY, "RUS"), ("Romashka LLC", COMPANY, "RUS"), id="script"),
    pytest.param(("The Harbour Authority", BODY, "SGP"), ("Harbour Authority", BODY, "SGP"), id="article"),
    pytest.param(("Russian Ministry of Health", BODY, "RUS"), ("Ministry of Health of Russia", BODY, "RUS"), id="state's name inside"),
    pytest.param(("Iran", STATE, "IRN"), ("Islamic Republic of Iran", STATE, "IRN"), id="state by its code"),
    pytest.param(("Orlan Optics Center", COMPANY, "RUS"), ("Orlan Optics Center", "university_or_institute", "RUS"), id="kinds of a body"),
    pytest.param(("Orlan Optics Center", COMPANY, "RUS", "OOC"), ("OOC", None, None), id="alias in brackets"),
    pytest.param(
        ("Orlan Optics Center", COMPANY, "RUS", "OOCR"), ("Orlan Optics Centre", COMPANY, "RUS", "OOCR"), id="spelling, shared alias"
    ),
    pytest.param(("Baltic Grid Operator", COMPANY, "EST"), ("BGO", COMPANY, "EST"), id="acronym of a name of its country"),
    pytest.param(("Volna Trans", COMPANY, "RUS", "Priboy Lines"), ("Priboy Lines", COMPANY, None), id="former name"),
    pytest.param(("Foreign Ministry", BODY, "PER"), ("Peru's Ministry of Foreign Affairs", BODY, "PER"), id="a ministry by its field"),
    pytest.param(("Orlan Optics of Kazakhstan", COMPANY, "KAZ"), ("Orlan Optics", COMPANY, "KAZ"), id="a company's own state behind"),
    pytest.param(("League of River States", "igo", None), ("LRS", "igo", None), ("LRS", "igo", None), id="acronym of a body of states"),
]

APART = [
    pytest.param(("Ministry of Health", BODY, "RUS"), ("Ministry of Health", BODY, "IRN"), id="two states' ministries"),
    pytest.param(("Boreal Steel", COMPANY, "FIN"), ("Boreal Steel", COMPANY, "CAN"), id="two countries' companies"),
    pytest.param(("Iran", STATE, "IRN"), ("Government of Iran", BODY, "IRN"), id="a state and its government"),
    pytest.param(("Boreal Steel", COMPANY, "FIN"), ("Boreal Steel Energy", COMPANY, "FIN"), id="a subsidiary's longer name"),
    pytest.param(("Boreal Steel", COMPANY, "FIN"), ("Boreal Steel India", COMPANY, None), id="a country's business"),
    pytest.param(("Boreal", COMPANY, "FIN"), ("Boreal Steel", COMPANY, "FIN", "Boreal"), id="a short form without a partner of both"),
    pytest.param(("Ministry of Energy", BODY, "IRN"), ("Ministry of Petroleum", BODY, "IRN"), id="two ministries of a state"),
    pytest.param(("Orlan", COMPANY, "RUS"), ("Orlan", "person", "RUS"), id="a company and a person"),
    pytest.param(("Baltic Grid Operator", COMPANY, "EST"), ("BGO", COMPANY, "LVA"), id="acronym of another country"),
    pytest.param(("Baltic Grid Operator", COMPANY, None), ("BGO", COMPANY, None), id="acronym without a country"),
    pytest.param(("China Northern Petroleum", COMPANY, "CHN"), ("China Northern Petrochemical", COMPANY, "CHN"), id="alike without alias"),
]


def count_parties(described, tell, name_party, resolve_told, rows_of):
    told = []
    for number, (name, kind, country, *aliases) in enumerate(described):
        parties = [name_party(name, kind, country, alias_names=tuple(aliases)), name_party(f"Counterpart {number}", COMPANY, "BRA")]
        told.append(tell(source=f"{number}.txt", agreements=[{"parties": parties}]))
    rows = rows_of(resolve_told(*told), "parties")
    return len([row for row in rows if not row["name"].startswith("Counterpart")])


@pytest.mark.parametrize("described", [case.values for case in SAME], ids=[case.id for case in SAME])
def test_one_party(described, tell, name_party, resolve_told, rows_of):
    assert count_parties(described, tell, name_party, resolve_told, rows_of) == 1


@pytest.mark.parametrize("described", [case.values for case in APART], ids=[case.id for case in APART])
def test_different_parties(described, tell, name_party, resolve_told, rows_of):
    assert count_parties(described, tell, name_party, resolve_told, rows_of) == len(described)


def test_a_name_that_two_countries_have_joins_neither_without_a_country(tell, name_party, resolve_told, rows_of):
    ministries = [("Ministry of Health", BODY, "RUS"), ("Ministry of Health", BODY, "IRN"), ("Ministry of Health", BODY, None)]
    assert count_parties(ministries, tell, name_party, resolve_told, rows_of) == 3


def test_an_acronym_of_two_names_joins_neither(tell, name_party, resolve_told, rows_of):
    bodies = [("Baltic Grid Operator", COMPANY, "EST"), ("Bureau of Grain Oversight", BODY, "EST"), ("BGO", BODY, "EST")]
    assert count_parties(bodies, tell, name_party, resolve_told, rows_of) == 3


def test_a_part_is_not_its_parent_even_where_it_is_called_so(tell, name_party, resolve_told, rows_of):
    parties = [
        name_party("Orlan Holding", COMPANY, "RUS"),
        name_party("Orlan Optics", COMPANY, "RUS", alias_names=("Orlan Holding",), parent_name="Orlan Holding"),
    ]
    rows = rows_of(resolve_told(tell(agreements=[{"parties": parties}])), "parties")
    ids = {row["name"]: row["party_id"] for row in rows}
    parents = {row["name"]: row["parent_party_id"] for row in rows}
    assert parents == {"Orlan Holding": None, "Orlan Optics": ids["Orlan Holding"]}


def test_two_bodies_that_are_each_a_part_of_the_other_do_not_form_a_circle(tell, name_party, resolve_told, rows_of):
    parties = [name_party("Alpha Works", parent_name="Beta Works"), name_party("Beta Works", parent_name="Alpha Works")]
    rows = rows_of(resolve_told(tell(agreements=[{"parties": parties}])), "parties")
    assert sum(row["parent_party_id"] is not None for row in rows) == 1


def test_the_name_of_most_stories_is_published_and_an_acronym_never_beside_a_full_name(tell, name_party, resolve_told, rows_of):
    partner = name_party("Counterpart", COMPANY, "BRA")
    names = ["Orlan Optics Center", "OOC", "OOC"]
    told = [tell(source=f"{i}.txt", agreements=[{"parties": [name_party(name, COMPANY, "RUS"), partner]}]) for i, name in enumerate(names)]
    party = next(row for row in rows_of(resolve_told(*told), "parties") if row["country_code"] == "RUS")
    assert (party["name"], party["alias_names"], party["ftm_schema"]) == ("Orlan Optics Center", ["OOC"], "Company")


@pytest.mark.parametrize("name", ["", "A", "…", "—", "公司", "x" * 10_000, "Ltd", "' or 1=1 --"])
def test_any_name_is_a_party(name, tell, name_party, resolve_told, rows_of):
    parties = [name_party(name), name_party("Counterpart", COMPANY, "BRA")]
    assert len(rows_of(resolve_told(tell(agreements=[{"parties": parties}])), "parties")) == 2
