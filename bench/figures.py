"""A figure: what was measured several times, held to its target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One line of the table. `at_least` and `at_most` are the target that the median is held to, where there is one."""

    name: str
    unit: str
    values: tuple[float, ...]
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Whether the median meets the target; None where there is no target."""
        if self.at_least is None and self.at_most is None:
            return None
        middle = median(self.values)
        return (self.at_least is None or middle >= self.at_least) and (self.at_most is None or middle <= self.at_most)

    @property
    def target(self) -> str:
        """The target in words, empty where there is none."""
        bounds = (("at least", self.at_least), ("at most", self.at_most))
        return " and ".join(f"{words} {bound:g}" for words, bound in bounds if bound is not None)

    def as_object(self) -> dict[str, object]:
        """Return the figure for JSON: smallest, middle and largest value beside all of them."""
        return {
            "name": self.name,
            "unit": self.unit,
            "min": round(min(self.values), 3),
            "median": round(median(self.values), 3),
            "max": round(max(self.values), 3),
            "target": self.target or None,
            "is_met": self.is_met,
            "values": [round(value, 3) for value in self.values],
        }


def render_table(figures: Iterable[Figure]) -> str:
    """Return the figures as lines of aligned columns, the target and whether it is met last."""
    rows = [["", "min", "median", "max", "", "target"], *map(_cells, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _cells(figure: Figure) -> list[str]:
    spread = (min(figure.values), median(figure.values), max(figure.values))
    verdict = {None: "", True: f"{figure.target}: met", False: f"{figure.target}: MISSED"}[figure.is_met]
    return [figure.name, *(f"{value:,.2f}" for value in spread), figure.unit, verdict]


def _line(row: list[str], widths: list[int]) -> str:
    numbers = range(1, 4)
    padded = (cell.rjust(width) if at in numbers else cell.ljust(width) for at, (cell, width) in enumerate(zip(row, widths, strict=True)))
    return "  ".join(padded).rstrip()
