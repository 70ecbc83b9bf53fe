"""An extraction as rows of the lake."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from schemas.arrow import table_from_rows
from schemas.lake import BATCH
from transforms.documents.document import Document
from transforms.extraction.mentions import AgreementMention, ClaimMention, Conclusion, Extraction, Money, PartyMention, ProductMention, Span
from transforms.normalization import normalize_article

TEXT = (
    "On 4 March 2025 Boreal Steel (BS) and Kenya signed a memorandum on rail freight in Nairobi for EUR 10. "
    "It helps, BS said. Rails, rails."
)


def at(words):
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), rule_id="told", score=0.5)


def agreement():
    return AgreementMention(
        sentence=at("On 4 March 2025 Boreal Steel (BS) and Kenya signed a memorandum on rail freight in Nairobi for EUR 10."),
        agreement_type="memorandum_of_understanding",
        term=at("memorandum"),
        lifecycle_stage="signed",
        stage_span=at("signed"),
        subject=at("rail freight"),
        place=at("Nairobi"),
        value=Money(amount=Decimal("10.00"), currency="EUR", span=at("EUR 10")),
        conclusion=Conclusion(signed_on=date(2025, 3, 4), signed_edtf="2025-03-04", basis="stated", span=at("4 March 2025")),
        parties=(
            PartyMention(
                number=0, name="Boreal Steel", span=at("Boreal Steel"), role="signatory", party_kind="company", country_code=None,
                alias_names=("BS", "Boreal Steel"),
            ),
            PartyMention(number=1, name="Kenya", span=at("Kenya"), role="signatory", party_kind="state", country_code="KEN"),
        ),
        products=tuple(
            ProductMention(name=name, span=at(name), product_kind="equipment", activity=activity, is_planned=True)
            for name, activity in (("Rails", "supply"), ("rails", "supply"), ("rails", "build"))
        ),
        is_background=False,
        confidence=0.8,
    )  # fmt: skip


CLAIM = ClaimMention(
    content=at("It helps"), attribution_type="direct", claim_type="impact", factuality="certain", speaker=at("BS said"), cue=at("said"),
    speaker_name="Boreal Steel", agreement_index=0,
)  # fmt: skip


def normalize(extraction):
    document = Document(article_id="a" * 32, text=TEXT, media_type="text/plain", language_code="en")
    return normalize_article(
        document,
        extraction,
        source_uri="a.txt",
        extractor_name="rules",
        extractor_version="1",
        seen_at=datetime(2025, 4, 1, tzinfo=UTC),
        run_id="r1",
    )


@pytest.fixture
def rows():
    return normalize(Extraction(agreements=(agreement(), agreement()), claims=(CLAIM,)))


def test_rows_are_those_that_the_lake_declares(rows):
    declared = {table.name: table for table in BATCH}
    assert set(rows) == set(declared) - {"sightings", "rejects"}
    for name, found in rows.items():
        assert table_from_rows(declared[name], found).num_rows == len(found)
        keys = [tuple(row[column] for column in declared[name].primary_key) for row in found]
        assert len(set(keys)) == len(keys)


def test_every_mention_is_the_text_at_its_offsets(rows):
    assert all(TEXT[row["char_start"] : row["char_end"]] == row["text"] for row in rows["mentions"])


def test_every_value_has_a_mention_of_its_kind(rows):
    assert {(row["mention_kind"], row["text"]) for row in rows["mentions"]} >= {
        ("term", "memorandum"), ("stage", "signed"), ("date", "4 March 2025"), ("place", "Nairobi"), ("value", "EUR 10"),
        ("subject", "rail freight"), ("party", "Kenya"), ("product", "Rails"),
        ("claim", "It helps"), ("speaker", "BS said"), ("cue", "said"),
    }  # fmt: skip
    assert {row["mention_kind"] for row in rows["mentions"]} == set(
        "agreement term stage date place value subject party product claim speaker cue".split()
    )


def test_local_ids_tell_agreements_apart_and_parties_and_products_together(rows):
    article = "a" * 32
    assert [row["report_id"] for row in rows["reported_agreements"]] == [f"{article}-a0", f"{article}-a1"]
    assert {row["member_id"] for row in rows["reported_parties"]} == {f"{article}-p0", f"{article}-p1"}
    assert {(row["member_id"], row["activity"]) for row in rows["reported_products"]} == {
        (f"{article}-g0", "supply"),
        (f"{article}-g0", "build"),
    }
    assert [(row["member_id"], row["report_id"]) for row in rows["reported_claims"]] == [(f"{article}-c0", f"{article}-a0")]


def test_an_alias_is_not_the_name_itself(rows):
    assert rows["reported_parties"][0]["alias_names"] == ["BS"]


def test_what_a_party_rests_on_is_the_agreement_and_its_own_span(rows):
    assert rows["reported_parties"][0]["confidence"] == pytest.approx(0.4)


def test_a_value_is_stored_with_its_currency():
    (row,) = normalize(Extraction(agreements=(agreement(),)))["reported_agreements"]
    assert (row["value_amount"], row["value_currency"]) == (Decimal("10.00"), "EUR")


def test_an_article_without_agreements_leaves_its_document(rows):
    found = normalize(Extraction())
    assert len(found["documents"]) == 1
    assert not any(found[name] for name in found if name != "documents")
