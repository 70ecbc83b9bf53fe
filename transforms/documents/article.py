"""What every reader returns: an article's raw text and what its file says about it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime

from schemas.errors import DocumentError
from transforms.documents.document import Rejection, article_id_of
from transforms.documents.kinds import Kind


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What a file, its front matter or its sidecar says about an article; None or empty where it says nothing."""

    headline: str | None = None
    url: str | None = None
    publisher_name: str | None = None
    author_names: tuple[str, ...] = ()
    published_at: datetime | None = None  # in UTC
    language_code: str | None = None

    def overridden_by(self, other: Metadata) -> Metadata:
        """Return these values with every value that `other` gives in their place."""
        given = {field.name: getattr(other, field.name) for field in fields(other)}
        return replace(self, **{name: value for name, value in given.items() if value})


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article as its reader found it: not yet normalized. `content` is the bytes its id is made of."""

    content: bytes
    text: str
    kind: Kind
    fragment: str = ""
    metadata: Metadata = Metadata()


def rejection_of(error: DocumentError, *, content: bytes | None = None, fragment: str = "") -> Rejection:
    """Return why the article in `content` is refused; without content it has no id."""
    article_id = None if content is None else article_id_of(content)
    return Rejection(reason_code=error.reason_code, detail=error.detail, fragment=fragment, article_id=article_id)
