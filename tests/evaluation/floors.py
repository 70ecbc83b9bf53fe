"""Floors below which no figure over the project's own articles or scenarios may fall, with the hash of what they were measured on."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"
# Precision and recall come with F1, which has the floor: one may rise at the other's cost.
WITHOUT_FLOOR = (".precision", ".recall")


class CorpusChangedError(Exception):
    """The floors were measured on another corpus: they can't be raised, only renewed."""


@dataclass(frozen=True, kw_only=True)
class Floors:
    """The floor of each figure, and the hash of the labelled articles."""

    corpus_sha256: str
    floors: Mapping[str, float]

    def broken_by(self, figures: Mapping[str, float]) -> dict[str, tuple[float, float]]:
        """Return floor and figure wherever the figure is lower; one that is no longer measured counts as zero."""
        return {name: (floor, figures.get(name, 0.0)) for name, floor in self.floors.items() if figures.get(name, 0.0) < floor}

    def raised_to(self, figures: Mapping[str, float], corpus_sha256: str) -> Floors:
        """Return the floors with those raised that `figures` surpass; none falls.

        Raises:
            CorpusChangedError: the figures are of another corpus.
        """
        if corpus_sha256 != self.corpus_sha256:
            raise CorpusChangedError("the labelled articles have changed since the floors were set: renew them")
        measured = floors_of(figures, corpus_sha256)
        return Floors(
            corpus_sha256=corpus_sha256,
            floors={name: max(floor, self.floors.get(name, 0.0)) for name, floor in measured.floors.items()} | self._left_by(measured),
        )

    def _left_by(self, measured: Floors) -> dict[str, float]:
        return {name: floor for name, floor in self.floors.items() if name not in measured.floors}


def floors_of(figures: Mapping[str, float], corpus_sha256: str) -> Floors:
    """Return `figures` as floors, rounded down to three digits."""
    floors = {name: math.floor(value * 1000) / 1000 for name, value in sorted(figures.items()) if not name.endswith(WITHOUT_FLOOR)}
    return Floors(corpus_sha256=corpus_sha256, floors=floors)


def read_floors(path: Path = FLOORS) -> Floors:
    """Return the floors that are kept."""
    return Floors(**json.loads(path.read_text()))


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Keep `floors`."""
    path.write_text(json.dumps({"corpus_sha256": floors.corpus_sha256, "floors": dict(floors.floors)}, indent=1) + "\n")
