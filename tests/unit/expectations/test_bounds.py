"""A release is held against bounds: what is outside is refused with the reason, unless somebody says why it is right."""

from __future__ import annotations

import pytest

from expectations.bounds import SHIPPED, Bounds, read_bounds
from expectations.bounds_gate import Figures, judge_bounds
from expectations.results import GateError
from schemas.errors import UsageError

EVEN = {"articles": (1000, 1000), "reporting": (800, 1000), "largest_story": (10, 1000), "largest_outlet": (100, 1000)}
EVEN |= {"filled.published_at": (900, 1000), "filled.publisher_name": (900, 1000)}
ROWS = {f"rows.{name}": (1000, 1000) for name in ("articles", "agreements", "parties", "products", "claims")}
ROWS |= {
    f"filled.{cell}": (900, 1000)
    for cell in ("agreements.agreement_type", "agreements.lifecycle_stage", "parties.party_kind", "claims.speaker_name")
}
CALM = {**EVEN, "quarantined": (10, 1010)}


@pytest.fixture(scope="module")
def shipped() -> Bounds:
    return read_bounds(SHIPPED)


def refused(bounds: Bounds, *, files: tuple[int, int] = (1000, 1000), now: dict = ROWS, new: dict = CALM, last: dict | None = ROWS | EVEN):
    try:
        judge_bounds(bounds, Figures(now=now, new=new, last=last, files=files))
    except GateError as error:
        return [name.removeprefix("bounds.") for name in error.expectation_ids]
    return []


@pytest.mark.parametrize(
    ("night", "found"),
    [
        ({}, []),
        ({"files": (499, 1000)}, ["change.files"]),
        ({"files": (10, 99)}, []),
        ({"now": ROWS | {"rows.agreements": (690, 690)}}, ["change.agreements"]),
        ({"now": ROWS | {"rows.agreements": (710, 710)}}, []),
        ({"now": ROWS | {"rows.agreements": (0, 0)}, "last": {**ROWS, **EVEN, "rows.agreements": (199, 199)}}, []),
        ({"now": ROWS | {"rows.articles": (700, 700)}}, ["change.articles"]),
        ({"now": ROWS | {"rows.agreements": (10_001, 10_001)}}, ["rows.agreements.per.articles"]),
        ({"now": ROWS | {"filled.agreements.agreement_type": (500, 1000)}}, ["filled.agreements.agreement_type"]),
        ({"now": ROWS | {"filled.agreements.agreement_type": (700, 1000)}}, []),
        ({"now": ROWS | {"filled.claims.speaker_name": (0, 499)}}, []),
        ({"new": CALM | {"largest_story": (600, 1000)}}, ["new.largest_story"]),
        ({"new": CALM | {"largest_story": (150, 199)}}, []),
        ({"new": CALM | {"largest_outlet": (900, 1000)}}, ["new.largest_outlet"]),
        ({"new": CALM | {"reporting": (100, 1000)}}, ["new.reporting"]),
        ({"new": CALM | {"filled.published_at": (0, 1000)}}, ["new.filled.published_at"]),
        ({"new": CALM | {"quarantined": (600, 1000)}}, ["new.quarantined"]),
        ({"new": CALM | {"largest_outlet": (1000, 1000), "filled.published_at": (0, 1000)}, "last": None}, []),
        ({"now": ROWS | {"filled.parties.party_kind": (0, 1000)}, "last": None}, []),
        ({"now": dict.fromkeys(ROWS, (1, 1)), "new": {}, "last": None}, []),
        ({"now": dict.fromkeys(ROWS, (0, 0)), "new": {}, "last": None}, []),
    ],
)
def test_a_night_is_refused_for_what_went_wrong_in_it_and_for_nothing_else(shipped: Bounds, night: dict, found: list[str]) -> None:
    assert refused(shipped, **night) == found


def test_the_refusal_names_what_was_found_what_is_allowed_and_why(shipped: Bounds) -> None:
    with pytest.raises(GateError) as raised:
        judge_bounds(shipped, Figures(now=ROWS, new=CALM | {"quarantined": (600, 1000)}, last=ROWS | EVEN, reasons={"unknown_format": 600}))
    for words in ("at most 0.5", "0.60 (600 of 1,000, 600 unknown_format)", "something else than articles", "--accept-bounds"):
        assert words in str(raised.value)


