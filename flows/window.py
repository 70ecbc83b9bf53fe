"""The days a backfill reads: which articles of a file it takes, and which it leaves for another run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from schemas.errors import UsageError
from transforms.documents.document import Document, ParsedFile, Rejection

NANOSECONDS = 10**9


@dataclass(frozen=True, kw_only=True)
class Window:
    """The days from `since` to `until`, both included, in UTC; without one of them it is open on that side.

    Raises:
        UsageError: it ends before it begins.
    """

    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"the days from {self.since} until {self.until} are none: the first day comes first")

    def holds(self, day: date) -> bool:
        """Return whether `day` is one of these days."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What a window takes of a file, nothing where it leaves the file alone; `left_out` counts the articles it leaves to be read."""

    taken: tuple[Document | Rejection, ...] = ()
    left_out: int = 0
    is_left_alone: bool = False


def choose(file: ParsedFile, window: Window, *, modified_ns: int, is_known: Callable[[Document], bool]) -> Choice:
    """Return what `window` takes of a file that was modified at `modified_ns`.

    An article belongs to the day it was published on, one without a date, and a file without articles, to the day the file was
    modified. What was read before goes with what is new, so that a file's articles never seem to replace one another. A file in which
    the window finds nothing new is left alone where something in it has not been read yet.
    """
    modified_on = datetime.fromtimestamp(modified_ns // NANOSECONDS, UTC).date()
    if not file.documents:
        return Choice(taken=file.rejections) if window.holds(modified_on) else Choice(is_left_alone=True)
    inside = [document for document in file.documents if window.holds(_day_of(document) or modified_on)]
    known = {document.document_key for document in file.documents if is_known(document)}
    keys = known | {document.document_key for document in inside}
    taken = tuple(document for document in file.documents if document.document_key in keys)
    left_out = len(file.documents) - len(taken)
    if not inside or (left_out and keys == known):
        return Choice(left_out=len(file.documents) - len(known), is_left_alone=True)
    return Choice(taken=(*taken, *file.rejections), left_out=left_out)


def _day_of(document: Document) -> date | None:
    return document.published_at.astimezone(UTC).date() if document.published_at else None
