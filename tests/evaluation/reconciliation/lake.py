"""The scenarios' articles as the pipeline would have them in its lake: parsed, extracted, normalized."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from schemas.arrow import table_from_rows
from schemas.lake import BATCH, IDENTITIES
from tests.evaluation.extracting import extract_documents
from tests.evaluation.reconciliation.scenarios import GoldArticle, Scenario
from transforms.documents.document import Document
from transforms.documents.parse import parse_file
from transforms.extraction.mentions import Extraction
from transforms.normalization import normalize_article

if TYPE_CHECKING:
    import pyarrow as pa

FIRST_RUN = datetime(2026, 1, 1, tzinfo=UTC)
EXTRACTOR = {"extractor_name": "accords", "extractor_version": "evaluation"}
Extractor = Callable[[Sequence[Document]], Sequence[Extraction]]


@dataclass(frozen=True, kw_only=True)
class Read:
    """The lake's tables, and the document of each article by its key."""

    tables: Mapping[str, pa.Table]
    documents: Mapping[str, Document]


def read_articles(scenarios: Iterable[Scenario], extract: Extractor = extract_documents) -> Read:
    """Return the lake of all articles; a correction comes one run after what it replaces, from the same source.

    Raises:
        ValueError: an article is not read as one document.
    """
    articles = {article.key: article for scenario in scenarios for article in scenario.articles}
    documents = {key: parse_article(article) for key, article in articles.items()}
    extractions = extract(list(documents.values()))
    rows: dict[str, list[dict[str, object]]] = {table.name: [] for table in BATCH}
    for (key, document), extraction in zip(documents.items(), extractions, strict=True):
        run, source = _place(key, articles)
        normalized = normalize_article(
            document,
            extraction,
            source_uri=f"file:///articles/{source}.json",
            seen_at=FIRST_RUN + timedelta(days=run),
            run_id=f"run-{run}",
            **EXTRACTOR,
        )
        for name, added in normalized.items():
            rows[name].extend(added)
    tables = {table.name: table_from_rows(table, rows[table.name]) for table in BATCH}
    return Read(tables=tables | {"identities": table_from_rows(IDENTITIES, [])}, documents=documents)


def remember(extract: Extractor) -> Extractor:
    """Return `extract` with a memory: a document that came before is not extracted again."""
    known: dict[str, Extraction] = {}

    def extract_new(documents: Sequence[Document]) -> Sequence[Extraction]:
        new = [document for document in documents if document.document_key not in known]
        known.update(zip((document.document_key for document in new), extract(new), strict=True))
        return [known[document.document_key] for document in documents]

    return extract_new


def parse_article(article: GoldArticle) -> Document:
    """Return the article as the pipeline reads it.

    Raises:
        ValueError: it is not read as one document.
    """
    documents = parse_file(article.content(), name="article.json").documents
    if len(documents) != 1:
        raise ValueError(f"{article.key} is read as {len(documents)} documents")
    return documents[0]


def _place(key: str, articles: Mapping[str, GoldArticle]) -> tuple[int, str]:
    """Return how many versions came before an article's, and the key of the first, which names the source."""
    earlier = articles[key].replaces
    if earlier is None:
        return 0, key
    run, source = _place(earlier, articles)
    return run + 1, source