def test_a_share_of_filled_cells_may_have_a_floor_of_its_own() -> None:
    bounds = Bounds.model_validate({"filled": [{"table": "parties", "column": "country_code", "minimum": 0.5, "reason": "x"}]})
    assert refused(bounds, now={"rows.parties": (10, 10), "filled.parties.country_code": (5, 10)}) == []
    assert refused(bounds, now={"rows.parties": (10, 10), "filled.parties.country_code": (4, 10)}) == ["filled.parties.country_code"]


def test_what_is_accepted_passes_and_is_told(shipped: Bounds) -> None:
    figures = Figures(now=ROWS | {"rows.agreements": (500, 500)}, new=CALM, last=ROWS | EVEN)
    results, let_pass = judge_bounds(shipped, figures, accepted="by ana: an outlet has closed")
    assert let_pass == [{"bound": "change.agreements", "found": 0.5, "allowed": "at least 0.7"}]
    assert [result.accepted for result in results if not result.is_met] == ["by ana: an outlet has closed"]


def test_a_bound_on_size_that_was_accepted_is_not_refused_again_for_the_same() -> None:
    bounds = Bounds.model_validate({"rows": [{"table": "articles", "minimum": 2000, "reason": "x"}]})
    before = {"rows.articles": 1010.0}
    assert judge_bounds(bounds, Figures(now=ROWS, new={}), accepted_before=before)[0][0].accepted
    with pytest.raises(GateError):
        judge_bounds(bounds, Figures(now=ROWS, new={}), accepted_before={"rows.articles": 1900.0})


def test_a_share_of_filled_cells_that_was_accepted_is_not_refused_again_for_the_same() -> None:
    filled = {"table": "parties", "column": "country_code", "minimum": 0.5, "reason": "x"}
    now = {"rows.parties": (10, 10), "filled.parties.country_code": (4, 10)}
    before = {"filled.parties.country_code": 0.4}
    bounds = Bounds.model_validate({"filled": [filled]})
    assert judge_bounds(bounds, Figures(now=now, new={}), accepted_before=before)[0][0].accepted
    change = Bounds.model_validate({"filled": [filled | {"against_last": True}]})
    with pytest.raises(GateError):
        judge_bounds(change, Figures(now=now, new={}, last=now | {"filled.parties.country_code": (10, 10)}), accepted_before=before)


def test_what_can_not_be_compared_is_told_and_not_refused(shipped: Bounds) -> None:
    results, _ = judge_bounds(shipped, Figures(now=ROWS, new={}, problem="the last release can't be read: x"))
    assert "the last release can't be read: x" in {result.observed for result in results}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[change]]\ntable = 'articles'\nminimum = 1", "change.0.reason"),
        ("[[change]]\ntable = 'articles'\nreason = 'x'", "a bound has a minimum or a maximum"),
        ("[[change]]\ntable = 'articles'\nminimum = 2\nmaximum = 1\nreason = 'x'", "the minimum is above the maximum"),
        ("[[change]]\ntable = 'treaties'\nminimum = 1\nreason = 'x'", "change.0.table"),
        ("[[change]]\ntable = 'articles'\nminimum = 1\nleast = 2\nreason = 'x'", "change.0.least"),
        ("[[changes]]\ntable = 'articles'\nminimum = 1\nreason = 'x'", "changes"),
        ("[[new]]\nshare = 'filled'\ncolumn = 'colour'\nminimum = 1\nreason = 'x'", "articles has no column colour"),
        ("[[filled]]\ntable = 'parties'\ncolumn = 'colour'\nminimum = 1\nreason = 'x'", "parties has no column colour"),
        ("[[new]]\nshare = 'filled'\nminimum = 1\nreason = 'x'", "a column goes with the share filled"),
        ("[[rows]]\ntable = 'articles'\nminimum = 'many'\nreason = 'x'", "rows.0.minimum"),
        ("[[rows", "can't be read as bounds"),
    ],
)
def test_a_file_that_says_something_unknown_is_refused(tmp_path, text: str, message: str) -> None:
    path = tmp_path / "bounds.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match=message.replace(".", r"\.")):
        read_bounds(path)
