"""The one place where an article becomes a document: text normalized, headline, date and language settled."""

from __future__ import annotations

import re
from datetime import datetime

from schemas.errors import DocumentError
from transforms.documents.article import Article, Metadata
from transforms.documents.dates import find_stated_date, is_date_line
from transforms.documents.document import Document, article_id_of
from transforms.documents.languages import language_of
from transforms.documents.normalizing import normalize_line, normalize_text
from transforms.documents.passages import HEADLINE_LENGTH, SENTENCE_END, split_passages

# Lines that may stand above a headline.
PRELUDE = re.compile(
    r"(?:for\s+immediate\s+release|(?:press|news|media)\s+release|press\s+statement|exclusive|breaking(?:\s+news)?|by\s.{3,60})\W*",
    re.IGNORECASE,
)
TOP_LENGTH = 3000  # characters in which a headline must show


def build_document(article: Article, sidecar: Metadata) -> Document:
    """Return `article` as a document; what `sidecar` says wins over what the file says.

    Raises:
        DocumentError: there is no text in it.
    """
    metadata = article.metadata.overridden_by(sidecar)
    body = normalize_text(article.text)
    if not any(map(str.isalpha, body)):
        raise DocumentError("no_text", "The article holds no words.")
    headline = normalize_line(metadata.headline)
    text = _with_headline(headline, body)
    published_at, basis = _publication(metadata, text)
    return Document(
        article_id=article_id_of(article.content),
        text=text,
        media_type=article.kind.value,
        language_code=metadata.language_code or language_of(text),
        fragment=article.fragment,
        headline=headline or _headline_of(body),
        url=normalize_line(metadata.url),
        publisher_name=normalize_line(metadata.publisher_name),
        author_names=tuple(filter(None, map(normalize_line, metadata.author_names))),
        published_at=published_at,
        published_basis=basis,
    )


def _with_headline(headline: str | None, body: str) -> str:
    if headline is None:
        return body
    opening = " ".join(body[: 2 * len(headline) + TOP_LENGTH].split())
    return body if opening.casefold().startswith(headline.casefold()) else f"{headline}\n\n{body}"


def _headline_of(body: str) -> str | None:
    passages = (" ".join(body[passage.start : passage.start + len(passage.text)].split()) for passage in split_passages(body[:TOP_LENGTH]))
    first = next((line for line in passages if not PRELUDE.fullmatch(line) and not is_date_line(line)), None)
    return first if first and len(first) <= HEADLINE_LENGTH and not SENTENCE_END.search(first) else None


def _publication(metadata: Metadata, text: str) -> tuple[datetime | None, str]:
    if metadata.published_at:
        return metadata.published_at, "metadata"
    stated = find_stated_date(text)
    return (stated, "stated") if stated else (None, "unknown")
