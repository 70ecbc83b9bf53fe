"""The sample articles and their expected facts, each file parsed and each article extracted once."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.evaluation.corpus import SAMPLES, Folder
from tests.evaluation.extracting import extract_document
from transforms.documents.document import Document

_FOLDER = Folder(root=SAMPLES)
ARTICLES = _FOLDER.articles

article_files = _FOLDER.files
expected_facts = _FOLDER.expected
article_sources = _FOLDER.sources
parse_sample = _FOLDER.parse


def read_sample(source: str) -> Document:
    """Return the one document of `source`."""
    return _FOLDER.read(source)


@cache
def extract_sample(source: str) -> dict[str, Any]:
    """Return the article of `source` in the `extract --jsonl` form, with its text."""
    return extract_document(source, read_sample(source))
