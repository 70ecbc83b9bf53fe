"""What hangs together: rows joined by the keys they share, numbered without a Python object a row."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Numbers = npt.NDArray[np.int64]


def number_components(left: Numbers, right: Numbers, count: int) -> Numbers:
    """Return for each of `count` things the number of its component; `left[i]` and `right[i]` hang together.

    Components are numbered from 0 in the order of their first things.
    """
    if count == 0:
        return np.empty(0, np.int64)
    edges = coo_array((np.ones(len(left), np.int8), (left, right)), shape=(count, count))
    labels = connected_components(edges, directed=False)[1]
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    order = np.empty(len(first), np.int64)
    order[np.argsort(first, kind="stable")] = np.arange(len(first))
    return order[inverse]


def link_by_key(things: Numbers, keys: npt.NDArray[np.uint64]) -> tuple[Numbers, Numbers]:
    """Return pairs of things that hang together because they share a key: each with the next one that has the key, not every two."""
    order = np.lexsort((things, keys))
    things, keys = things[order], keys[order]
    same = keys[1:] == keys[:-1]
    return things[:-1][same], things[1:][same]
