"""The matcher that scores extraction counts what it should."""

from __future__ import annotations

import pytest

from tests.golden.facts import Facts, Figures, claim_span, compare, locate, match, same_name

TEXT = 'Atlas Wind signed a contract with Borea Power. "We are\nglad," said Ines Prado of Borea Power on Monday.'
EXPECTED: Facts = {
    "agreements": [
        {
            "type": "supply_contract", "stage": "signed", "signed_on": "2025-03", "signed_basis": "stated", "background": False,
            "parties": [{"name": name, "kind": "company", "country": "PRT", "role": "signatory"} for name in ("Atlas Wind", "Borea Power")],
            "products": [{"name": "turbines", "activity": "supply"}], "value": {"amount": 5, "currency": "EUR"},
            "sentence": "Atlas Wind signed a contract",
        }
    ],
    "claims": [{"speaker": "Ines Prado", "cue": "said", "kind": "direct", "starts": '"We are glad,"', "ends": '"We are glad,"'}],
}  # fmt: skip
FOUND: Facts = {
    "text": TEXT,
    "agreements": [
        {
            "agreement_type": "supply_contract", "lifecycle_stage": "signed", "signed_on": "2025-03-02",
            "parties": [
                {"name": "Atlas Wind A/S", "party_kind": "company", "country_code": "PRT", "role": "signatory"},
                {"name": "Borea Power", "party_kind": "company", "country_code": "PRT", "role": "signatory"},
            ],
            "products": [{"name": "offshore turbines"}], "value": {"amount": 5.0, "currency": "EUR"}, "sentence": TEXT[:46],
        }
    ],
    "claims": [{"speaker": "Ines Prado", "speaker_org": None, "attribution_type": "direct", "char_start": 47, "char_end": 61}],
}  # fmt: skip
NOTHING: Facts = {"text": TEXT, "agreements": [], "claims": []}


def figures(expected: Facts, found: Facts) -> dict[str, float]:
    counted = Figures()
    compare(expected, found, counted)
    return counted.f1()


def test_finding_everything_scores_one_everywhere() -> None:
    assert set(figures(EXPECTED, FOUND).values()) == {1.0}
    assert len(figures(EXPECTED, FOUND)) == 13


def test_finding_nothing_scores_zero() -> None:
    assert figures(EXPECTED, NOTHING) == {"articles.has_agreement": 0.0, "agreements": 0.0, "claims": 0.0}


def test_a_false_alarm_costs() -> None:
    assert figures(EXPECTED, FOUND | {"agreements": FOUND["agreements"] * 2})["agreements"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("found", [FOUND, NOTHING])
def test_a_background_agreement_neither_costs_nor_counts(found: Facts) -> None:
    expected = EXPECTED | {"agreements": [EXPECTED["agreements"][0] | {"background": True}]}
    assert not {"agreements", "articles.has_agreement"} & figures(expected, found).keys()


def test_an_agreement_where_there_is_none_is_counted() -> None:
    assert figures(EXPECTED | {"agreements": []}, FOUND)["articles.has_agreement"] == 0


def test_a_narrated_claim_is_not_scored() -> None:
    narrated = FOUND | {"claims": [FOUND["claims"][0] | {"attribution_type": "narrator"}]}
    assert figures(EXPECTED, narrated)["claims"] == 0


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Atlas Wind", "ATLAS WIND A/S", True),
        ("Russia\u2019s Ministry of Industry", "the Ministry of Industry", True),
        ("Kenya's Ministry of Health", "Kenya Ministry of Health", True),
        ("Iran", "Iranian Vice Presidency", False),
        ("Atlas Wind", "Borea Power", False),
        ("Atlas Wind", None, False),
        ("Atlas Wind", "the", False),
    ],
)
def test_names_are_the_same_where_one_contains_the_other(left: str, right: str | None, same: bool) -> None:  # noqa: FBT001
    assert same_name(left, right) is same


def test_the_most_alike_are_matched_first() -> None:
    likeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.1}
    pairs = match([{"n": "a"}, {"n": "b"}], [{"n": "x"}, {"n": "y"}], lambda left, right: likeness[left["n"], right["n"]], 0.5)
    assert pairs == [(0, 1)]


def test_words_are_located_across_line_breaks() -> None:
    assert locate(TEXT, "We are glad") == (48, 59)
    assert locate(TEXT, "Borea Power", 40) == (81, 92)
    assert locate(TEXT, "We were glad") is None


def test_a_claim_runs_from_its_first_to_its_last_words() -> None:
    assert claim_span(TEXT, {"starts": '"We are', "ends": "Ines Prado"}) == (47, 77)
    assert claim_span(TEXT, {"starts": "on Monday.", "ends": "Atlas Wind"}) is None
