"""Names as keys: what is left of a name when case, accents, script, legal forms and plurals do not count."""

from __future__ import annotations

import re
from functools import lru_cache

from rigour.names import normalize_name, remove_org_types
from rigour.text.translit import ascii_text
from simplemma import lemmatize

from transforms.english.bodies import LEGAL_FORMS
from transforms.gazetteers.countries import find_state

# Legal forms that the org-type table leaves alone because they also stand inside names: dropped at the end only.
TRAILING_FORMS = LEGAL_FORMS | frozenset({"cos", "private", "kk", "doo", "dd", "ad", "as"})
ARTICLES = frozenset({"a", "an", "the"})
# Words that an acronym skips, and that say nothing about a subject.
SMALL_WORDS = ARTICLES | {
    *("and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "to", "with"),
    *("its", "his", "her", "their", "this", "that", "which"),
    *("de", "del", "der", "des", "di", "du", "et", "la", "le", "les", "und", "y"),
}
SLASHED_FORM = re.compile(r"\b([A-Z])/([A-Z])\b")  # "A/S", "K/S"
ROMAN = re.compile(r"\b(?:i{2,3}|iv|vi{1,3}|ix)\b")
NUMBER_MARK = "0"  # makes another word of a Roman numeral for the while
SHORTEST_CORE = 2  # letters: of "AT&T" the table of legal forms leaves one
POSSESSIVE = re.compile(r"['\u2019]s(?=\s)")
ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{2,9}")
WORD = re.compile(r"[^\W_]+")
LONGEST_STATE_NAME = 4  # words
LONGEST_NAME = 300  # characters that count: a longer "name" is a sentence that was taken for one
CACHED = 100_000


@lru_cache(maxsize=CACHED)
def name_key(name: str) -> str:
    """Return the key under which spellings of a body's or a person's name are equal; empty where `name` has no letter or digit."""
    folded = normalize_name(ascii_text(SLASHED_FORM.sub(r"\1\2", name[:LONGEST_NAME]))) or ""
    words = _without_forms(folded).split()
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in TRAILING_FORMS:
        words = words[:-1]
    return " ".join(words)


def _without_forms(folded: str) -> str:
    """Return a folded name without the legal forms that the library knows, unless next to nothing is left; a number is none ("II")."""
    numbered = ROMAN.sub(lambda match: f"{match[0]}{NUMBER_MARK}", folded)
    kept = remove_org_types(numbered).replace(NUMBER_MARK, "").strip()
    return kept if len(kept) >= SHORTEST_CORE else folded


@lru_cache(maxsize=CACHED)
def public_body_key(name: str, country_code: str) -> str:
    """Return the key of a state's own body: as `name_key`, without the words that name the state.

    "Russian Ministry of Health", "Ministry of Health of Russia" and "Ministry of Health" are one body where all are Russia's.
    """
    words = name_key(POSSESSIVE.sub("", name)).split()
    kept: list[str] = []
    at = 0
    while at < len(words):
        length = _state_length(words[at:], country_code)
        if length == 0:
            kept.append(words[at])
        elif kept and kept[-1] in SMALL_WORDS:
            kept.pop()  # "... of Russia"
        at += max(length, 1)
    while kept and kept[0] in SMALL_WORDS:
        kept = kept[1:]
    while kept and kept[-1] in SMALL_WORDS:
        kept = kept[:-1]
    return " ".join(kept or words)


def _state_length(words: list[str], country_code: str) -> int:
    """Return how many of the first words name the state, the longest name first."""
    for length in range(min(LONGEST_STATE_NAME, len(words)), 0, -1):
        state = find_state(" ".join(words[:length]))
        if state is not None and state.country_code == country_code and state.form != "seat":
            return length
    return 0


@lru_cache(maxsize=CACHED)
def acronym_of(name: str) -> str | None:
    """Return the initials of a name of three or more words that count, in capitals, or None."""
    words = [word for word in name_key(name).split() if word not in SMALL_WORDS]
    return "".join(word[0] for word in words).upper() if len(words) >= 3 else None


def is_acronym(name: str) -> bool:
    """Return whether `name` is printed as an acronym: three to ten capitals, digits or ampersands."""
    return ACRONYM.fullmatch(name) is not None


@lru_cache(maxsize=CACHED)
def product_key(name: str) -> str:
    """Return the key of a product's name: folded, the last word in the singular; empty where it has no letter or digit."""
    words = (normalize_name(ascii_text(name[:LONGEST_NAME])) or "").split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join([*words[:-1], singular(words[-1])]) if words else ""


def content_words(text: str) -> frozenset[str]:
    """Return the words of `text` that say what it is about, folded and in the singular."""
    words = set(WORD.findall(text.casefold())) - SMALL_WORDS
    return frozenset(word for word in map(singular, words) if len(word) > 1)


@lru_cache(maxsize=CACHED)
def words_of_name(name: str) -> frozenset[str]:
    """Return the same of a name, or of anything short that many articles say."""
    return content_words(name)


@lru_cache(maxsize=CACHED)
def singular(word: str) -> str:
    """Return a plural's singular; a word without the s is left alone, so that "shipping" is not "ship"."""
    return lemmatize(word, lang="en") if word.endswith("s") else word
