"""Reports and parties are aligned one to one by names, and what nobody expected is told apart from what does not count."""

from __future__ import annotations

from typing import Any

import pytest

from tests.evaluation.reconciliation.alignment import Aligned, align
from tests.evaluation.reconciliation.made import make_lake, make_scenario, report

ONE = make_scenario({"one": [report("deal", "p1", "p2")]}, {"deal": {}})


def aligned(found: list[dict[str, Any]]) -> Aligned:
    return align([ONE], make_lake(ONE, {"one": found}))


def items(found: dict[tuple[str, str], str]) -> set[str]:
    """The items without their article; what was made up as the letter of its id."""
    return {item.removeprefix("s:") if len(item) < 30 else item.rpartition("-")[2] for _, item in found}


def test_what_is_expected_is_there_whatever_is_found() -> None:
    nothing = aligned([])
    assert items(nothing.true_reports) == {"deal"}
    assert nothing.true_parties == {("s:one", "Corvane"): "s:p1", ("s:one", "Dunmere"): "s:p2"}
    assert (nothing.reports, nothing.parties) == ({}, {})


@pytest.mark.parametrize(
    ("found", "reports", "parties"),
    [
        ([{"names": ["Corvane", "Dunmere"]}], {"deal"}, {"Corvane", "Dunmere"}),
        ([{"names": ["Corvane Ltd", "the Dunmere"]}], {"deal"}, {"Corvane", "Dunmere"}),
        ([{"names": ["Corvane"]}], {"deal"}, {"Corvane"}),
        ([{"names": ["Corvane", "Tallinn"]}], {"deal"}, {"Corvane", "p1"}),
        ([{"names": ["Tallinn"]}], {"a0"}, {"p0"}),
        ([{"names": ["Tallinn"], "is_background": True}], set(), set()),
        ([{"names": ["Corvane"]}, {"names": ["Corvane", "Dunmere"]}], {"deal", "a0"}, {"Corvane", "Dunmere"}),
        ([{"names": ["Corvane", "Dunmere"]}, {"names": ["Ines Prado"], "role": "mediator"}], {"deal", "a1"}, {"Corvane", "Dunmere"}),
    ],
)
def test_a_report_is_the_one_with_most_common_parties(found: list[dict[str, Any]], reports: set[str], parties: set[str]) -> None:
    result = aligned(found)
    assert items(result.parties) == parties
    assert items(result.reports) == reports


def test_between_two_agreements_of_the_same_parties_the_type_decides() -> None:
    two = make_scenario({"one": [report("a1", "p1", "p2"), report("a2", "p1", "p2")]}, {"a1": {}, "a2": {"type": "licence"}})
    names = ["Corvane", "Dunmere"]
    read = make_lake(two, {"one": [{"names": names, "agreement_type": "licence"}, {"names": names}]})
    found = align([two], read).reports
    assert (found["s:one", "s:a1"][-2:], found["s:one", "s:a2"][-2:]) == ("a1", "a0")


def test_articles_that_were_replaced_do_not_count() -> None:
    scenario = make_scenario({"one": [report("a1", "p1", "p2")], "two": [report("a1", "p1", "p2")]}, {"a1": {}})
    first, second = scenario.articles
    assert [article.key for article in scenario.active] == [first.key, second.key]
    record: dict[str, Any] = {"replaces": "s:one"}
    replaced = type(scenario)(**(vars(scenario) | {"articles": (first, type(second)(**(vars(second) | record)))}))
    assert {article for article, _ in align([replaced], make_lake(replaced, {"one": [], "two": []})).true_reports} == {"s:two"}
