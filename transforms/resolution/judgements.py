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
        return _by_member(self.different)

    @cached_property
    def _alike(self) -> Mapping[str, set[str]]:
        return _by_member(self.same)

    def within(self, members: Set[str]) -> Judgements:
        """Return the judgements whose two sides are both among `members`."""
        if self.judged.isdisjoint(members):
            return NO_JUDGEMENTS
        return Judgements(same=_pairs_within(members, self._alike), different=_pairs_within(members, self._apart))

    def apart_from(self, members: Set[str]) -> set[str]:
        """Return the member ids that an analyst keeps apart from one of `members`."""
        return set().union(*(self._apart[member] for member in members if member in self._apart)) if self._apart else set()


NO_JUDGEMENTS = Judgements()


def _by_member(pairs: Iterable[Pair]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        found[left].add(right)
        found[right].add(left)
    return found


def _pairs_within(members: Set[str], others: Mapping[str, set[str]]) -> frozenset[Pair]:
    linked = others.keys() & members
    return frozenset((left, right) for left in linked for right in others[left] & linked if left < right)


def judge_clusters(clusters: Iterable[Collection[str]], judgements: Judgements) -> list[list[str]]:
    """Return the clusters as the judgements have them, sorted: joined where members are the same, split where they are different.

    Clusters are joined whole: what an analyst says of one member holds for those that the machine put beside it, unless somebody said that
    they are different. Of a cluster with different members the smallest keeps the others, and each of the rest leaves with those that
    are the same as it. Judgements on members that are not there say nothing.
    """
    groups = sorted(map(sorted, clusters))
    present = {member for group in groups for member in group}
    judgements = judgements.within(present)
    if judgements == NO_JUDGEMENTS:
        return groups
    sets = DisjointSets(present)
    for left, right in judgements.same:
        sets.unite(left, right)
    apart: dict[str, set[str]] = defaultdict(set)
    for left, right in judgements.different:
        apart[sets.find(left)].add(right)
        apart[sets.find(right)].add(left)
    for members in groups:
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
