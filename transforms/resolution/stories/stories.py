"""Stories: articles that are near-duplicates of each other, found by keys of their texts and told by samples of them.

Whether two articles are one story is told by the two alone; a story is what such pairs connect.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from transforms.documents.signatures import BANDS
from transforms.resolution.stories.retellings import Texts, are_retold

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

# Texts that a text is compared with among those that have a key in common with it: all of them, unless a wire has been reprinted more
# often or many share a boilerplate. They are sorted by their samples, so that the most alike stand side by side.
NEIGHBOURS = 16


def group_stories(signatures: Mapping[str, bytes]) -> list[list[str]]:
    """Return the article ids of each story, sorted; `signatures` are those of the articles by id. A text without words is alone."""
    holders: defaultdict[bytes, list[str]] = defaultdict(list)
    for article_id, signature in signatures.items():
        holders[signature].append(article_id)
    texts = Texts(holders)
    stories: defaultdict[int, list[str]] = defaultdict(list)
    for signature, root in zip(texts.signatures, _connect_retold(texts), strict=True):
        stories[root] += holders.pop(signature)
    wordless = ([article_id] for article_ids in holders.values() for article_id in article_ids)
    return sorted([*map(sorted, stories.values()), *wordless])


def _connect_retold(texts: Texts) -> list[int]:
    """Return a number for each text, the same for those that pairs of retold texts connect."""
    count = len(texts.signatures)
    roots = np.arange(count)
    for neighbours in _neighbours(texts):
        is_open = [roots[left] != roots[right] for left, right in neighbours]
        pairs = [left[chosen] * count + right[chosen] for (left, right), chosen in zip(neighbours, is_open, strict=True)]
        left, right = np.divmod(np.unique(np.concatenate(pairs)), count)
        retold = are_retold(texts, left, right)
        roots = _unite(roots, left[retold], right[retold])
    return [int(root) for root in roots]


def _neighbours(texts: Texts) -> Iterator[list[tuple[Places, Places]]]:
    """Yield the pairs of texts with a common key, by band: those side by side, then those with one between them, and so on."""
    count = len(texts.signatures)
    orders = [np.argsort(texts.keys[:, band], kind="stable") for band in range(BANDS)]
    keys = [texts.keys[order, band] for band, order in enumerate(orders)]
    places = [np.arange(count) for _ in orders]
    for distance in range(1, NEIGHBOURS + 1):
        places = [_with_one_key(keys[band], places[band], distance) for band in range(BANDS)]
        yield [(order[found], order[found + distance]) for order, found in zip(orders, places, strict=True)]


def _with_one_key(keys: NDArray[np.uint32], places: Places, distance: int) -> Places:
    """Return those of `places` whose key is the one so many places on; `keys` ascend."""
    places = places[: np.searchsorted(places, len(keys) - distance)]
    return np.asarray(places[keys[places] == keys[places + distance]])


def _unite(roots: Places, left: Places, right: Places) -> Places:
    """Return `roots` with the sets of each pair made one; the root of a set is its smallest member."""
    parents: Places = roots.copy()
    for pair in zip(left.tolist(), right.tolist(), strict=True):
        smaller, larger = sorted(_find(parents, member) for member in pair)
        parents[larger] = smaller
    while not np.array_equal(parents, grandparents := parents[parents]):
        parents = grandparents
    return parents


def _find(parents: Places, member: int) -> int:
    while parents[member] != member:
        parents[member] = parents[parents[member]]
        member = int(parents[member])
    return member
