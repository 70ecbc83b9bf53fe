"""The form in which a language tells what makes a sentence worth parsing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What must follow a form of a lemma for it to count: one of `followers`, or nothing where there are none.

    `is_verb` asks for a form of a verb, and that no word of `before_nouns` stands before one that could be a noun; `is_noun` asks for a
    form of a noun. `is_strong` tells that the word hardly means anything else.
    """

    followers: frozenset[str] = frozenset()
    is_verb: bool = False
    is_noun: bool = False
    is_strong: bool = False


@dataclass(frozen=True, kw_only=True)
class TriggerTable:
    """The lemmas that make a sentence worth parsing, by what they may bring: an agreement or a claim, each with the frames it may have."""

    agreements: Mapping[str, Sequence[Frame]]
    claims: Mapping[str, Sequence[Frame]]
    before_nouns: frozenset[str]  # words behind which a bare form or one in "s" is a noun: "the reports", "its call"
    verb_endings: tuple[str, ...]  # endings of forms that are verbs all the same: "the reported"
    first_person: frozenset[str]
    pronouns: frozenset[str]  # for somebody who was named before
    abbreviations: frozenset[str]  # words whose full stop ends no sentence
