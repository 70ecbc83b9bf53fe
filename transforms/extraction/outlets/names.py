"""Names of outlets as they stand in text, and what tells them from other names."""

from __future__ import annotations

import re

from transforms.english.outlets import DESK_WORDS, FIRST_WORDS, KINDS, LAST_LETTERS, LAST_WORDS, LAST_WORDS_TOGETHER, NOBODY, SHARED_KINDS
from transforms.gazetteers.countries import find_state
from transforms.gazetteers.outlets import known_outlet
from transforms.gazetteers.places import find_place

CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻŁŃŅŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽ]"
WORD = rf"{CAPITAL}[\w&'’-]{{0,40}}(?:\.\w{{1,20}}){{0,4}}"
NAME = rf"{WORD}(?: (?:(?:of|the|and|de|del|la|le|do|da|di|des|du|für) )?{WORD}){{0,6}}"
KIND = "|".join(sorted(map(re.escape, set(KINDS) - SHARED_KINDS), key=len, reverse=True))
# "the Russian business daily Delta", "Delta newspaper", "the Delta", "Delta"; the groups `before` and `behind` say what it is.
OUTLET = (
    rf"(?:(?:(?:the|its|a|an) )?(?:[\w’'-]+ ){{0,4}}?(?P<before>{KIND})s? (?!of\b))?(?:[Tt]he )?(?P<name>{NAME})(?: (?P<behind>{KIND})\b)?"
)

LONGEST_NAME = 60  # characters


def trim(name: str) -> str:
    """Return `name` without an article before it and a possessive behind it."""
    return re.sub(r"^[Tt]he (?=\S)|['’]s$|[,.'’]+$", "", name.strip())


def is_outlet(name: str) -> bool:
    """Return whether the name alone tells an outlet: one of the gazetteer, or of the form that outlets' names have."""
    words = re.findall(r"[\w'’]+", name.casefold())
    if not words or len(name) > LONGEST_NAME or not is_free_name(name):
        return False
    has_form = len(words) > 1 and (words[-1] in LAST_WORDS or words[0] in FIRST_WORDS or " ".join(words[-2:]) in LAST_WORDS_TOGETHER)
    return known_outlet(name) is not None or has_form or words[-1].endswith(LAST_LETTERS)


def can_be_outlet(name: str) -> bool:
    """Return whether an outlet can be called so: no place, and nothing that newsrooms write where sources stand."""
    return is_free_name(name) and (find_place(name) is None or known_outlet(name) is not None)


def is_free_name(name: str) -> bool:
    """Return whether an outlet can be called so where no place can stand: no state, and nothing that newsrooms write there."""
    words = set(name.casefold().split())
    return 0 < len(name) <= LONGEST_NAME and not words & DESK_WORDS and not words <= NOBODY and find_state(name) is None
