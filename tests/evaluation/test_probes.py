"""A probed article says the same in other dress: names are replaced everywhere alike, and its facts still stand in it."""

from __future__ import annotations

import random

import pytest

from tests.evaluation.corpus import Article, own_articles
from tests.evaluation.facts import Facts, claim_span, locate
from tests.evaluation.homelands import cities_of
from tests.evaluation.invented import COUNTRIES, Country
from tests.evaluation.probes import (
    PROBES,
    with_ascii_quotes,
    with_loud_headline,
    with_other_names,
    with_shuffled_paragraphs,
    without_headline,
)
from tests.evaluation.renaming import Renaming, rename
from transforms.documents.document import Document
from transforms.gazetteers.countries import find_state
from transforms.gazetteers.places import find_place

HEADLINE = "Varnholt Dairy buys a Danish plant"
TEXT = f"""{HEADLINE}

Varnholt Dairy (VD) has bought a plant in Denmark. An Estonian bank, Pohjala Bank, paid 5 million Danish crowns.

“Varnholt's cows are glad,” said Ilse Umbach. The Netherlands' minister and the U.S. envoy were there; VD thanked the U.S. and New Mexico.

Umbach left early."""
FACTS: Facts = {
    "agreements": [
        {
            "type": "acquisition", "sentence": "Varnholt Dairy (VD) has bought",
            "parties": [
                {"name": "Varnholt Dairy", "kind": "company", "country": "DNK", "role": "signatory"},
                {"name": "Pohjala Bank", "kind": "bank_or_fund", "country": "EST", "role": "signatory"},
            ],
        }
    ],
    "claims": [{"speaker": "Ilse Umbach", "cue": "said", "starts": "“Varnholt's cows are glad,”", "ends": "“Varnholt's cows are glad,”"}],
}  # fmt: skip
DOCUMENT = Document(article_id="0", text=TEXT, media_type="text/plain", language_code="en", headline=HEADLINE)


def renaming(seed: int = 1) -> Renaming:
    return rename(TEXT, FACTS, random.Random(seed))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", ["Varnholt", "VARNHOLT", "Pohjala", "Ilse", "Umbach", "Denmark", "Estonian", "Netherlands"])
def test_no_name_is_left(name: str, seed: int) -> None:
    assert name in TEXT.upper() or name in TEXT
    assert name not in renaming(seed).text(TEXT)


def test_what_is_no_name_of_somebody_stays() -> None:
    renamed = renaming().text(TEXT)
    assert "5 million Danish crowns" in renamed
    assert "and New Mexico" in renamed
    assert " Dairy (" in renamed


def test_one_name_becomes_one_other_name() -> None:
    names = renaming()
    assert names.text("Varnholt Dairy").endswith(" Dairy")
    assert names.text("Varnholt Dairy").split()[0] == names.text("Varnholt's").split("'")[0] == names.text("VARNHOLT").title()
    assert names.text("Ilse Umbach").split()[1] == names.text("Umbach")


def test_initials_follow_the_name() -> None:
    names = renaming()
    assert names.text("VD") == names.text("Varnholt")[0] + "D"


def test_a_country_changes_with_its_nationality_and_code() -> None:
    names = renaming()
    country = next(country for country in COUNTRIES if country.code == names.countries["DNK"])
    assert (names.text("Denmark"), names.text("Danish")) == (country.name, country.nationality)
    assert names.facts({"country": "DNK"}) == {"country": country.code}
    assert names.facts({"country": "FRA"}) == {"country": "FRA"}


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("the Dutch minister", "the Kenyan minister"),
        ("a Dutch and an English bank", "a Kenyan and an Italian bank"),
        ("The Netherlands' ports", "Kenya's ports"),
        ("in the Netherlands", "in Kenya"),
        ("the U.S. envoy left the U.S. and went", "the Indian envoy left India and went"),
        ("Dutch guilders", "Dutch guilders"),
        ("English-Dutch", "Italian-Kenyan"),
    ],
)
def test_the_words_around_a_name_fit_the_new_one(text: str, new: str) -> None:
    words = {"Dutch": "Kenyan", "English": "Italian", "Netherlands": "Kenya", "U.S.": "India"}
    assert Renaming(words=words, countries={}).text(text) == new


