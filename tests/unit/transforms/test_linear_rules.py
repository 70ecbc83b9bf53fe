"""No rule takes more than linear time, however often a text says the same: each hostile text is read at two lengths."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from transforms.extraction.agreements.agreements import find_agreements
from transforms.extraction.claims import find_claims
from transforms.extraction.entities.entities import find_entities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from transforms.extraction.parsing.reading import Reading

SHORT, TIMES = 60, 8  # paragraphs
# Eight times the text may take twice eight times as long, as machines are busy; a quadratic rule takes 64 times.
TOLERANCE = 2


def _names(count: int) -> Iterator[str]:
    return (f"Firm{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number // 676)}" for number in range(count))


PARAGRAPHS: dict[str, Callable[[str], str]] = {
    "many agreements": lambda name: f"{name} Ltd signed a deal with {name}co Inc.",
    "one noun over and over": lambda name: f"The deal of {'the deal of ' * 4}{name} was signed.",
    "a list of names": lambda name: f"The minister said {' and '.join(f'{name}{letter} Corp' for letter in 'abc')} signed a deal.",
    "many speakers": lambda name: f"{name} Holm, head of {name} Ltd, said she signed what it had agreed.",
}


def _seconds(reading: Reading) -> float:
    started = time.process_time()
    entities = find_entities(reading)
    find_agreements(reading, entities)
    find_claims(reading, entities)
    return time.process_time() - started


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_rules_take_linear_time(read_selectively: Callable[[str], Reading], kind: str) -> None:
    short, long = (read_selectively("\n\n".join(map(PARAGRAPHS[kind], _names(count)))) for count in (SHORT, TIMES * SHORT))
    _seconds(short)
    bound = TOLERANCE * TIMES * max(_seconds(short), 0.005)
    assert _seconds(long) <= bound
