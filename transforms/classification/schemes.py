"""The classifications that codes are looked for in, by the terms of their entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from transforms.classification.chpl import CHPL, CHPL_VERSION
from transforms.classification.headings import VERSION, Named, headings, name_headings
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
    name_by_label: Callable[[tuple[str, ...]], Named | None]


def _nothing(_name: tuple[str, ...]) -> Named | None:
    return None


def _scheme(
    name: str, version: str, entries: Iterable[Entry], name_by_label: Callable[[tuple[str, ...]], Named | None] = _nothing
) -> Scheme:
    entries = tuple(entries)
    by_term: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for term in entry.terms:
            by_term[term].append(entry)
    return Scheme(
        name=name,
        version=version,
        entries=entries,
        entries_by_term={term: tuple(found) for term, found in by_term.items()},
        name_by_label=name_by_label,
    )


def _rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


def _terms(words: str) -> tuple[str, ...]:
    return tuple(words.split(", "))


@cache
def harmonized_system() -> Scheme:
    """Return the headings of the Harmonized System that the news has words of its own for; all others are named by their own words."""
    rows = [row for table in (MATERIALS, MACHINES) for row in _rows(table)]
    entries = (Entry(code=code, label=headings()[code].label, terms=_terms(words)) for code, words in rows)
    return _scheme("HS2022", VERSION, entries, name_headings)


@cache
def high_priority_list() -> Scheme:
    """Return the Common High Priority List."""
    rows = _rows(CHPL)
    return _scheme(
        "CHPL",
        CHPL_VERSION,
        (Entry(code=code, label=f"Tier {tier}: {label}", terms=_terms(words)) for tier, code, label, words in rows),
    )
