"""Words as they are compared across alphabets and ways of writing one alphabet in another.

Each sound becomes one letter here, so that words can be looked up by what is equal: a letter that stands for two sounds, "c", has to be
given to one of them. `romanization.py` has a table of its own for what no key can say, that "c" is near to "k" and to "s" alike.
"""

from __future__ import annotations

import re
from functools import lru_cache

CACHED = 200_000  # words

DOUBLED = re.compile(r"(.)\1+")

# Latin letters for one sound of Slavic, Persian, Arabic and Chinese names, applied in this order.
_SAME_SOUND = (
    (re.compile(r"(?:shch|tsch|sch|sh)"), "S"),
    (re.compile(r"(?:tch|ch|kh)"), "h"),
    (re.compile(r"(?:dzh|zh|dj)"), "j"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"(?:tz|ts|cz)"), "c"),
    (re.compile(r"ck"), "k"),
    (re.compile(r"c(?![eiy])"), "k"),
    (re.compile(r"q"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(?:ski|sky|skii|skiy|skij|skyi|skyy|skyj)$"), "ski"),
    (re.compile(r"(?<=[oe])ff$"), "v"),
    (re.compile(r"(?:ou|oo)"), "u"),
    (re.compile(r"(?:yu|iu|ju|ue)"), "u"),
    (re.compile(r"(?:ya|ja)"), "ia"),
    (re.compile(r"(?:yo|jo)"), "e"),  # the Russian letter that many write as e
    (re.compile(r"i[yj](?=[aeou])"), "i"),
    (re.compile(r"(?:ye|je|ie)"), "e"),
    (re.compile(r"oe"), "o"),
    (re.compile(r"ae"), "a"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"y"), "i"),
    (re.compile(r"(?<=[aeiou])j"), "i"),
    (DOUBLED, r"\1"),
)
_ARTICLE = re.compile(r"^[ae]l(?=[^aeioul])")  # the Arabic article grown together with its word
_VOWELS = re.compile(r"[aeiou]")
# Consonants that romanizations of one script mix up, as one: voiced and unvoiced, and all that are spoken in the throat.
_MIXED = str.maketrans("khjtp", "gggdb")


@lru_cache(maxsize=CACHED)
def fold_sounds(word: str) -> str:
    """Return a Latin word of small letters with one letter for each sound: "Zhetysu" and "Jetisu" are one."""
    for pattern, letter in _SAME_SOUND:
        word = pattern.sub(letter, word)
    return word


def bare_sounds(word: str) -> str:
    """Return a word by its sounds without the Arabic article it may begin with: "Al-Noor", "Alnoor" and "Noor" are one."""
    return _ARTICLE.sub("", fold_sounds(word))


def skeleton(word: str) -> str:
    """Return the consonants of a word as coarsely as any two spellings of it agree."""
    return consonants(word).translate(_MIXED)


@lru_cache(maxsize=CACHED)
def consonants(word: str) -> str:
    """Return the consonants of a word by its sounds: what is left where a script writes no vowels, or writers hear others."""
    sounds = bare_sounds(word)
    return _VOWELS.sub("", sounds) or sounds
