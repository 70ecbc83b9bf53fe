"""The gate itself, through Great Expectations: what it refuses, what stops it, what it passes."""

import sys
from datetime import UTC, datetime

import pyarrow as pa
import pytest

from expectations.facts import DECLARED
from expectations.gate import judge_violations, refuse_rows
from expectations.results import GateError
from expectations.warmup import start_warmup
from schemas.errors import ContractError

pytestmark = pytest.mark.gate

REFUSED_AT = datetime(2026, 3, 4, tzinfo=UTC)

# Row n of a table broken in one way: the expectation that says so, and what quarantine quotes.
BROKEN = [
    ("articles", 0, {"word_count": 0}, "articles.has_words", "word_count=0"),
    ("articles", 1, {"language_code": "en\n"}, "articles.language_code.shaped", "language_code='en\\n'"),
    ("agreements", 2, {"value_currency": None}, "agreements.value_has_currency", "value_amount=5.00, value_currency=null"),
    ("agreements", 3, {"confidence": 1.5}, "agreements.confidence.in_range", "confidence=1.5"),
    ("agreement_parties", 2, {"role": "guest"}, "agreement_parties.role.listed", "role='guest'"),
    ("parties", 4, {"name": " \t"}, "parties.name.not_blank", "name=' \\t'"),
    ("claims", 2, {"agreement_id": "agreement99"}, "claims.agreement_id.refers", "agreement_id='agreement99'"),
    ("claims", 3, {"char_end": 3}, "claims.span_not_empty", "char_start=24, char_end=3"),
    ("mentions", 2, {"char_end": -1}, "mentions.char_end.in_range", "char_end=-1"),
]


def judge(tables):
    return refuse_rows(tables, run_id="run-2", refused_at=REFUSED_AT)


@pytest.fixture(scope="module")
def broken(module_rows, to_tables):
    """The tables with every row of `BROKEN`, and the verdict on them."""
    for name, row, change, _, _ in BROKEN:
        module_rows[name][row] |= change
    given = to_tables(module_rows)
    given["parties"] = retyped(given["parties"], "name", [None, *given["parties"]["name"].to_pylist()[1:]])
    return given, judge(given)


@pytest.mark.parametrize(("name", "row", "change", "expectation_id", "quoted"), BROKEN)
def test_a_row_that_breaks_a_rule_is_quarantined_with_the_expectation_and_the_value(broken, name, row, change, expectation_id, quoted):
    found = [refused for refused in broken[1].tables["quarantine"].to_pylist() if refused["detail"].startswith(f"{name} ")]
    detail = next(refused["detail"] for refused in found if expectation_id in refused["detail"])
    assert quoted in detail
    assert detail.isprintable()
    assert {(refused["stage"], refused["reason_code"], refused["run_id"]) for refused in found} == {
        ("validate", "expectation_failed", "run-2")
    }


def test_every_row_is_published_or_quarantined_once(broken):
    given, verdict = broken
    for name in set(given) - {"quarantine"}:
        assert len(given[name]) == len(verdict.tables[name]) + verdict.refused[name]
    assert len(verdict.tables["quarantine"]) == sum(verdict.refused.values())


def test_an_article_is_published_or_quarantined_under_its_id_never_both(broken):
    given, verdict = broken
    published = verdict.tables["articles"]["article_id"].to_pylist()
    quarantined = [found for found in verdict.tables["quarantine"]["article_id"].to_pylist() if found]
    assert sorted(published + quarantined) == sorted(given["articles"]["article_id"].to_pylist())


def test_a_refused_row_names_the_source_of_its_article_or_else_its_table_and_key(broken):
    sources = {found["detail"].split(": ")[0]: found["source_uri"] for found in broken[1].tables["quarantine"].to_pylist()}
    assert sources["claims claim3"] == "landing/3.txt"
    assert sources["agreements agreement3"] == "table:agreements/agreement3"


def test_what_is_left_meets_every_expectation(broken):
    left = broken[1].tables
    again = judge(left)
    assert all(result.is_met for result in again.results)
    assert again.tables == left


