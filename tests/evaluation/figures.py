"""Figures of many articles with the interval they would move in, had the articles been drawn again: a bootstrap over articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.evaluation.scoring import Tally

COUNTED = ("agreements", "parties", "products", "claims")  # with precision and recall; the others are questions with one answer
ASKED = ("decision", "type", "stage", "value", "signed_on", "party_kind", "country", "role", "speaker")
RESAMPLES = 1000
SEED = 20261125
INTERVAL = (2.5, 97.5)  # percentiles

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure with its 95 % interval; `size` is how many facts it rests on."""

    value: float
    low: float
    high: float
    size: int


def figures_of(articles: Sequence[Mapping[str, Tally]]) -> dict[str, float]:
    """Return every figure over `articles`; one that nothing was asked for is left out."""
    return {name: figure.value for name, figure in measure(articles, resamples=0).items()}


def measure(articles: Sequence[Mapping[str, Tally]], *, resamples: int = RESAMPLES) -> dict[str, Figure]:
    """Return every figure over `articles` with its interval, from as many draws of the articles as `resamples` says.

    The draws are the same in every call with as many articles. Without any, the interval is the figure itself.
    """
    weights = draw_weights(len(articles), resamples)
    measured: dict[str, Figure] = {}
    for name in (*ASKED, *COUNTED):
        tallies = [article.get(name, Tally()) for article in articles]
        counts = np.array([[tally.hits, tally.found, tally.expected] for tally in tallies], dtype=np.float64).reshape(-1, 3)
        if not counts[:, 1:].any():
            continue
        draws = _ratios(name, weights @ counts)
        size = int(counts[:, 2].sum())
        for key, values in draws.items():
            measured[key] = interval_of(values, size)
    return measured


def draw_weights(count: int, resamples: int) -> Array:
    """Return how often each of `count` articles is in each draw, a row a draw; the first row is the articles as they are."""
    drawn = np.random.default_rng(SEED).multinomial(count, np.full(count, 1 / count), size=resamples) if count else np.zeros((resamples, 0))
    return np.vstack([np.ones((1, count)), drawn]).astype(np.float64)


def interval_of(values: Array, size: int) -> Figure:
    """Return the first of `values` with the interval of all of them."""
    low, high = np.percentile(values[1:], INTERVAL) if len(values) > 1 else (values[0], values[0])
    return Figure(value=float(values[0]), low=float(low), high=float(high), size=size)


def _ratios(name: str, sums: Array) -> dict[str, Array]:
    hits, found, expected = sums.T
    if name in ASKED:
        return {f"{name}.accuracy": _share(hits, expected)}
    return {
        f"{name}.precision": _share(hits, found),
        f"{name}.recall": _share(hits, expected),
        f"{name}.f1": _share(2 * hits, found + expected),
    }


def _share(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
