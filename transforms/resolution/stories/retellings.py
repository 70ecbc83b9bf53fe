"""Whether two texts are one told again: how much of the shorter one's words, names and figures the longer one has."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from transforms.documents.signatures import BANDS, COUNTS, HASHES, PARTS, SAMPLE, SPECIFICS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    Hashes = NDArray[np.uint32]
    Shares = NDArray[np.float64]
    Flags = NDArray[np.bool_]

# Shingles. Measured: 0.55 and more where a text was told again, reworded or cut; up to 0.17 where reporters tell of one event.
TOLD_AGAIN = 0.32
# Of texts with fewer shingles than that, notes written to one pattern, more must be shared.
BRIEF, BRIEF_TOLD_AGAIN = 40, 0.6
# Names and figures that the shorter text begins with: texts written to one pattern have others, and share those of their boilerplate.
FIRST_NAMES, FIRST_FIGURES = 16, 8
SHARED_NAMES, SHARED_FIGURES = 0.6, 0.5
FEWEST_FIGURES = 2  # a single one can have been corrected

PAIRS_COMPARED_AT_ONCE = 4096  # some 20 MB
HEADER = len(PARTS) * COUNTS.itemsize
NEVER_RIGHT, NEVER_LEFT = np.array([(1 << 32) - 2, (1 << 32) - 1], HASHES)  # stand where there is no hash, behind all that are


class Texts:
    """The signatures of different texts that have words, sorted so that those with like samples stand side by side."""

    def __init__(self, signatures: Iterable[bytes]) -> None:
        worded = (signature for signature in signatures if len(signature) > HEADER)
        self.signatures = sorted(worded, key=lambda signature: (signature[HEADER + BANDS * HASHES.itemsize :], signature))
        self._hashes = np.frombuffer(b"".join(signature[HEADER:] for signature in self.signatures), HASHES)
        counts = np.frombuffer(b"".join(signature[:HEADER] for signature in self.signatures), COUNTS).astype(np.int64)
        self._counts = counts.reshape(-1, len(PARTS))
        self._starts = (np.cumsum(counts) - counts).reshape(-1, len(PARTS))

    @cached_property
    def keys(self) -> NDArray[np.uint32]:
        """The keys of each text, a row each."""
        keys: NDArray[np.uint32] = self._hashes[self._starts[:, :1] + np.arange(BANDS)]
        return keys

    def part(self, name: str, places: Places, width: int, missing: np.uint32) -> Hashes:
        """Return the first hashes of a part of the texts at `places`, a row each, filled up with `missing`."""
        column = PARTS.index(name)
        counts, starts = self._counts[places, column], self._starts[places, column]
        wanted = starts[:, None] + np.arange(width)
        is_there = np.arange(width) < counts[:, None]
        return np.where(is_there, self._hashes[np.minimum(wanted, len(self._hashes) - 1)], missing)


def are_retold(texts: Texts, left: Places, right: Places) -> Flags:
    """Return for each pair whether the one text tells the other again, whichever stands on the left."""
    portions = [slice(start, start + PAIRS_COMPARED_AT_ONCE) for start in range(0, len(left), PAIRS_COMPARED_AT_ONCE)]
    return np.concatenate([np.empty(0, np.bool_), *(_are_retold(texts, left[portion], right[portion]) for portion in portions)])


def share_text(texts: Texts, left: Places, right: Places) -> tuple[Shares, Places, Places]:
    """Return of each pair the share of the shorter text's shingles that the other has, and how many shingles of each it was told by."""
    one = texts.part("sample", left, SAMPLE, NEVER_LEFT)
    other = texts.part("sample", right, SAMPLE, NEVER_RIGHT)
    ceiling = np.minimum(one[:, -1], other[:, -1])[:, None]  # a sample that is not full holds every shingle: it ends in what is never there
    in_one, in_other = (one <= ceiling) & (one < NEVER_RIGHT), (other <= ceiling) & (other < NEVER_RIGHT)
    both = np.sort(np.concatenate([np.where(in_one, one, NEVER_LEFT), np.where(in_other, other, NEVER_RIGHT)], axis=1), axis=1)
    shared = ((both[:, 1:] == both[:, :-1]) & (both[:, 1:] < NEVER_RIGHT)).sum(axis=1)
    one_count, other_count = in_one.sum(axis=1), in_other.sum(axis=1)
    return shared / np.maximum(np.minimum(one_count, other_count), 1), one_count, other_count


def share_sentences(left: bytes, right: bytes) -> float:
    """Return the share of the sentences of the text with fewer of them that the other has word for word, 1 where it has none."""
    one, other = (set(_sentences_of(signature)) for signature in (left, right))
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 1.0


def _sentences_of(signature: bytes) -> list[int]:
    count = int(np.frombuffer(signature, COUNTS, len(PARTS))[PARTS.index("sentences")])
    hashes: list[int] = np.frombuffer(signature, HASHES, offset=HEADER)[-count:].tolist() if count else []
    return hashes


def _are_retold(texts: Texts, left: Places, right: Places) -> Flags:
    """Return the same of so many pairs that memory holds them; what costs least is looked at first."""
    forwards, backwards = _names_what_the_other_names(texts, left, right), _names_what_the_other_names(texts, right, left)
    is_retold = forwards | backwards
    shared, left_count, right_count = share_text(texts, left[is_retold], right[is_retold])
    enough = np.where(np.minimum(left_count, right_count) < BRIEF, BRIEF_TOLD_AGAIN, TOLD_AGAIN)
    is_retold[is_retold] = (shared >= enough) & (
        (forwards[is_retold] & (left_count <= right_count)) | (backwards[is_retold] & (right_count <= left_count))
    )
    return is_retold


def _names_what_the_other_names(texts: Texts, shorter: Places, longer: Places) -> Flags:
    names, _ = _share_first(texts, "names", shorter, longer, FIRST_NAMES)
    figures, figure_count = _share_first(texts, "figures", shorter, longer, FIRST_FIGURES)
    return (names >= SHARED_NAMES) & ((figures >= SHARED_FIGURES) | (figure_count < FEWEST_FIGURES))


def _share_first(texts: Texts, part: str, shorter: Places, longer: Places, width: int) -> tuple[Shares, Places]:
    """Return the share of the first hashes of `part` that the longer text has anywhere, 1 where there are none, and their number."""
    first = texts.part(part, shorter, width, NEVER_LEFT)
    others = texts.part(part, longer, SPECIFICS, NEVER_RIGHT)
    count = (first != NEVER_LEFT).sum(axis=1)
    shared = (first[:, :, None] == others[:, None, :]).any(axis=2).sum(axis=1)
    return np.where(count, shared / np.maximum(count, 1), 1.0), count
