"""Outcomes of reading gathered into batches for the lake."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import numpy as np
import pyarrow as pa

from flows.outcomes import Outcome, ReadArticle, Refused
from flows.versions import EXTRACTOR_NAME
from schemas.arrow import table_from_rows
from schemas.lake import BATCH
from transforms.normalization import normalize_article


class Batch:
    """The rows that outcomes leave in the lake, numbered as in what other versions of the extractor left."""

    def __init__(self, extractor_version: str, earlier: EarlierReadings) -> None:
        self._extractor_version = extractor_version
        self._earlier = earlier
        self._rows: dict[str, list[dict[str, object]]] = {table.name: [] for table in BATCH}

    def add(self, outcome: Outcome, *, seen_at: datetime, run_id: str) -> None:
        """Add an article, or why there is none, as seen in a run."""
        if isinstance(outcome, ReadArticle):
            self._add_article(outcome, seen_at, run_id)
        elif isinstance(outcome, Refused):
            self._add_refusal(outcome, seen_at, run_id)

    def add_sighting(self, outcome: Outcome, *, run_id: str) -> None:
        """Add that the outcome's source has been read to its end, so that it need not be read again."""
        source = outcome.source
        self._rows["sightings"].append(
            {
                "source_uri": source.uri,
                "content_key": outcome.content_key,
                "byte_count": source.byte_count,
                "modified_ns": source.modified_ns,
                "run_id": run_id,
            }
        )

    @property
    def is_empty(self) -> bool:
        """Nothing has been added."""
        return not any(self._rows.values())

    def tables(self) -> dict[str, pa.Table]:
        """Return the rows as the tables of a batch, in the order they were added."""
        return {table.name: table_from_rows(table, self._rows[table.name]) for table in BATCH}

    def _add_article(self, article: ReadArticle, seen_at: datetime, run_id: str) -> None:
        rows = normalize_article(
            article.document,
            article.extraction,
            source_uri=article.source_uri,
            extractor_name=EXTRACTOR_NAME,
            extractor_version=self._extractor_version,
            seen_at=seen_at,
            run_id=run_id,
            earlier=self._earlier.of(article.document.article_id),
        )
        for name, added in rows.items():
            self._rows[name].extend(added)

    def _add_refusal(self, refused: Refused, seen_at: datetime, run_id: str) -> None:
        self._rows["rejects"].append(
            {
                "source_uri": refused.source_uri,
                "content_key": refused.content_key,
                "article_id": refused.rejection.article_id,
                "stage": refused.stage,
                "reason_code": refused.rejection.reason_code,
                "detail": refused.rejection.detail,
                "quarantined_at": seen_at,
                "run_id": run_id,
            }
        )


class EarlierReadings:
    """What other versions of the extractor left of articles, found by article without looking through all of it."""

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        self._tables = {name: table.sort_by("article_id") for name, table in tables.items()}
        self._ids = {name: table["article_id"].to_numpy() for name, table in self._tables.items()}

    def of(self, article_id: str) -> dict[str, list[dict[str, object]]]:
        """Return the rows of one article by table, none where there are none."""
        found = {name: self._slice(name, article_id).to_pylist() for name in self._tables}
        return {name: rows for name, rows in found.items() if rows}

    def _slice(self, name: str, article_id: str) -> pa.Table:
        start, end = (int(np.searchsorted(self._ids[name], article_id, side=side)) for side in ("left", "right"))
        return self._tables[name].slice(start, end - start)
