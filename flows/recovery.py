"""Documents that a damaged batch held, looked for wherever else they may be: a document is the same where its key is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from flows.outcomes import ReadArticle
from flows.reading import Tasks, read_sources
from flows.settings import Settings
from flows.sources import Source, locate
from flows.stored import StoredDocument, read_stored
from schemas.lake import DOCUMENTS
from transforms.documents.document import Document
from transforms.extraction.mentions import Extraction
from warehouse.inspection import Inspection
from warehouse.intactness import RELEASE, find_damage, previous_releases
from warehouse.parquet import read_files
from warehouse.query import find_articles

Row = Mapping[str, Any]


def find_documents(settings: Settings, state: Inspection, contents: list[dict[str, Any]]) -> dict[tuple[str, str], StoredDocument]:
    """Return the documents that are found, by key and source; they are looked for in the lake, then at their source, then in releases."""
    wanted = {row["document_key"] for row in contents}
    found: dict[str, Document] = {}
    for look in (_in_the_lake(state), _at_sources(settings, contents, found), _in_releases(settings, contents)):
        if wanted <= found.keys():
            break
        found |= {document.document_key: document for document in look if document.document_key in wanted}
    return {place_of(row): _stored(row, found[row["document_key"]]) for row in contents if row["document_key"] in found}


def place_of(row: Row) -> tuple[str, str]:
    """Return what tells a row of a batch's contents from others: its document and where it was found."""
    return row["document_key"], row["source_uri"]


def extract_nothing(document: Document) -> Extraction:  # noqa: ARG001 - what a worker calls with a document
    """Return no extraction: only the document is wanted."""
    return Extraction()


def _in_the_lake(state: Inspection) -> Iterator[Document]:
    for batch in state.batches:
        path = batch.good.get(f"{DOCUMENTS.name}.parquet")
        if path is not None:
            yield from (stored.document for stored in read_stored(read_files(DOCUMENTS, [path])))


def _at_sources(settings: Settings, contents: list[dict[str, Any]], found: Mapping[str, Document]) -> Iterator[Document]:
    uris = dict.fromkeys(row["source_uri"].partition("#")[0] for row in contents if row["document_key"] not in found)
    paths = [Path(url2pathname(urlsplit(uri).path)) for uri in uris if uri.startswith("file:")]
    sources = locate([path for path in paths if path.is_file()], max_bytes=settings.max_bytes)
    for outcome in read_sources(sources, settings, tasks=Tasks(extract=extract_nothing)):
        if isinstance(outcome, ReadArticle):
            yield outcome.document


def _in_releases(settings: Settings, contents: list[dict[str, Any]]) -> Iterator[Document]:
    for release in (settings.release / RELEASE, *reversed(previous_releases(settings.release))):
        if release.exists() and find_damage(release) is None:
            rows = find_articles(release, sorted({row["article_id"] for row in contents}))
            yield from (stored.document for stored in read_stored(rows))


def _stored(row: Row, document: Document) -> StoredDocument:
    uri, _, fragment = row["source_uri"].partition("#")
    source = Source(path=Path(uri), name=uri, uri=uri)
    return StoredDocument(source=source, document=replace(document, fragment=fragment), seen_at=row["first_seen_at"], run_id=row["run_id"])
