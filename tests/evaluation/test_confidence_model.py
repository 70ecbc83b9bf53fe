"""The fitted model finds the evidence that tells right from wrong, gives none a negative weight, and is judged on what it has not seen."""

from __future__ import annotations

import random
from dataclasses import asdict

import numpy as np
import pytest

from tests.evaluation.confidence_model import NAMES, Example, cross_validate, fit
from tests.evaluation.fit_confidence import measure_held_out, render_weights
from transforms.extraction.agreements import confidence_weights
from transforms.extraction.agreements.confidence import Evidence, estimate_confidence

NOTHING = dict.fromkeys(NAMES, 0.0)


def examples(share_with: float, share_without: float, count: int = 400) -> list[Example]:
    """Examples of which these shares are right with and without a verb that tells, in texts of two."""
    chance = random.Random(1)
    return [
        Example(
            source="made up",
            group=number // 2,
            evidence=Evidence(**NOTHING | {"told": float(number % 2)}),
            is_right=chance.random() < (share_with if number % 2 else share_without),
        )
        for number in range(count)
    ]


def test_what_is_told_by_evidence_is_learnt() -> None:
    model = fit(examples(0.9, 0.4))
    high, low = (one.confidence for one in model.estimate(examples(0.9, 0.4)[1::-1]))
    assert (high, low) == pytest.approx((0.9, 0.4), abs=0.07)
    assert {name for name, weight in model.named().items() if weight} == {"told"}


def test_evidence_never_counts_against_an_agreement() -> None:
    assert not fit(examples(0.4, 0.9)).weights.any()


def test_a_heavier_example_counts_more() -> None:
    right, wrong = examples(1.0, 1.0, 2)[0], examples(0.0, 0.0, 2)[0]
    heavy = Example(source="", group=1, evidence=right.evidence, is_right=True, weight=9.0)
    assert fit([right, wrong]).estimate([right])[0].confidence == 0.5
    assert fit([heavy, wrong]).estimate([right])[0].confidence == 0.9


def test_every_example_is_judged_by_a_model_without_its_text() -> None:
    telling = Example(source="made up", group=0, evidence=Evidence(**NOTHING | {"typed": 1.0}), is_right=True)
    rest = [Example(source="made up", group=group, evidence=Evidence(**NOTHING), is_right=bool(group % 2)) for group in range(1, 41)]
    seen, held = fit([telling, *rest]).estimate([telling])[0], cross_validate([telling, *rest])[0]
    assert held.confidence < seen.confidence
    assert len(cross_validate([telling, *rest])) == 41


def test_held_out_figures_come_by_set_and_over_all() -> None:
    measured = measure_held_out(examples(0.9, 0.4))
    assert measured["made up"] == measured["all"]
    assert measured["all"].count == 400
    assert measured["all"].expected_calibration_error < 0.1


def test_the_weights_written_are_those_that_extraction_reads() -> None:
    model = fit(examples(0.9, 0.4))
    written: dict[str, object] = {}
    exec(render_weights(model), written)
    assert written["WEIGHTS"] == {name: pytest.approx(weight, abs=0.005) for name, weight in model.named().items()}
    assert written["__doc__"] == confidence_weights.__doc__
    assert np.isfinite(model.weights).all()


def test_the_estimate_is_the_one_of_extraction() -> None:
    one = examples(0.9, 0.4)[1]
    model = fit(examples(0.9, 0.4))
    score = model.bias + float(model.weights @ np.array(list(asdict(one.evidence).values())))
    assert model.estimate([one])[0].confidence == pytest.approx(1 / (1 + np.exp(-score)), abs=0.005)
    assert estimate_confidence(one.evidence) != model.estimate([one])[0].confidence
