"""When two readings mean the same: names, places in the text, claims, agreements; and which fact of one is which of the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from schemas import vocabularies

Facts = dict[str, Any]
Pairs = list[tuple[int, int]]

WORD = re.compile(r"\w+")
POSSESSIVE = re.compile(r"['\u2019]s\b")
SIGNATORIES = frozenset({"signatory", "on_behalf_of"})
# Articles and plurals tell no two products apart.
UNTELLING = frozenset({"a", "an", "the", "and", "of", "for"})

# Two agreements are the same from one common party among four on, or where the sentence is the same.
AGREEMENT_THRESHOLD = 0.34
SENTENCE_BONUS = 0.5
CLAIM_THRESHOLD = 0.5  # of the union of both spans
PRODUCT_THRESHOLD = 0.5  # of the words of both names


def match(expected: Sequence[Facts], found: Sequence[Facts], likeness: Callable[[Facts, Facts], float], threshold: float) -> Pairs:
    """Return index pairs of what is alike, each used once, the most alike first."""
    candidates = [(likeness(left, right), i, j) for i, left in enumerate(expected) for j, right in enumerate(found)]
    pairs: Pairs = []
    for score, i, j in sorted(candidates, key=lambda candidate: -candidate[0]):
        if score >= threshold and all(i != left and j != right for left, right in pairs):
            pairs.append((i, j))
    return pairs


def same_name(left: str | None, right: str | None) -> bool:
    """Return whether one name contains the other, whole words, letter case aside."""
    if not left or not right:
        return False
    short, long = sorted((_words(left), _words(right)), key=len)
    return bool(short) and f" {' '.join(short)} " in f" {' '.join(long)} "


def locate(text: str, phrase: str, start: int = 0) -> tuple[int, int] | None:
    """Return where `phrase` stands in `text` from `start` on, whatever the white space between its words, or None."""
    hit = re.compile(r"\s+".join(map(re.escape, phrase.split())), re.IGNORECASE).search(text, start)
    return hit.span() if hit else None


def claim_span(text: str, claim: Facts) -> tuple[int, int] | None:
    """Return the characters of an expected claim, from its first to its last words, or None where they are not in `text`."""
    starts = locate(text, claim["starts"])
    ends = locate(text, claim["ends"], starts[0]) if starts else None
    return (starts[0], ends[1]) if starts and ends else None


def phrases_of(facts: Facts) -> list[str]:
    """Return the words of an article that its expected facts quote."""
    agreements = facts["agreements"]
    return [
        *(agreement["sentence"] for agreement in agreements),
        *(party["name"] for agreement in agreements for party in agreement["parties"]),
        *(product["name"] for agreement in agreements for product in agreement["products"]),
        *(claim[key] for claim in facts["claims"] for key in ("speaker", "cue")),
    ]


def check_vocabularies(facts: Facts) -> None:
    """Check that every value of the expected facts is of its vocabulary.

    Raises:
        ValueError: one is not.
    """
    for agreement in facts["agreements"]:
        vocabularies.AGREEMENT_TYPE.check(agreement["type"])
        vocabularies.LIFECYCLE_STAGE.check(agreement["stage"])
        vocabularies.SIGNED_BASIS.check(agreement["signed_basis"])
        for party in agreement["parties"]:
            vocabularies.PARTY_KIND.check(party["kind"])
            vocabularies.ROLE.check(party["role"])
        for product in agreement["products"]:
            vocabularies.ACTIVITY.check(product["activity"])
    for claim in facts["claims"]:
        vocabularies.ATTRIBUTION_TYPE.check(claim["kind"])


def party_likeness(expected: Facts, found: Facts) -> float:
    """Return 1 where both are one party: the same name, or the same state under another ("the Philippine government")."""
    is_state = expected["kind"] == found.get("party_kind") == "state"
    same_state = is_state and expected["country"] is not None and expected["country"] == found.get("country_code")
    return float(same_state or same_name(expected["name"], found["name"]))


def product_likeness(expected: Facts, found: Facts) -> float:
    """Return the share of common words in both names, singular and plural alike."""
    left, right = _stems(expected["name"]), _stems(found["name"])
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def agreement_likeness(expected: Facts, found: Facts) -> float:
    """Return the share of common parties, and more where `found` tells it in the same sentence."""
    pairs = match(expected["parties"], found["parties"], party_likeness, 1)
    parties = 2 * len(pairs) / max(len(expected["parties"]) + len(found["parties"]), 1)
    return parties + (SENTENCE_BONUS if locate(found["sentence"], expected["sentence"]) else 0)


def claim_likeness(text: str) -> Callable[[Facts, Facts], float]:
    """Return what compares an expected with a found claim of `text`: common characters over those of either."""

    def overlap(expected: Facts, found: Facts) -> float:
        start, end = claim_span(text, expected) or (0, 0)
        shared = min(end, found["char_end"]) - max(start, found["char_start"])
        return float(max(shared, 0) / (max(end, found["char_end"]) - min(start, found["char_start"])))

    return overlap


def signatories(agreement: Facts) -> list[Facts]:
    """Return the parties that sign or stand behind one that does, each once."""
    return distinct(party for party in agreement["parties"] if party["role"] in SIGNATORIES)


def distinct(items: Iterable[Facts]) -> list[Facts]:
    """Return the items with different names, letter case aside; the first of equals."""
    named: dict[str, Facts] = {}
    for item in items:
        named.setdefault(item["name"].casefold(), item)
    return list(named.values())


def _words(name: str) -> list[str]:
    return [word for word in WORD.findall(POSSESSIVE.sub("", name.casefold())) if word != "the"]


def _stems(name: str) -> set[str]:
    words = (word for word in _words(name) if word not in UNTELLING)
    return {word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words}
