"""Numbers of an article's own entities, through versions of the extractor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.renumbering import keep_ids

ARTICLE = "a" * 32
PLACES = {"It helps.": 10, "It pays.": 50}  # characters before it in the article


def rows(*agreements, claims=()):
    """The rows of an article that reports `agreements`, each a type with the names of its parties, and makes `claims`."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(name for _, names in agreements for name in names))}
    return {
        "reported_agreements": [
            {"report_id": f"{ARTICLE}-a{number}", "agreement_type": kind, "instrument_term": None, "subject": None, "value_amount": None}
            for number, (kind, _) in enumerate(agreements)
        ],
        "reported_parties": [
            {"report_id": f"{ARTICLE}-a{number}", "member_id": f"{ARTICLE}-p{numbers[name]}", "name": name, "role": "signatory"}
            for number, (_, names) in enumerate(agreements)
            for name in names
        ],
        "reported_claims": [
            {"member_id": f"{ARTICLE}-c{number}", "text": text, "char_start": PLACES[text], "char_end": PLACES[text] + len(text)}
            for number, text in enumerate(claims)
        ],
    }


def kept(found, earlier):
    return {new.removeprefix(f"{ARTICLE}-"): old.removeprefix(f"{ARTICLE}-") for new, old in keep_ids(found, earlier).items()}


GRAIN = ("supply_contract", ("Orlo Grain", "Peru"))
LOAN = ("loan_or_credit", ("Nordic Bank", "Peru"))
PACT = ("treaty", ("Peru", "Chile"))


@pytest.mark.parametrize(
    ("found", "earlier", "agreements"),
    [
        (rows(GRAIN, LOAN), rows(GRAIN, LOAN), {"a0": "a0", "a1": "a1"}),
        (rows(LOAN, GRAIN), rows(GRAIN, LOAN), {"a0": "a1", "a1": "a0"}),
        (rows(PACT, GRAIN, LOAN), rows(GRAIN, LOAN), {"a0": "a2", "a1": "a0", "a2": "a1"}),
        (rows(LOAN), rows(GRAIN, LOAN), {"a0": "a1"}),
        (rows(("treaty", ("Chile", "Kenya"))), rows(GRAIN), {"a0": "a1"}),
        (rows(("framework_agreement", GRAIN[1])), rows(LOAN, GRAIN), {"a0": "a1"}),
        (rows(("supply_contract", ("Acme", "Kenya"))), rows(GRAIN), {"a0": "a1"}),
        (rows(("treaty", ())), rows(("treaty", ())), {"a0": "a0"}),
        (rows(("treaty", ())), rows(("licence", ())), {"a0": "a1"}),
        (rows(GRAIN), rows(), {"a0": "a0"}),
    ],
)
def test_an_agreement_keeps_its_number_and_a_new_one_gets_one_never_used(found, earlier, agreements):
    assert {new: old for new, old in kept(found, earlier).items() if new.startswith("a")} == agreements


def test_parties_and_claims_keep_their_numbers_too():
    found = rows(LOAN, GRAIN, claims=("It pays.", "It helps."))
    earlier = rows(GRAIN, LOAN, claims=("It helps.", "It pays."))
    assert kept(found, earlier) == {
        "a0": "a1", "a1": "a0", "p0": "p2", "p1": "p1", "p2": "p0", "c0": "c1", "c1": "c0",
    }  # fmt: skip


@given(st.lists(st.sampled_from((GRAIN, LOAN, PACT)), max_size=6), st.lists(st.sampled_from((GRAIN, LOAN, PACT)), max_size=6))
def test_no_two_entities_get_one_id_and_reading_alike_changes_nothing(found, earlier):
    ids = keep_ids(rows(*found), rows(*earlier))
    assert len(set(ids.values())) == len(ids)
    assert all(new == old for new, old in keep_ids(rows(*found), rows(*found)).items())
