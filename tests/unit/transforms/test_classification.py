"""Candidate codes of products: what is found, in which order and why; what is no candidate; and the tables themselves."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from transforms.classification.candidates import SCORES, find_candidates
from transforms.classification.headings import headings
from transforms.classification.schemes import Scheme, harmonized_system, high_priority_list
from transforms.classification.synonyms import CHANGING_HEADS, GENERAL_HEADS, NOT_GOODS, SYNONYMS

SCHEMES = (harmonized_system(), high_priority_list())


def codes(name: str, scheme: str, product_kind: str | None = None) -> list[str]:
    return [candidate.code for candidate in find_candidates(name, product_kind) if candidate.scheme == scheme]


@pytest.mark.parametrize(
    ("name", "code", "method"),
    [
        ("wind turbines", "8502", "head_phrase"),
        ("offshore wind turbines", "8502", "head_phrase"),
        ("wind turbine blades", "8503", "head_phrase"),
        ("low-floor trams", "8603", "head_noun"),
        ("Boeing 737 Max jets", "8802", "synonym"),
        ("drones", "8806", "synonym"),
        ("chips", "8542", "synonym"),
        ("nanolithography equipment", "8486", "modifier"),
        ("telecommunication multiplexers", "8517", "head_noun"),
        ("radar systems", "8526", "heading"),
        ("steel products", "7206", "modifier"),
        ("parts for car engines", "8409", "purpose"),
        ("liquefied natural gas", "2711", "head_phrase"),
        ("Russian gas", "2711", "head_noun"),
        ("palm oil", "1511", "heading"),
        ("copper", "7403", "head_noun"),
        ("copper concentrate", "2603", "heading"),
        ("optical transceivers for data centres", "8517", "head_phrase"),
        ("umbrellas", "6601", "heading"),
        ("grand pianos", "9201", "heading"),
        ("hand-made candles", "3406", "heading_part"),
        ("aluminium bars", "7604", "heading"),
        ("sewing thread", "5401", "heading"),
        ("spectacle frames", "9003", "heading"),
        ("fireworks", "3604", "heading"),
        ("leather handbags", "4202", "heading"),
        ("felt hats", "6505", "heading"),
        ("razor blades", "8212", "heading"),
        ("toothbrushes", "9603", "heading"),
        ("citric acid", "2918", "heading"),
        ("photographic film", "3702", "heading"),
        ("essential oil", "3301", "heading"),
        ("coffee machines", "8516", "heading"),
        ("weighing machines", "8423", "heading"),
        ("railway signalling equipment", "8530", "heading"),
        ("sports equipment", "9506", "heading"),
        ("antiques", "9706", "heading"),
        ("jute goods", "5303", "modifier"),
    ],
)
def test_the_first_heading_is_of_what_the_name_ends_with(name: str, code: str, method: str) -> None:
    first = find_candidates(name, None)[0]
    assert (first.scheme, first.scheme_version, first.code, first.method, first.rank) == ("HS2022", "2022", code, method, 1)
    assert 0 < first.score <= SCORES[method]


@pytest.mark.parametrize(
    "name", sorted(f"{ornament}{head}" for head in GENERAL_HEADS for ornament in ("", "high-quality ", "specialised "))
)
def test_a_general_word_has_no_candidate(name: str) -> None:
    assert find_candidates(name, None) == []


@pytest.mark.parametrize(
    ("name", "product_kind"),
    [
        ("beer machines", "equipment"),  # no beer
        ("shale oil rights", None),
        ("fuel tanks", None),  # no armoured vehicles
        ("steel parts", None),
        ("tram maintenance", None),
        ("satellite services", "service"),
        ("battery plant", "facility"),
        ("freeze-drying technology", "technology"),
        ("equipment for water testing", "equipment"),
        ("cathode material for electric vehicles", "material"),
        ("zorbles", None),
        ("advanced technology", None),
        ("advanced materials", None),
        ("energy systems", None),
        ("steel frames", None),  # no spectacle frames
        ("picking arms", None),  # no arms of war
        ("live-fish carriers", None),  # no dye carriers
        ("a network of sensors", None),  # no telephone network
        ("security equipment", None),
        ("fire protection", "service"),
        ("", None),
    ],
)
def test_words_beside_the_good_and_what_is_no_good_give_no_candidate(name: str, product_kind: str | None) -> None:
    assert find_candidates(name, product_kind) == []


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("processors", "854231"),
        ("ball bearings", "848210"),
        ("nanolithography equipment", "848620"),
        ("telecommunication multiplexers", "851762"),
        ("oscilloscopes", "903020"),
        ("cnc lathes", "845811"),
    ],
)
def test_high_priority_goods_are_told_by_their_subheading(name: str, first: str) -> None:
    assert codes(name, "CHPL")[0] == first


@pytest.mark.parametrize("name", ["wheat", "buses", "newsprint", "vaccines"])
def test_other_goods_are_not_on_the_high_priority_list(name: str) -> None:
    assert codes(name, "HS2022")
    assert codes(name, "CHPL") == []


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("0101", "Horses"), ("0901", "Coffee"), ("1001", "Wheat"), ("1509", "Olive oil"), ("1701", "Cane or beet sugar"), ("2204", "Wine"),
        ("2404", "Products containing tobacco"), ("2523", "Portland cement"), ("2601", "Iron ores"), ("2709", "Petroleum oils"),
        ("2711", "Petroleum gases"), ("2716", "Electrical energy"), ("3002", "Human blood"), ("3004", "Medicaments"),
        ("4011", "New pneumatic tyres"), ("4801", "Newsprint"), ("5201", "Cotton"), ("6403", "Footwear"), ("7108", "Gold"),
        ("7601", "Aluminium; unwrought"), ("8401", "Nuclear reactors"), ("8411", "Turbo-jets"), ("8471", "Automatic data processing"),
        ("8524", "Flat panel display modules"), ("8542", "Electronic integrated circuits"), ("8549", "Electrical and electronic waste"),
        ("8806", "Unmanned aircraft"), ("8903", "Yachts"), ("9306", "Bombs"), ("9620", "Monopods"),
    ],
)  # fmt: skip
def test_headings_are_those_of_2022(code: str, label: str) -> None:
    assert headings()[code].label.startswith(label)


def test_every_heading_has_a_label_and_none_is_of_an_earlier_edition() -> None:
    assert len(headings()) == 1228
    assert all(heading.label and heading.words for heading in headings().values())
    assert not headings().keys() & {"9999", "7803", "8107a"}


def test_words_that_a_label_excludes_lead_nowhere() -> None:
    assert "7304" not in codes("cast iron tubes", "HS2022")[:1]
    assert "8802" not in codes("unmanned aircraft", "HS2022")


def test_candidates_of_a_scheme_are_ranked_from_one_by_falling_score() -> None:
    found = [candidate for candidate in find_candidates("integrated circuits", None) if candidate.scheme == "CHPL"]
    assert [candidate.rank for candidate in found] == list(range(1, len(found) + 1))
    assert len(found) > 1
    assert all(left.score > right.score for left, right in pairwise(found))


def test_the_high_priority_list_has_fifty_subheadings_in_six_tiers() -> None:
    tiers: dict[str, int] = {}
    for entry in high_priority_list().entries:
        tier = entry.label.partition(":")[0]
        tiers[tier] = tiers.get(tier, 0) + 1
    assert tiers == {"Tier 1": 4, "Tier 2": 5, "Tier 3A": 16, "Tier 3B": 9, "Tier 4A": 11, "Tier 4B": 5}
    assert len({entry.code for entry in high_priority_list().entries}) == 50
    assert high_priority_list().version == "2024-02-23"


@pytest.mark.parametrize(
    ("scheme", "form"), [(harmonized_system(), r"(?!77)(0[1-9]|[1-8]\d|9[0-7])\d\d"), (high_priority_list(), r"(84|85|88|90)\d{4}")]
)
def test_codes_are_of_their_scheme_and_stand_once(scheme: Scheme, form: str) -> None:
    listed = [entry.code for entry in scheme.entries]
    assert all(re.fullmatch(form, code) for code in listed)
    assert sorted(set(listed)) == listed or scheme.name == "CHPL"
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_every_term_is_written_as_it_is_looked_for(scheme: Scheme) -> None:
    lost = [
        (entry.code, term)
        for entry in scheme.entries
        for term in entry.terms
        if entry.code not in {candidate.code for candidate in find_candidates(term, None)} and len(scheme.entries_by_term[term]) <= 5
    ]
    assert lost == []


def test_every_synonym_leads_to_a_term() -> None:
    terms = {term for scheme in SCHEMES for term in scheme.entries_by_term}
    assert [word for word, term in SYNONYMS.items() if term not in terms] == []
    assert not GENERAL_HEADS & CHANGING_HEADS
    assert not {term for term in terms if term in GENERAL_HEADS | NOT_GOODS}
