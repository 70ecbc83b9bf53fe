"""Of what a superlative claim says that something is the first."""

import pytest

A = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
B = {"name": "Kazakhstan", "party_kind": "state", "country_code": "KAZ", "role": "signatory"}

CASES = [
    (
        "This is Boreal Steel's first lens contract with Kazakhstan",
        {"scope_subject": "Boreal Steel", "scope_object": "Kazakhstan"},
        ("first", "Boreal Steel", "Kazakhstan", None, ["lens"]),
    ),
    (
        "It is our largest order in Finland",
        {"scope_subject": "Boreal Steel", "scope_object": "Finland"},
        ("largest", "Boreal Steel", None, "FIN", []),
    ),
    (
        "It is the first glass works in Almaty",
        {"scope_subject": "Boreal Steel", "scope_object": "Almaty"},
        ("first", None, None, "KAZ", ["glass", "work"]),
    ),
    ("It is the first contract for rock crushers", {"scope_object": "rock crushers"}, ("first", None, None, None, ["rock", "crusher"])),
    ("It is the first off-shore-wind contract", {}, ("first", None, None, None, ["off", "shore", "wind"])),
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
    assert row["scope_topic_names"] == topics


OTHERS = [
    ("It is the first lens contract between Boreal Steel and Kazakhstan", ("Boreal Steel", "Kazakhstan"), (None, None), ""),
    ("It is the first accord between Finland and a Romanian company", (None, None), ("FIN", "ROU"), ""),
    ("It is the first accord between the two countries", (None, None), (None, None), "is_of_both_states"),
    ("It is the first contract of both companies", (None, None), (None, None), "is_of_both_parties"),
    ("It is the first contract of its kind", (None, None), (None, None), "is_scope_open"),
    ("It is the first contract with Kazakhstan in East Africa", ("Kazakhstan", None), (None, None), "is_scope_open"),
    ("It is the first contract in Finland since 2009", (None, None), ("FIN", None), "is_scope_open"),
    ("It is the biggest contract in the history of Boreal Steel", ("Boreal Steel", None), (None, None), ""),
    ("It's the first contract that Boreal Steel likes", (None, None), (None, None), ""),
]


@pytest.mark.parametrize(("content", "parties", "countries", "flag"), OTHERS)
def test_the_scope_is_read_behind_each_preposition(content, parties, countries, flag, tell, resolve_told, rows_of):
    claim = {"content": content, "about": 0, "claim_type": "precedence", "scope_subject": "Orlan"}
    resolution = resolve_told(tell(agreements=[{"parties": [A, B]}], claims=[claim]))
    names = {row["party_id"]: row["name"] for row in rows_of(resolution, "parties")} | {None: None}
    (row,) = rows_of(resolution, "claims")
    assert (names[row["scope_subject_party_id"]], names[row["scope_object_party_id"]]) == parties
    assert (row["scope_country_code"], row["scope_other_country_code"]) == countries
    flags = ("is_of_both_states", "is_of_both_parties", "is_scope_open")
    assert [name for name in flags if row[name]] == [flag] * bool(flag)
