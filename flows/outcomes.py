"""What comes of reading a source: an article, a refusal, or content that is known already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flows.sources import Source
from transforms.documents.document import Document, Rejection
from transforms.extraction.mentions import Extraction

# `known`: the same document was extracted before, so the extraction here is empty.
Handling = Literal["extracted", "known", "unsupported_language"]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a source, or of one article in it; `is_last` marks the source's last outcome.

    `left_out` counts the source's articles that are left for another run.
    """

    source: Source
    content_key: str
    is_last: bool
    left_out: int = 0


@dataclass(frozen=True, kw_only=True)
class KnownContent(Outcome):
    """The source holds what it held when it was last read."""


@dataclass(frozen=True, kw_only=True)
class LeftAlone(Outcome):
    """The source holds nothing new for the days that are read, and more for others."""


@dataclass(frozen=True, kw_only=True)
class ReadArticle(Outcome):
    """An article and what it reports; the extraction is empty unless `handling` is `extracted`."""

    document: Document
    extraction: Extraction
    handling: Handling

    @property
    def source_uri(self) -> str:
        """Where the article is: the file's URI, with the place in a file of many."""
        return _place(self.source, self.document.fragment)


@dataclass(frozen=True, kw_only=True)
class Refused(Outcome):
    """A file or an article that can't be used, at which stage and why."""

    stage: str
    rejection: Rejection

    @property
    def source_uri(self) -> str:
        """Where it is: the file's URI, with the place in a file of many."""
        return _place(self.source, self.rejection.fragment)


def _place(source: Source, fragment: str) -> str:
    return f"{source.uri}#{fragment}" if fragment else source.uri
