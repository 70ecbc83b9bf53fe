"""The classifications that codes are looked for in, by the terms of their entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from transforms.classification.chpl import CHPL, CHPL_VERSION
from transforms.classification.hs_machines import MACHINES
from transforms.classification.hs_materials import MATERIALS


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A code with its label and the terms that name what it covers, the most telling first."""

    code: str
    label: str
    terms: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """A classification in one edition."""

    name: str
    version: str
    entries: tuple[Entry, ...]
    entries_by_term: Mapping[str, tuple[Entry, ...]]


def _scheme(name: str, version: str, entries: Iterable[Entry]) -> Scheme:
    entries = tuple(entries)
    by_term: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for term in entry.terms:
            by_term[term].append(entry)
    return Scheme(name=name, version=version, entries=entries, entries_by_term={term: tuple(found) for term, found in by_term.items()})


def _rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


def _terms(words: str) -> tuple[str, ...]:
    return tuple(words.split(", "))


HS2022 = _scheme(
    "HS2022",
    "2022",
    (Entry(code=code, label=label, terms=_terms(words)) for table in (MATERIALS, MACHINES) for code, label, words in _rows(table)),
)
COMMON_HIGH_PRIORITY = _scheme(
    "CHPL",
    CHPL_VERSION,
    (Entry(code=code, label=f"Tier {tier}: {label}", terms=_terms(words)) for tier, code, label, words in _rows(CHPL)),
)
SCHEMES: tuple[Scheme, ...] = (HS2022, COMMON_HIGH_PRIORITY)
