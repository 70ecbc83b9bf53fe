"""What is done with whole columns gives what it would give row by row."""

from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.arrow import table_from_rows
from schemas.tables import MENTIONS
from transforms.resolution.components import link_by_key, number_components
from transforms.resolution.digests import combine, digest_column, gather
from transforms.resolution.portions import NOWHERE, Grouped, number_of, split_groups
from transforms.resolution.spans import Spans

COLUMNS = {
    "text": pa.array(["a", "", "ab", "ba", None, "ä", "a\0", "\0"]),
    "lists": pa.array([["a", "b"], ["b", "a"], ["ab"], [], [""], None]),
    "numbers": pa.array([0, 1, -1, 2**40, None]),
    "scores": pa.array([0.0, 0.5, 1.0, None]),
    "flags": pa.array([True, False, None]),
    "days": pa.array([date(2025, 3, 5), date(1969, 1, 1), None]),
    "instants": pa.array([datetime(2025, 3, 5, tzinfo=UTC), datetime(2025, 3, 6, tzinfo=UTC), None]),
    "amounts": pa.array([Decimal("1.50"), Decimal("15.00"), None], pa.decimal128(18, 2)),
    "digests": pa.array([2**63 + 5, 5], pa.uint64()),
}


@pytest.mark.parametrize("kind", COLUMNS)
def test_different_values_have_different_digests_and_equal_ones_the_same(kind):
    column = COLUMNS[kind]
    digests = digest_column(column)
    assert len(set(digests.tolist())) == len(column)
    assert digest_column(pa.chunked_array([column.slice(1), column.slice(0, 1)])).tolist() == [*digests[1:].tolist(), digests[0]]


@given(st.lists(st.one_of(st.none(), st.text(max_size=5)), max_size=20), st.lists(st.one_of(st.none(), st.text(max_size=5)), max_size=20))
def test_digests_are_equal_where_texts_are(left, right):
    one, other = digest_column(pa.array(left, pa.string())).tolist(), digest_column(pa.array(right, pa.string())).tolist()
    assert [[a == b for b in right] for a in left] == [[a == b for b in other] for a in one]


def test_the_order_of_columns_counts_and_the_order_of_members_does_not():
    one, other = digest_column(pa.array(["a", "b"])), digest_column(pa.array(["c", "d"]))
    assert combine(one, other).tolist() != combine(other, one).tolist()
    both = np.concatenate([one, other])
    groups = np.array([0, 1, 0, 1])
    assert gather(both, groups, 2).tolist() == gather(both[[2, 1, 0, 3]], groups, 2).tolist()
    assert gather(both[:1], np.array([0]), 1) != gather(both[[0, 0]], np.array([0, 0]), 1)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 5)), max_size=20))
def test_things_that_share_keys_hang_together(rows):
    things = np.array([thing for thing, _ in rows], np.int64)
    keys = np.array([key for _, key in rows], np.uint64)
    found = number_components(*link_by_key(things, keys), 10)
    expected = {thing: {thing} for thing in range(10)}
    for thing, key in rows * 20:
        for other, other_key in rows:
            if key == other_key:
                joined = expected[thing] | expected[other]
                expected |= dict.fromkeys(joined, joined)
    assert [[one == other for other in found] for one in found] == [[other in expected[one] for other in range(10)] for one in range(10)]
    assert list(dict.fromkeys(found.tolist())) == sorted(set(found.tolist()))


@given(st.lists(st.integers(NOWHERE, 4), max_size=20), st.lists(st.integers(0, 4), max_size=6))
def test_groups_are_taken_in_the_order_asked_and_rows_in_the_order_of_the_table(groups, asked):
    grouped = Grouped(pa.table({"row": pa.array(range(len(groups)), pa.int64())}), np.array(groups, np.int64), 5)
    expected = [row for group in asked for row, of in enumerate(groups) if of == group]
    assert grouped.take(np.array(asked, np.int64))["row"].to_pylist() == expected
    assert grouped.sizes.tolist() == [groups.count(group) for group in range(5)]


@given(st.lists(st.integers(0, 30), max_size=20))
def test_portions_hold_every_group_once_and_few_rows_unless_a_group_is_large(sizes):
    portions = [portion.tolist() for portion in split_groups(np.array(sizes, np.int64), 10)]
    assert [group for portion in portions for group in portion] == list(range(len(sizes)))
    assert all(sum(sizes[group] for group in portion) < 10 + max(sizes[group] for group in portion) for portion in portions)


def test_values_are_numbered_by_where_they_stand():
    assert number_of(pa.array(["b", "x", "a"]), pa.chunked_array([["a"], ["b"]])).tolist() == [1, NOWHERE, 0]


def test_the_best_span_has_the_best_score_then_comes_first_then_has_the_smallest_id():
    def row(mention_id, score=1.0, start=0, entity="a-p0", kind="party"):
        said = {"rule_id": "r", "extractor_name": "x", "extractor_version": "1", "text": "t", "article_id": "a", "char_end": start + 1}
        return said | {"mention_id": mention_id, "mention_kind": kind, "entity_id": entity, "char_start": start, "score": score}

    rows = [row("m1", 0.5), row("m2", 0.9, 7), row("m3", 0.9, 3), row("m0", 0.9, 3), row("m9", entity="a-p1"), row("m8", kind="date")]
    spans = Spans(table_from_rows(MENTIONS, rows))
    found = spans.find(pa.array(["a-p0", "a-p1", "a-p2", "a-p0"]), pa.array(["party", "party", "party", "date"]))
    assert found.to_pylist() == ["m0", "m9", None, "m8"]
    assert Spans(table_from_rows(MENTIONS, [])).find(pa.array(["a-p0"]), pa.array(["party"])).to_pylist() == [None]
