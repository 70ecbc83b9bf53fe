"""The matcher tells what is the same, and the score counts every kind of error once."""

from __future__ import annotations

import pytest

from tests.evaluation.facts import Facts, claim_span, distinct, locate, match, party_likeness, product_likeness, same_name
from tests.evaluation.figures import figures_of
from tests.evaluation.scoring import Score, score_article

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
    "claims": [
        {
            "speaker": "Ines Prado", "speaker_org": None, "attribution_type": "direct", "text": "We are glad", "char_start": 47,
            "char_end": 61,
        }
    ],
}  # fmt: skip
NOTHING: Facts = {"text": TEXT, "agreements": [], "claims": []}
AGREEMENT, OTHER = EXPECTED["agreements"][0], FOUND["agreements"][0]
ATLAS, BOREA = OTHER["parties"]


def figures(expected: Facts, found: Facts) -> dict[str, float]:
    return figures_of([score_article(expected, found).tallies])


def score_with(**changes: object) -> Score:
    """The score where the one agreement is found with `changes`."""
    return score_article(EXPECTED, FOUND | {"agreements": [OTHER | changes]})


def test_finding_everything_scores_one_everywhere() -> None:
    assert set(figures(EXPECTED, FOUND).values()) == {1.0}
    assert len(figures(EXPECTED, FOUND)) == 9 + 4 * 3
    assert not score_article(EXPECTED, FOUND).cases


def test_finding_nothing_scores_zero() -> None:
    assert set(figures(EXPECTED, NOTHING).values()) == {0.0}
    assert {case.kind for case in score_article(EXPECTED, NOTHING).cases} == {"decision", "missed agreement", "product", "claim"}


def test_a_false_alarm_costs() -> None:
    found = FOUND | {"agreements": FOUND["agreements"] * 2}
    assert figures(EXPECTED, found)["agreements.f1"] == pytest.approx(2 / 3)
    assert figures(EXPECTED, found)["parties.precision"] == 0.5


@pytest.mark.parametrize("found", [FOUND, NOTHING])
def test_a_background_agreement_neither_costs_nor_counts(found: Facts) -> None:
    scored = figures(EXPECTED | {"agreements": [AGREEMENT | {"background": True}]}, found)
    assert "agreements.f1" not in scored
    assert scored["decision.accuracy"] == 1


def test_an_agreement_where_there_is_none_is_counted() -> None:
    assert figures(EXPECTED | {"agreements": []}, FOUND)["decision.accuracy"] == 0


def test_a_narrated_claim_is_not_scored() -> None:
    narrated = FOUND | {"claims": [FOUND["claims"][0] | {"attribution_type": "narrator"}]}
    assert figures(EXPECTED, narrated)["claims.f1"] == 0


@pytest.mark.parametrize(
    ("changes", "kind", "label"),
    [
        ({"agreement_type": "licence"}, "type", "supply_contract -> licence"),
        ({"lifecycle_stage": "proposed"}, "stage", "signed -> proposed"),
        ({"value": None}, "value", "missed"),
        ({"value": {"amount": 6, "currency": "EUR"}}, "value", "wrong"),
        ({"value": {"amount": 5, "currency": "USD"}}, "value", "wrong"),
        ({"signed_on": None}, "date", "missed"),
        ({"signed_on": "2024-03-02"}, "date", "wrong"),
        ({"parties": [ATLAS]}, "missed party", "company, signatory"),
        ({"parties": [ATLAS, BOREA, {**BOREA, "name": "Corvane"}]}, "extra party", "company, signatory"),
        ({"parties": [ATLAS, BOREA | {"role": "mediator"}]}, "role", "signatory -> mediator"),
        ({"parties": [ATLAS, BOREA | {"country_code": None}]}, "country", "PRT -> None"),
        ({"parties": [ATLAS, BOREA | {"party_kind": "state"}]}, "party_kind", "company -> state"),
        ({"products": []}, "product", "missed"),
        ({"products": [*OTHER["products"], {"name": "cables"}]}, "product", "extra"),
    ],
)
def test_every_kind_of_error_is_one_case(changes: Facts, kind: str, label: str) -> None:
    (case,) = score_with(**changes).cases
    assert (case.kind, case.label) == (kind, label)


def test_an_amount_may_be_rounded() -> None:
    assert not score_with(value={"amount": 4.96, "currency": "EUR"}).cases


def test_one_agreement_told_as_two_is_split() -> None:
    cases = score_article(EXPECTED, FOUND | {"agreements": [OTHER, OTHER]}).cases
    assert [case.kind for case in cases] == ["split agreement"]


def test_two_agreements_told_as_one_are_merged() -> None:
    cases = score_article(EXPECTED | {"agreements": [AGREEMENT, AGREEMENT]}, FOUND).cases
    assert [case.kind for case in cases] == ["merged agreement"]


def test_another_agreement_is_wrong_and_the_expected_one_missed() -> None:
    others = [{**ATLAS, "name": "Corvane"}, {**BOREA, "name": "Dunmere"}]
    kinds = [case.kind for case in score_with(parties=others, sentence="Corvane signed").cases]
    assert kinds == ["missed agreement", "wrong agreement"]


def test_a_claim_of_another_speaker_is_found_and_its_speaker_wrong() -> None:
    cases = score_article(EXPECTED, FOUND | {"claims": [FOUND["claims"][0] | {"speaker": "Borea Power"}]}).cases
    assert [(case.kind, case.detail) for case in cases] == [("speaker", "Ines Prado -> Borea Power")]


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


@pytest.mark.parametrize(
    ("kind", "code", "same"),
    [("state", "PHL", 1), ("state", "NOR", 0), ("government_body", "PHL", 0), ("state", None, 0)],
)
def test_a_state_is_the_same_under_another_name(kind: str, code: str | None, same: float) -> None:
    expected = {"name": "Philippine government", "kind": "state", "country": "PHL"}
    assert party_likeness(expected, {"name": "Philippines", "party_kind": kind, "country_code": code}) == same


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("turbine", "turbines", 1),
        ("offshore turbines", "turbines", pytest.approx(2 / 3)),
        ("the tram", "trams", 1),
        ("tram", "ferry", 0),
        ("the", "the", 0),
    ],
)
def test_products_are_alike_by_their_words(left: str, right: str, likeness: float) -> None:
    assert product_likeness({"name": left}, {"name": right}) == likeness


def test_the_first_of_equal_names_is_kept() -> None:
    assert distinct([{"name": "Tram", "n": 1}, {"name": "tram", "n": 2}]) == [{"name": "Tram", "n": 1}]


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
