"""Which agency or outlet an article rests on by its own text."""

from __future__ import annotations

import pytest
from spacy.language import Language

from transforms.documents.document import Document
from transforms.extraction.extract import extract_mentions
from transforms.extraction.outlets.credits import find_credits
from transforms.gazetteers.outlets import initials_of, outlet_key

SIGNED = "Zorvex Corp signed a supply contract with Quintal Ltd on Monday."
MORE = "The pumps will be delivered in May."


def document(
    text: str, *, headline: str | None = None, publisher: str | None = "Harbour Gazette", authors: tuple[str, ...] = ()
) -> Document:
    return Document(
        article_id="0" * 32,
        text=f"{headline}\n\n{text}" if headline else text,
        headline=headline,
        media_type="text/plain",
        language_code="en",
        publisher_name=publisher,
        author_names=authors,
    )


FRAMES = [
    ("LYON, May 3 (Telma) - {}", "Telma"),
    ("LYON, May 3, 2025 (Telma News Agency) -- {}", "Telma News Agency"),
    ("NEW YORK, Feb. 3 (Reuters) – {}", "Reuters"),
    ("(Reuters) - {}", "Reuters"),
    ("MOSCOW, June 3. /TASS/. {}", "TASS"),
    ("KYIV. May 5 (Interfax-Ukraine) - {}", "Interfax-Ukraine"),
    ("LYON [Telma] - {}", "Telma"),
    ("LYON (Reuters/Telma) - {}", "Reuters"),
    ("Tehran, IRNA – {}", "IRNA"),
    ("(AFP) {}", "AFP"),
    ("LYON (MERIDIAN) - {}", "MERIDIAN"),
    ("By Telma News Agency\n\n{}", "Telma News Agency"),
    ("By Ann Moe, Associated Press\n\n{}", "Associated Press"),
    ("By Ann Moe for Baltic Courier\n\n{}", "Baltic Courier"),
    ("By Telma\n\n{}", "Telma"),
    ("{}\n\nSource: Xinhua", "Xinhua"),
    ("{}\n\n(Source: Telma)", "Telma"),
    ("{} (Telma News Agency)", "Telma News Agency"),
    ("{}\n\nAFP", "AFP"),
    ("{} - Reuters", "Reuters"),
    ("{}\n\nWith inputs from PTI", "PTI"),
    ("{}\n\nThis article was first published by Delta Weekly.", "Delta Weekly"),
    ("{}\n\nReprinted with permission from the Baltic Courier.", "Baltic Courier"),
    ("{}\n\n© 2025 Agence France-Presse", "Agence France-Presse"),
]


@pytest.mark.parametrize(("frame", "origin"), FRAMES)
def test_the_frame_of_an_article_names_its_origin(frame: str, origin: str) -> None:
    found = document(frame.format(SIGNED))
    assert next(find_credits(found), None) == origin


NO_FRAMES = [
    "LYON, May 3 - {}",
    "{} The fund (Zorvex Capital) pays.",
    "By Ann Moe\n\n{}",
    "By Staff\n\n{}",
    "By Our Correspondent\n\n{}",
    "(UPDATE 1) - {}",
    "(Corrects amount) - {}",
    "LYON (France) - {}",
    "{}\n\nCopyright Zorvex Corp. All rights reserved.",
    "{}\n\nSubscribe to our newsletter.",
    "{} They agreed (Monday).",
    "Zorvex (ZVX) shares rose. {}",
]


@pytest.mark.parametrize("frame", NO_FRAMES)
def test_a_frame_without_an_outlet_names_none(frame: str) -> None:
    assert list(find_credits(document(frame.format(SIGNED)))) == []


def test_an_author_that_is_an_agency_is_the_origin() -> None:
    assert list(find_credits(document(SIGNED, authors=("Ann Moe", "Reuters")))) == ["Reuters"]
    assert list(find_credits(document(SIGNED, authors=("Ann Moe",)))) == []


CITED = [
    "Zorvex Corp signed a supply contract with Quintal Ltd, the weekly Delovara reported on Monday.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, the Delovara newspaper reported.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, Delovara reported on Monday.",
    "According to Delovara, Zorvex Corp signed a supply contract with Quintal Ltd.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, according to a report in Delovara.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, River Trade News said, citing Delovara.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, as first reported by Delovara.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, Delovara news agency said.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, its director told the daily Delovara.",
]


@pytest.mark.parametrize("text", CITED)
def test_the_outlet_that_the_report_rests_on_is_its_origin(text: str, model: Language) -> None:
    found = extract_mentions(document(f"{text}\n\n{MORE}", headline="Pumps ordered"), model)
    assert found.origin_name == "Delovara"


NOT_CITED = [
    "Zorvex Corp signed a supply contract with Quintal Ltd, the two companies said on Monday.",
    "According to Zorvex Corp, a supply contract with Quintal Ltd was signed on Monday.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, the Ministry of Industry reported.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, according to Industry Minister Anna Moe.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, Harbour Gazette has learned.",
    "Zorvex Corp signed a supply contract with Quintal Ltd, its director told reporters in Lyon.",
    f"{SIGNED}\n\nThe price of pumps has doubled, Reuters reported last year.",
]


@pytest.mark.parametrize("text", NOT_CITED)
def test_who_is_no_outlet_or_told_something_else_is_no_origin(text: str, model: Language) -> None:
    found = extract_mentions(document(f"{text}\n\n{MORE}", headline="Pumps ordered"), model)
    assert found.origin_name is None


def test_what_the_lead_cites_outranks_the_agency_that_tells_it(model: Language) -> None:
    text = "LYON, May 3 (Telma) - Zorvex Corp signed a supply contract with Quintal Ltd, Kommersant reported."
    assert extract_mentions(document(text), model).origin_name == "Kommersant"


@pytest.mark.parametrize("publisher", ["Telma", "Telma News Agency", "telma.example"])
def test_an_agency_that_names_itself_rests_on_nobody_else(publisher: str, model: Language) -> None:
    found = extract_mentions(document(f"LYON, May 3 (Telma) - {SIGNED}", publisher=publisher), model)
    assert found.origin_name is None


@pytest.mark.parametrize("text", ["", "x", "(" * 5000, "By " * 5000, "A " * 20_000, "(Reuters) " * 5000, "A, " * 20_000 + "reported"])
def test_any_text_has_at_most_a_few_credits(text: str) -> None:
    assert len(list(find_credits(document(text)))) < 10


SAME = [
    ("Reuters", "the Reuters news agency"),
    ("AFP", "Agence France-Presse"),
    ("Telma", "Telma News Agency"),
    ("The Baltic Courier", "Baltic Courier"),
    ("Kommersant", "Kommersant newspaper"),
    ("IRNA", "Islamic Republic News Agency"),
    ("Telma", "www.telma.example"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_of_one_outlet_have_one_key(one: str, other: str) -> None:
    assert outlet_key(one) == outlet_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("Interfax", "Interfax-Ukraine"), ("Baltic Courier", "Baltic Observer"), ("The Weekly", "The Daily")]
)
def test_names_of_two_outlets_have_two_keys(one: str, other: str) -> None:
    assert outlet_key(one) != outlet_key(other)


@pytest.mark.parametrize(("name", "initials"), [("Maghreb News Agency", "mna"), ("Press Trust of India", "pti"), ("Baltic Courier", None)])
def test_a_long_name_has_initials(name: str, initials: str | None) -> None:
    assert initials_of(name) == initials
