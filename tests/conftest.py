"""A warehouse small enough to know by heart: two outlets report one agreement and disagree on where it was signed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from schemas.arrow import table_from_rows
from schemas.tables import PUBLISHED
from warehouse.release import build_candidate

if TYPE_CHECKING:
    import pyarrow as pa

RUN = "20250501T020000-0001"
WIRE = "a" * 32
BLOG = "b" * 32
TEXTS = {
    WIRE: "Atlas Wind 🌬 signs turbine deal\n\nPortugal's Ministry of Energy and Atlas Wind A/S signed a supply contract for 40 offshore "
    "turbines worth €120 million in Lisbon on 22 April 2025. \"This is our first order in Portugal,\" said chief executive Mette Holm.",
    BLOG: "The Ministry of Energy and Atlas Wind have signed a supply contract for offshore turbines in Porto.",
}  # fmt: skip
SPANS = {
    # mention id: article, kind, entity, words
    "m-wire-agreement": (WIRE, "agreement", "agr-1", "Portugal's Ministry of Energy and Atlas Wind A/S signed a supply contract"),
    "m-wire-term": (WIRE, "term", "agr-1", "supply contract"),
    "m-wire-stage": (WIRE, "stage", "agr-1", "signed"),
    "m-wire-place": (WIRE, "place", "agr-1", "Lisbon"),
    "m-wire-value": (WIRE, "value", "agr-1", "€120 million"),
    "m-wire-date": (WIRE, "date", "agr-1", "22 April 2025"),
    "m-wire-ministry": (WIRE, "party", "par-1", "Ministry of Energy"),
    "m-wire-atlas": (WIRE, "party", "par-2", "Atlas Wind A/S"),
    "m-wire-turbines": (WIRE, "product", "pro-1", "offshore turbines"),
    "m-wire-claim": (WIRE, "claim", "cla-1", "This is our first order in Portugal"),
    "m-wire-speaker": (WIRE, "speaker", "cla-1", "Mette Holm"),
    "m-wire-cue": (WIRE, "cue", "cla-1", "said"),
    "m-blog-agreement": (BLOG, "agreement", "agr-1", "have signed a supply contract"),
    "m-blog-stage": (BLOG, "stage", "agr-1", "signed"),
    "m-blog-place": (BLOG, "place", "agr-1", "Porto"),
    "m-blog-ministry": (BLOG, "party", "par-1", "Ministry of Energy"),
    "m-blog-atlas": (BLOG, "party", "par-2", "Atlas Wind"),
}
ASSERTED = ("entity_kind", "entity_id", "field_name", "value", "article_id", "mention_id", "is_published")
SAID = [
    ("agreement", "agr-1", "agreement_type", "supply_contract", WIRE, "m-wire-term", True),
    ("agreement", "agr-1", "agreement_type", "supply_contract", BLOG, None, True),
    ("agreement", "agr-1", "instrument_term", "supply contract", WIRE, "m-wire-term", True),
    ("agreement", "agr-1", "lifecycle_stage", "signed", WIRE, "m-wire-stage", True),
    ("agreement", "agr-1", "lifecycle_stage", "signed", BLOG, "m-blog-stage", True),
    ("agreement", "agr-1", "signed_on", "2025-04-22", WIRE, "m-wire-date", True),
    ("agreement", "agr-1", "place_name", "Lisbon", WIRE, "m-wire-place", True),
    ("agreement", "agr-1", "place_name", "Porto", BLOG, "m-blog-place", False),
    ("agreement", "agr-1", "value_amount", "120000000.00", WIRE, "m-wire-value", True),
    ("agreement", "agr-1", "value_currency", "EUR", WIRE, "m-wire-value", True),
    ("agreement_party", "agr-1|par-1", "role", "signatory", WIRE, "m-wire-ministry", True),
    ("agreement_party", "agr-1|par-2", "role", "signatory", WIRE, "m-wire-atlas", True),
    ("agreement_party", "agr-1|par-2", "role", "signatory", BLOG, "m-blog-atlas", True),
    ("agreement_product", "agr-1|pro-1", "activity", "supply", WIRE, "m-wire-turbines", True),
    ("party", "par-1", "name", "Ministry of Energy", WIRE, "m-wire-ministry", True),
    ("party", "par-1", "name", "Ministry of Energy", BLOG, "m-blog-ministry", True),
    ("party", "par-2", "name", "Atlas Wind A/S", WIRE, "m-wire-atlas", True),
    ("party", "par-2", "name", "Atlas Wind", BLOG, "m-blog-atlas", False),
    ("product", "pro-1", "name", "offshore turbines", WIRE, "m-wire-turbines", True),
]


@pytest.fixture(scope="session", autouse=True)
def _terminal() -> Iterator[None]:
    """A terminal of one width, whatever the tests are started from."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "120")
        yield


