"""Each domain rule on one row that keeps it and one that breaks it."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pandas as pd
import pyarrow as pa
import pytest

from expectations.facts import DECLARED
from expectations.rules import ROW_RULES, kept

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
DAY = timedelta(days=1)

# rule, a row that keeps it, a row that breaks it
CASES = [
    ("runs.ends_after_it_begins", {"started_at": NOON, "finished_at": NOON}, {"started_at": NOON, "finished_at": NOON - DAY}),
    ("articles.has_words", {"word_count": 1}, {"word_count": 0}),
    (
        "articles.published_before_seen",
        {"published_at": NOON + DAY, "first_seen_at": NOON},
        {"published_at": NOON + 2 * DAY, "first_seen_at": NOON},
    ),
    (
        "articles.published_in_print_age",
        {"published_at": datetime(1605, 1, 1, tzinfo=UTC)},
        {"published_at": datetime(202, 1, 1, tzinfo=UTC)},
    ),
    (
        "articles.published_has_basis",
        {"published_at": NOON, "published_basis": "file"},
        {"published_at": NOON, "published_basis": "unknown"},
    ),
    (
        "articles.published_has_basis",
        {"published_at": None, "published_basis": "unknown"},
        {"published_at": None, "published_basis": "stated"},
    ),
    ("articles.language_is_known", {"language_code": "pt-BR"}, {"language_code": "zz"}),
    ("articles.language_is_known", {"language_code": "und"}, {"language_code": "xx-US"}),
    (
        "agreements.value_has_currency",
        {"value_amount": Decimal("1.00"), "value_currency": "USD"},
        {"value_amount": Decimal("1.00"), "value_currency": None},
    ),
    ("agreements.value_has_currency", {"value_amount": None, "value_currency": None}, {"value_amount": None, "value_currency": "USD"}),
    ("agreements.currency_is_known", {"value_currency": "EUR"}, {"value_currency": "MOU"}),
    ("agreements.signing_has_basis", {"signed_on": None, "signed_basis": "unresolved"}, {"signed_on": None, "signed_basis": "stated"}),
    (
        "agreements.signing_has_basis",
        {"signed_on": date(2026, 1, 1), "signed_basis": "stated"},
        {"signed_on": date(2026, 1, 1), "signed_basis": "unresolved"},
    ),
    (
        "agreements.signing_keeps_precision",
        {"signed_on": date(2026, 1, 1), "signed_edtf": "2026"},
        {"signed_on": date(2026, 1, 1), "signed_edtf": None},
    ),
    ("agreements.signed_in_treaty_age", {"signed_on": date(1373, 6, 16)}, {"signed_on": date(202, 6, 16)}),
    (
        "agreements.signed_within_notice",
        {"signed_on": date(2027, 3, 4), "last_reported_at": NOON, "is_date_implausible": False},
        {"signed_on": date(2027, 3, 5), "last_reported_at": NOON, "is_date_implausible": False},
    ),
    (
        "agreements.signed_within_notice",
        {"signed_on": date(2097, 3, 4), "last_reported_at": NOON, "is_date_implausible": True},
        {"signed_on": date(2097, 3, 4), "last_reported_at": NOON, "is_date_implausible": False},
    ),
    (
        "agreements.reported_in_order",
        {"first_reported_at": NOON, "last_reported_at": NOON},
        {"first_reported_at": NOON, "last_reported_at": NOON - DAY},
    ),
    (
        "agreements.is_reported",
        {"article_count": 2, "story_count": 1, "origin_count": 2},
        {"article_count": 0, "story_count": 0, "origin_count": 0},
    ),
    (
        "agreements.is_reported",
        {"article_count": 1, "story_count": 1, "origin_count": 0},
        {"article_count": 1, "story_count": 1, "origin_count": 2},
    ),
    (
        "agreements.lineage_has_parent",
        {"parent_agreement_id": "a", "lineage_type": "amends"},
        {"parent_agreement_id": None, "lineage_type": "amends"},
    ),
    ("agreements.not_its_own_parent", {"agreement_id": "a", "parent_agreement_id": "b"}, {"agreement_id": "a", "parent_agreement_id": "a"}),
    ("parties.not_its_own_parent", {"party_id": "a", "parent_party_id": "b"}, {"party_id": "a", "parent_party_id": "a"}),
    ("parties.country_is_known", {"country_code": "XKX"}, {"country_code": "NATO"}),
    ("claims.span_not_empty", {"char_start": 0, "char_end": 1}, {"char_start": 1, "char_end": 1}),
    ("claims.speaker_span_whole", {"speaker_start": 0, "speaker_end": 5}, {"speaker_start": 0, "speaker_end": None}),
    ("claims.speaker_span_not_empty", {"speaker_start": 0, "speaker_end": 5}, {"speaker_start": 5, "speaker_end": 5}),
    ("claims.cue_span_whole", {"cue_start": None, "cue_end": None}, {"cue_start": None, "cue_end": 5}),
    ("claims.cue_span_not_empty", {"cue_start": 0, "cue_end": 5}, {"cue_start": 6, "cue_end": 5}),
    ("mentions.span_as_long_as_text", {"char_start": 4, "char_end": 6, "text": "é😀"}, {"char_start": 4, "char_end": 10, "text": "é😀"}),
    ("mentions.span_not_empty", {"char_start": 0, "char_end": 1}, {"char_start": 2, "char_end": 1}),
    ("redirects.leads_elsewhere", {"old_id": "a", "new_id": "b"}, {"old_id": "a", "new_id": "a"}),
]


def frame(rule_id, rows):
    table = DECLARED[rule_id.split(".")[0]]
    schema = pa.schema([pa.field(column.name, column.type) for column in table.columns])
    return pa.Table.from_pylist(rows, schema=schema).to_pandas(types_mapper=pd.ArrowDtype)


@pytest.mark.parametrize(("rule_id", "good", "bad"), CASES)
def test_a_rule_tells_good_rows_from_bad(rule_id, good, bad):
    assert kept(rule_id, frame(rule_id, [good, bad])).tolist() == [True, False]


def test_every_rule_has_a_case():
    assert {rule.id for rule in ROW_RULES} == {rule_id for rule_id, _, _ in CASES}


@pytest.mark.parametrize("rule", ROW_RULES, ids=lambda rule: rule.id)
def test_a_row_that_cannot_be_judged_keeps_the_rule(rule):
    assert kept(rule.id, frame(rule.id, [{}])).all()


@pytest.mark.parametrize("rule", ROW_RULES, ids=lambda rule: rule.id)
def test_a_rule_reads_only_the_columns_it_names(rule):
    assert kept(rule.id, frame(rule.id, [])[list(rule.columns)]).empty


def test_no_two_rules_have_the_same_id():
    assert len({rule.id for rule in ROW_RULES}) == len(ROW_RULES)
