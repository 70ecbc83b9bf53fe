"""Which articles are extracted, by the language of their text."""

from __future__ import annotations

import pytest

from transforms.documents.document import Document
from transforms.documents.languages import language_of
from transforms.extraction.jsonl import extraction_object
from transforms.extraction.mentions import Extraction
from transforms.languages import LANGUAGES, find_language

ENGLISH = "The two companies signed an agreement to supply gas to the plant, the ministry said on Monday. "
FRENCH = "Les deux entreprises ont signé lundi un accord pour fournir du gaz à la centrale, a indiqué le ministère. "


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "en"), ("en-GB", "en"), ("EN", "en"), ("und", "en"), ("fr", None), ("zh-Hans", None), ("enm", None)]
)
def test_a_tag_tells_the_language_that_a_text_is_extracted_as(tag: str, code: str | None) -> None:
    language = find_language(tag)
    assert (language.code if language else None) == code


def test_each_language_is_entered_under_its_own_code_with_a_model_and_words() -> None:
    assert all(language.code == code and language.model_packages and language.triggers.claims for code, language in LANGUAGES.items())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH * 3 + FRENCH, "en"),
        (FRENCH * 3 + ENGLISH, None),
        (f"{ENGLISH}« {FRENCH}», he said. {ENGLISH}", "en"),
        ("Acme, Orvik Sign MoU", "en"),
        ("Orvik Tarn Gazmet Petrolux Sinomach", "en"),
        ("OK", "en"),
        ("", "en"),
        ("12.5 13.7 14.9 15.1 16.2", "en"),
        ("Подписан меморандум о сотрудничестве в области микроэлектроники между министерствами.", None),
    ],
)
def test_mixed_texts_go_by_what_they_hold_most_of_and_uncertain_ones_are_english(text: str, code: str | None) -> None:
    language = find_language(language_of(text))
    assert (language.code if language else None) == code


@pytest.mark.parametrize(("tag", "status"), [("en", "extracted"), ("und", "extracted"), ("fr", "unsupported_language")])
def test_an_article_that_is_not_extracted_says_so(tag: str, status: str) -> None:
    document = Document(article_id="a", text="x", media_type="text/plain", language_code=tag)
    assert extraction_object("a.txt", document, Extraction(), with_text=False)["extraction_status"] == status
