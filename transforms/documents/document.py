"""The document: an article's text with what is known about it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime


def article_id_of(content: bytes) -> str:
    """Return the id of an article: the first 32 hexadecimal digits of the SHA-256 of its bytes."""
    return hashlib.sha256(content).hexdigest()[:32]


@dataclass(frozen=True, kw_only=True)
class Document:
    """One article as read from a file.

    `fragment` is empty where the file is one article, else `line=N` or `item=N`, counted from 1. The text starts with the headline
    wherever the file has one, so that a span in the headline can be pointed at; all offsets refer to `text`.
    """

    article_id: str
    text: str
    media_type: str
    language_code: str
    fragment: str = ""
    headline: str | None = None
    url: str | None = None
    publisher_name: str | None = None
    author_names: tuple[str, ...] = ()
    published_at: datetime | None = None  # in UTC
    published_basis: str = "unknown"

    @property
    def document_key(self) -> str:
        """The hash of everything above: equal keys mean that extraction would find the same."""
        canonical = json.dumps(asdict(self), sort_keys=True, default=str)
        return hashlib.sha256(canonical.encode()).hexdigest()[:32]


@dataclass(frozen=True, kw_only=True)
class Rejection:
    """Why a file, or one article of it, was refused. The detail may quote what was read, half a character of it as its escape."""

    reason_code: str
    detail: str
    fragment: str = ""
    article_id: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "detail", self.detail.encode(errors="backslashreplace").decode())


@dataclass(frozen=True, kw_only=True)
class ParsedFile:
    """What came of one file: its documents and its rejections, never neither."""

    documents: tuple[Document, ...] = ()
    rejections: tuple[Rejection, ...] = ()
