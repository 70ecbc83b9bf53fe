"""Agencies, newspapers and stations as keys: what is left of an outlet's name when spelling and kind do not count."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from transforms.english.outlets import KINDS
from transforms.gazetteers.countries import fold
from transforms.gazetteers.outlet_names import AGENCIES, NEWSPAPERS_AND_STATIONS

ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+)(?:\.[a-z]{2,12}){1,2}(?:/.*)?")
WORD = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
LONGEST_NAME = 200  # characters that count
SHORTEST_INITIALS = 3
SMALL_WORDS = frozenset("of the and for de la".split())


@lru_cache(maxsize=20_000)
def outlet_key(name: str) -> str:
    """Return the key under which names of one outlet are equal; empty where `name` has no letter or digit.

    "Telma", "the Telma news agency" and "telma.example" are one; so are the names that the gazetteer gives an outlet.
    """
    plain = _plain(name)
    return _known().get(plain) or _known().get(_without_kind(plain)) or _without_kind(plain)


def known_outlet(name: str) -> str | None:
    """Return the usual name of an outlet of the gazetteer, or None."""
    return _shown().get(outlet_key(name))


def initials_of(name: str) -> str | None:
    """Return what a long name can be shortened to, or None: "mna" for "Maghreb News Agency"."""
    words = [word for word in _plain(name).split() if word not in SMALL_WORDS]
    return "".join(word[0] for word in words) if len(words) >= SHORTEST_INITIALS else None


def _plain(name: str) -> str:
    name = name[:LONGEST_NAME].strip()
    address = ADDRESS.fullmatch(name.casefold())
    words = WORD.findall(fold(address.group(1) if address else name))
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def _without_kind(plain: str) -> str:
    for kind in KINDS:
        rest = plain.removesuffix(f" {kind}")
        if rest != plain:
            return rest
    return plain


@cache
def _known() -> dict[str, str]:
    entries = [[_plain(name) for name in entry.split("; ")] for entry in (*NEWSPAPERS_AND_STATIONS, *AGENCIES)]
    return {name: names[0] for names in entries for name in names}


@cache
def _shown() -> dict[str, str]:
    return {_plain(entry.split("; ")[0]): entry.split("; ")[0] for entry in (*NEWSPAPERS_AND_STATIONS, *AGENCIES)}
