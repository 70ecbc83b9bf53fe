"""Documents that the lake keeps, extracted anew when the extractor has changed and their file has gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.sources import Source
from transforms.documents.document import Document

if TYPE_CHECKING:
    import pyarrow as pa

ROWS_AT_ONCE = 500  # rows are made Python objects in portions, since they hold whole texts


@dataclass(frozen=True, kw_only=True)
class StoredDocument:
    """A document of the lake with the source it was read from and the run that first saw it."""

    source: Source
    document: Document
    seen_at: datetime
    run_id: str

    @property
    def source_uri(self) -> str:
        """Where the article is: the file's URI, with the place in a file of many."""
        return f"{self.source.uri}#{self.document.fragment}" if self.document.fragment else self.source.uri


def read_stored(documents: pa.Table) -> Iterator[StoredDocument]:
    """Yield the documents in the rows of the lake's table `documents`, in order."""
    for portion in documents.to_batches(max_chunksize=ROWS_AT_ONCE):
        for row in portion.to_pylist():
            yield _read_row(row)


def _read_row(row: dict[str, Any]) -> StoredDocument:
    uri, _, fragment = row["source_uri"].partition("#")
    return StoredDocument(
        source=Source(path=Path(uri), name=uri, uri=uri),
        document=Document(
            article_id=row["article_id"],
            text=row["text"],
            media_type=row["media_type"],
            language_code=row["language_code"],
            fragment=fragment,
            headline=row["headline"],
            url=row["url"],
            publisher_name=row["publisher_name"],
            author_names=tuple(row["author_names"]),
            published_at=row["published_at"],
            published_basis=row["published_basis"],
        ),
        seen_at=row["first_seen_at"],
        run_id=row["run_id"],
    )