def test_a_coherent_warehouse_passes_whole(published_tables):
    verdict = judge(published_tables)
    assert [result.expectation_id for result in verdict.results if not result.is_met] == []
    assert verdict.tables == published_tables


def retyped(data, name, values, arrow_type=None):
    field = data.schema.field(name)
    return data.set_column(data.schema.get_field_index(name), name, pa.array(values, arrow_type or field.type))


def test_a_missing_value_that_must_be_given_costs_the_row_only(broken):
    assert "parties.name.given" in " ".join(broken[1].tables["quarantine"]["detail"].to_pylist())


@pytest.mark.parametrize(
    ("change", "table", "expectation_id"),
    [
        (lambda tables: {**tables, "claims": retyped(tables["claims"], "char_start", [0] * 5, pa.int32())}, "claims", "claims.types"),
        (lambda tables: {name: data for name, data in tables.items() if name != "mentions"}, "mentions", "mentions.is_there"),
        (lambda tables: {**tables, "articles": retyped(tables["articles"], "word_count", [0] * 5)}, "articles", "articles.not_emptied"),
    ],
)
def test_a_table_broken_as_a_whole_stops_the_run(tables, change, table, expectation_id):
    with pytest.raises(GateError, match=expectation_id) as stopped:
        judge(change(tables))
    assert isinstance(stopped.value, ContractError)
    assert (stopped.value.table, stopped.value.expectation_ids) == (table, (expectation_id,))
    assert any(result.stops for result in stopped.value.results)


def test_every_table_broken_as_a_whole_is_named(tables):
    repeated = {name: pa.concat_tables([tables[name]] * 2) for name in ("parties", "agreement_parties")}
    guessed = {"source_uri": "x", "stage": "guess", "reason_code": "empty", "detail": "x", "quarantined_at": REFUSED_AT, "run_id": "run-1"}
    broken = {
        **tables,
        **repeated,
        "articles": retyped(tables["articles"], "article_id", [f"{number:032x}\n" for number in range(5)]),
        "claims": tables["claims"].drop_columns(["text"]),
        "mentions": tables["mentions"].select(tables["mentions"].column_names[::-1]),
        "assertions": tables["assertions"].slice(0, 0),
        "quarantine": pa.Table.from_pylist([guessed], schema=DECLARED["quarantine"].arrow_schema),
    }
    with pytest.raises(GateError) as stopped:
        judge(broken)
    assert {
        "parties.key", "agreement_parties.key", "articles.article_id.shaped", "claims.columns", "mentions.columns", "assertions.rows",
        "quarantine.stage.listed",
    } <= set(stopped.value.expectation_ids)  # fmt: skip


def test_an_empty_warehouse_passes(tables):
    assert judge({name: data.slice(0, 0) for name, data in tables.items()}).refused["articles"] == 0


def test_checks_that_find_nothing_pass():
    nothing = pa.table({"agreement_id": pa.array([], pa.string())}, metadata={"meaning": "An amount has a currency."})
    results = judge_violations({"amounts": nothing, "spans": nothing})
    assert [(result.expectation_id, result.is_met, result.meaning) for result in results] == [
        ("amounts", True, "An amount has a currency."),
        ("spans", True, "An amount has a currency."),
    ]


def test_a_check_that_finds_rows_stops_the_release_and_names_them():
    found = pa.table({"mention_id": ["m1", "m2", "m3", "m4"], "text": ["a", None, "c", "d"]})
    with pytest.raises(GateError, match=r"spans.*m1 .*text='a'.*m2 .*text=null.*m3.* and 1 more") as stopped:
        judge_violations({"amounts": found.slice(0, 0), "spans": found})
    assert stopped.value.expectation_ids == ("spans",)
    assert [result.is_met for result in stopped.value.results] == [True, False]


def test_the_warmup_imports_what_the_gate_needs():
    start_warmup().join()
    assert {"expectations.suites", "expectations.validation", "great_expectations"} <= sys.modules.keys()
