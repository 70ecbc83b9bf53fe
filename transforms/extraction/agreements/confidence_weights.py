"""Weights of the evidence for an agreement, none below zero; written by `python -m tests.evaluation.fit_confidence`."""

from __future__ import annotations

BIAS = -1.12
WEIGHTS: dict[str, float] = {
    "noun": 0.00,
    "verb": 0.34,
    "one_party": 0.36,
    "two_parties": 1.12,
    "told": 0.61,
    "concluded": 0.00,
    "typed": 1.73,
    "repeated": 0.35,
    "tagged": 1.04,
    "near": 0.00,
    "early": 0.00,
    "headline": 0.00,
}
