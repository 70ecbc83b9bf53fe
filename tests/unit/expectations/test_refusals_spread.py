"""What follows from a refusal: dependants go, optional references are cleared, nothing is lost or left dangling."""

import pyarrow.compute as pc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expectations.cascade import remove, spread
from expectations.facts import DECLARED
from expectations.references import check_references
from expectations.rows import key_of


def keys_refused(refused, tables):
    return {(name, key_of(tables[name], DECLARED[name].primary_key, row)) for name, rows in refused.items() for row in rows}


def refuse(name, row, tables):
    return spread({name: {row: ["cause"]}}, tables)


def test_what_must_refer_to_a_refused_agreement_is_refused_with_it(tables):
    assert keys_refused(refuse("agreements", 0, tables), tables) == {
        ("agreements", "agreement0"),
        ("agreement_parties", "agreement0|party0|signatory"),
        ("agreement_products", "agreement0|product0|supply"),
        ("assertions", f"agreement0|name|Norway|{0:032x}"),
    }


def test_everything_that_only_one_refused_article_reports_goes_with_it(tables):
    remaining = remove(refuse("articles", 0, tables), tables).tables
    assert {name: len(data) for name, data in remaining.items() if len(tables[name])} == {
        "articles": 4, "agreements": 4, "parties": 4, "agreement_parties": 4, "products": 4, "agreement_products": 4, "claims": 4,
        "mentions": 4, "assertions": 16,
    }  # fmt: skip


def test_an_agreement_whose_party_another_article_reports_too_stays(rows, to_tables):
    rows["assertions"] += [{**rows["assertions"][entity], "article_id": f"{1:032x}"} for entity in (0, 1)]
    tables = to_tables(rows)
    assert ("agreements", "agreement0") not in keys_refused(refuse("articles", 0, tables), tables)


def test_an_agreement_goes_with_its_last_party_only(rows, to_tables):
    rows["agreement_parties"].append({**rows["agreement_parties"][1], "agreement_id": "agreement0"})
    tables = to_tables(rows)
    assert ("agreements", "agreement0") not in keys_refused(refuse("parties", 0, tables), tables)
    assert ("agreements", "agreement2") in keys_refused(refuse("parties", 2, tables), tables)


def test_a_refused_row_names_the_row_it_referred_to(tables):
    refused = refuse("articles", 0, tables)
    assert refused["claims"][0] == [f"refers to {0:032x} of articles, which was refused"]


def test_a_reference_that_may_be_missing_is_cleared_with_what_depends_on_it(rows, to_tables):
    rows["agreements"][1] |= {"parent_agreement_id": "agreement0", "lineage_type": "amends"}
    tables = to_tables(rows)
    remainder = remove(refuse("agreements", 0, tables), tables)
    child = remainder.tables["agreements"].to_pylist()[0]
    assert (child["agreement_id"], child["parent_agreement_id"], child["lineage_type"]) == ("agreement1", None, None)
    assert remainder.tables["claims"].to_pylist()[0]["agreement_id"] is None
    assert (remainder.cleared["agreements"], remainder.cleared["claims"]) == (1, 1)


def test_a_lineage_is_not_refused_with_its_root(rows, to_tables):
    for child in range(1, 5):
        rows["agreements"][child] |= {"parent_agreement_id": f"agreement{child - 1}", "lineage_type": "amends"}
    tables = to_tables(rows)
    assert len(remove(refuse("agreements", 0, tables), tables).tables["agreements"]) == 4


def test_nothing_changes_where_nothing_is_refused(tables):
    assert not keys_refused(spread({}, tables), tables)
    remainder = remove(spread({}, tables), tables)
    assert remainder.tables == tables
    assert not any(remainder.cleared.values())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    causes=st.sets(
        st.tuples(st.sampled_from(["articles", "agreements", "parties", "products", "claims", "mentions"]), st.integers(0, 4)), max_size=6
    )
)
def test_whatever_is_refused_every_row_is_kept_or_refused_and_no_reference_dangles(tables, causes):
    refusals = {}
    for name, row in causes:
        refusals.setdefault(name, {})[row] = ["cause"]
    refused = spread(refusals, tables)
    remaining = remove(refused, tables).tables
    assert {name: len(tables[name]) for name in tables} == {name: len(remaining[name]) + len(refused[name]) for name in tables}
    assert all(result.is_met for result in check_references(remaining))
    assert spread(refused, tables) == refused


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("claims", "article_id", f"{99:032x}"),
        ("claims", "agreement_id", "agreement99"),
        ("agreement_parties", "party_id", "party99"),
        ("assertions", "mention_id", "mention99"),
        ("assertions", "entity_id", "agreement99"),
        ("mentions", "entity_id", "nobody"),
        ("parties", "parent_party_id", "party99"),
    ],
)
def test_a_row_that_refers_to_nothing_fails(rows, to_tables, table, column, value):
    rows[table][0][column] = value
    failed = [result for result in check_references(to_tables(rows)) if not result.is_met]
    assert [(result.expectation_id, [failure.row for failure in result.failures]) for result in failed] == [
        (f"{table}.{column}.refers", [0])
    ]
    assert value in failed[0].failures[0].found


@pytest.mark.parametrize(
    ("kind", "entity_id", "failing"),
    [
        ("agreement_party", "agreement0|party0", []),
        ("agreement_product", "agreement0|product0", []),
        ("agreement_party", "agreement99|party0", ["assertions.entity_id.refers_left_to_agreements"]),
        ("agreement_party", "agreement0|party99", ["assertions.entity_id.refers_right_to_parties"]),
        ("agreement_product", "agreement0|party0", ["assertions.entity_id.refers_right_to_products"]),
        (
            "agreement_product",
            "agreement0",
            ["assertions.entity_id.refers_left_to_agreements", "assertions.entity_id.refers_right_to_products"],
        ),
    ],
)
def test_an_assertion_on_a_role_or_use_refers_with_both_parts(rows, to_tables, kind, entity_id, failing):
    rows["assertions"].append({**rows["assertions"][0], "entity_kind": kind, "entity_id": entity_id})
    assert [result.expectation_id for result in check_references(to_tables(rows)) if not result.is_met] == failing


def test_an_assertion_on_a_role_goes_with_its_agreement(rows, to_tables):
    rows["assertions"].append(
        {**rows["assertions"][0], "entity_kind": "agreement_party", "entity_id": "agreement0|party0", "field_name": "role"}
    )
    tables = to_tables(rows)
    assert ("assertions", f"agreement0|party0|role|Norway|{0:032x}") in keys_refused(refuse("agreements", 0, tables), tables)


def test_no_reference_dangles_in_the_tables_to_start_from(tables):
    results = check_references(tables)
    assert results
    assert all(result.is_met for result in results)
    assert pc.all(pc.is_valid(tables["claims"]["agreement_id"])).as_py()
