"""What a claim says, so far as it can be compared with what another says: words, figures, and whether it denies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from simplemma import lemmatize

from transforms.english.calendar import MONTHS
from transforms.english.claim_words import (
    BOTH_SIDES,
    DEEDS,
    LIGHT_WORDS,
    NEGATIONS,
    NOT_BEFORE,
    NUMBER_WORDS,
    OPPOSITES,
    OTHER_WORDS,
    SIGNS,
)
from transforms.resolution.evidence import ClaimRow

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|non-?[^\W\d_]+|[^\W\d_]+|[$€£%]")
MAY = re.compile(r"\b(?:in|by|of|from|since|until|last|next|early|late|mid) May\b")  # the month and not the verb
STEM = 6  # letters by which a verb and its noun are one: "protect", "protection"
LONGEST = 2_000  # characters that count: a longer content is a speech
CACHED = 100_000

# Two sentences of three words that count, one of which differs, are one claim only where they have the same figures.
MOST_OF_CLAIM, MOST_OF_CLAIM_BESIDE_FIGURES = 0.75, 0.6
# To be taken for two versions of one figure, all other words but one of five have to be the same.
NEARLY_ALL_WORDS = 0.8
FEWEST_WORDS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """A claim's words that count, by their stems, its figures as printed without separators and its months, and whether it is negated.

    A word that says the opposite of another counts as that word and a negation: "prices fall" and "prices do not rise" are one.
    """

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
        return self.words == other.words or self._shares(other, MOST_OF_CLAIM_BESIDE_FIGURES if self.figures else MOST_OF_CLAIM)

    def says_opposite(self, other: Content) -> bool:
        """Return whether one affirms what the other denies."""
        if self.is_negated == other.is_negated or (self.figures and other.figures and self.figures != other.figures):
            return False
        return self.words == other.words or self._shares(
            other, MOST_OF_CLAIM_BESIDE_FIGURES if self.figures & other.figures else MOST_OF_CLAIM
        )

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
        return self.words & _DEEDS


def read_content(row: ClaimRow) -> Content:
    """Return what a claim says."""
    text = row.text[:LONGEST].replace("’", "'").replace("n't", " not")
    tokens = TOKEN.findall(BOTH_SIDES.sub("", text.casefold()))
    figures = {_figure(token) for token in tokens if token[0].isdigit()} | {
        NUMBER_WORDS[token] for token in tokens if token in NUMBER_WORDS
    }
    figures |= {f"month {MONTHS[month]}" for month in MONTHS.keys() & set(tokens) - {"may"}} | ({"month 5"} if MAY.search(text) else set())
    words = [word for token in tokens if token not in MONTHS and token not in NUMBER_WORDS and (word := _word(token))]
    is_denied = row.factuality == "negated" or not NEGATIONS.isdisjoint(tokens)
    turns = sum(word.is_opposite for word in set(words)) + (is_denied and not NOT_BEFORE.search(text.casefold()))
    return Content(words=frozenset(word.stem for word in words), figures=frozenset(figures), is_negated=turns % 2 == 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Word:
    stem: str
    is_opposite: bool


@lru_cache(maxsize=CACHED)
def _word(token: str) -> _Word | None:
    """Return the word as it is compared, or None where it does not count."""
    if token in LIGHT_WORDS or token in NEGATIONS or token[0].isdigit():
        return None
    lemma = _lemma(SIGNS.get(token, token))
    if lemma in LIGHT_WORDS:
        return None
    affirmed = OPPOSITES.get(token) or OPPOSITES.get(lemma)
    return _Word(stem=(affirmed or OTHER_WORDS.get(lemma, lemma))[:STEM], is_opposite=affirmed is not None)


def _figure(token: str) -> str:
    return token.replace(",", "").rstrip(".")


@lru_cache(maxsize=CACHED)
def _lemma(word: str) -> str:
    return lemmatize(word, lang="en")


_DEEDS = frozenset(OTHER_WORDS.get(deed, deed)[:STEM] for deed in DEEDS)
