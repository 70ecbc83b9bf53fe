"""The example of the design: two outlets name two signatories of one side."""

import pytest

MINISTRY = "Ministry of Industry and Trade"
HEADQUARTERS = "Nano and Micro Technology Development Headquarters"
ZNTC = "Zelenograd Nanotechnology Center"


@pytest.fixture
def outlets(tell, name_party):
    headquarters = name_party(HEADQUARTERS, "government_body", "IRN")
    first = tell(
        source="first.txt",
        publisher="First",
        agreements=[
            {
                "subject": "nanotechnology",
                "products": ("nanolithography equipment", "automotive sensors"),
                "signed": "2025-03-04",
                "basis": "relative_resolved",
                "parties": [
                    name_party(MINISTRY, "government_body", "RUS"),
                    headquarters,
                    name_party("Russia", "state", "RUS", "on_behalf_of"),
                    name_party("Iran", "state", "IRN", "on_behalf_of"),
                    name_party(ZNTC, "company", "RUS", "implementing_entity", alias_names=("ZNTC",)),
                ],
            }
        ],
    )
    second = tell(
        source="second.txt",
        publisher="Second",
        published="2025-03-06",
        agreements=[
            {
                "type": "cooperation_agreement",
                "subject": "nanotechnology equipment",
                "parties": [name_party("ZNTC", "company", "RUS"), headquarters],
            }
        ],
    )
    return first, second


def test_two_signatories_of_one_side_are_one_disputed_agreement(outlets, resolve_told, rows_of):
    resolution = resolve_told(*outlets)
    (agreement,) = rows_of(resolution, "agreements")
    names = {row["party_id"]: row["name"] for row in rows_of(resolution, "parties")}
    roles = {names[row["party_id"]]: (row["role"], row["role_status"]) for row in rows_of(resolution, "agreement_parties")}

    assert agreement["is_disputed"]
    assert agreement["story_count"] == agreement["origin_count"] == 2
    assert roles == {
        MINISTRY: ("signatory", "disputed"),
        HEADQUARTERS: ("signatory", "agreed"),
        ZNTC: ("implementing_entity", "disputed"),
        "Russia": ("on_behalf_of", "single_source"),
        "Iran": ("on_behalf_of", "single_source"),
    }


def test_one_outlet_alone_disputes_nothing(outlets, resolve_told, rows_of):
    resolution = resolve_told(outlets[0])
    assert {row["role_status"] for row in rows_of(resolution, "agreement_parties")} == {"single_source"}
    assert not rows_of(resolution, "agreements")[0]["is_disputed"]


def test_the_ledger_keeps_both_versions_of_the_role(outlets, resolve_told, rows_of):
    resolution = resolve_told(*outlets)
    zntc = next(row["party_id"] for row in rows_of(resolution, "parties") if row["name"] == ZNTC)
    said = [row for row in rows_of(resolution, "assertions") if row["entity_id"].endswith(f"|{zntc}") and row["field_name"] == "role"]
    assert sorted((row["value"], row["is_published"]) for row in said) == [("implementing_entity", True), ("signatory", False)]


@pytest.mark.parametrize(
    ("rival", "kind", "is_disputed"),
    [
        ("Suomi Rail", "company", True),
        ("S. A.", "company", False),
        ("Ada Lind", "person", False),
        ("Agencie for Rail Safty", "company", False),
    ],
    ids=["another signatory of the state", "a name of letters", "a person who signs for a body", "another spelling"],
)
def test_who_rivals_whom(rival, kind, is_disputed, tell, name_party, resolve_told, rows_of):
    ministry = name_party("Ministry of Optics", "government_body", "KAZ")
    finns = [name_party("Agency for Rail Safety", "government_body", "FIN"), name_party(rival, kind, "FIN")]
    told = [
        tell(
            source=f"{number}.txt",
            publisher=f"Outlet {number}",
            agreements=[{"subject": "rails", "signed": "2025-03-04", "parties": [signatory, ministry]}],
        )
        for number, signatory in enumerate(finns)
    ]
    resolution = resolve_told(*told)
    (agreement,) = rows_of(resolution, "agreements")
    statuses = {row["role_status"] for row in rows_of(resolution, "agreement_parties")}
    assert (agreement["is_disputed"], "disputed" in statuses) == (is_disputed, is_disputed)


@pytest.mark.parametrize(("text", "is_disputed"), [("", True), ("The Agency for Rail Safety had asked for it. ", False)])
def test_whoever_names_the_other_signatory_and_tells_nothing_of_it_was_misread(text, is_disputed, tell, name_party, resolve_told, rows_of):
    ministry = name_party("Ministry of Optics", "government_body", "KAZ")
    agency, firm = name_party("Agency for Rail Safety", "government_body", "FIN"), name_party("Suomi Rail", "company", "FIN")
    told = [
        tell(
            source=f"{number}.txt",
            publisher=f"Outlet {number}",
            text=words,
            agreements=[{"subject": "rails", "signed": "2025-03-04", "parties": [signatory, ministry]}],
        )
        for number, (signatory, words) in enumerate([(agency, ""), (agency, ""), (firm, text)])
    ]
    resolution = resolve_told(*told)
    assert [row["is_disputed"] for row in rows_of(resolution, "agreements")] == [is_disputed]


@pytest.mark.parametrize(("signatories", "is_disputed"), [(1, False), (2, True)])
def test_who_only_carries_out_is_told_from_who_signs_where_bodies_of_both_sides_sign(
    signatories, is_disputed, tell, name_party, resolve_told, rows_of
):
    ministry, firm = name_party("Ministry of Optics", "government_body", "KAZ"), name_party("Suomi Rail", "company", "FIN")
    agency = name_party("Finnish Rail Agency", "government_body", "FIN")
    versions = [[ministry, firm], [*[ministry, agency][:signatories], firm | {"role": "implementing_entity"}]]
    told = [
        tell(
            source=f"{number}.txt",
            publisher=f"Outlet {number}",
            agreements=[{"subject": "rails", "signed": "2025-03-04", "parties": parties}],
        )
        for number, parties in enumerate(versions)
    ]
    assert [row["is_disputed"] for row in rows_of(resolve_told(*told), "agreements")] == [is_disputed]
