"""Which agreement another one changes, carries out or belongs to."""

from itertools import permutations

import pytest

A = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
B = {"name": "Orlan Optics", "party_kind": "company", "country_code": "KAZ", "role": "signatory"}
C = {"name": "Lumen Rail", "party_kind": "company", "country_code": "FRA", "role": "signatory"}

FRAME = {"parties": [A, B], "type": "framework_agreement", "subject": "lenses", "signed": "2023-02-13", "on": "2023-02-14"}
OTHER_FRAME = FRAME | {"subject": "rail freight", "signed": "2022-02-13", "on": "2022-02-14"}
CONTRACT = {"parties": [A, B], "type": "supply_contract", "subject": "polished lenses", "on": "2024-09-03"}
OLD, NEW = CONTRACT | {"on": "2021-06-15"}, CONTRACT | {"stage": "renewed"}


def under(lineage_type="implements", **said):
    return {"lineage": {"lineage_type": lineage_type} | said}


FOUND = [
    pytest.param(CONTRACT | under(parent_type="framework_agreement", parent_edtf="2023-02-13"), [FRAME, OTHER_FRAME], 0, id="by its date"),
    pytest.param(CONTRACT | under(parent_type="framework_agreement", parent_edtf="2023"), [FRAME, OTHER_FRAME], 0, id="by its year"),
    pytest.param(CONTRACT | under(parent_type="framework_agreement"), [FRAME, OTHER_FRAME], 0, id="by its subject"),
    pytest.param(CONTRACT | under(parent_type="framework_agreement"), [FRAME, OLD], 0, id="by its type"),
    pytest.param(NEW | under("renews", parent_type="supply_contract"), [OLD | {"on": "2018-06-15"}, OLD], 1, id="the last one is renewed"),
]
NOT_FOUND = [
    pytest.param(CONTRACT | under(parent_type="framework_agreement", parent_edtf="2020"), [FRAME, OTHER_FRAME], id="another date"),
    pytest.param(CONTRACT | under(parent_type="framework_agreement"), [FRAME | {"parties": [A, C]}], id="other parties"),
    pytest.param(CONTRACT | under(parent_type="framework_agreement"), [FRAME | {"signed": "2025-02-13"}], id="a later agreement"),
    pytest.param(
        CONTRACT | under(parent_type="framework_agreement"),
        [FRAME, FRAME | {"subject": "polished lenses", "signed": "2022-02-13"}],
        id="two that fit",
    ),
    pytest.param(CONTRACT, [FRAME], id="no words for it"),
    pytest.param(CONTRACT | under(), [FRAME | {"subject": "rail freight"}], id="nothing that fits"),
]


@pytest.fixture
def relate(tell, resolve_told, rows_of):
    """Return the rows of agreements in the order they were described."""

    def rows(*described):
        told = []
        for number, report in enumerate(described):
            agreement = {name: value for name, value in report.items() if name != "on"}
            told.append(tell(source=f"{number}.txt", seed=str(number), published=report["on"], agreements=[agreement]))
        resolution = resolve_told(*told)
        of_article = {row["article_id"]: row["entity_id"] for row in rows_of(resolution, "mentions") if row["mention_kind"] == "agreement"}
        agreements = {row["agreement_id"]: row for row in rows_of(resolution, "agreements")}
        return [agreements[of_article[article.rows()["documents"][0]["article_id"]]] for article in told]

    return rows


@pytest.mark.parametrize(("child", "others", "parent"), FOUND)
def test_the_one_agreement_that_fits_is_the_parent(child, others, parent, relate):
    row, *candidates = relate(child, *others)
    assert row["parent_agreement_id"] == candidates[parent]["agreement_id"]
    assert row["lineage_type"] == child["lineage"]["lineage_type"]
    assert {candidate["parent_agreement_id"] for candidate in candidates} == {None}


@pytest.mark.parametrize(("child", "others"), NOT_FOUND)
def test_no_parent_is_guessed(child, others, relate):
    row, *_ = relate(child, *others)
    assert (row["parent_agreement_id"], row["lineage_type"]) == (None, None)


def test_a_renewal_is_an_agreement_of_its_own(relate):
    old, new, again = relate(OLD, NEW | under("renews", parent_edtf="2021-06-15"), NEW | {"on": "2024-09-04"} | under("renews"))
    assert new["agreement_id"] == again["agreement_id"] != old["agreement_id"]
    assert new["parent_agreement_id"] == old["agreement_id"]


def test_an_amendment_within_a_year_is_no_later_stage_of_the_same_agreement(relate):
    old, new = relate(OLD, CONTRACT | {"stage": "amended", "on": "2022-01-15"} | under("amends", parent_type="supply_contract"))
    assert new["parent_agreement_id"] == old["agreement_id"]


def test_what_an_article_recalls_of_the_parent_is_the_parent(relate):
    parent, recalled, child = relate(
        FRAME,
        FRAME | {"background": True, "on": "2024-09-03"},
        CONTRACT | under(parent_type="framework_agreement", parent_edtf="2023-02"),
    )
    assert parent["agreement_id"] == recalled["agreement_id"] == child["parent_agreement_id"]
    assert parent["article_count"] == 2


def test_agreements_of_one_day_that_name_each_other_make_no_circle(relate):
    rows = relate(
        FRAME | under("part_of", parent_type="supply_contract"),
        CONTRACT | {"on": "2023-02-14", "signed": "2023-02-13", "type": "acquisition"} | under(parent_type="framework_agreement"),
    )
    assert {row["parent_agreement_id"] for row in rows} == {None}


def test_the_order_of_articles_does_not_change_the_parent(relate):
    told = [FRAME, OTHER_FRAME, CONTRACT | under(parent_type="framework_agreement", parent_edtf="2023")]
    expected = {(row["agreement_id"], row["parent_agreement_id"]) for row in relate(*told)}
    assert any(parent for _, parent in expected)
    for order in permutations(told):
        rows = relate(*order)
        parents = {row["agreement_id"]: row["parent_agreement_id"] for row in rows}
        child = rows[order.index(told[2])]
        assert parents[child["agreement_id"]] == rows[order.index(FRAME)]["agreement_id"]
