"""Scores that carry their explanation: how likely two articles' own entities are one, and why."""

from __future__ import annotations

from dataclasses import dataclass

NEVER = float("-inf")


@dataclass(frozen=True, kw_only=True)
class Contribution:
    """What one feature adds to a score, and what was seen; `NEVER` rules the pair out."""

    feature: str
    weight: float
    seen: str

    def __str__(self) -> str:
        """Return such as "type +0.15 (treaty, treaty)"."""
        weight = "ruled out" if self.weight == NEVER else f"{self.weight:+.2f}"
        return f"{self.feature} {weight} ({self.seen})"


@dataclass(frozen=True, kw_only=True)
class PairScore:
    """How likely two articles' own entities are one, with the reasons; `left_id` is the smaller member id."""

    left_id: str
    right_id: str
    contributions: tuple[Contribution, ...]

    @property
    def total(self) -> float:
        """The sum of the contributions, rounded so that the order of addition does not show."""
        return round(sum(contribution.weight for contribution in self.contributions), 6)

    @property
    def is_ruled_out(self) -> bool:
        """Whether something says that the two are different."""
        return self.total == NEVER

    @property
    def explanation(self) -> str:
        """The contributions in words, in the order they were looked at."""
        return "; ".join(map(str, self.contributions))
