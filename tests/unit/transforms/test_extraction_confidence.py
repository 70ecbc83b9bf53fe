"""Confidence rises with the evidence for an agreement, and never reaches certainty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, fields, replace

import pytest

from transforms.extraction.agreements.confidence import HIGHEST, LOWEST, Evidence, estimate_confidence, evidence_for
from transforms.extraction.agreements.confidence_weights import WEIGHTS
from transforms.extraction.agreements.drafts import find_drafts
from transforms.extraction.entities.entities import find_entities
from transforms.extraction.parsing.reading import Reading

NAMES = [field.name for field in fields(Evidence)]
NOTHING = Evidence(**dict.fromkeys(NAMES, 0.0))
EVERYTHING = Evidence(**dict.fromkeys(NAMES, 1.0))

Find = Callable[[str], Evidence]


@pytest.fixture
def evidence_in(read: Callable[[str], Reading]) -> Find:
    """A function that returns the evidence for the only agreement of a text."""

    def find(text: str) -> Evidence:
        reading = read(text)
        [draft] = find_drafts(reading, find_entities(reading))
        return evidence_for(reading, draft)

    return find


def test_every_piece_of_evidence_has_a_weight_and_none_is_negative() -> None:
    assert list(WEIGHTS) == NAMES
    assert min(WEIGHTS.values()) >= 0
    assert max(WEIGHTS.values()) > 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rest", [NOTHING, EVERYTHING])
def test_more_of_anything_never_makes_it_less_likely(name: str, rest: Evidence) -> None:
    confidences = [estimate_confidence(replace(rest, **{name: value})) for value in (0.0, 0.5, 1.0)]
    assert confidences == sorted(confidences)


def test_confidence_is_never_certainty() -> None:
    assert LOWEST <= estimate_confidence(NOTHING) < estimate_confidence(EVERYTHING) <= HIGHEST


@pytest.mark.parametrize(
    ("more", "less", "name"),
    [
        ("Peru and Chile signed a treaty.", "A treaty between Peru and Chile is old.", "told"),
        ("Peru and Chile signed a treaty.", "Peru and Chile may sign a treaty.", "concluded"),
        ("Peru and Chile signed a treaty.", "Peru signed a treaty.", "two_parties"),
        ("Peru and Chile signed a treaty.", "Peru and Chile signed an agreement.", "typed"),
        ("Peru and Chile signed a treaty. The treaty between Peru and Chile covers copper.", "Peru and Chile signed a treaty.", "repeated"),
        ("Nordwind AG agreed to acquire Beta Sensors Ltd.", "Nordwind AG and Beta Sensors Ltd signed a contract.", "verb"),
        ("Nordwind AG and Beta Sensors Ltd signed a contract.", "Nordwind AG agreed to acquire Beta Sensors Ltd.", "noun"),
        ("Peru signs treaty with Chile\n\nPeru and Chile signed a treaty.", "It rains\n\nPeru and Chile signed a treaty.", "headline"),
        ("Peru and Chile signed a treaty.", "It rained.\n\n" * 4 + "Peru and Chile signed a treaty.", "early"),
        ("Peru and Chile signed a treaty.", "Peru and Chile, which had long been waiting for such a day, signed a treaty.", "near"),
    ],
)
def test_each_piece_of_evidence_is_seen(evidence_in: Find, more: str, less: str, name: str) -> None:
    assert asdict(evidence_in(more))[name] > asdict(evidence_in(less))[name]


def test_evidence_is_between_nothing_and_everything(evidence_in: Find) -> None:
    long = "Peru and Chile signed a treaty. " + "The treaty between Peru and Chile covers copper. " * 9
    assert all(0 <= value <= 1 for value in asdict(evidence_in(long)).values())
