"""What analysts decided about identity, as it binds articles' own entities: it outranks every score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from transforms.resolution.clusters import DisjointSets

Pair = tuple[str, str]  # two member ids, the smaller first


@dataclass(frozen=True, kw_only=True)
class Judgements:
    """Pairs of member ids that are one entity, and pairs that are not, whatever the machine would say.

    They do not contradict each other: no chain of `same` leads from one side of a `different` to its other side.
    """

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    @cached_property
    def judged(self) -> frozenset[str]:
        """The member ids that any judgement names."""
        return frozenset(member for pair in self.same | self.different for member in pair)

    @cached_property
    def _apart(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for left, right in self.different:
            found[left].add(right)
            found[right].add(left)
        return found

    def apart_from(self, members: Set[str]) -> set[str]:
        """Return the member ids that an analyst keeps apart from one of `members`."""
        return set().union(*(self._apart[member] for member in members if member in self._apart)) if self._apart else set()


NO_JUDGEMENTS = Judgements()


def judge_clusters(clusters: Iterable[Collection[str]], judgements: Judgements) -> list[list[str]]:
    """Return the clusters as the judgements have them, sorted: joined where members are the same, split where they are different.

    Of a cluster with different members the smallest keeps the others, and each of the rest leaves with those that are the same as it.
    """
    sets = DisjointSets()
    for left, right in sorted(judgements.same):
        sets.unite(left, right)
    apart: dict[str, set[str]] = defaultdict(set)
    for left, right in judgements.different:
        apart[sets.find(left)].add(right)
        apart[sets.find(right)].add(left)
    for members in sorted(map(sorted, clusters)):
        homes: list[str] = []
        for member in members:
            root = sets.find(member)
            home = next((home for home in map(sets.find, homes) if root not in {sets.find(other) for other in apart[home]}), None)
            if home is None:
                homes.append(root)
            elif home != root:
                avoided = apart.pop(home, set()) | apart.pop(root, set())
                apart[sets.unite(home, root)] = avoided
    return sorted(sets.members().values())
