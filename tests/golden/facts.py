"""How far an extraction agrees with the facts a reader finds: a small matcher and its figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Facts = dict[str, Any]
Pairs = list[tuple[int, int]]

WORD = re.compile(r"\w+")
POSSESSIVE = re.compile(r"['\u2019]s\b")
SIGNATORIES = {"signatory", "on_behalf_of"}

# Two agreements are the same from one common party among four on, or where the sentence is the same.
AGREEMENT_THRESHOLD = 0.34
SENTENCE_BONUS = 0.5
CLAIM_THRESHOLD = 0.5  # of the union of both spans


class Figures:
    """Counts of what was found and what was to be found, by name of the figure."""

    def __init__(self) -> None:
        self._hits: Counter[str] = Counter()
        self._sizes: Counter[str] = Counter()

    def add(self, name: str, hits: int, *, found: int, expected: int) -> None:
        """Count `hits` out of `found` and `expected`."""
        self._hits[name] += hits
        self._sizes[name] += found + expected

    def check(self, name: str, *, holds: bool) -> None:
        """Count one yes-or-no question."""
        self.add(name, int(holds), found=1, expected=1)

    def f1(self) -> dict[str, float]:
        """Return the F1 of every figure, which for yes-or-no questions is the share of yes."""
        return {name: 2 * self._hits[name] / size for name, size in sorted(self._sizes.items()) if size}


def compare(expected: Facts, found: Facts, figures: Figures) -> None:
    """Add to `figures` how far `found`, an object of `extract --jsonl` with its text, has the facts of `expected`."""
    main = [agreement for agreement in expected["agreements"] if not agreement["background"]]
    if main or not expected["agreements"]:
        figures.check("articles.has_agreement", holds=bool(main) == bool(found["agreements"]))
    _compare_agreements(expected["agreements"], found["agreements"], figures)
    _compare_claims(expected["claims"], found, figures)


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
    hit = re.compile(r"\s+".join(map(re.escape, phrase.split()))).search(text, start)
    return hit.span() if hit else None


def claim_span(text: str, claim: Facts) -> tuple[int, int] | None:
    """Return the characters of an expected claim, from its first to its last words, or None where they are not in `text`."""
    starts = locate(text, claim["starts"])
    ends = locate(text, claim["ends"], starts[0]) if starts else None
    return (starts[0], ends[1]) if starts and ends else None


def _compare_agreements(expected: list[Facts], found: list[Facts], figures: Figures) -> None:
    pairs = match(expected, found, _agreement_likeness, AGREEMENT_THRESHOLD)
    optional = {j for i, j in pairs if expected[i]["background"]}
    pairs = [(i, j) for i, j in pairs if j not in optional]
    wanted = sum(not agreement["background"] for agreement in expected)
    figures.add("agreements", len(pairs), found=len(found) - len(optional), expected=wanted)
    for i, j in pairs:
        _compare_cells(expected[i], found[j], figures)
        _compare_names("signatories", _signatories(expected[i]), _signatories(found[j]), figures)
        _compare_names("products", expected[i]["products"], found[j]["products"], figures)


def _compare_cells(expected: Facts, found: Facts, figures: Figures) -> None:
    figures.check("agreements.type", holds=expected["type"] == found["agreement_type"])
    figures.check("agreements.stage", holds=expected["stage"] == found["lifecycle_stage"])
    figures.check("agreements.value", holds=expected["value"] == found["value"])
    if expected["signed_on"]:
        figures.check("agreements.signed_on", holds=(found["signed_on"] or "").startswith(expected["signed_on"]))
    for i, j in match(expected["parties"], found["parties"], _name_likeness, 1):
        party, other = expected["parties"][i], found["parties"][j]
        figures.check("parties.kind", holds=party["kind"] == other["party_kind"])
        figures.check("parties.role", holds=party["role"] == other["role"])
        if party["country"]:
            figures.check("parties.country", holds=party["country"] == other["country_code"])


def _compare_names(figure: str, expected: list[Facts], found: list[Facts], figures: Figures) -> None:
    expected, found = _distinct(expected), _distinct(found)
    figures.add(figure, len(match(expected, found, _name_likeness, 1)), found=len(found), expected=len(expected))


def _compare_claims(expected: list[Facts], found: Facts, figures: Figures) -> None:
    attributed = [claim for claim in found["claims"] if claim["attribution_type"] != "narrator"]

    def overlap(left: Facts, right: Facts) -> float:
        start, end = claim_span(found["text"], left) or (0, 0)
        shared = min(end, right["char_end"]) - max(start, right["char_start"])
        return float(max(shared, 0) / (max(end, right["char_end"]) - min(start, right["char_start"])))

    pairs = match(expected, attributed, overlap, CLAIM_THRESHOLD)
    figures.add("claims", len(pairs), found=len(attributed), expected=len(expected))
    for i, j in pairs:
        names = (attributed[j]["speaker"], attributed[j]["speaker_org"])
        figures.check("claims.speaker", holds=any(same_name(expected[i]["speaker"], name) for name in names))


def _agreement_likeness(expected: Facts, found: Facts) -> float:
    pairs = match(expected["parties"], found["parties"], _name_likeness, 1)
    parties = 2 * len(pairs) / max(len(expected["parties"]) + len(found["parties"]), 1)
    return parties + (SENTENCE_BONUS if locate(found["sentence"], expected["sentence"]) else 0)


def _name_likeness(left: Facts, right: Facts) -> float:
    return float(same_name(left["name"], right["name"]))


def _signatories(agreement: Facts) -> list[Facts]:
    return [party for party in agreement["parties"] if party["role"] in SIGNATORIES]


def _distinct(items: Iterable[Facts]) -> list[Facts]:
    return list({item["name"].casefold(): item for item in items}.values())


def _words(name: str) -> list[str]:
    return [word for word in WORD.findall(POSSESSIVE.sub("", name.casefold())) if word != "the"]
