"""Weights of the evidence for an agreement, none below zero; written by `python -m tests.evaluation.fit_confidence`."""

from __future__ import annotations

BIAS = -0.67
WEIGHTS: dict[str, float] = {
    "noun": 0.56,
    "verb": 0.00,
    "one_party": 0.00,
    "two_parties": 0.00,
    "told": 1.09,
    "concluded": 0.60,
    "typed": 0.81,
    "repeated": 0.01,
    "tagged": 0.00,
    "near": 0.07,
    "early": 0.00,
    "headline": 0.00,
}
