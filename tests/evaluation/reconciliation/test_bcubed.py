"""B-cubed says what it should of clusterings made by hand."""

from __future__ import annotations

import pytest

from tests.evaluation.reconciliation.bcubed import score_clusters, score_common


def clusters(listed: str) -> dict[object, object]:
    """Return the cluster of each letter: "ab c" holds two."""
    return {letter: number for number, cluster in enumerate(listed.split()) for letter in cluster}


@pytest.mark.parametrize(
    ("true", "found", "precision", "recall"),
    [
        ("ab c", "ab c", 1, 1),
        ("ab c", "c ab", 1, 1),  # what clusters are called does not count
        ("ab c", "abc", (2 / 3 + 2 / 3 + 1 / 3) / 3, 1),
        ("abc", "ab c", 1, (2 / 3 + 2 / 3 + 1 / 3) / 3),
        ("abcd", "a b c d", 1, 1 / 4),
        ("ab cd", "ac bd", 1 / 2, 1 / 2),
        ("ab", "a", 1, 1 / 4),  # b was missed
        ("a", "ab", 1 / 4, 1),  # b was made up
        ("", "", 1, 1),
        ("a", "", 1, 0),
    ],
)
def test_precision_and_recall(true: str, found: str, precision: float, recall: float) -> None:
    score = score_clusters(clusters(true), clusters(found))
    assert (score.precision, score.recall) == pytest.approx((precision, recall))


def test_f1_is_the_harmonic_mean() -> None:
    assert score_clusters(clusters("abcd"), clusters("a b c d")).f1 == pytest.approx(0.4)
    assert score_clusters(clusters("a"), clusters("b")).f1 == 0


def test_missed_and_made_up_items_are_left_out_of_the_common_score() -> None:
    assert score_common(clusters("abc d"), clusters("abx y")).f1 == 1
