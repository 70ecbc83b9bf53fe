"""Speakers by the fullest name the article gives, with organisation and capacity."""

from __future__ import annotations

import pytest

from transforms.documents.document import Document, article_id_of
from transforms.extraction.claims import find_claims
from transforms.extraction.entities.entities import find_entities
from transforms.extraction.mentions import ClaimMention
from transforms.extraction.parsing.model import load_model
from transforms.extraction.parsing.reading import read_document


def claims_in(text: str) -> list[ClaimMention]:
    document = Document(article_id=article_id_of(text.encode()), text=text, media_type="text/plain", language_code="en")
    return find_claims(reading := read_document(document, load_model()), find_entities(reading))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Jensen said the deal was done. She added that prices would fall.", ["Maria Jensen", "Maria Jensen"]),
        ("Maria Jensen, a minister, left Oslo.\n\nJensen said the deal was done.", ["Maria Jensen"]),
        ("General Foods Corp said its Western Bakery unit grew. It said sales had doubled.", ["General Foods Corp", "General Foods Corp"]),
        ("General Foods Corp said sales grew. The company said costs had fallen.", ["General Foods Corp", "General Foods Corp"]),
        ("Maria Jensen visited Oslo. The minister said the deal was done.", ["Maria Jensen"]),
        ("According to the Morgenbladet newspaper, the deal was done.", ["Morgenbladet"]),
        ("A union spokesman said the strike was over. The spokesman said talks went on.", ["A union spokesman", "A union spokesman"]),
        ("Maria Jensen, who runs the bank, left. Sources said she was ill.", ["Sources"]),
        ("Industry sources said prices fell. Traders sold. The sources said more would follow.", ["Industry sources", "Industry sources"]),
        ("The harbour office wrote to dealers. According to a Bergen newspaper, the deal was done.", ["a Bergen newspaper"]),
        ("Hot-runner maker Nordform showed a tool. It was cheap, the company claims.", ["Nordform", "Nordform"]),
        ("Delta Fish A/S signed a pact. The company said sales rose.", ["Delta Fish A/S"]),
        (
            "Delta Fish AS met Beta Rail Ltd. Delta said it had dropped the pact with Beta Rail Ltd, citing costs.",
            ["Delta Fish AS", "Delta Fish AS"],
        ),
    ],
)
def test_a_speaker_is_called_by_the_fullest_name(text: str, names: list[str]) -> None:
    assert [claim.speaker_name for claim in claims_in(text)] == names


@pytest.mark.parametrize(
    ("text", "organisation", "capacity"),
    [
        ("Maria Jensen, the finance director of Statoil, said the deal was done.", "Statoil", "finance director"),
        ("Maria Jensen, a minister, said the deal was done.", None, "minister"),
        ("Chief executive Maria Jensen said the deal was done.", None, "Chief executive"),
        ("Maria Jensen said the deal was done.", None, None),
    ],
)
def test_a_person_keeps_the_position_of_the_introduction(text: str, organisation: str | None, capacity: str | None) -> None:
    [claim] = claims_in(text)
    assert (claim.speaker_org, claim.speaker_capacity) == (organisation, capacity)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr Tom Reed met Ms Anna Holm. He said the deal was near.", "Tom Reed"),
        ("Mr Tom Reed met Ms Anna Holm. She said the deal was near.", "Anna Holm"),
        ("Spokeswoman Jane Lodd met Tom Reed. She said the deal was near.", "Jane Lodd"),
        ("Tom Reed met Anna Holm in Oslo. He said the deal was near.", "Tom Reed"),
    ],
)
def test_he_and_she_are_people_of_that_gender(text: str, name: str) -> None:
    assert [claim.speaker_name for claim in claims_in(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gamma Foods Inc and Norway's Delta Fish AS signed a pact. The Norwegian company said sales would rise.", "Delta Fish AS"),
        ("Gamma Foods Inc signed a pact with Kenya. The company said sales would rise.", "Gamma Foods Inc"),
        ("The European Bank lent money to Gamma Foods Inc. The bank said it was pleased.", "European Bank"),
        ("Gamma Foods Inc stopped its trains. The state railway said crews were safe.", "The state railway"),
    ],
)
def test_a_described_body_is_the_last_of_its_kind_and_country(text: str, name: str) -> None:
    assert claims_in(text)[0].speaker_name == name


def test_the_company_is_the_one_whose_officer_spoke_last() -> None:
    text = 'Anna Holm, chief executive of Delta Fish AS, met Gamma Foods Inc. "It is good," Holm said. The company said it would invest.'
    assert [claim.speaker_name for claim in claims_in(text)] == ["Anna Holm", "Delta Fish AS"]


@pytest.mark.parametrize(
    "dateline",
    ["OSLO - ", "OSLO, (Meridian) - ", "HARTFORD, CONN., APRIL 9 - ", "Oslo, 3 May 2024 (Meridian) — "],
)
def test_a_dateline_speaks_for_nobody(dateline: str) -> None:
    [claim] = claims_in(f"{dateline}Delta Fish AS said it would invest.")
    assert claim.speaker_name == "Delta Fish AS"
