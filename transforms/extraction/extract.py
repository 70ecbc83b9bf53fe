"""A document's agreements and claims: the whole of extraction in reading order."""

from __future__ import annotations

from spacy.language import Language

from transforms.documents.document import Document
from transforms.extraction.agreements import find_agreements
from transforms.extraction.entities import find_entities
from transforms.extraction.mentions import Extraction
from transforms.extraction.reading import read_document


def extract_mentions(document: Document, model: Language) -> Extraction:
    """Return what `document` reports, read with `model`."""
    reading = read_document(document, model)
    entities = find_entities(reading)
    return Extraction(agreements=tuple(find_agreements(reading, entities)))
