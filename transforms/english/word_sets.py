"""Word tables as they are written down: words with white space between them."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words."""
    return frozenset(words.split())
