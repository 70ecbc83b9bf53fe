"""A document's agreements and claims: the whole of extraction in reading order."""

from __future__ import annotations

from spacy.language import Language

from transforms.documents.document import Document
from transforms.extraction.mentions import Extraction
from transforms.extraction.reading import read_document


def extract_mentions(document: Document, model: Language) -> Extraction:
    """Return what `document` reports, read with `model`."""
    read_document(document, model)
    return Extraction()
