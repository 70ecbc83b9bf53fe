"""What a claim says, so far as it can be compared with what another says: words, figures, and whether it denies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from simplemma import lemmatize

from transforms.english.claim_words import DEEDS, LIGHT_WORDS, NEGATIONS, NUMBER_WORDS
from transforms.resolution.evidence import ClaimRow

TOKEN = re.compile(r"n['’]t\b|\d+(?:[.,]\d+)*|[^\W\d_]+")
LONGEST = 2_000  # characters that count: a longer content is a speech
CACHED = 100_000

# Two sentences of three words that count, one of which differs, are one claim only where they have the same figures.
MOST_WORDS, MOST_WORDS_BESIDE_FIGURES = 0.75, 0.6
# To be taken for two versions of one figure, all other words but one of five have to be the same.
NEARLY_ALL_WORDS = 0.8
FEWEST_WORDS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """A claim's words that count, as lemmas, its figures as printed without separators, and whether it is negated."""

    words: frozenset[str]
    figures: frozenset[str]
    is_negated: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to compare."""
        return not self.words and not self.figures

    def says_same(self, other: Content) -> bool:
        """Return whether both say the same in other words: the same figures, both affirmed or both denied."""
        if self.is_negated != other.is_negated or self.figures != other.figures:
            return False
        return self.words == other.words or self._shares(other, MOST_WORDS_BESIDE_FIGURES if self.figures else MOST_WORDS)

    def says_opposite(self, other: Content) -> bool:
        """Return whether one affirms what the other denies."""
        if self.is_negated == other.is_negated or (self.figures and other.figures and self.figures != other.figures):
            return False
        return self.words == other.words or self._shares(other, MOST_WORDS_BESIDE_FIGURES if self.figures & other.figures else MOST_WORDS)

    def gives_other_figure(self, other: Content) -> bool:
        """Return whether both say the same but for one figure."""
        if self.is_negated != other.is_negated or len(self.figures) != len(other.figures) or len(self.figures - other.figures) != 1:
            return False
        return self._shares(other, NEARLY_ALL_WORDS)

    def _shares(self, other: Content, share: float) -> bool:
        """Return whether of the words of both at least `share` are common, twice counted."""
        shared = len(self.words & other.words)
        return shared >= FEWEST_WORDS and 2 * shared >= share * (len(self.words) + len(other.words))

    @property
    def deeds(self) -> frozenset[str]:
        """What is said to be done, or not done, to an agreement."""
        return self.words & DEEDS


def read_content(row: ClaimRow) -> Content:
    """Return what a claim says."""
    tokens = TOKEN.findall(row.text[:LONGEST].casefold().replace("’", "'"))
    figures = {_figure(token) for token in tokens if token[0].isdigit()} | {
        NUMBER_WORDS[token] for token in tokens if token in NUMBER_WORDS
    }
    words = (token for token in tokens if not token[0].isdigit() and token not in NUMBER_WORDS)
    return Content(
        words=frozenset(_lemma(word) for word in words if word not in LIGHT_WORDS and word not in NEGATIONS) - LIGHT_WORDS,
        figures=frozenset(figures),
        is_negated=row.factuality == "negated" or not NEGATIONS.isdisjoint(tokens),
    )


def _figure(token: str) -> str:
    return token.replace(",", "").rstrip(".")


@lru_cache(maxsize=CACHED)
def _lemma(word: str) -> str:
    return lemmatize(word, lang="en")
