"""The spans that values were read from: the best of each sort for each of an article's own entities."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from transforms.resolution.digests import combine, digest_column
from transforms.resolution.portions import whole


class Spans:
    """Mentions by the entity they speak of and their sort; of several the one of the best score counts, then the first in the text."""

    def __init__(self, mentions: pa.Table) -> None:
        keys = combine(digest_column(mentions["entity_id"]), digest_column(mentions["mention_kind"]))
        start, end, score = (whole(mentions[name]).to_numpy(zero_copy_only=False) for name in ("char_start", "char_end", "score"))
        ids = whole(mentions["mention_id"])
        order = np.lexsort((end, start, -score, keys))
        is_first = np.ones(len(order), np.bool_)
        is_first[1:] = keys[order[1:]] != keys[order[:-1]]
        best = order[is_first]
        for place, rows in _ties(order, is_first, (end, start, score)):
            best[place] = min(rows, key=lambda row: ids[row].as_py())
        self._keys = keys[best]
        self._ids = ids.take(pa.array(best))

    def find(self, entities: pa.Array, kinds: pa.Array) -> pa.Array:
        """Return the id of the best mention of each entity that is of the sort beside it, null where there is none."""
        keys = combine(digest_column(entities), digest_column(kinds))
        places = np.searchsorted(self._keys, keys)
        found = np.zeros(len(keys), np.bool_)
        inside = places < len(self._keys)
        found[inside] = self._keys[places[inside]] == keys[inside]
        return self._ids.take(pa.array(places, mask=~found))


def _ties(
    order: npt.NDArray[np.int64], is_first: npt.NDArray[np.bool_], values: tuple[npt.NDArray[np.generic], ...]
) -> list[tuple[int, list[int]]]:
    """Return for each group in which the first is equal to others by all of `values` its number and those rows."""
    groups = np.cumsum(is_first) - 1
    heads = order[is_first][groups]
    equal = np.all([column[order] == column[heads] for column in values], axis=0)
    tied: dict[int, list[int]] = defaultdict(list)
    for place in np.flatnonzero(equal & (np.bincount(groups[equal], minlength=1)[groups] > 1)).tolist():
        tied[int(groups[place])].append(int(order[place]))
    return list(tied.items())
