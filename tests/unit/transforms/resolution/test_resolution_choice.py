"""Which of the articles' versions of a cell is published."""

import pytest

A = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
B = {"name": "Orlan Optics", "party_kind": "company", "country_code": "KAZ", "role": "signatory"}
RECKONED = {"basis": "relative_resolved"}
DAYS = ("2025-03-05", "2025-03-06", "2025-03-07")


def publish(versions, tell, resolve_told, rows_of, days=DAYS):
    """Return the agreement that outlets report one a day, each in its version."""
    told = [
        tell(
            source=f"{i}.txt",
            published=day,
            publisher=f"Outlet {i}",
            agreements=[{"parties": [A, B]} | version],
        )
        for i, (version, day) in enumerate(zip(versions, days, strict=False))
    ]
    (agreement,) = rows_of(resolve_told(*told), "agreements")
    return agreement


CASES = [
    pytest.param([{"subject": "big lenses"}, {"subject": "lenses"}, {"subject": "lenses"}], "subject", "lenses", id="most stories"),
    pytest.param([{"subject": "lenses"}, {"subject": "big lenses"}], "subject", "big lenses", id="then the longer phrase"),
    pytest.param([{"signed": "2025-03"}, {"signed": "2025-03-04"}], "signed_edtf", "2025-03-04", id="a day before its month"),
    pytest.param([{"type": "partnership"}, {"type": "joint_venture"}], "agreement_type", "joint_venture", id="a type that says more"),
    pytest.param([{"value": ("100", "EUR")}, {"value": ("200", "EUR")}], "value_amount", "200.00", id="then the newest article"),
    pytest.param([{"stage": "proposed"}, {"stage": "proposed"}, {"stage": "signed"}], "lifecycle_stage", "signed", id="stage moves on"),
    pytest.param([{"stage": "signed"}, {"stage": "negotiating"}], "lifecycle_stage", "signed", id="stage does not go back"),
    pytest.param(
        [{"signed": "2025-03-05", "basis": "publication_fallback"}, {"signed": "2025-03-04"}], "signed_on", "2025-03-04", id="a stated date"
    ),
    pytest.param(
        [{"signed": "2025-03-04"}, {"signed": "2025-03-03", "basis": "relative_resolved"}],
        "signed_on",
        "2025-03-04",
        id="a stated day before one that was reckoned",
    ),
    pytest.param(
        [{"signed": "2025-03-03"}, {"signed": "2025-03"}, {"signed": "2025-03"}],
        "signed_edtf",
        "2025-03-03",
        id="who tells the month supports the day",
    ),
    pytest.param(
        [{"value": ("1500", "EUR")}, {"value": ("1500", "EUR")}, {"value": ("1480", "EUR")}],
        "value_amount",
        "1480.00",
        id="a rounded amount supports the exact one",
    ),
    pytest.param(
        [{"value": ("300", "EUR")}, {"value": ("300", "EUR")}, {"value": ("410", "EUR")}],
        "value_amount",
        "300.00",
        id="most origins before the newest",
    ),
    pytest.param(
        [{"value": ("300", "EUR")}, {"value": ("300", "EUR")}, {"value": ("410", "EUR"), "stage": "amended"}],
        "value_amount",
        "410.00",
        id="what an amendment changed",
    ),
    pytest.param(
        [{"type": "cooperation_agreement"}, {"type": "cooperation_agreement"}, {"type": "protocol"}],
        "agreement_type",
        "protocol",
        id="who says less says nothing against",
    ),
    pytest.param(
        [{"signed": "2025-03-04", "background": True}, {"signed": "2025-03-04", "background": True}, {"signed": "2025-03-06"}],
        "signed_on",
        "2025-03-06",
        id="its own report before mentions in passing",
    ),
    pytest.param(
        [{"signed": "2025-03-04", "confidence": 0.9}, {"signed": "2025-03-05", "confidence": 0.2}],
        "signed_on",
        "2025-03-04",
        id="a sure reading before a newer one",
    ),
    pytest.param(
        [{"stage": "agreed_in_principle"}, {"stage": "signed"}, {"stage": "rejected"}],
        "lifecycle_stage",
        "rejected",
        id="of one signature and one denial the further",
    ),
    pytest.param(
        [{"stage": "signed"}, {"stage": "signed"}, {"stage": "rejected"}], "lifecycle_stage", "signed", id="a denial does not outvote"
    ),
    pytest.param([{"stage": "signed"}, {"stage": "terminated"}], "lifecycle_stage", "terminated", id="what was signed can end"),
]


