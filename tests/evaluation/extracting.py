"""Extraction of many documents as the program does it, in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache, partial
from multiprocessing import get_context
from typing import TypeVar
from unittest import mock

from tests.evaluation.baselines import extract_naively
from tests.evaluation.facts import Facts
from transforms.documents.document import Document
from transforms.extraction.claims.speakers import Cast
from transforms.extraction.entities.entities import Entities
from transforms.extraction.extract import extract_mentions
from transforms.extraction.jsonl import extraction_object
from transforms.extraction.mentions import Extraction
from transforms.extraction.parsing.model import load_model
from transforms.extraction.participants.arguments import Clauses
from transforms.extraction.reports import deals, instruments, terms
from transforms.languages import find_language

Job = tuple[str, Document]
Result = TypeVar("Result")

# What resolves pronouns and descriptions, with what it returns when it resolves nothing, by what is resolved.
RESOLVERS: dict[str, tuple[tuple[object, str, object], ...]] = {
    "agreements": ((instruments, "points_back", False), (terms, "points_back", False), (deals, "_is_taken_up", False)),
    "parties": ((Entities, "last_before", None), (Clauses, "_last_pair", []), (Clauses, "_speaker_of", [])),
    "speakers": ((Cast, "_meant", None), (Cast, "_taken_up", None)),
}


def extract_document(source: str, document: Document) -> Facts:
    """Return `document` in the `extract --jsonl` form, with its text; what is not read for its language holds nothing."""
    return extraction_object(source, document, _extract_mentions(document), with_text=True)


def extract_without(resolution: str, source: str, document: Document) -> Facts:
    """Return the same without one of the RESOLVERS."""
    with ExitStack() as patches:
        for holder, name, nothing in RESOLVERS[resolution]:
            patches.enter_context(mock.patch.object(holder, name, lambda *_, nothing=nothing, **__: nothing))
        return extract_document(source, document)


@cache
def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=get_context("forkserver"))


def extract_all(jobs: Iterable[Job], *, without: str | None = None) -> list[Facts]:
    """Return what is found in each document, in the order given."""
    return _each(partial(extract_without, without) if without else extract_document, jobs)


def extract_documents(documents: Iterable[Document]) -> list[Extraction]:
    """Return what each document reports, in the order given."""
    return _each(_extract_mentions, ((document,) for document in documents))


def extract_all_naively(jobs: Iterable[Job]) -> list[dict[str, Facts]]:
    """Return what each baseline finds in each document, by name of the baseline."""
    return _each(extract_naively, jobs)


def _extract_mentions(document: Document) -> Extraction:
    is_read = find_language(document.language_code) is not None
    return extract_mentions(document, load_model()) if is_read else Extraction()


def _each(work: Callable[..., Result], jobs: Iterable[tuple[object, ...]]) -> list[Result]:
    listed = list(jobs)
    return list(_pool().map(work, *zip(*listed, strict=True), chunksize=4)) if listed else []
