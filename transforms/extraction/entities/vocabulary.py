"""Which printed words are English: a capital at the beginning of a sentence makes no name of one that is."""

from __future__ import annotations

from functools import lru_cache

from simplemma import is_known

LONGEST_MEMORY = 20_000  # words: an article asks for the same ones over and over
SHORTEST_WORD = 4  # letters: shorter ones are abbreviations, which the dictionary lacks


@lru_cache(maxsize=LONGEST_MEMORY)
def is_english(word: str) -> bool:
    """Return whether `word` is in an English dictionary, or cannot be told to be in none: figures, abbreviations, short words."""
    return len(word) < SHORTEST_WORD or not word.isalpha() or word.isupper() or is_known(word.casefold(), lang="en")
