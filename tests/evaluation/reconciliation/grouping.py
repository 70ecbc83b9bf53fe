"""How well reports, parties and stories are grouped, and every pair that is together or apart wrongly."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import combinations

from tests.evaluation.reconciliation.alignment import Aligned
from tests.evaluation.reconciliation.bcubed import BCubed, score_clusters, score_common
from tests.evaluation.reconciliation.partition import Partition

Clusters = Mapping[tuple[str, str], str]


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two items that are together (`merged`) or apart (`split`) against the truth."""

    fault: str
    left: tuple[str, str]
    right: tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Grouping:
    """Items in true and in found clusters."""

    true: Clusters
    found: Clusters

    def figures(self, name: str, *, aligned_too: bool = True) -> dict[str, float]:
        """Return B-cubed over all items and, marked so, over the aligned ones, which leave extraction out of it."""
        figures = _named(name, score_clusters(self.true, self.found))
        return figures | _named(f"{name}, aligned", score_common(self.true, self.found)) if aligned_too else figures

    def within(self, articles: Set[str]) -> Grouping:
        """Return the items of these articles alone."""
        return Grouping(
            true={item: label for item, label in self.true.items() if item[0] in articles},
            found={item: label for item, label in self.found.items() if item[0] in articles},
        )

    def faults(self) -> Iterator[Pair]:
        """Yield every pair of aligned items that is wrongly together, then every pair wrongly apart."""
        common = sorted(self.true.keys() & self.found.keys())
        for clusters, others, fault in ((self.found, self.true, "merged"), (self.true, self.found, "split")):
            for members in _members(common, clusters).values():
                for left, right in combinations(members, 2):
                    if others[left] != others[right]:
                        yield Pair(fault=fault, left=left, right=right)


def group_reports(aligned: Aligned, partition: Partition) -> Grouping:
    """Return reports by agreement."""
    return Grouping(true=aligned.true_reports, found=_labels(aligned.reports, partition.agreement_of))


def group_parties(aligned: Aligned, partition: Partition) -> Grouping:
    """Return names in articles by party."""
    return Grouping(true=aligned.true_parties, found=_labels(aligned.parties, partition.party_of))


def _labels(ids: Mapping[tuple[str, str], str], label_of: Mapping[str, str]) -> dict[tuple[str, str], str]:
    return {item: label_of.get(own_id, own_id) for item, own_id in ids.items()}


def _named(name: str, score: BCubed) -> dict[str, float]:
    return {f"{name}.precision": score.precision, f"{name}.recall": score.recall, f"{name}.f1": score.f1}


def _members(items: Iterable[tuple[str, str]], clusters: Clusters) -> dict[Hashable, list[tuple[str, str]]]:
    members: dict[Hashable, list[tuple[str, str]]] = {}
    for item in items:
        members.setdefault(clusters[item], []).append(item)
    return members
