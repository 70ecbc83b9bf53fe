"""B-cubed precision and recall of a clustering, where items can be missed or made up.

Bagga and Baldwin (1998): an item's precision is the share of its found cluster that belongs with it, its recall the share of its true
cluster that was found with it; both are averaged over items. An item that was made up has precision 0, one that was missed recall 0,
and both count in the sizes of their clusters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class BCubed:
    """Precision, recall and their harmonic mean; 1 where nothing was asked and nothing said."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_clusters(true: Mapping[Hashable, Hashable], found: Mapping[Hashable, Hashable]) -> BCubed:
    """Return how well `found` groups items as `true` does; both give the cluster of each item, and equal keys are one item."""
    sizes_true, sizes_found = Counter(true.values()), Counter(found.values())
    common = true.keys() & found.keys()
    together = Counter((true[item], found[item]) for item in common)
    # Every pair of clusters holds `count` items, each of which has `count` of its kind beside it.
    precision = sum(count * count / sizes_found[cluster] for (_, cluster), count in sorted(together.items(), key=repr))
    recall = sum(count * count / sizes_true[cluster] for (cluster, _), count in sorted(together.items(), key=repr))
    return BCubed(precision=_share(precision, len(found)), recall=_share(recall, len(true)))


def score_common(true: Mapping[Hashable, Hashable], found: Mapping[Hashable, Hashable]) -> BCubed:
    """Return the same over the items that both have."""
    common = true.keys() & found.keys()
    return score_clusters({item: true[item] for item in common}, {item: found[item] for item in common})


def _share(total: float, count: int) -> float:
    return total / count if count else 1.0
