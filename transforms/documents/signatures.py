"""A text's signature: what near-duplicates of it are found and told by, so that nobody has to read the text again.

- `keys`: MinHash bands. Texts that share most of their shingles (runs of words) almost surely share a key, others hardly ever do.
- `sample`: the shingles with the smallest hashes. Cut at one hash, two samples are fair samples of both texts (a bottom-k sketch): they
  tell containment where the texts differ in length, and texts of the usual length are compared whole.
- `names`, `figures`: the first capitalized words and numbers. Texts written to one pattern share their other words.
- `sentences`: the first sentences. A reprint has most of them as they were, a rewrite few.

Reporters of one event quote its speakers in the same words and call its bodies by the same long names: quotations are left out where the
rest is enough, and a name counts as one word of a shingle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint32]

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
QUOTATION = re.compile(r"\"[^\"]{20,2000}\"|[“„][^“”„]{20,2000}[”“]|«[^«»]{20,2000}»")

SENTENCE_BREAK = re.compile(r"(?<=[.!?])[\"'”’»)]*\s+|\n+")
YEAR = re.compile(r"(?:19|20)\d\d")  # texts of one pattern share it, so it is no figure that tells one from another

SHINGLE = 3  # words: reporters of one event share many pairs of words and few runs of three
SAMPLE = 128  # hashes: articles of the usual length are compared whole, one four times as long by a quarter of it
SPECIFICS = 32  # names, figures and sentences each: all those of a news story, and of a longer text the first
SHORTEST_SENTENCE = 4  # words
LEAD = 100  # words that a text cut short shares with the whole one
WHOLE_BANDS, LEAD_BANDS = 32, 16
BANDS = WHOLE_BANDS + LEAD_BANDS
ROWS = 2  # MinHash values to a key: a single one is shared by any texts with a common phrase
FEWEST_UNQUOTED = 30  # words: with fewer outside of its quotations a text is told by all its words
NAME_LINKS = frozenset("of the for de la du da van von al".split())  # "Ministry of Energy of the Republic"
MOST_LINKS = 2
LONGEST_TEXT = 200_000  # characters: what is behind them adds nothing that a sample would show

MULTIPLIERS = np.random.default_rng(20251125).integers(1, 1 << 63, size=(2, BANDS * ROWS), dtype=np.uint64) | np.uint64(1)
PARTS = ("keys", "sample", "names", "figures", "sentences")  # of a signature: a count each, then their hashes
COUNTS, HASHES = np.dtype("<u2"), np.dtype("<u4")


def sign_text(text: str, headline: str | None = None) -> bytes:
    """Return the signature of `text`: how many hashes each of its `PARTS` has, then the hashes; a text without words has none.

    A `headline` that the text begins with is left out, since every outlet writes its own. Samples ascend, the others stand in
    reading order.
    """
    text = text[:LONGEST_TEXT]
    body = text.removeprefix(headline) if headline else text
    words = WORD.findall(QUOTATION.sub(" ", body))
    if len(words) < FEWEST_UNQUOTED:
        words = WORD.findall(body) or WORD.findall(text)
    shingles = _shingle([word.casefold() for word in _shorten_names(words)])
    parts = (
        np.concatenate(
            [_min_hash(shingles, MULTIPLIERS[:, : WHOLE_BANDS * ROWS]), _min_hash(shingles[:LEAD], MULTIPLIERS[:, WHOLE_BANDS * ROWS :])]
        ),
        np.unique((shingles >> np.uint64(32)).astype(HASHES))[:SAMPLE],
        _hash_first(_names(words)),
        _hash_first(word for word in words if word[0].isdigit() and not YEAR.fullmatch(word)),
        _hash_first(_sentences(body)),
    )
    return np.array([len(part) for part in parts], COUNTS).tobytes() + b"".join(part.tobytes() for part in parts)


def _sentences(body: str) -> Iterator[str]:
    """Yield the words of each sentence, folded; what is shorter than a sentence is a heading or a credit."""
    for sentence in SENTENCE_BREAK.split(body):
        words = WORD.findall(sentence)
        if len(words) >= SHORTEST_SENTENCE:
            yield " ".join(words).casefold()


def _names(words: list[str]) -> Iterator[str]:
    """Return the capitalized words, folded, but those that stand in lower case elsewhere and here only begin a sentence."""
    common = {word for word in words if word[0].islower()}
    return (folded for word in words if word[0].isupper() and (folded := word.casefold()) not in common)


def _shorten_names(words: list[str]) -> list[str]:
    """Return `words` with the last word of each name in its place; in a text of capitals nothing tells names."""
    capitals = sum(word[0].isupper() for word in words)
    if capitals * 2 > len(words):
        return words
    kept: list[str] = []
    is_open, links = False, 0
    for word in words:
        if word[0].isupper():
            if is_open:
                del kept[-1 - links :]
            is_open, links = True, 0
        else:
            is_open, links = is_open and word in NAME_LINKS and links < MOST_LINKS, links + 1
        kept.append(word)
    return kept


def _shingle(words: list[str]) -> NDArray[np.uint64]:
    """Return the hash of each run of words; a text shorter than one run is one shingle, an empty one has none."""
    if not words:
        return np.empty(0, np.uint64)
    numbers = {word: int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little") for word in set(words)}
    hashes = np.array([numbers[word] for word in words], np.uint64)
    runs = np.lib.stride_tricks.sliding_window_view(hashes, min(SHINGLE, len(words)))
    mixed = runs[:, 0].copy()
    for column in range(1, runs.shape[1]):
        mixed = _mix(mixed) + runs[:, column]
    return _mix(mixed)


def _mix(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return `hashes` with every bit spread over all others (the finalizer of SplitMix64)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))


def _min_hash(shingles: NDArray[np.uint64], multipliers: NDArray[np.uint64]) -> Hashes:
    """Return a key for each band: the hash of the smallest hash of the shingles in each of its rows (MinHash by multiply-shift)."""
    if not len(shingles):
        return np.empty(0, HASHES)
    factors, addends = multipliers
    least = np.array([(shingles * factor + addend).min() for factor, addend in zip(factors, addends, strict=True)])
    bands = least.reshape(-1, ROWS)
    mixed = bands[:, 0].copy()
    for column in range(1, ROWS):
        mixed = _mix(mixed) + bands[:, column]
    return (_mix(mixed) >> np.uint64(32)).astype(HASHES)


def _hash_first(words: Iterable[str]) -> Hashes:
    first = islice(dict.fromkeys(words), SPECIFICS)
    return np.array([int.from_bytes(blake2b(word.encode(), digest_size=4).digest(), "little") for word in first], HASHES)
