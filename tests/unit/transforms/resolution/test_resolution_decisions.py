"""Analysts' decisions merge, split and correct; they outlive their articles, and contradictions are refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from schemas.errors import UsageError
from transforms.resolution.decisions.binding import bind_decisions
from transforms.resolution.decisions.correctable import first_day, read_correction
from transforms.resolution.decisions.decisions import Decision
from transforms.resolution.evidence import IdentityRow
from transforms.resolution.judgements import Judgements, judge_clusters
from transforms.resolution.resolve import resolve

ART = {letter: letter * 32 for letter in "abcde"}
BOREAL = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
ORLAN = {"name": "Orlan Optics", "party_kind": "company", "country_code": "KAZ", "role": "signatory"}
PEGAS = {"name": "Pegas Rail", "party_kind": "company", "country_code": "KAZ", "role": "signatory"}


def decision(judgement, left, right=None, field=None, value=None, hour=9, place="decisions.csv, line 2"):
    return Decision(
        left_id=left, right_id=right, judgement=judgement, field_name=field, value=value, decided_by="ana",
        decided_at=datetime(2025, 5, 1, hour, tzinfo=UTC), reason="seen", place=place,
    )  # fmt: skip


def registry(*rows):
    return [IdentityRow(entity_kind="party", member_id=member, entity_id=entity_id, run_id=run) for run, member, entity_id in rows]


def bind(*decisions, rows=(), present=(), heirs=None, articles=None):
    return bind_decisions(
        decisions, registry(*rows), present=set(present), heirs=heirs or {}, articles=articles or dict.fromkeys(ART.values(), True)
    )


A, B, C, D = (f"{ART[letter]}-p0" for letter in "abcd")
GIVEN = [("run-1", A, "pty_a"), ("run-1", B, "pty_b"), ("run-2", C, "pty_a"), ("run-2", D, "pty_d")]
ALL = (A, B, C, D)


@pytest.mark.parametrize(
    ("present", "heirs", "anchors"),
    [
        (ALL, {}, (A, B)),
        ((B, C, D), {}, (C, B)),
        ((f"{ART['e']}-p1", B, C), {A: f"{ART['e']}-p1"}, (f"{ART['e']}-p1", B)),
    ],
    ids=["the oldest member", "the next where the oldest is gone", "the heir of a superseded member"],
)
def test_an_id_stands_for_its_oldest_member_that_is_there(present, heirs, anchors):
    bound = bind(decision("same", "pty_a", "pty_b"), rows=GIVEN, present=present, heirs=heirs)
    assert bound.judgements.same == {tuple(sorted(anchors))}


def test_a_decision_on_what_is_gone_is_dormant_and_no_error():
    given = decision("same", "pty_a", "pty_d")
    bound = bind(given, rows=GIVEN, present=(A, B, C))
    assert (bound.judgements, bound.members) == (Judgements(), {})
    assert bound.decisions == (given,)


def test_an_article_withdrawn_before_it_was_given_ids_makes_a_decision_dormant():
    bound = bind(decision("same", "pty_a", f"{ART['e']}-p3"), rows=GIVEN, present=ALL, articles={ART["e"]: False})
    assert bound.members == {}


def test_unsure_is_bound_and_changes_nothing():
    bound = bind(decision("unsure", "pty_a", "pty_b"), rows=GIVEN, present=ALL)
    assert bound.judgements == Judgements()
    assert bound.touched == {A, B}


SETS = [decision("set", "pty_a", field="name", value="One"), decision("set", "pty_b", field="name", value="Other", hour=10)]
REFUSED = {
    "an unknown id": ([decision("same", "pty_a", "pty_none")], "pty_none is unknown"),
    "an article's entity it never had": ([decision("same", "pty_a", f"{ART['e']}-p7")], "that article has no such entity"),
    "an article that is not there": ([decision("same", "pty_a", f"{'f' * 32}-p0")], "no article has this id"),
    "no id at all": ([decision("same", "pty_a", "Boreal")], "Boreal is not an id"),
    "two sorts": ([decision("same", "pty_a", "agr_a")], "only like can be judged alike"),
    "a claim": ([decision("same", "clm_a", "clm_b")], "one article's own"),
    "one id twice": ([decision("same", "pty_a", "pty_a")], "names one id twice"),
    "no right id": ([decision("different", "pty_a")], "takes two ids"),
    "another judgement": ([decision("merge", "pty_a", "pty_b")], "'merge' is no judgement"),
    "a split of what stands for the same": ([decision("different", "pty_a", A)], f"both ids stand for {A}"),
    "same and different": ([decision("same", "pty_a", "pty_b"), decision("different", "pty_b", "pty_a", hour=10)], "contradicts"),
    "a chain of same and different": (
        [decision("same", "pty_a", "pty_b"), decision("same", "pty_b", "pty_d"), decision("different", "pty_d", "pty_a")],
        "contradicts decisions.csv, line 2: same pty_a pty_b; decisions.csv, line 2: same pty_b pty_d",
    ),
    "two values of a cell": (
        [decision("set", "pty_a", field="name", value="One"), decision("set", "pty_a", field="name", value="Two", hour=10)],
        "contradicts",
    ),
    "two values of a cell of what is one by decision": ([decision("same", "pty_a", "pty_b"), *SETS], "contradicts"),
    "a party above itself": ([decision("set", "pty_a", field="parent_party_id", value="pty_a")], "run in a circle"),
    "parents in a circle": (
        [
            decision("set", "pty_a", field="parent_party_id", value="pty_b"),
            decision("set", "pty_b", field="parent_party_id", value="pty_d"),
            decision("set", "pty_d", field="parent_party_id", value=C),
            decision("same", "pty_a", C),
        ],
        "run in a circle",
    ),
    "parents in a circle, told of the newest": (
        [
            decision("set", "pty_a", field="parent_party_id", value="pty_b", hour=10),
            decision("set", "pty_b", field="parent_party_id", value="pty_a"),
        ],
        "decisions.csv, line 2: set pty_a parent_party_id pty_b: with it and decisions.csv, line 2: set pty_b parent_party_id pty_a the",
    ),
    "a parent nobody knows": ([decision("set", "pty_a", field="parent_party_id", value="pty_none")], "pty_none is unknown"),
    "a value out of the list": ([decision("set", "pty_a", field="party_kind", value="firm")], "it is one of state, government_body"),
    "a cell that can't be corrected": ([decision("set", "pty_a", field="ftm_schema", value="Company")], "follows from others"),
    "a column that is not there": ([decision("set", "pty_a", field="colour", value="red")], "colour is no column of parties"),
    "a name that is cleared": ([decision("set", "pty_a", field="name")], "can't be empty"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_can_not_hold_is_refused_with_its_place_and_reason(case):
    decisions, reason = REFUSED[case]
    with pytest.raises(UsageError) as refusal:
        bind(*decisions, rows=GIVEN, present=ALL)
    assert "decisions.csv, line 2" in str(refusal.value)
    assert reason in str(refusal.value)


def test_two_corrected_parties_may_come_together_by_themselves():
    assert len(bind(*SETS, rows=GIVEN, present=ALL).corrections) == 2


@pytest.mark.parametrize(
    ("kind", "field", "text", "value"),
    [
        ("agreement", "lifecycle_stage", "ratified", "ratified"),
        ("agreement", "signed_on", "2025-03-04", date(2025, 3, 4)),
        ("agreement", "signed_edtf", "2025-03~", "2025-03~"),
        ("agreement", "value_amount", "1200000.5", Decimal("1200000.50")),
        ("agreement", "is_background", "true", True),
        ("agreement", "subject", "=1+1", "=1+1"),
        ("agreement", "subject", "", None),
        ("agreement_product", "is_planned", "false", False),
    ],
)
def test_a_value_is_read_as_its_column_is_declared(kind, field, text, value):
    assert read_correction(kind, field, text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("lifecycle_stage", "Signed"), ("signed_on", "4 March"), ("signed_edtf", "2025-13"), ("signed_edtf", "2025-02-30"),
        ("signed_edtf", "2025-03/2025-02"), ("value_amount", "1,200"), ("value_amount", "-5"), ("value_amount", "NaN"),
        ("value_amount", "1e30"), ("value_amount", "0.001"), ("value_currency", "euro"), ("is_background", "yes"), ("field_code", "7"),
    ],
)  # fmt: skip
def test_a_value_that_the_column_can_not_hold_is_refused(field, text):
    with pytest.raises(UsageError, match="no value of agreements"):
        read_correction("agreement", field, text)


@pytest.mark.parametrize(
    ("edtf", "day"), [("2025", date(2025, 1, 1)), ("2025-03", date(2025, 3, 1)), ("2025-03-04/2025-03-06", date(2025, 3, 4))]
)
def test_the_first_day_of_a_date(edtf, day):
    assert first_day(edtf) == day


@pytest.mark.parametrize(
    ("clusters", "same", "different", "expected"),
    [
        ([["a", "b"], ["c"]], [], [], [["a", "b"], ["c"]]),
        ([["a"], ["b"], ["c"]], [("a", "c")], [], [["a", "c"], ["b"]]),
        ([["a", "b", "c"]], [], [("a", "c")], [["a", "b"], ["c"]]),
        ([["a", "b", "c"]], [("b", "c")], [("a", "c")], [["a"], ["b", "c"]]),
        ([["a", "x"], ["b", "y"]], [("a", "b")], [("x", "y")], [["a", "b", "x"], ["y"]]),
        ([["a", "b", "c"]], [], [("a", "b"), ("a", "c"), ("b", "c")], [["a"], ["b"], ["c"]]),
    ],
)
def test_clusters_follow_judgements(clusters, same, different, expected):
    judgements = Judgements(same=frozenset(same), different=frozenset(different))
    assert judge_clusters(clusters, judgements) == expected
    assert judge_clusters(list(reversed(clusters)), judgements) == expected


@pytest.fixture
def lake(tell, fill_lake):
    """Two outlets on one contract, and a third on another; `lake` resolves them with decisions."""
    told = [
        tell(source="1.txt", publisher="One", agreements=[{"parties": [BOREAL, ORLAN], "subject": "lenses", "products": ("lens",)}]),
        tell(source="2.txt", publisher="Two", agreements=[{"parties": [BOREAL, ORLAN], "subject": "lenses", "stage": "negotiating"}]),
        tell(source="3.txt", publisher="Three", agreements=[{"parties": [BOREAL, PEGAS], "subject": "rails", "products": ("rail",)}]),
    ]
    first = resolve(fill_lake(*told), run_id="run-1")

    def again(*decisions):
        return resolve(fill_lake(*told, identities=first.identities), run_id="run-2", decisions=decisions)

    again.first = first
    return again


def by_subject(resolution, rows_of):
    return {row["subject"]: row for row in rows_of(resolution, "agreements")}


def party_ids(resolution, rows_of):
    return {row["name"]: row["party_id"] for row in rows_of(resolution, "parties")}


def test_a_correction_stands_in_the_row_and_what_follows_from_it_follows(lake, rows_of):
    agreement_id = by_subject(lake.first, rows_of)["lenses"]["agreement_id"]
    corrected = lake(
        decision("set", agreement_id, field="lifecycle_stage", value="terminated"),
        decision("set", agreement_id, field="agreement_type", value="joint_venture"),
        decision("set", agreement_id, field="signed_edtf", value="2025-02"),
    )
    row = by_subject(corrected, rows_of)["lenses"]
    assert (row["lifecycle_stage"], row["review_status"]) == ("terminated", "corrected")
    assert row["title"].startswith("Joint venture: ")
    assert (row["signed_on"], row["signed_edtf"], row["signed_basis"]) == (date(2025, 2, 1), "2025-02", "stated")
    assert row["cameo_code"] != by_subject(lake.first, rows_of)["lenses"]["cameo_code"]
    said = [one for one in rows_of(corrected, "assertions") if (one["entity_id"], one["field_name"]) == (agreement_id, "lifecycle_stage")]
    assert sorted((one["value"], one["is_published"]) for one in said) == [("negotiating", False), ("signed", False)]
    assert by_subject(corrected, rows_of)["rails"]["review_status"] == "auto"


def test_a_value_that_outlets_have_too_is_published_in_the_ledger(lake, rows_of):
    agreement_id = by_subject(lake.first, rows_of)["lenses"]["agreement_id"]
    corrected = lake(decision("set", agreement_id, field="lifecycle_stage", value="negotiating"))
    said = {row["value"]: row["is_published"] for row in rows_of(corrected, "assertions") if row["field_name"] == "lifecycle_stage"
            and row["entity_id"] == agreement_id}  # fmt: skip
    assert said == {"negotiating": True, "signed": False}


def test_a_row_may_be_accepted_as_it_is(lake, rows_of):
    agreement_id = by_subject(lake.first, rows_of)["rails"]["agreement_id"]
    row = by_subject(lake(decision("set", agreement_id, field="review_status", value="accepted")), rows_of)["rails"]
    assert row == by_subject(lake.first, rows_of)["rails"] | {"review_status": "accepted"}


def test_a_corrected_party_keeps_its_old_name_as_an_alias_and_titles_follow(lake, rows_of):
    party_id = party_ids(lake.first, rows_of)["Pegas Rail"]
    corrected = lake(
        decision("set", party_id, field="name", value="Pegas Railways"), decision("set", party_id, field="party_kind", value="igo")
    )
    row = next(row for row in rows_of(corrected, "parties") if row["party_id"] == party_id)
    assert (row["name"], row["alias_names"], row["ftm_schema"]) == ("Pegas Railways", ["Pegas Rail"], "Organization")
    assert "Pegas Railways" in by_subject(corrected, rows_of)["rails"]["title"]


def test_a_corrected_role_is_the_party_s_only_one(lake, rows_of):
    agreement_id = by_subject(lake.first, rows_of)["rails"]["agreement_id"]
    party_id = party_ids(lake.first, rows_of)["Pegas Rail"]
    corrected = lake(decision("set", f"{agreement_id}|{party_id}", field="role", value="mediator"))
    roles = [row["role"] for row in rows_of(corrected, "agreement_parties") if row["party_id"] == party_id]
    assert roles == ["mediator"]


def test_a_correction_of_products_and_activities(lake, rows_of):
    product_id = next(row["product_id"] for row in rows_of(lake.first, "products") if row["name"] == "rail")
    agreement_id = by_subject(lake.first, rows_of)["rails"]["agreement_id"]
    corrected = lake(
        decision("set", product_id, field="name", value="rolled rail"),
        decision("set", f"{agreement_id}|{product_id}", field="activity", value="purchase"),
    )
    assert "rolled rail" in {row["name"] for row in rows_of(corrected, "products")}
    assert [row["activity"] for row in rows_of(corrected, "agreement_products") if row["product_id"] == product_id] == ["purchase"]


def test_a_parent_follows_merges_and_outranks_what_was_read(lake, rows_of):
    ids = party_ids(lake.first, rows_of)
    corrected = lake(decision("set", ids["Pegas Rail"], field="parent_party_id", value=ids["Orlan Optics"]))
    assert {row["name"]: row["parent_party_id"] for row in rows_of(corrected, "parties")}["Pegas Rail"] == ids["Orlan Optics"]


def test_decisions_are_published_with_what_they_are_bound_to(lake, rows_of):
    ids = party_ids(lake.first, rows_of)
    given = decision("unsure", ids["Pegas Rail"], ids["Orlan Optics"])
    (row,) = rows_of(lake(given), "decisions")
    assert (row["decision_id"], row["judgement"], row["is_dormant"]) == (given.decision_id, "unsure", False)
    assert row["left_member_id"].endswith("-p1")


def test_products_merge_and_split_by_decision(lake, rows_of):
    ids = {row["name"]: row["product_id"] for row in rows_of(lake.first, "products")}
    merged = lake(decision("same", ids["lens"], ids["rail"]))
    assert len(rows_of(merged, "products")) == 1
    (redirect,) = (row for row in rows_of(merged, "redirects") if row["entity_kind"] == "product")
    assert {redirect["old_id"], redirect["new_id"]} == set(ids.values())


@pytest.fixture
def two_days(tell, fill_lake):
    """Four outlets, two of which have the contract signed in March and two in June: two agreements, until an analyst says otherwise."""
    days = ("2025-03-04", "2025-03-04", "2025-06-20", "2025-06-20")
    told = [
        tell(source=f"{number}.txt", publisher=f"Outlet {number}", published=day, text=f"Seen by {number}. ",
             agreements=[{"parties": [BOREAL, ORLAN], "subject": "lenses", "signed": day}])
        for number, day in enumerate(days)
    ]  # fmt: skip
    first = resolve(fill_lake(*told), run_id="run-1")

    def again(*decisions, identities=first.identities, run="run-2"):
        return resolve(fill_lake(*told, identities=identities), run_id=run, decisions=decisions)

    again.first = first
    return again


def test_a_merge_by_decision_takes_all_of_both_along_and_leaves_a_redirect(two_days, rows_of):
    ids = [row["agreement_id"] for row in rows_of(two_days.first, "agreements")]
    assert len(ids) == 2
    merged = two_days(decision("same", *ids))
    (row,) = rows_of(merged, "agreements")
    assert row["article_count"] == 4
    redirects = {row["old_id"]: row["new_id"] for row in rows_of(merged, "redirects")}
    assert redirects == {next(old for old in ids if old != row["agreement_id"]): row["agreement_id"]}


def test_deleting_a_decision_gives_back_the_tables_it_found(two_days, rows_of):
    ids = [row["agreement_id"] for row in rows_of(two_days.first, "agreements")]
    merged = two_days(decision("same", *ids))
    undone = two_days(identities=pa.concat_tables([two_days.first.identities, merged.identities]), run="run-3")
    assert undone.tables == two_days.first.tables


def test_a_merge_of_the_machine_is_split_by_naming_an_article_s_own_report(two_days, rows_of):
    row = max(rows_of(two_days.first, "agreements"), key=lambda row: row["agreement_id"])
    members = [
        one["left_member_id"] for one in rows_of(two_days.first, "comparisons") if one["left_id"] == one["right_id"] == row["agreement_id"]
    ]
    (pair,) = [(one["left_member_id"], one["right_member_id"]) for one in rows_of(two_days.first, "comparisons")
               if one["is_merged"] and one["left_id"] == row["agreement_id"]]  # fmt: skip
    assert members == [pair[0]]
    split = two_days(decision("different", *pair))
    assert [row["article_count"] for row in rows_of(split, "agreements")].count(1) == 2
    assert row["agreement_id"] in {one["agreement_id"] for one in rows_of(split, "agreements")}


def test_a_split_of_what_had_been_two_gives_the_old_id_its_life_back(two_days, rows_of):
    one_id, other_id = sorted(row["agreement_id"] for row in rows_of(two_days.first, "agreements"))
    merged = two_days(decision("same", one_id, other_id))
    assert len(rows_of(merged, "redirects")) == 1
    split = two_days(decision("different", one_id, other_id), identities=two_days.first.identities)
    assert {row["agreement_id"] for row in rows_of(split, "agreements")} == {one_id, other_id}
    assert rows_of(split, "redirects") == []


def test_parties_that_everything_speaks_against_are_merged_whole(tell, fill_lake, rows_of):
    german = {"name": "Mercury Works", "party_kind": "company", "country_code": "DEU", "role": "signatory"}
    kazakh = german | {"name": "Tulpar Plant", "country_code": "KAZ"}
    told = [
        tell(source=f"{number}.txt", text=f"Seen by {number}. ", agreements=[{"parties": [BOREAL, other], "subject": f"lot {number}"}])
        for number, other in enumerate([german, german, kazakh, kazakh])
    ]
    first = resolve(fill_lake(*told), run_id="run-1")
    ids = party_ids(first, rows_of)
    merged = resolve(
        fill_lake(*told, identities=first.identities),
        run_id="run-2",
        decisions=[decision("same", ids["Mercury Works"], ids["Tulpar Plant"])],
    )
    assert len(rows_of(merged, "parties")) == len(ids) - 1
    survivor = {ids["Mercury Works"], ids["Tulpar Plant"]} & set(party_ids(merged, rows_of).values())
    assert len({row["article_id"] for row in rows_of(merged, "assertions") if row["entity_id"] in survivor}) == 4
