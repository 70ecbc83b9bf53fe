"""Ids stay what they are; a merge leaves a redirect, a split a new id."""

import pyarrow as pa
import pytest

from schemas.arrow import table_from_rows
from schemas.lake import IDENTITIES
from transforms.resolution.identity import assign, name_entities

LUMEN = {"name": "Lumen Rail", "party_kind": "company", "country_code": "CAN", "role": "signatory"}
BOREAL = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
ORLAN = {"name": "Orlan Optics Center", "party_kind": "company", "country_code": "KAZ", "role": "signatory"}
SHORT = {"name": "OOC", "party_kind": "company", "country_code": None, "role": "signatory"}


def registry(*rows):
    given = [{"entity_kind": "party", "member_id": member, "entity_id": entity_id, "run_id": run} for run, member, entity_id in rows]
    return table_from_rows(IDENTITIES, given)


def name(clusters, rows=(), heirs=None):
    return name_entities("party", assign(clusters), registry(*rows), run_id="run-9", heirs=heirs or {})


def registered(naming):
    return [(row["run_id"], row["member_id"], row["entity_id"]) for row in naming.registrations.to_pylist()]


def test_a_new_id_is_made_of_the_smallest_member():
    naming = name([["a-p0", "b-p0"]])
    assert naming.mapping()["a-p0"] == naming.mapping()["b-p0"] == name([["a-p0"]]).mapping()["a-p0"]
    assert naming.mapping()["a-p0"].startswith("pty_")
    assert [member for _, member, _ in registered(naming)] == ["a-p0", "b-p0"]


def test_a_member_that_comes_later_takes_the_id_that_is_there():
    naming = name([["a-p0", "b-p0"]], [("run-1", "b-p0", "pty_b")])
    assert set(naming.mapping().values()) == {"pty_b"}
    assert [(member, run) for run, member, _ in registered(naming)] == [("a-p0", "run-9")]


def test_a_merge_keeps_the_oldest_id_and_redirects_the_other():
    naming = name([["a-p0", "b-p0"]], [("run-1", "b-p0", "pty_b"), ("run-2", "a-p0", "pty_a")])
    assert set(naming.mapping().values()) == {"pty_b"}
    assert naming.redirects == {"pty_a": "pty_b"}
    assert registered(naming) == []


def test_a_split_keeps_the_id_with_its_oldest_member_and_the_rest_gets_one_that_stays():
    rows = [("run-1", "b-p0", "pty_b"), ("run-2", "a-p0", "pty_b")]
    split = name([["a-p0"], ["b-p0"]], rows)
    assert split.mapping()["b-p0"] == "pty_b"
    assert split.mapping()["a-p0"] != "pty_b"
    new = registered(split)
    later = name([["0-p0", "a-p0"], ["b-p0"]], [*rows, *new])
    assert later.mapping()["a-p0"] == split.mapping()["a-p0"]


def test_a_split_never_uses_an_id_again():
    given = name([["a-p0", "b-p0"]])
    rows = [("run-1", member, entity_id) for _, member, entity_id in registered(given) if member == "b-p0"]
    split = name([["a-p0"], ["b-p0"]], rows)
    assert split.mapping()["b-p0"] == given.mapping()["b-p0"]
    assert split.mapping()["a-p0"] not in given.mapping().values()


def test_an_heir_keeps_the_id_of_a_superseded_article():
    naming = name([["b-p0"]], [("run-1", "a-p0", "pty_a")], heirs={"a-p0": "b-p0"})
    assert naming.mapping() == {"b-p0": "pty_a"}


def test_an_id_whose_members_are_gone_goes_to_nobody():
    naming = name([["b-p0"]], [("run-1", "a-p0", "pty_a")])
    assert naming.mapping()["b-p0"] != "pty_a"
    assert naming.redirects == {}


@pytest.fixture
def three(tell):
    return [
        tell(source="1.txt", agreements=[{"parties": [BOREAL, ORLAN], "subject": "lenses", "products": ("lens",)}]),
        tell(source="2.txt", agreements=[{"parties": [LUMEN, SHORT], "subject": "lenses"}]),
        tell(source="3.txt", agreements=[{"parties": [BOREAL, ORLAN | {"alias_names": ("OOC",)}], "subject": "optical lenses"}]),
    ]


def test_ids_stay_when_articles_are_added_and_a_merge_is_redirected(three, resolve_told, rows_of):
    first = resolve_told(*three[:2], run="run-1")
    apart = {row["name"]: row["party_id"] for row in rows_of(first, "parties")}
    second = resolve_told(*three, identities=first.identities, run="run-2")
    joined = {row["name"]: row["party_id"] for row in rows_of(second, "parties")}

    assert joined["Boreal Steel"] == apart["Boreal Steel"]
    assert len(joined) == 3
    assert joined["Orlan Optics Center"] in {apart["OOC"], apart["Orlan Optics Center"]}
    redirects = [(row["entity_kind"], row["old_id"], row["new_id"]) for row in rows_of(second, "redirects")]
    old = ({apart["OOC"], apart["Orlan Optics Center"]} - {joined["Orlan Optics Center"]}).pop()
    assert ("party", old, joined["Orlan Optics Center"]) in redirects


def test_a_corrected_article_keeps_the_ids_and_nothing_of_the_first_version_counts(tell, resolve_told, rows_of):
    wrong = tell(source="1.txt", run="run-1", agreements=[{"parties": [BOREAL, ORLAN], "subject": "lances", "products": ("girder",)}])
    right = tell(source="1.txt", run="run-2", agreements=[{"parties": [BOREAL, ORLAN], "subject": "lenses", "products": ("girders",)}])
    first = resolve_told(wrong, run="run-1")
    second = resolve_told(wrong, right, identities=first.identities, run="run-2")

    for table, key in (("agreements", "agreement_id"), ("parties", "party_id"), ("products", "product_id")):
        assert {row[key] for row in rows_of(second, table)} == {row[key] for row in rows_of(first, table)}
    assert [row["subject"] for row in rows_of(second, "agreements")] == ["lenses"]
    assert sorted(row["status"] for row in rows_of(second, "articles")) == ["active", "superseded"]
    assert pa.compute.unique(second.tables["mentions"]["article_id"]).to_pylist() == [right.rows()["documents"][0]["article_id"]]
