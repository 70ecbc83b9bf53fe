"""Of what a superlative claim says that something is the first."""

import pytest

A = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
B = {"name": "Kazakhstan", "party_kind": "state", "country_code": "KAZ", "role": "signatory"}

CASES = [
    (
        "This is Boreal Steel's first lens contract with Kazakhstan",
        {"scope_subject": "Boreal Steel", "scope_object": "Kazakhstan"},
        ("first", "Boreal Steel", "Kazakhstan", "KAZ", ["lens"]),
    ),
    (
        "It is our largest order in Finland",
        {"scope_subject": "Boreal Steel", "scope_object": "Finland"},
        ("largest", "Boreal Steel", None, "FIN", ["order"]),
    ),
    (
        "It is the first glass works in Almaty",
        {"scope_subject": "Boreal Steel", "scope_object": "Almaty"},
        ("first", None, None, "KAZ", ["glass", "work"]),
    ),
    ("It is the only agreement", {}, ("only", None, None, None, [])),
    ("It helps both", {}, (None, None, None, None, [])),
]


@pytest.mark.parametrize(("content", "scope", "expected"), CASES)
def test_the_scope_of_a_superlative(content, scope, expected, tell, resolve_told, rows_of):
    claim_type = "precedence" if expected[0] else "impact"
    claim = {"content": content, "about": 0, "claim_type": claim_type} | scope
    resolution = resolve_told(tell(agreements=[{"parties": [A, B]}], claims=[claim]))
    names = {row["party_id"]: row["name"] for row in rows_of(resolution, "parties")} | {None: None}
    (row,) = rows_of(resolution, "claims")
    rank, subject, within, country, topics = expected
    assert (row["scope_rank"], names[row["scope_subject_party_id"]], names[row["scope_object_party_id"]]) == (rank, subject, within)
    assert row["scope_country_code"] == country
    assert set(row["scope_topic_names"]) == set(topics)
