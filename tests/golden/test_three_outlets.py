"""Outlets that tell one agreement differently, or reprint each other, leave one agreement and say where they disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.arrow import table_from_rows
from schemas.lake import BATCH, IDENTITIES
from tests.evaluation.facts import same_name
from tests.golden.samples import read_sample
from transforms.extraction.extract import extract_mentions
from transforms.extraction.parsing.model import load_model
from transforms.normalization import normalize_article
from transforms.resolution.resolve import resolve

OUTLETS = (
    "blog/russia_iran_nanotechnology_memorandum.md",  # names the ministry and the headquarters, "on Tuesday"
    "trade/zelenograd_center_signs.html",  # names ZNTC and the headquarters
    "wire/russia_iran_memorandum_brief.txt",  # is short and says "on Monday"
)
REPRINTED = ("wire/cordillera_ceasefire.txt", "newspaper/reprinted_ceasefire.html")

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def memorandum() -> dict[str, Rows]:
    return _publish(OUTLETS)


@pytest.fixture(scope="module")
def ceasefire() -> dict[str, Rows]:
    return _publish(REPRINTED)


def test_three_tellings_are_one_agreement(memorandum: dict[str, Rows]) -> None:
    (agreement,) = memorandum["agreements"]
    assert (agreement["agreement_type"], agreement["lifecycle_stage"]) == ("memorandum_of_understanding", "signed")
    assert (agreement["article_count"], agreement["story_count"]) == (3, 3)


@pytest.mark.parametrize("name", ["Ministry of Industry and Trade", "Zelenograd Nanotechnology Center"])
def test_who_signed_for_russia_is_disputed(memorandum: dict[str, Rows], name: str) -> None:
    assert {row["role_status"] for row in _roles(memorandum, name)} == {"disputed"}


def test_the_outlets_agree_on_the_headquarters(memorandum: dict[str, Rows]) -> None:
    (row,) = _roles(memorandum, "Nano and Micro Technology Development Headquarters")
    assert (row["role"], row["role_status"]) == ("signatory", "agreed")


def test_the_agreement_is_marked_as_disputed(memorandum: dict[str, Rows]) -> None:
    assert [row["is_disputed"] for row in memorandum["agreements"]] == [True]


def test_both_days_of_signature_stay_in_the_ledger(memorandum: dict[str, Rows]) -> None:
    days = {row["value"]: row["is_published"] for row in memorandum["assertions"] if row["field_name"] == "signed_on"}
    assert days == {"2025-02-17": False, "2025-02-18": True}


def test_a_reprint_adds_an_article_but_no_story(ceasefire: dict[str, Rows]) -> None:
    counts = [(row["article_count"], row["story_count"]) for row in ceasefire["agreements"] if row["lifecycle_stage"] == "signed"]
    assert counts == [(2, 1)]


def test_a_reprint_is_told_from_its_original(ceasefire: dict[str, Rows]) -> None:
    roles = {row["source_uri"]: row["reprint_role"] for row in ceasefire["articles"]}
    assert roles == dict(zip(REPRINTED, ("original", "reprint"), strict=True))


def _publish(sources: Iterable[str]) -> dict[str, Rows]:
    rows: dict[str, Rows] = defaultdict(list)
    for source in sources:
        document = read_sample(source)
        article = normalize_article(
            document,
            extract_mentions(document, load_model()),
            source_uri=source,
            extractor_name="rules",
            extractor_version="1",
            seen_at=datetime(2025, 3, 1, tzinfo=UTC),
            run_id="run-1",
        )
        for table, found in article.items():
            rows[table] += found
    lake = {table.name: table_from_rows(table, rows[table.name]) for table in (*BATCH, IDENTITIES)}
    return {name: table.to_pylist() for name, table in resolve(lake, run_id="run-1").tables.items()}


def _roles(tables: dict[str, Rows], name: str) -> Rows:
    ids = {row["party_id"] for row in tables["parties"] if any(same_name(name, alias) for alias in (row["name"], *row["alias_names"]))}
    return [row for row in tables["agreement_parties"] if row["party_id"] in ids]
