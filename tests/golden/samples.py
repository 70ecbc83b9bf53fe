"""The sample articles and their expected facts, each file parsed and each article extracted once."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from transforms.documents.document import Document, ParsedFile
from transforms.documents.parse import parse_file
from transforms.extraction.extract import extract_mentions
from transforms.extraction.jsonl import extraction_object
from transforms.extraction.model import load_model

SAMPLES = Path(__file__).parents[2] / "samples"
ARTICLES = SAMPLES / "articles"
EXPECTED = SAMPLES / "expected"
SIDECAR = ".meta.json"


def article_files() -> list[str]:
    """Return the paths of the sample files under `samples/articles`, sorted, without the sidecars."""
    files = (path for path in ARTICLES.rglob("*") if path.is_file() and not path.name.endswith(SIDECAR))
    return sorted(path.relative_to(ARTICLES).as_posix() for path in files)


@cache
def expected_facts() -> dict[str, dict[str, Any]]:
    """Return the expected facts by source: `wire/x.txt`, `feeds/x.jsonl#line=2`."""
    facts = [json.loads(path.read_text()) for path in sorted(EXPECTED.rglob("*.json"))]
    return {entry["source"]: entry for entry in facts}


def article_sources() -> list[str]:
    """Return the sources of everything that is expected to be read as an article."""
    return [source for source, facts in expected_facts().items() if not facts["rejections"]]


@cache
def parse_sample(file: str) -> ParsedFile:
    """Return what parsing makes of one sample file and its sidecar."""
    path = ARTICLES / file
    sidecar = path.with_name(path.name + SIDECAR)
    return parse_file(path.read_bytes(), name=path.name, metadata=sidecar.read_bytes() if sidecar.exists() else None)


def read_sample(source: str) -> Document:
    """Return the one document of `source`."""
    file, _, fragment = source.partition("#")
    (document,) = (document for document in parse_sample(file).documents if document.fragment == fragment)
    return document


def extract_document(source: str, document: Document) -> dict[str, Any]:
    """Return `document` in the `extract --jsonl` form, with its text."""
    return extraction_object(source, document, extract_mentions(document, load_model()), with_text=True)


@cache
def extract_sample(source: str) -> dict[str, Any]:
    """Return the article of `source` in the `extract --jsonl` form, with its text."""
    return extract_document(source, read_sample(source))


def hash_samples() -> str:
    """Return the SHA-256 over names and contents of all articles and expected facts."""
    digest = hashlib.sha256()
    for path in sorted(path for folder in (ARTICLES, EXPECTED) for path in folder.rglob("*") if path.is_file()):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(SAMPLES).as_posix()} {content}\n".encode())
    return digest.hexdigest()
