"""Figures and their intervals are those of the counts; calibration compares confidence with what is right."""

from __future__ import annotations

import numpy as np
import pytest

from tests.evaluation.calibration import Judged, expected_calibration_error, judge_agreements, reliability
from tests.evaluation.figures import draw_weights, figures_of, measure
from tests.evaluation.scoring import Tally

GOOD = {"claims": Tally(hits=2, found=2, expected=2), "type": Tally(hits=1, found=1, expected=1)}
BAD = {"claims": Tally(hits=0, found=4, expected=2), "type": Tally(hits=0, found=1, expected=1)}


def test_counts_are_added_before_they_are_divided() -> None:
    assert figures_of([GOOD, BAD]) == pytest.approx(
        {"claims.precision": 1 / 3, "claims.recall": 0.5, "claims.f1": 0.4, "type.accuracy": 0.5}
    )


def test_what_was_never_asked_has_no_figure() -> None:
    assert "speaker.accuracy" not in figures_of([GOOD])


def test_articles_all_alike_leave_no_doubt() -> None:
    figure = measure([GOOD] * 20)["claims.f1"]
    assert (figure.value, figure.low, figure.high) == (1, 1, 1)


def test_the_interval_of_a_coin_is_the_known_one() -> None:
    figure = measure([GOOD, BAD] * 50)["type.accuracy"]
    assert figure.value == 0.5
    assert (figure.low, figure.high) == pytest.approx((0.4, 0.6), abs=0.02)  # 1.96 standard errors of 100 throws


def test_the_same_articles_have_the_same_interval() -> None:
    assert measure([GOOD, BAD, GOOD]) == measure([GOOD, BAD, GOOD])


def test_the_first_draw_is_the_articles_as_they_are_and_each_other_has_as_many() -> None:
    weights = draw_weights(7, 20)
    assert weights.shape == (21, 7)
    assert np.array_equal(weights[0], np.ones(7))
    assert np.array_equal(weights.sum(axis=1), np.full(21, 7))


def judged(confidence: float, *right: int) -> list[Judged]:
    return [Judged(confidence=confidence, is_right=bool(one)) for one in right]


def test_confidence_that_is_kept_has_no_error() -> None:
    assert expected_calibration_error(judged(0.75, 1, 1, 1, 0)) == 0


def test_the_error_weighs_bins_by_their_agreements() -> None:
    assert expected_calibration_error([*judged(0.95, 1), *judged(0.55, 0, 0, 0)]) == pytest.approx((0.05 + 3 * 0.55) / 4)
    assert expected_calibration_error([]) == 0


def test_bins_hold_their_lower_edge_and_the_last_one_holds_certainty() -> None:
    table = reliability([*judged(0.5, 1), *judged(0.59, 0), *judged(1.0, 1)])
    assert [(one.low, one.count, one.precision) for one in table] == [(0.5, 2, 0.5), (0.9, 1, 1.0)]


def test_a_found_agreement_is_right_where_a_reader_finds_it() -> None:
    parties = [{"name": "Atlas", "kind": "company", "country": None, "role": "signatory"}]
    expected = {"agreements": [{"parties": parties, "sentence": "Atlas signed", "background": False}]}
    found = [
        {"parties": [{"name": name, "party_kind": "company", "country_code": None}], "sentence": f"{name} signed", "confidence": 0.9}
        for name in ("Borea", "Atlas")
    ]
    assert [one.is_right for one in judge_agreements(expected, {"agreements": found})] == [False, True]
