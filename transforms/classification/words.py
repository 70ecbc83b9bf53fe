"""Words of a product's name as classifications are searched for them."""

from __future__ import annotations

import re
from functools import cache

from simplemma import lemmatize

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
AFTER_HEAD = frozenset({"for", "of", "on", "from", "with", "in", "to", "at"})  # what follows tells of something else
FIRST_MACHINE = "84"  # the chapter of the Harmonized System from which on goods are machines, vehicles, instruments and arms


@cache
def singular(word: str) -> str:
    """Return a word without the ending of a plural."""
    return lemmatize(word, lang="en") if word.endswith("s") else word