@pytest.fixture
def published_tables() -> dict[str, pa.Table]:
    """Every published table of the small warehouse, with its declared schema."""
    return _published_tables()


@pytest.fixture(scope="session")
def small_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small warehouse as a release, for tests that only read it."""
    path = tmp_path_factory.mktemp("release") / "accords.duckdb"
    build_candidate(_published_tables(), path)
    return path


def _published_tables() -> dict[str, pa.Table]:
    rows = {
        "runs": [_run()],
        "articles": [_article(WIRE, "Atlas Wind signs turbine deal", "Iberia Wire", 23), _article(BLOG, None, "Turbine Notes", 24)],
        "agreements": [_agreement()],
        "parties": [
            _party("par-1", "Ministry of Energy", "government_body", "PRT", []),
            _party("par-2", "Atlas Wind A/S", "company", "DNK", ["Atlas Wind"]),
        ],
        "agreement_parties": [_signatory("par-1"), _signatory("par-2") | {"represented_by": "Mette Holm", "capacity": "chief executive"}],
        "products": [{"product_id": "pro-1", "name": "offshore turbines", "product_kind": "equipment", "run_id": RUN}],
        "product_classifications": [_candidate("850231", 1, 0.8), _candidate("850300", 2, 0.3)],
        "agreement_products": [
            {"agreement_id": "agr-1", "product_id": "pro-1", "activity": "supply", "is_planned": True, "confidence": 0.7}
        ],
        "claims": [_claim()],
        "mentions": [_mention(mention_id) for mention_id in SPANS],
        "assertions": [
            dict(zip(ASSERTED, said, strict=True)) | {"is_contradicted": said[2] == "place_name", "run_id": RUN} for said in SAID
        ],
        "comparisons": [_comparison()],
        "decisions": [_decision()],
        "redirects": [{"old_id": "agr-0", "new_id": "agr-1", "entity_kind": "agreement", "run_id": RUN}],
        "quarantine": [_refusal()],
    }
    return {table.name: table_from_rows(table, rows[table.name]) for table in PUBLISHED}


def _run() -> dict[str, Any]:
    return {
        "run_id": RUN, "started_at": datetime(2025, 5, 1, 2, tzinfo=UTC), "finished_at": datetime(2025, 5, 1, 2, 1, tzinfo=UTC),
        "outcome": "published", "counts": '{"articles": 2}', "versions": "{}", "settings": "{}",
    }  # fmt: skip


def _article(article_id: str, headline: str | None, publisher: str, day: int) -> dict[str, Any]:
    return {
        "article_id": article_id, "source_uri": f"landing/{publisher}.txt", "url": None, "publisher_name": publisher, "headline": headline,
        "author_names": [], "published_at": datetime(2025, 4, day, 8, tzinfo=UTC), "published_basis": "stated", "language_code": "en",
        "media_type": "text/plain", "text": TEXTS[article_id], "word_count": len(TEXTS[article_id].split()),
        "story_id": f"story-{article_id[0]}", "origin_name": publisher, "reprint_role": "unknown", "status": "active",
        "first_seen_at": datetime(2025, 5, 1, 2, tzinfo=UTC), "run_id": RUN,
    }  # fmt: skip


def _agreement() -> dict[str, Any]:
    return {
        "agreement_id": "agr-1", "title": "Supply contract: Ministry of Energy, Atlas Wind A/S", "agreement_type": "supply_contract",
        "instrument_term": "supply contract", "lifecycle_stage": "signed", "stage_as_of": date(2025, 4, 24), "signed_on": date(2025, 4, 22),
        "signed_edtf": "2025-04-22", "signed_basis": "stated", "is_date_implausible": False,
        "in_force_edtf": None, "ended_edtf": None, "subject": "40 offshore turbines", "place_name": "Lisbon",
        "value_amount": Decimal("120000000.00"), "value_currency": "EUR", "is_multilateral": False, "cameo_code": "057",
        "plover_event": "SUPPORT", "article_count": 2, "story_count": 2, "origin_count": 2,
        "first_reported_at": datetime(2025, 4, 23, 8, tzinfo=UTC), "last_reported_at": datetime(2025, 4, 24, 8, tzinfo=UTC),
        "is_background": False, "confidence": 0.9, "is_disputed": True, "review_status": "auto", "run_id": RUN,
    }  # fmt: skip


def _party(party_id: str, name: str, kind: str, country: str, aliases: list[str]) -> dict[str, Any]:
    return {
        "party_id": party_id, "name": name, "party_kind": kind, "country_code": country, "alias_names": aliases, "run_id": RUN,
    }  # fmt: skip


def _signatory(party_id: str) -> dict[str, Any]:
    return {"agreement_id": "agr-1", "party_id": party_id, "role": "signatory", "role_status": "agreed", "confidence": 0.9}


def _candidate(code: str, rank: int, score: float) -> dict[str, Any]:
    return {
        "product_id": "pro-1", "scheme": "HS2022", "scheme_version": "2022", "code": code, "label": "Wind-powered generating sets",
        "rank": rank, "method": "words", "score": score,
    }  # fmt: skip


def _claim() -> dict[str, Any]:
    text = TEXTS[WIRE]
    start, speaker, cue = (text.index(words) for words in ("This is our first", "Mette Holm", "said"))
    return {
        "claim_id": "cla-1", "article_id": WIRE, "agreement_id": "agr-1", "speaker_name": "Mette Holm",
        "speaker_capacity": "chief executive", "cue": "said", "text": "This is our first order in Portugal", "attribution_type": "direct",
        "claim_type": "precedence", "factuality": "certain", "scope_subject": "Atlas Wind", "scope_object": "Portugal",
        "scope_rank": "first", "scope_subject_party_id": "par-2", "scope_country_code": "PRT", "scope_topic_names": ["order"],
        "is_of_both_states": False, "is_of_both_parties": False, "is_scope_open": False,
        "char_start": start, "char_end": start + 35, "speaker_start": speaker, "speaker_end": speaker + 10, "cue_start": cue,
        "cue_end": cue + 4, "claim_group_id": "group-1", "status": "single_source",
    }  # fmt: skip


def _mention(mention_id: str) -> dict[str, Any]:
    article_id, kind, entity_id, words = SPANS[mention_id]
    start = TEXTS[article_id].index(words)
    return {
        "mention_id": mention_id, "article_id": article_id, "mention_kind": kind, "entity_id": entity_id, "char_start": start,
        "char_end": start + len(words), "text": words, "rule_id": f"{kind}.test", "extractor_name": "accords", "extractor_version": "1",
        "score": 1.0,
    }  # fmt: skip


def _comparison() -> dict[str, object]:
    return {
        "entity_kind": "agreement", "left_member_id": f"{BLOG}-a0", "right_member_id": f"{WIRE}-a0", "left_id": "agr-1",
        "right_id": "agr-1", "likeness": 1.2, "explanation": "type +0.15 (treaty, treaty)", "is_merged": True,
    }  # fmt: skip


def _decision() -> dict[str, Any]:
    return {
        "decision_id": "dec-1", "left_id": "agr-0", "right_id": "agr-1", "judgement": "same", "field_name": None, "value": None,
        "decided_by": "analyst", "decided_at": datetime(2025, 4, 30, 9, tzinfo=UTC), "reason": "The same turbines.",
        "left_member_id": f"{WIRE}-a0", "right_member_id": f"{BLOG}-a0", "is_dormant": False,
    }  # fmt: skip


def _refusal() -> dict[str, Any]:
    return {
        "source_uri": "landing/scan.pdf", "article_id": None, "stage": "parse", "reason_code": "scan_without_text",
        "detail": "3 pages without a text layer", "quarantined_at": datetime(2025, 5, 1, 2, tzinfo=UTC), "run_id": RUN,
    }  # fmt: skip
