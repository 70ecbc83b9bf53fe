"""The language model, loaded once, and short texts read with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from transforms.documents.document import Document, article_id_of
from transforms.extraction.extract import extract_mentions
from transforms.extraction.mentions import AgreementMention
from transforms.extraction.parsing.model import load_model
from transforms.extraction.parsing.reading import Reading, read_document

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED_AT = datetime(2025, 5, 15, 9, tzinfo=UTC)  # a Thursday


@pytest.fixture(scope="session")
def model() -> Language:
    """The English pipeline."""
    return load_model()


@pytest.fixture(scope="session")
def read(model: Language) -> Callable[[str], Reading]:
    """A function that parses the whole of a text."""
    return lambda text: read_document(_document(text), model, is_selective=False)


@pytest.fixture(scope="session")
def read_selectively(model: Language) -> Callable[[str], Reading]:
    """A function that parses what matters of a text."""
    return lambda text: read_document(_document(text), model)


@pytest.fixture(scope="session")
def find_in(model: Language) -> Callable[[str], list[AgreementMention]]:
    """A function that finds the agreements of a text published on Thursday, 15 May 2025."""
    return lambda text: list(extract_mentions(_document(text), model).agreements)


def _document(text: str) -> Document:
    return Document(
        article_id=article_id_of(text.encode()), text=text, media_type="text/plain", language_code="en", published_at=PUBLISHED_AT
    )
