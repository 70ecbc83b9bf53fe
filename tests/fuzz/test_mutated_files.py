"""A few hundred mutants through the whole flow; `make fuzz` goes on for as long as it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.settings import read_settings
from tests.fuzz.corpus import mutant
from tests.fuzz.rounds import Tally, run_round
from tests.fuzz.seeds import FORMATS

SHORT = 42  # mutants: each format six times


@pytest.mark.gate
def test_every_mutant_is_published_or_in_quarantine_and_none_finds_a_fault(tmp_path: Path) -> None:
    settings = read_settings(home=tmp_path / "home", landing=tmp_path / "landing", workers=2, time_limit=30)
    tally = Tally()
    run_round([mutant(number) for number in range(1_000_000, 1_000_000 + SHORT)], settings, tally)
    assert tally.files == SHORT
    assert tally.faults == []
    assert tally.lost == []
    assert {name.removesuffix(".gz") for name in tally.formats} == set(FORMATS)
    assert tally.outcomes["read"] > SHORT / 4
    assert tally.largest[0] < settings.memory_limit


def test_a_mutant_is_the_same_file_each_time() -> None:
    assert mutant(42) == mutant(42)
    assert mutant(42) != mutant(49)