@pytest.mark.parametrize(("versions", "column", "expected"), CASES)
def test_the_published_cell(versions, column, expected, tell, resolve_told, rows_of):
    value = publish(versions, tell, resolve_told, rows_of)[column]
    assert str(value) == str(expected) or value == expected


CONTRADICTED = [
    pytest.param([{"signed": "2025-03-04"}, {"signed": "2025-03-03"}], True, id="two days"),
    pytest.param([{"signed": "2025-03-04"}, {"signed": "2025-03"}], False, id="a day in its month"),
    pytest.param([{"signed": "2025-03-04"}, {}], False, id="nothing said"),
    pytest.param([{"value": ("100", "EUR")}, {"value": ("200", "EUR")}], True, id="two amounts"),
    pytest.param([{"value": ("100", "EUR")}, {"value": ("102", "EUR")}], False, id="rounding"),
    pytest.param([{"value": ("100", "EUR")}, {"value": ("110", "USD")}], False, id="two currencies"),
    pytest.param([{"type": "letter_of_intent"}, {"type": "memorandum_of_understanding"}], True, id="two types"),
    pytest.param([{"type": "cooperation_agreement"}, {"type": "memorandum_of_understanding"}], False, id="a generic type"),
    pytest.param([{"stage": "proposed"}, {"stage": "signed"}], False, id="a stage that moves on"),
    pytest.param([{"type": "supply_contract"}, {"type": "service_contract"}], False, id="a contract for both"),
    pytest.param(
        [{"type": "acquisition", "value": ("100", "EUR")}, {"type": "investment", "value": ("100", "EUR")}],
        False,
        id="a stake that is bought",
    ),
    pytest.param([{"stage": "signed"}, {"stage": "rejected"}], True, id="a denial"),
    pytest.param([{"stage": "signed"}, {"stage": "terminated"}], False, id="an end"),
    pytest.param([{"stage": "terminated"}, {"stage": "in_force"}], True, id="in force after its end"),
    pytest.param([{"stage": "signed"}, {"stage": "negotiating"}], True, id="talks that go on after the signature"),
    pytest.param([{"stage": "signed"}, {"stage": "initialled"}], True, id="initialled, not signed"),
    pytest.param([{"stage": "initialled"}, {"stage": "signed"}], False, id="initialled, then signed"),
    pytest.param([{"place": "Lisbon"}, {"place": "Porto"}], True, id="two cities"),
    pytest.param([{"place": "Lisbon"}, {"place": "Portugal"}], False, id="a city in its country"),
    pytest.param([{"place": "Lisbon"}, {"place": "the old harbour hall"}], False, id="a place that no gazetteer has"),
    pytest.param([{"ended": "2030"}, {"ended": "2035"}], True, id="two ends"),
    pytest.param([{"ended": "2030"}, {"ended": "2030-06"}], False, id="a month in its year"),
    pytest.param([{"ended": "2030"}, {"ended": "2035", "stage": "renewed"}], False, id="an end that a renewal moved"),
    pytest.param([{"signed": "2025-03-04"}, {"signed": "2025-03-03", "background": True}], False, id="a mention in passing"),
    pytest.param(
        [{"signed": "2025-03-05~", "basis": "publication_fallback"}, {"signed": "2025-03-06~", "basis": "publication_fallback"}],
        False,
        id="days of publication",
    ),
]


@pytest.mark.parametrize(("versions", "is_disputed"), CONTRADICTED)
def test_what_contradicts(versions, is_disputed, tell, resolve_told, rows_of):
    assert publish(versions, tell, resolve_told, rows_of)["is_disputed"] is is_disputed


