"""What is asked of the published tables is right where they are, and an error is a case that says where."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.evaluation.reconciliation.evaluation import Reconciled, measure
from tests.evaluation.reconciliation.floors import flatten_figures
from tests.evaluation.reconciliation.made import make_lake, make_scenario, report
from tests.evaluation.reconciliation.report import render

NAMES = ["Corvane", "Dunmere"]
OTHERS = ["Corvane", "Halden"]
PLAIN = {"one": [report("deal", "p1", "p2")], "two": [report("deal", "p1", "p2")]}


def measured(found: dict[str, list[dict[str, Any]]], articles: Any = PLAIN, **agreements: dict[str, Any]) -> Reconciled:
    scenario = make_scenario(articles, agreements or {"deal": {"origin_count": 2}})
    return measure("development", [scenario], make_lake(scenario, found))


def labels(result: Reconciled) -> set[tuple[str, str]]:
    return {(case.kind, case.label) for case in result.cases}


def test_what_is_resolved_as_expected_has_no_error() -> None:
    result = measured({"one": [{"names": NAMES}], "two": [{"names": NAMES}]})
    names = ("agreements.f1", "parties.f1", "stories.f1", "decoys.apart", "origin_name.accuracy", "origin_count.accuracy")
    assert {name: result.figures[name] for name in names} == dict.fromkeys(names, 1)
    assert [case for case in result.cases if case.kind in {"agreements", "parties"}] == []


def test_a_report_that_was_missed_costs_recall_and_not_the_aligned_figure() -> None:
    result = measured({"one": [{"names": NAMES}], "two": []})
    assert result.figures["agreements.precision"] == 1
    assert result.figures["agreements.recall"] == 1 / 4
    assert result.figures["agreements, aligned.f1"] == 1
    assert (result.figures["reports read.precision"], result.figures["reports read.recall"]) == (1, 0.5)
    assert ("report not read as expected", "missed") in labels(result)


def test_agreements_apart_are_a_split_pair() -> None:
    result = measured(
        {"one": [{"names": NAMES, "agreement_type": "licence"}], "two": [{"names": NAMES, "agreement_type": "loan_or_credit"}]}
    )
    assert ("agreements", "split") in labels(result)
    assert result.figures["agreements, aligned.recall"] == 0.5


def test_decoys_in_one_agreement_are_counted_by_kind_of_scenario() -> None:
    articles = {"one": [report("deal", "p1", "p2")], "two": [report("decoy", "p1", "p2")]}
    result = measured({"one": [{"names": NAMES}], "two": [{"names": NAMES}]}, articles, deal={}, decoy={})
    assert result.decoys_merged == {"plain": 1}
    assert result.figures["decoys.apart"] == 0
    assert ("agreements", "merged") in labels(result)


@pytest.mark.parametrize(
    ("published", "accuracy"),
    [
        ({"value_amount": 5000000}, 1),
        ({"value_amount": 5100000}, 0),
        ({"signed_on": "2025-03-03"}, 1),
        ({"signed_on": "2025-03-04"}, 0),
        ({"role:p1": "signatory"}, 1),
        ({"role:p3": "signatory"}, 0),
        ({"value_amount": 5000000, "signed_on": "2025-03-04"}, 0.5),
    ],
)
def test_cells_that_outlets_disagree_on(published: dict[str, Any], accuracy: float) -> None:
    one = {"names": NAMES, "value_amount": 5000000, "value_currency": "EUR", "signed_on": date(2025, 3, 3), "signed_basis": "stated"}
    result = measured({"one": [one], "two": [one]}, deal={"origin_count": 2, "published": published})
    assert result.figures["published.accuracy"] == accuracy


def test_contradictions_planted_and_found() -> None:
    prices = [{"names": NAMES, "value_amount": amount, "value_currency": "EUR"} for amount in (6000000, 9000000)]
    found = {"one": [prices[0]], "two": [prices[1]]}
    hit = measured(found, deal={"origin_count": 2, "contradictions": ["value_amount"]})
    assert (hit.figures["contradictions.precision"], hit.figures["contradictions.recall"]) == (1, 1)
    false = measured(found, deal={"origin_count": 2, "contradictions": ["signed_on"]})
    assert (false.figures["contradictions.precision"], false.figures["contradictions.recall"]) == (0, 0)
    assert {("contradictions", "value_amount false"), ("contradictions", "signed_on missed")} <= labels(false)


def test_a_parent_that_is_not_found_is_missed() -> None:
    articles = {"one": [report("deal", "p1", "p2")], "two": [report("order", "p1", "p3")]}
    result = measured({"one": [{"names": NAMES}], "two": [{"names": OTHERS}]}, articles, deal={}, order={"parent": "deal"})
    assert (result.figures["parent.precision"], result.figures["parent.recall"]) == (1, 0)
    assert ("parent", "missed") in labels(result)


def test_the_report_shows_figures_baselines_and_errors() -> None:
    result = measured({"one": [{"names": NAMES}], "two": []})
    shown = render(result, with_cases=True)
    assert "== reconciliation, development: 2 articles, 1 agreements ==" in shown
    assert "Reports of different agreements in one: none" in shown
    assert re.search(r"(?m)^plain +0\.400 +1\.000 +0\.400 +1\.000$", shown)
    assert "missed: :two" not in shown.partition("Errors")[0]
    assert "two" not in render(result, with_cases=False).partition("Errors")[2]


def test_figures_over_everything_have_no_floor() -> None:
    result = measured({"one": [], "two": []})
    together = Reconciled(**(vars(result) | {"name": "together"}))
    assert set(flatten_figures([result, together])) == {f"development/{name}" for name in result.figures}
