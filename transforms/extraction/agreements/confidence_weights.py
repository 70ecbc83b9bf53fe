"""Weights of the evidence for an agreement, none below zero; written by `python -m tests.evaluation.fit_confidence`."""

from __future__ import annotations

BIAS = -0.18
WEIGHTS: dict[str, float] = {
    "noun": 0.24,
    "verb": 0.00,
    "one_party": 0.00,
    "two_parties": 0.62,
    "told": 0.57,
    "concluded": 0.59,
    "typed": 0.85,
    "repeated": 0.04,
    "tagged": 0.44,
    "near": 0.00,
    "early": 0.00,
    "headline": 0.00,
}
