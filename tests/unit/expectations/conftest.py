"""A tiny warehouse in which everything fits together, to break one thing at a time."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from expectations.facts import DECLARED
from schemas.arrow import table_from_rows

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
STAMP = {"run_id": "run-1"}


def _article(number):
    return {
        "article_id": f"{number:032x}", "source_uri": f"landing/{number}.txt", "author_names": [], "published_at": NOW,
        "published_basis": "stated", "language_code": "en", "media_type": "text/plain",
        "text": "Norway and Chile signed a treaty.", "word_count": 6, "story_id": f"s{number}", "reprint_role": "unknown",
        "status": "active", "first_seen_at": NOW, **STAMP,
    }  # fmt: skip


def _agreement(number):
    return {
        "agreement_id": f"agreement{number}", "title": "Treaty, Norway and Chile", "agreement_type": "treaty", "lifecycle_stage": "signed",
        "signed_on": date(2026, 3, 2), "signed_edtf": "2026-03-02", "signed_basis": "stated", "value_amount": Decimal("5.00"),
        "value_currency": "NOK", "is_multilateral": False, "article_count": 1, "story_count": 1, "origin_count": 1,
        "first_reported_at": NOW, "last_reported_at": NOW,
        "is_background": False, "is_date_implausible": False, "confidence": 0.5, "is_disputed": False, "review_status": "auto", **STAMP,
    }  # fmt: skip


def _assertion(kind, number, article):
    return {
        "entity_kind": kind, "entity_id": f"{kind}{number}", "field_name": "name", "value": "Norway", "article_id": f"{article:032x}",
        "mention_id": f"mention{number}", "is_published": True, "is_contradicted": False, **STAMP,
    }  # fmt: skip


def _story(number):
    """One article with its own agreement, party, product, claim and mention, all called by the article's number."""
    agreement_id, party_id, product_id, article_id = f"agreement{number}", f"party{number}", f"product{number}", f"{number:032x}"
    claim = {
        "claim_id": f"claim{number}", "article_id": article_id, "agreement_id": agreement_id, "text": "a treaty",
        "speaker_party_id": party_id, "attribution_type": "narrator", "factuality": "certain", "char_start": 24, "char_end": 32,
        "scope_topic_names": [], "is_of_both_states": False, "is_of_both_parties": False, "is_scope_open": False,
        "claim_group_id": "group1", "status": "single_source",
    }  # fmt: skip
    mention = {
        "mention_id": f"mention{number}", "article_id": article_id, "mention_kind": "party", "entity_id": party_id, "char_start": 0,
        "char_end": 6, "text": "Norway", "rule_id": "party.state", "extractor_name": "rules", "extractor_version": "1", "score": 1.0,
    }  # fmt: skip
    role = {"agreement_id": agreement_id, "party_id": party_id, "role": "signatory", "role_status": "single_source", "confidence": 0.5}
    use = {"agreement_id": agreement_id, "product_id": product_id, "activity": "supply", "is_planned": True, "confidence": 0.5}
    return {
        "articles": [_article(number)],
        "agreements": [_agreement(number)],
        "parties": [{"party_id": party_id, "name": "Norway", "party_kind": "state", "country_code": "NOR", "alias_names": [], **STAMP}],
        "agreement_parties": [role],
        "products": [{"product_id": product_id, "name": "salmon", **STAMP}],
        "agreement_products": [use],
        "claims": [claim],
        "mentions": [mention],
        "assertions": [_assertion(kind, number, number) for kind in ("agreement", "party", "product", "claim")],
    }


def five_stories():
    merged = {name: [] for name in DECLARED if name != "runs"}
    for number in range(5):
        for name, found in _story(number).items():
            merged[name].extend(found)
    return merged


@pytest.fixture
def rows():
    """Rows of every table but `runs`, for five articles that have nothing in common; yours to change."""
    return five_stories()


@pytest.fixture(scope="module")
def module_rows():
    """The same for a whole module."""
    return five_stories()


@pytest.fixture
def tables(rows):
    return as_tables(rows)


def as_tables(rows):
    return {name: table_from_rows(DECLARED[name], found) for name, found in rows.items()}


@pytest.fixture(scope="session")
def to_tables():
    """Return the function that makes tables of rows, to be called when they are changed."""
    return as_tables
