"""Outcomes become rows of the lake."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from flows.batches import Batch, EarlierReadings
from flows.outcomes import Refused
from flows.sources import locate
from transforms.documents.document import Rejection


def test_a_refusal_that_quotes_half_a_character_is_written(tmp_path):
    (tmp_path / "a.txt").touch()
    (source,) = locate([tmp_path / "a.txt"], max_bytes=1000)
    rejection = Rejection(reason_code="invalid_json", detail="no article in \ud83d")
    refused = Refused(source=replace(source, rejection=None), content_key="k", is_last=True, stage="parse", rejection=rejection)
    batch = Batch("1", EarlierReadings({}))
    batch.add(refused, seen_at=datetime(2025, 5, 1, tzinfo=UTC), run_id="1")
    assert batch.tables()["rejects"]["detail"].to_pylist() == ["no article in \\ud83d"]