def test_a_reprint_counts_once(tell, resolve_told, rows_of):
    wire = {"story": "wire", "agreements": [{"parties": [A, B], "subject": "lenses"}]}
    told = [
        tell(source="1.txt", publisher="Wire", published=DAYS[0], **wire),
        tell(source="2.txt", publisher="Daily", published=DAYS[1], **wire),
        tell(
            source="3.txt",
            publisher="Weekly",
            published=DAYS[2],
            agreements=[{"parties": [A, B], "subject": "optical lenses"}],
        ),
    ]
    resolution = resolve_told(*told)
    (agreement,) = rows_of(resolution, "agreements")
    assert (agreement["article_count"], agreement["story_count"], agreement["origin_count"]) == (3, 2, 2)
    assert agreement["subject"] == "optical lenses"
    roles = {row["publisher_name"]: row["reprint_role"] for row in rows_of(resolution, "articles")}
    assert roles == {"Wire": "original", "Daily": "reprint", "Weekly": "unknown"}


def test_what_follows_from_the_cells(tell, resolve_told, rows_of):
    row = publish([{"subject": "lenses"}, {"subject": "lenses"}], tell, resolve_told, rows_of)
    assert row["title"].startswith("Memorandum of understanding: ")
    assert row["title"].removeprefix("Memorandum of understanding: ") in {
        "Boreal Steel and Orlan Optics on lenses",
        "Orlan Optics and Boreal Steel on lenses",
    }
    assert (row["cameo_code"], row["plover_event"], row["is_multilateral"], row["review_status"]) == ("057", "SUPPORT", False, "auto")
    assert row["confidence"] == pytest.approx(0.96)
    assert str(row["stage_as_of"]) == "2025-03-06"


def test_a_title_joins_a_purpose_without_a_preposition(tell, resolve_told, rows_of):
    row = publish([{"subject": "to grind lenses"}], tell, resolve_told, rows_of)
    assert row["title"].endswith(" to grind lenses")
    assert " on " not in row["title"]


def test_claims_of_the_same_words_are_one_group_and_corroborated_by_another_story(tell, resolve_told, rows_of):
    told = [
        tell(
            source="1.txt", agreements=[{"parties": [A, B]}], claims=[{"content": "It helps both", "speaker": "Boreal Steel", "about": 0}]
        ),
        tell(source="2.txt", claims=[{"content": "it helps both"}, {"content": "It costs more"}]),
    ]
    resolution = resolve_told(*told)
    claims = rows_of(resolution, "claims")
    boreal = next(row["party_id"] for row in rows_of(resolution, "parties") if row["name"] == "Boreal Steel")
    assert sorted((row["text"], row["status"]) for row in claims) == [
        ("It costs more", "single_source"), ("It helps both", "corroborated"), ("it helps both", "corroborated"),
    ]  # fmt: skip
    assert len({row["claim_group_id"] for row in claims}) == 2
    (spoken,) = (row for row in claims if row["speaker_name"])
    assert spoken["speaker_party_id"] == boreal
    assert spoken["agreement_id"] == rows_of(resolution, "agreements")[0]["agreement_id"]


def test_each_product_has_its_candidate_codes(tell, resolve_told, rows_of):
    resolution = resolve_told(tell(agreements=[{"parties": [A, B], "products": ("oscilloscopes", "equipment")}]))
    ids = {row["name"]: row["product_id"] for row in rows_of(resolution, "products")}
    assert set(ids) == {"oscilloscopes", "equipment"}
    assert [
        (row["product_id"], row["scheme"], row["code"], row["rank"], row["method"])
        for row in rows_of(resolution, "product_classifications")
    ] == [
        (ids["oscilloscopes"], "CHPL", "903020", 1, "head_noun: oscilloscope"),
        (ids["oscilloscopes"], "HS2022", "9030", 1, "head_noun: oscilloscope"),
    ]


def test_products_of_one_name_are_one_whatever_the_number(tell, resolve_told, rows_of):
    names = ["Steel girder", "steel girders"]
    told = [tell(source=f"{name}.txt", agreements=[{"parties": [A, B], "products": (name,)}]) for name in names]
    resolution = resolve_told(*told)
    (product,) = rows_of(resolution, "products")
    assert product["name"] == "steel girders"
    (row,) = rows_of(resolution, "agreement_products")
    assert (row["activity"], row["is_planned"]) == ("supply", True)