def test_codes_are_not_names() -> None:
    names = Renaming(words={"signed": "x", "EUR": "y"}, countries={})
    facts = {"stage": "signed", "value": {"currency": "EUR", "amount": 5}, "background": False}
    assert names.facts(facts) == facts


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.code)
def test_every_form_of_an_invented_country_is_known(country: object) -> None:
    for form in ("name", "nationality", "seat"):
        state = find_state(getattr(country, form))
        assert state is not None
        assert (state.country_code, state.form) == (getattr(country, "code", None), form)


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.code)
def test_an_invented_country_has_cities_that_are_known_to_lie_in_it(country: Country) -> None:
    assert len(cities_of(country)) >= 4
    assert {place.country_code for city in cities_of(country) if (place := find_place(city))} == {country.code}


def test_cities_and_legal_forms_follow_the_country() -> None:
    text = "Sweden's Varnholt AB of Gothenburg, a Swedish firm, met Borea ASA and Uppsala Tools."
    parties = [{"name": name, "kind": "company"} for name in ("Varnholt AB", "Uppsala Tools")]
    names = rename(text, {"agreements": [{"parties": parties}], "claims": []}, random.Random(1))
    country = next(country for country in COUNTRIES if country.code == names.countries["SWE"])
    assert names.text("Gothenburg") in cities_of(country)
    assert names.text("Uppsala Tools").removesuffix(" Tools") in cities_of(country)
    assert names.text("Varnholt AB").endswith(" Ltd")
    assert names.text("Borea ASA") == "Borea ASA"


def test_the_same_article_is_renamed_alike_and_another_draw_otherwise() -> None:
    assert with_other_names(DOCUMENT, FACTS) == with_other_names(DOCUMENT, FACTS)
    assert with_other_names(DOCUMENT, FACTS)[0].text != with_other_names(DOCUMENT, FACTS, draw=1)[0].text


def test_the_headline_is_gone_and_the_body_stays() -> None:
    document, _ = without_headline(DOCUMENT, FACTS)
    assert document.headline is None
    assert TEXT.endswith(document.text)
    assert document.text.startswith("Varnholt Dairy (VD)")


def test_the_headline_is_loud_and_the_body_is_not() -> None:
    document, _ = with_loud_headline(DOCUMENT, FACTS)
    assert document.text == HEADLINE.upper() + TEXT[len(HEADLINE) :]


def test_quotes_become_straight_in_text_and_facts() -> None:
    document, facts = with_ascii_quotes(DOCUMENT, FACTS)
    assert not set("“”‘’") & set(document.text)
    assert claim_span(document.text, facts["claims"][0])


def test_paragraphs_change_places_and_none_is_lost() -> None:
    document, _ = with_shuffled_paragraphs(DOCUMENT, FACTS)
    assert document.text != TEXT
    assert document.text.startswith(HEADLINE)
    assert sorted(document.text.split("\n\n")) == sorted(TEXT.split("\n\n"))


def test_a_claim_that_is_torn_apart_is_no_longer_expected() -> None:
    torn = FACTS | {"claims": [FACTS["claims"][0] | {"starts": "Varnholt Dairy (VD)", "ends": "Umbach left early"}] * 1}
    shuffled = [with_shuffled_paragraphs(Document(**(vars(DOCUMENT) | {"text": TEXT + " " * n})), torn)[1] for n in range(10)]
    assert {len(facts["claims"]) for facts in shuffled} == {0, 1}


@pytest.mark.parametrize("article", own_articles(), ids=lambda article: article.source)
def test_every_name_and_sentence_expected_stands_in_the_renamed_article(article: Article) -> None:
    for way in PROBES["names replaced"]:
        document, facts = way(article.document, article.expected)
        phrases = [party["name"] for agreement in facts["agreements"] for party in agreement["parties"]]
        phrases += [agreement["sentence"] for agreement in facts["agreements"]] + [claim["speaker"] for claim in facts["claims"]]
        assert [phrase for phrase in phrases if locate(document.text, phrase) is None] == []
        assert len(facts["claims"]) == len(article.expected["claims"])
