"""The baselines group reports by what their names say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.evaluation.reconciliation.made import make_lake, make_scenario
from tests.evaluation.reconciliation.partition import EVENT_KEY, EXACT_KEY, MAKERS

NAMES = ["Corvane", "Dunmere"]
TWO = make_scenario({"one": [], "two": []}, {})


@pytest.mark.parametrize(
    ("left", "right", "exact", "event"),
    [
        ({"names": NAMES}, {"names": NAMES[::-1]}, True, True),
        ({"names": NAMES}, {"names": ["CORVANE", "Dunmere"]}, True, False),
        ({"names": NAMES}, {"names": NAMES, "agreement_type": "licence"}, False, False),
        ({"names": NAMES}, {"names": [*NAMES, "Halden"]}, False, True),  # an event has one source and one target
        ({"names": NAMES}, {"names": ["Corvane", "Halden"]}, False, False),
    ],
)
def test_two_reports_of_one_day_are_one_agreement(left: Any, right: Any, exact: bool, event: bool) -> None:  # noqa: FBT001
    read = make_lake(TWO, {"one": [left], "two": [right]})
    found = {name: len(set(make(read).agreement_of.values())) == 1 for name, make in MAKERS.items()}
    assert found == {EXACT_KEY: exact, EVENT_KEY: event}


def test_a_party_is_its_name_folded_or_as_printed() -> None:
    read = make_lake(TWO, {"one": [{"names": ["Corvane"]}], "two": [{"names": ["CORVANE"]}]})
    assert {name: len(set(make(read).party_of.values())) for name, make in MAKERS.items()} == {EXACT_KEY: 1, EVENT_KEY: 2}
