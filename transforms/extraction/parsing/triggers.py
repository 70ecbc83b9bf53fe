"""Triggers: the words of a text that may stand for a lemma of the rules, told by their form alone, before anything is parsed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.trigger_tables import Frame, TriggerTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.language import Language

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
WORD_CLASSES = ("verb", "noun", "adj")
LONGEST_MEMORY = 200_000  # words


@dataclass(frozen=True, kw_only=True)
class _Word:
    agreements: tuple[Frame, ...]
    claims: tuple[Frame, ...]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What the words of a sentence make possible."""

    may_report: bool  # an agreement
    is_strong: bool  # by a word that hardly means anything else
    may_attribute: bool  # a claim
    speaks: bool  # in the first person
    refers: bool  # to somebody named before


class Triggers:
    """A look-up of words by form; what it says holds for every lemma that the model's lemmatizer could give the word."""

    def __init__(self, table: TriggerTable, model: Language) -> None:
        """Take the exceptions and endings of the lemmatizer of `model`."""
        lookups = model.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        self._table = table
        self._exceptions = {name: lookups.get_table("lemma_exc").get(name, {}) for name in WORD_CLASSES}
        rules = lookups.get_table("lemma_rules")
        self._endings = {name: [(old, new) for old, new in rules.get(name, ()) if old] for name in WORD_CLASSES}
        self._memory: dict[str, _Word] = {}

    @property
    def abbreviations(self) -> frozenset[str]:
        """Words whose full stop ends no sentence."""
        return self._table.abbreviations

    def find(self, sentence: str) -> Finding:
        """Return what the words of `sentence` make possible."""
        words = [word.lower() for word in WORD.findall(sentence)]
        known = [self._memory.get(word) or self._look_up(word) for word in words]
        agreements = [frame for index, word in enumerate(known) for frame in self._fitting(words, index, word.agreements)]
        return Finding(
            may_report=bool(agreements),
            is_strong=any(frame.is_strong for frame in agreements),
            may_attribute=any(self._fitting(words, index, word.claims) for index, word in enumerate(known) if word.claims),
            speaks=not self._table.first_person.isdisjoint(words),
            refers=not self._table.pronouns.isdisjoint(words),
        )

    def _fitting(self, words: list[str], index: int, frames: tuple[Frame, ...]) -> list[Frame]:
        if not frames:
            return []
        is_noun = index > 0 and words[index - 1] in self._table.before_nouns and not words[index].endswith(self._table.verb_endings)
        return [
            frame
            for frame in frames
            if not (frame.is_verb and is_noun) and not (frame.followers and frame.followers.isdisjoint(words[index + 1 :]))
        ]

    def _look_up(self, word: str) -> _Word:
        lemmas = {name: self._lemmas(word, name) for name in WORD_CLASSES}
        found = _Word(agreements=_frames(self._table.agreements, lemmas), claims=_frames(self._table.claims, lemmas))
        if len(self._memory) >= LONGEST_MEMORY:
            self._memory.clear()
        self._memory[word] = found
        return found

    def _lemmas(self, word: str, word_class: str) -> set[str]:
        """Return the lemmas that the word and its parts may have as one of `word_class`."""
        parts = {word, *word.split("-")}
        known = {lemma for part in parts for lemma in self._exceptions[word_class].get(part, ())}
        return (
            parts | known | {part.removesuffix(old) + new for old, new in self._endings[word_class] for part in parts if part.endswith(old)}
        )


def _frames(table: Mapping[str, Sequence[Frame]], lemmas: dict[str, set[str]]) -> tuple[Frame, ...]:
    """Return what the lemmas of a word bring, those of each class only to the frames that ask for it."""
    verb, noun = lemmas["verb"], lemmas["noun"]
    return tuple(
        frame
        for lemma in sorted(set().union(*lemmas.values()))
        for frame in table.get(lemma, ())
        if (lemma in verb or not frame.is_verb) and (lemma in noun or not frame.is_noun)
    )
