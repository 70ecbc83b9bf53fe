"""What articles rest on, who counts as one witness, and who is the original of a story."""

from __future__ import annotations

import pytest

PACT = [{"parties": [
    {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"},
    {"name": "Orlan Optics", "party_kind": "company", "country_code": "KAZ", "role": "signatory"},
]}]  # fmt: skip
DAYS = ("2025-03-05", "2025-03-06", "2025-03-07", "2025-03-08")


def articles_of(told, tell, resolve_told, rows_of):
    """Return the articles by publisher, and the pact they all report; each is (publisher, origin it names, story)."""
    resolution = resolve_told(
        *(
            tell(source=f"{i}.txt", publisher=publisher, origin=origin, story=story, published=DAYS[i], agreements=PACT)
            for i, (publisher, origin, story) in enumerate(told)
        )
    )
    (agreement,) = rows_of(resolution, "agreements")
    return {row["publisher_name"]: row for row in rows_of(resolution, "articles")}, agreement


# (what is told, the articles as (publisher, origin named, story), how many independent origins)
COUNTED = [
    ("two papers", [("Courier", None, None), ("Gazette", None, None)], 2),
    ("a wire and its reprint", [("Telma", None, "s"), ("Courier", "Telma", "s")], 1),
    ("a reprint that names nobody", [("Telma", None, "s"), ("Courier", None, "s"), ("Gazette", None, None)], 2),
    ("papers that cite one other", [("Courier", "Kommersant", None), ("Gazette", "Kommersant", None)], 1),
    ("a paper and who cites it", [("Kommersant", None, None), ("Gazette", "the Kommersant newspaper", None)], 1),
    ("a paper twice", [("Courier", None, None), ("The Courier", None, None), ("Gazette", None, None)], 2),
    ("an agency in full and in short", [("Telma News Agency", None, None), ("Courier", "Telma", None)], 1),
    ("an agency by its initials", [("Maghreb News Agency", None, None), ("Courier", "MNA", None)], 1),
    ("initials of two agencies", [("Maghreb News Agency", None, None), ("Malta News Agency", None, None), ("Courier", "MNA", None)], 3),
    ("nobody known", [(None, None, None), (None, None, None)], 2),
    ("one story of nobody known", [(None, None, "s"), (None, None, "s")], 1),
    ("a wire that a paper took and one it wrote itself", [("Telma", None, "s"), ("Courier", "Telma", "s"), ("Courier", None, None)], 2),
]


@pytest.mark.parametrize(("told", "count"), [pytest.param(told, count, id=what) for what, told, count in COUNTED])
def test_origins_are_counted_whatever_the_order(told, count, tell, resolve_told, rows_of):
    for order in (told, told[::-1]):
        _, agreement = articles_of(order, tell, resolve_told, rows_of)
        assert agreement["origin_count"] == count


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ([("Courier", None, None)], {"Courier": "Courier"}),
        ([("Courier", "Reuter", None)], {"Courier": "Reuters"}),
        ([("Telma News", None, "s"), ("Courier", "Telma", "s")], {"Telma News": "Telma News", "Courier": "Telma News"}),
        ([("Telma", None, "s"), ("Courier", None, "s")], {"Telma": "Telma", "Courier": "Courier"}),
        ([(None, None, None)], {None: None}),
    ],
    ids=["its publisher", "the usual name", "as it calls itself", "nobody else named", "nobody"],
)  # fmt: skip
def test_an_article_rests_on_whom_it_names_else_on_its_publisher(told, names, tell, resolve_told, rows_of):
    articles, _ = articles_of(told, tell, resolve_told, rows_of)
    assert {publisher: row["origin_name"] for publisher, row in articles.items()} == names


@pytest.mark.parametrize(
    ("told", "original"),
    [
        ([("Telma", None, "s"), ("Courier", "Telma", "s")], "Telma"),
        ([("Courier", "Telma", "s"), ("Telma", None, "s")], "Telma"),
        ([("Courier", "Telma", "s"), ("Gazette", "Telma", "s")], None),
        ([("Courier", None, "s"), ("Gazette", None, "s")], "Courier"),
    ],
    ids=["the wire first", "the wire late", "the wire not read", "no wire named"],
)
def test_the_original_is_the_origin_s_own_article_or_the_earliest_where_none_names_another(told, original, tell, resolve_told, rows_of):
    articles, _ = articles_of(told, tell, resolve_told, rows_of)
    roles = {publisher: row["reprint_role"] for publisher, row in articles.items()}
    assert roles == dict.fromkeys(roles, "reprint") | ({original: "original"} if original else {})


def test_a_story_keeps_its_id_when_an_earlier_article_joins_it(tell, resolve_told, rows_of):
    late = tell(source="late.txt", publisher="Courier", story="s", published=DAYS[1])
    early = tell(source="early.txt", publisher="Gazette", story="s", published=DAYS[0])
    before = resolve_told(late)
    (kept,) = {row["story_id"] for row in rows_of(before, "articles")}
    after = resolve_told(late, early, identities=before.identities, run="run-2")
    assert {row["story_id"] for row in rows_of(after, "articles")} == {kept}
    assert {row["reprint_role"] for row in rows_of(after, "articles")} == {"original", "reprint"}


def test_a_superseded_article_stays_in_its_story_and_has_no_role(tell, resolve_told, rows_of):
    told = [
        tell(source="a.txt", seed="old", publisher="Courier", story="s", run="run-1"),
        tell(source="a.txt", seed="new", publisher="Courier", story="s", run="run-2"),
    ]
    rows = rows_of(resolve_told(*told, run="run-2"), "articles")
    assert {(row["status"], row["reprint_role"]) for row in rows} == {("superseded", "unknown"), ("active", "unknown")}
    assert len({row["story_id"] for row in rows}) == 1
