"""What analysts decided about identity, as it binds articles' own entities: it outranks every score."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[str, str]  # two member ids, the smaller first


@dataclass(frozen=True, kw_only=True)
class Judgements:
    """Pairs of member ids that are one entity, and pairs that are not, whatever the machine would say.

    They do not contradict each other: no chain of `same` leads from one side of a `different` to its other side.
    """

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    @property
    def judged(self) -> frozenset[str]:
        """The member ids that any judgement names."""
        return frozenset(member for pair in self.same | self.different for member in pair)


NO_JUDGEMENTS = Judgements()
