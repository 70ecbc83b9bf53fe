"""Names of makes: proper names that a text tells to be a product ("Zelvora, an asthma drug", "the fighter Kestrel")."""

from __future__ import annotations

import re
from collections.abc import Mapping

from transforms.english.product_kinds import KIND_BY_PRODUCT_NOUN
from transforms.english.products import MAKE_KINDS, PHRASE_ENDS

WORD = r"[\w-]{1,30}(?![\w-])"
MAKE = rf"\b(?P<make>[A-Z]{WORD})"
OWNER = r"[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30})?['’]s"
BE = ",| is| was| will be|, which is|, which was"
DETERMINER = f"an?|the|its|their|our|one of the|{OWNER}"
PHRASE = rf"(?P<phrase>{WORD}(?:['’]s)?(?: {WORD}){{0,7}})"
TOLD_AFTER = re.compile(f"{MAKE}(?:{BE}) (?:{DETERMINER}) {PHRASE}")
TOLD_BEFORE = re.compile(rf"\b(?P<noun>[a-z]{WORD}) {MAKE}")
PLURAL = re.compile(r"(?<=\w\w)s$")


def find_makes(text: str) -> Mapping[str, str]:
    """Return the product_kind of each name that `text` tells to be a product by a noun after or before it."""
    found = {match["make"]: kind for match in TOLD_AFTER.finditer(text) if (kind := _kind(_head(match["phrase"])))}
    found |= {match["make"]: kind for match in TOLD_BEFORE.finditer(text) if (kind := _kind(match["noun"]))}
    return found


def _head(phrase: str) -> str:
    """Return the last word of a noun phrase: the one before a preposition or the end."""
    words = phrase.split()
    return words[next((place for place, word in enumerate(words) if word in PHRASE_ENDS), len(words)) - 1]


def _kind(noun: str) -> str | None:
    kind = KIND_BY_PRODUCT_NOUN.get(noun.casefold()) or KIND_BY_PRODUCT_NOUN.get(PLURAL.sub("", noun.casefold()))
    return kind if kind in MAKE_KINDS else None
