"""Refused rows as rows of `quarantine`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from expectations.cascade import Refusals
from expectations.facts import DECLARED
from expectations.results import ROW, CheckResult
from expectations.rows import key_of
from schemas.arrow import table_from_rows
from schemas.tables import QUARANTINE

if TYPE_CHECKING:
    import pyarrow as pa


def refusals_of(results: Iterable[CheckResult]) -> Refusals:
    """Return the rows that fail an expectation on rows, with a sentence per expectation, in the order judged."""
    refused: Refusals = {}
    for result in results:
        if result.level == ROW:
            for failure in result.failures:
                sentence = f"does not meet {result.expectation_id} ({result.meaning.rstrip('.')}): {failure.found}"
                refused.setdefault(result.table, {}).setdefault(failure.row, []).append(sentence)
    return refused


def quarantine_rows(refused: Refusals, tables: Mapping[str, pa.Table], *, run_id: str, refused_at: datetime) -> pa.Table:
    """Return one row of `quarantine` per refused row, in the order of the tables and of their rows.

    `article_id` is given for articles only, so that an article is either published or quarantined and counts once; other rows name
    their article by `source_uri`, or where they have none, their table and key.
    """
    return table_from_rows(QUARANTINE, _rows(refused, tables, {"run_id": run_id, "quarantined_at": refused_at}))


def _rows(refused: Refusals, tables: Mapping[str, pa.Table], stamp: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    articles = tables["articles"]
    sources = dict(zip(articles["article_id"].to_pylist(), articles["source_uri"].to_pylist(), strict=True))
    for name, rows in refused.items():
        data = tables[name]
        for row in sorted(rows):
            key = key_of(data, DECLARED[name].primary_key, row)
            article_id = data["article_id"][row].as_py() if "article_id" in data.column_names else None
            yield {
                "source_uri": sources.get(article_id) or f"table:{name}/{key}",
                "article_id": article_id if name == "articles" else None,
                "stage": "validate",
                "reason_code": "expectation_failed",
                "detail": f"{name} {key}: {'; '.join(rows[row])}",
                **stamp,
            }
