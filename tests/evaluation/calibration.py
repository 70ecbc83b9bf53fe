"""Whether `confidence` means what it says: of agreements found with 0.8, eight in ten should be there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.evaluation.facts import Facts
from tests.evaluation.scoring import match_agreements

BINS = 10


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A found agreement's confidence, and whether a reader found it too."""

    confidence: float
    is_right: bool


@dataclass(frozen=True, kw_only=True)
class Bin:
    """Agreements of like confidence: how many, how sure on average, and the share that is right."""

    low: float
    high: float
    count: int
    confidence: float
    precision: float


def judge_agreements(expected: Facts, found: Facts) -> list[Judged]:
    """Return every agreement of `found` judged by `expected`; one told in passing is right where it is there."""
    right = {j for _, j in match_agreements(expected, found)}
    return [Judged(confidence=agreement["confidence"], is_right=j in right) for j, agreement in enumerate(found["agreements"])]


def reliability(judged: Iterable[Judged], bins: int = BINS) -> list[Bin]:
    """Return the agreements in bins of equal width over 0 to 1, lowest first, without the empty ones."""
    binned: dict[int, list[Judged]] = {}
    for one in judged:
        binned.setdefault(min(int(one.confidence * bins), bins - 1), []).append(one)
    return [
        Bin(
            low=number / bins,
            high=(number + 1) / bins,
            count=len(members),
            confidence=sum(one.confidence for one in members) / len(members),
            precision=sum(one.is_right for one in members) / len(members),
        )
        for number, members in sorted(binned.items())
    ]


def expected_calibration_error(judged: Sequence[Judged], bins: int = BINS) -> float:
    """Return by how much confidence and precision differ, averaged over all agreements; 0 where there are none."""
    table = reliability(judged, bins)
    return sum(one.count * abs(one.confidence - one.precision) for one in table) / len(judged) if judged else 0.0
