"""Speakers by the fullest name the article gives, with organisation and capacity."""

from __future__ import annotations

import pytest

from transforms.documents.document import Document, article_id_of
from transforms.extraction.claims import find_claims
from transforms.extraction.entities import find_entities
from transforms.extraction.mentions import ClaimMention
from transforms.extraction.model import load_model
from transforms.extraction.reading import read_document


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
