"""No rule takes more than linear time, however often a text says the same: calls are counted on each hostile text at two lengths."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from transforms.extraction.agreements.agreements import find_agreements
from transforms.extraction.claims import find_claims
from transforms.extraction.entities.entities import find_entities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from transforms.extraction.parsing.reading import Reading

SHORT, TIMES = 120, 4  # paragraphs: the short text fills every memory that the rules bound
# Four times the text may take one and a half times four times the calls; a quadratic rule takes 16 times.
TOLERANCE = 1.5


def _names(numbers: range) -> Iterator[str]:
    return (f"Firm{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number // 676)}" for number in numbers)


PARAGRAPHS: dict[str, Callable[[str], str]] = {
    "many agreements": lambda name: f"{name} Ltd signed a deal with {name}co Inc.",
    "one noun over and over": lambda name: f"The deal of {'the deal of ' * 4}{name} was signed.",
    "a list of names": lambda name: f"The minister said {' and '.join(f'{name}{letter} Corp' for letter in 'abc')} signed a deal.",
    "many speakers": lambda name: f"{name} Holm, head of {name} Ltd, said she signed what it had agreed.",
}


def _calls(reading: Reading) -> int:
    """Return how many functions the rules call: the same on every machine, however busy."""
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        entities = find_entities(reading)
        find_agreements(reading, entities)
        find_claims(reading, entities)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_rules_take_linear_time(read_selectively: Callable[[str], Reading], kind: str) -> None:
    # Other names in either, as the rules remember the names they have looked up.
    names = _names(range(SHORT)), _names(range(SHORT, SHORT + TIMES * SHORT))
    short, long = (read_selectively("\n\n".join(map(PARAGRAPHS[kind], each))) for each in names)
    assert _calls(long) <= TOLERANCE * TIMES * _calls(short)
