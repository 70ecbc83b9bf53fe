"""The model behind `confidence`, fitted to judged agreements: a logistic regression without negative weights, kept small by a penalty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from unittest import mock

import numpy as np

from tests.evaluation.calibration import Judged
from tests.evaluation.figures import Array
from transforms.extraction.agreements.confidence import Evidence, estimate_confidence

NAMES = [field.name for field in fields(Evidence)]
FOLDS = 10
PENALTY = 1.0  # of the squared weights, in labelled agreements
STEPS = 5000
RATE = 0.5


@dataclass(frozen=True, kw_only=True)
class Example:
    """A found agreement with the evidence for it; `group` is its text, `source` the set it comes from, `weight` how much it counts."""

    source: str
    group: int
    evidence: Evidence
    is_right: bool
    weight: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Model:
    """A bias, and a weight for each piece of evidence in the order of NAMES."""

    bias: float
    weights: Array

    def named(self) -> dict[str, float]:
        """Return the weights by name of the evidence."""
        return dict(zip(NAMES, self.weights.tolist(), strict=True))

    def estimate(self, examples: Sequence[Example]) -> list[Judged]:
        """Return `examples` with the confidence that extraction would give them with these weights."""
        with mock.patch.multiple("transforms.extraction.agreements.confidence", BIAS=self.bias, WEIGHTS=self.named()):
            return [Judged(confidence=estimate_confidence(one.evidence), is_right=one.is_right) for one in examples]


def fit(examples: Sequence[Example]) -> Model:
    """Return the model under which the judgements are likeliest, by gradient descent; weights that would fall below zero stay there."""
    values = np.array([list(asdict(one.evidence).values()) for one in examples], dtype=np.float64)
    right = np.array([one.is_right for one in examples], dtype=np.float64)
    counts = np.array([one.weight for one in examples])
    bias, weights = 0.0, np.zeros(len(NAMES))
    for _ in range(STEPS):
        error = counts * (1 / (1 + np.exp(-(bias + values @ weights))) - right)
        bias -= RATE * float(error.sum() / counts.sum())
        weights = np.maximum(weights - RATE * (values.T @ error + PENALTY * weights) / counts.sum(), 0)
    return Model(bias=bias, weights=weights)


def cross_validate(examples: Sequence[Example], folds: int = FOLDS) -> list[Judged]:
    """Return every example judged by a model that was fitted without its text and the others of its fold, in the order given."""
    judged: dict[int, Judged] = {}
    for fold in range(folds):
        rest = [one for one in examples if one.group % folds != fold]
        held = [number for number, one in enumerate(examples) if one.group % folds == fold]
        if held and rest:
            judged |= zip(held, fit(rest).estimate([examples[number] for number in held]), strict=True)
    return [judged[number] for number in sorted(judged)]
