"""Names taken apart for comparison: the words that count, as they are spelled, sounded and numbered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rigour.names import NameTypeTag, SymbolCategory, analyze_names, remove_person_prefixes
from simplemma import is_known

from transforms.english.party_words import (
    FIELD_HEADS,
    FIELDS,
    GENERAL_WORDS,
    GENERAL_WORDS_OF_STATES,
    GIVEN_NAMES,
    PARTICLES,
    PHRASES,
    SPELLINGS,
)
from transforms.gazetteers.countries import find_state
from transforms.resolution.names.keys import CACHED, LONGEST_NAME, SMALL_WORDS, name_key, public_body_key, singular
from transforms.resolution.names.spelling import bare_sounds, fold_sounds, skeleton

LONGEST_PHRASE = 4  # words of one entry of the tables
MOST_NAME_WORDS = 24  # of a name that are compared: a longer one is a sentence that was taken for a name
STEM_LENGTH = 4  # consonants of a word that an abbreviation keeps: "nanotech" for "nanotechnology"
FEWEST_TELLING = 2  # words that a name keeps, if the first is in a dictionary: the "Bank of X" is no bank without its state
SHORTEST_PROPER = 4  # letters of a word that tells a name by itself
STATE, PERSON, PUBLIC = "state", "person", "public"


@dataclass(frozen=True, kw_only=True, slots=True)
class NameForm:
    """A name's words that count, in its order; `sort` is a state, a person, a state's own body ("public") or any other body (None)."""

    words: tuple[str, ...]
    sort: str | None

    @property
    def key(self) -> str:
        """The words, under which names are one; those of persons in alphabetical order, because outlets turn them around."""
        return " ".join(sorted(self.words) if self.sort == PERSON else self.words)

    @property
    def sounds(self) -> tuple[str, ...]:
        """The words by their sounds."""
        return tuple(map(fold_sounds, self.words))

    @property
    def joined(self) -> str:
        """The sounds in one: "Hai-Feng" and "Haifeng" are one."""
        return bare_sounds("".join(self.telling))

    @property
    def telling(self) -> tuple[str, ...]:
        """The words without those that a name can lack; all where it has no others."""
        general = GENERAL_WORDS_OF_STATES if self.sort == PUBLIC else GENERAL_WORDS
        return tuple(word for word in self.words if word not in general) or self.words

    @property
    def stem_key(self) -> str:
        """The beginnings of the telling words' consonants, as coarse as spellings differ, in alphabetical order; numbers in full."""
        return " ".join(sorted(word if number_of(word) else skeleton(word)[:STEM_LENGTH] for word in self.telling))

    @property
    def is_proper(self) -> bool:
        """Whether it has a word of its own, which no dictionary has: "Halvorsen Tracking", not "Central Bank" or "Ministry of Energy"."""
        return self.sort != STATE and any(len(word) >= SHORTEST_PROPER and not is_known(word, lang="en") for word in self.telling)

    @property
    def is_general(self) -> bool:
        """Whether no word of it tells one body from another: "the Group"."""
        return GENERAL_WORDS_OF_STATES.issuperset(self.words)


@lru_cache(maxsize=CACHED)
def read_name(name: str, sort: str | None, country_code: str | None) -> NameForm:
    """Return a name taken apart as that of a person, of a body of the state `country_code` or of any other body."""
    if sort == PERSON:
        words = name_key(remove_person_prefixes(name[:LONGEST_NAME].casefold())).split()[:MOST_NAME_WORDS]
        kept = [GIVEN_NAMES.get(word, word) for word in words if word not in PARTICLES]
        return NameForm(words=tuple(kept or words), sort=PERSON)
    name = _without_possessive(name, country_code)
    key = public_body_key(name, country_code) if sort == PUBLIC and country_code else name_key(name)
    words = _replace_phrases([_spelled(word) for word in _without_home(key.split(), country_code)[:MOST_NAME_WORDS]], PHRASES)
    head = next((word for word in words if word in FIELD_HEADS), None) if sort == PUBLIC else None
    if head is not None:
        fields = _replace_phrases([word for word in words if word != head], FIELDS)
        return NameForm(words=(head, *sorted({word for word in fields if word not in SMALL_WORDS})), sort=PUBLIC)
    kept = [word for word in words if word not in SMALL_WORDS and word not in PARTICLES]
    return NameForm(words=tuple(kept or words), sort=PUBLIC if sort == PUBLIC else None)


def _without_home(words: list[str], country_code: str | None) -> list[str]:
    """Return the words without "of" and the body's own state behind a name that tells enough: "Volna Motors of Iran", "SONATRA of Togo"."""
    fewest = 1 if words and not is_known(words[0], lang="en") else FEWEST_TELLING
    of = next((at for at in range(len(words) - 2, fewest - 1, -1) if words[at] == "of"), None)
    state = find_state(" ".join(words[of + 1 :])) if of is not None and country_code else None
    return words[:of] if state is not None and state.country_code == country_code else words


def _without_possessive(name: str, country_code: str | None) -> str:
    """Return a name without its own state in the possessive before it: "Iran's Volna Motors"."""
    owner, _, own = name.replace("’", "'").partition("'s ")
    state = find_state(owner) if own else None
    return own if state is not None and state.country_code == country_code else name


def _spelled(word: str) -> str:
    word = singular(word)
    return SPELLINGS.get(word, word)


def _replace_phrases(words: list[str], phrases: dict[tuple[str, ...], str]) -> list[str]:
    """Return the words with each phrase of the table, the longest first, as the one word it stands for."""
    found: list[str] = []
    at = 0
    while at < len(words):
        length = next((n for n in range(min(LONGEST_PHRASE, len(words) - at), 0, -1) if tuple(words[at : at + n]) in phrases), 0)
        found.append(phrases[tuple(words[at : at + length])] if length else words[at])
        at += max(length, 1)
    return found


@lru_cache(maxsize=CACHED)
def number_of(word: str) -> str | None:
    """Return the number that a word is, in digits, Roman or as an ordinal ("12", "ii", "second"), or None."""
    if any(letter.isdigit() for letter in word):
        return word.lstrip("0") or "0"
    return next((identifier for category, identifier in _symbols(word) if category == SymbolCategory.NUMERIC), None)


@lru_cache(maxsize=CACHED)
def general_symbols(word: str) -> frozenset[str]:
    """Return the words of organisations' names that a word of any language is one of: "zentrum" is a centre."""
    return frozenset(identifier for category, identifier in _symbols(word) if category == SymbolCategory.SYMBOL)


def _symbols(word: str) -> list[tuple[SymbolCategory, str]]:
    found = analyze_names(NameTypeTag.ORG, [word], phonetics=False, rewrite=False)
    return [(symbol.category, symbol.id) for name in found for symbol in name.symbols]
