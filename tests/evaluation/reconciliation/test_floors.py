"""Reconciliation is no worse on the scenarios than it was, and its floors can't sink unseen."""

from __future__ import annotations

from functools import cache

import pytest

from tests.evaluation.floors import Floors, floors_of, read_floors
from tests.evaluation.reconciliation.evaluation import evaluate_reconciliation
from tests.evaluation.reconciliation.floors import RECONCILIATION_FLOORS, flatten_figures, hash_scenarios

KEPT = read_floors(RECONCILIATION_FLOORS)


@cache
def measured() -> Floors:
    return floors_of(flatten_figures(evaluate_reconciliation()), hash_scenarios())


def test_the_floors_are_of_these_scenarios() -> None:
    assert KEPT.corpus_sha256 == hash_scenarios(), "scenarios changed: look why, then `make eval ONLY=reconciliation FLOORS=renew`"


def test_every_figure_has_a_floor() -> None:
    assert KEPT.floors.keys() == measured().floors.keys()


@pytest.mark.parametrize("figure", KEPT.floors)
def test_no_figure_is_below_its_floor(figure: str) -> None:
    assert measured().floors[figure] >= KEPT.floors[figure]