def test_the_newest_word_of_an_outlet_replaces_its_older_one(tell, resolve_told, rows_of):
    told = [
        tell(source="1.txt", publisher="Daily", published=DAYS[0], agreements=[{"parties": [A, B], "signed": "2025-03-04"}]),
        tell(source="2.txt", publisher="Daily", published=DAYS[2], agreements=[{"parties": [A, B], "signed": "2025-03-03"}]),
        tell(source="3.txt", publisher="Weekly", published=DAYS[1], agreements=[{"parties": [A, B], "signed": "2025-03-03"}]),
    ]
    resolution = resolve_told(*told)
    (agreement,) = rows_of(resolution, "agreements")
    assert (str(agreement["signed_on"]), agreement["is_disputed"]) == ("2025-03-03", False)
    versions = {row["value"]: row["is_published"] for row in rows_of(resolution, "assertions") if row["field_name"] == "signed_on"}
    assert versions == {"2025-03-04": False, "2025-03-03": True}


def test_an_outlet_that_is_a_party_decides_between_equals(tell, resolve_told, rows_of):
    told = [
        tell(source="1.txt", publisher="Boreal Steel", published=DAYS[0], agreements=[{"parties": [A, B], "value": ("300", "EUR")}]),
        tell(source="2.txt", publisher="Weekly", published=DAYS[1], agreements=[{"parties": [A, B], "value": ("410", "EUR")}]),
    ]
    (agreement,) = rows_of(resolve_told(*told), "agreements")
    assert (str(agreement["value_amount"]), agreement["is_disputed"]) == ("300.00", True)


@pytest.mark.parametrize(
    ("text", "published", "is_disputed"),
    [
        ("The two firms signed on 4 March in the city hall. ", "2025-03-04", False),
        ("The two firms signed on the first Monday of the month. ", "2025-03-06", True),
        ("They signed, a spokesman said on Thursday. ", "2025-03-04", False),
        ("They signed on Thursday, a spokesman said on Thursday. ", "2025-03-06", True),
    ],
    ids=["the other day stands in the text", "no other day stands in the text", "a day of saying", "a day of signing and of saying"],
)
def test_a_value_that_most_articles_have_in_their_text_stands_whatever_was_read(text, published, is_disputed, tell, resolve_told, rows_of):
    told = [
        tell(source="1.txt", publisher="Daily", published=DAYS[0], agreements=[{"parties": [A, B], "signed": "2025-03-04"} | RECKONED]),
        tell(
            source="2.txt",
            publisher="Weekly",
            published=DAYS[1],
            text=text,
            agreements=[{"parties": [A, B], "signed": "2025-03-06"} | RECKONED],
        ),
    ]
    (agreement,) = rows_of(resolve_told(*told), "agreements")
    assert (str(agreement["signed_on"]), agreement["is_disputed"]) == (published, is_disputed)


def test_the_versions_that_contradict_each_other_are_marked(tell, resolve_told, rows_of):
    told = [
        tell(source=f"{day}.txt", publisher=f"Outlet {day}", published=DAYS[0], agreements=[{"parties": [A, B], "signed": day}])
        for day in ("2025-03-03", "2025-03-04", "2025-03")
    ]
    rows = [row for row in rows_of(resolve_told(*told), "assertions") if row["field_name"] == "signed_on"]
    assert {row["value"]: row["is_contradicted"] for row in rows} == {"2025-03-03": True, "2025-03-04": True, "2025-03-01": False}


@pytest.mark.parametrize(
    ("text", "is_disputed"),
    [("They have agreed on the terms. Nothing has been signed. ", True), ("They have agreed on the terms. ", False)],
    ids=["the signature is denied", "the signature lies ahead"],
)
def test_a_stage_ahead_on_the_day_of_the_signature_contradicts_it_only_in_so_many_words(text, is_disputed, tell, resolve_told, rows_of):
    told = [
        tell(source="1.txt", publisher="Daily", agreements=[{"parties": [A, B], "stage": "signed"}]),
        tell(source="2.txt", publisher="Weekly", text=text, agreements=[{"parties": [A, B], "stage": "agreed_in_principle"}]),
    ]
    (agreement,) = rows_of(resolve_told(*told), "agreements")
    assert (agreement["lifecycle_stage"], agreement["is_disputed"]) == ("signed", is_disputed)
