"""Clusters of articles' own entities, the scores behind them, and the disjoint sets they grow in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import pyarrow as pa

from transforms.resolution.scores import PairScore

Member = TypeVar("Member", str, int)

COMPARED = pa.schema({"left_id": pa.string(), "right_id": pa.string(), "likeness": pa.float64(), "explanation": pa.string()})


@dataclass(frozen=True, kw_only=True)
class Clusters:
    """The member ids of each entity, sorted, the scored pairs that made them, and the pairs that nearly would have."""

    clusters: list[list[str]]
    merges: tuple[PairScore, ...] = ()
    near_misses: tuple[PairScore, ...] = ()


def table_of(clusters: Clusters) -> pa.Table:
    """Return the compared pairs as columns: the two ids, their likeness, which is null where something rules them out, and the reasons."""
    rows = [
        {
            "left_id": score.left_id,
            "right_id": score.right_id,
            "likeness": None if score.is_ruled_out else score.total,
            "explanation": score.explanation,
        }
        for score in (*clusters.merges, *clusters.near_misses)
    ]
    return pa.Table.from_pylist(rows, COMPARED)


class DisjointSets(Generic[Member]):
    """Sets of ids, or of numbers, that grow by union; an id not seen before is a set of its own.

    The representative is the smallest id of the set, so that the order of unions does not show.
    """

    def __init__(self, ids: Iterable[Member] = ()) -> None:
        self._parent: dict[Member, Member] = {member: member for member in ids}

    def find(self, member: Member) -> Member:
        """Return the representative of the set that holds `member`."""
        parent = self._parent
        root = parent.setdefault(member, member)
        while parent[root] != root:
            root = parent[root]
        while parent[member] != root:
            parent[member], member = root, parent[member]
        return root

    def unite(self, left: Member, right: Member) -> Member:
        """Make one set of the sets that hold `left` and `right`; return its representative."""
        one, other = self.find(left), self.find(right)
        first, second = (one, other) if one <= other else (other, one)
        self._parent[second] = first
        return first

    def members(self) -> dict[Member, list[Member]]:
        """Return the sets by representative, their ids sorted."""
        found: dict[Member, list[Member]] = defaultdict(list)
        for member in sorted(self._parent):
            found[self.find(member)].append(member)
        return dict(found)
