"""Plain text files."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.documents.article import Article
from transforms.documents.decoding import decode
from transforms.documents.kinds import Kind
from transforms.documents.options import ParseOptions


def read_text(content: bytes, _: ParseOptions) -> Iterator[Article]:
    """Yield the one article of a text file: all of it, whatever it looks like."""
    yield Article(content=content, text=decode(content), kind=Kind.TEXT)
