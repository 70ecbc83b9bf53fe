"""Weights of the evidence for an agreement, none below zero; written by `python -m tests.evaluation.fit_confidence`."""

from __future__ import annotations

BIAS = -2.20
WEIGHTS: dict[str, float] = {
    "noun": 0.26,
    "verb": 0.00,
    "one_party": 0.52,
    "two_parties": 0.00,
    "told": 1.09,
    "concluded": 0.86,
    "typed": 0.17,
    "repeated": 0.00,
    "tagged": 0.64,
    "near": 0.46,
    "early": 0.95,
    "headline": 0.09,
}
