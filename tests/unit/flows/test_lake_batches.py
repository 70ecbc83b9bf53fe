from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.batches import Batch, EarlierReadings
from flows.outcomes import ReadArticle, Refused
from flows.sources import Source
from flows.stored import read_stored
from schemas.lake import BATCH
from transforms.documents.document import Document, Rejection
from transforms.extraction.mentions import Extraction

SEEN_AT = datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)
SOURCE = Source(path=Path("/in/feed.jsonl"), name="feed.jsonl", uri="file:///in/feed.jsonl", byte_count=12, modified_ns=34)
DOCUMENT = Document(
    article_id="0" * 32,
    text="Northlight signed a contract.",
    media_type="application/json",
    language_code="en",
    fragment="line=2",
    headline="Northlight",
    author_names=("A. Writer", "B. Writer"),
    published_at=datetime(2025, 3, 3, 22, 15, 0, 250_000, tzinfo=UTC),
    published_basis="metadata",
)
ARTICLE = ReadArticle(source=SOURCE, content_key="key", is_last=False, document=DOCUMENT, extraction=Extraction(), handling="extracted")
REFUSED = Refused(
    source=SOURCE,
    content_key="key",
    is_last=True,
    stage="parse",
    rejection=Rejection(reason_code="invalid_json_line", detail="cut", fragment="line=3"),
)


def tables_of(*outcomes):
    batch = Batch("0.1.0+abc", EarlierReadings({}))
    for outcome in outcomes:
        batch.add(outcome, seen_at=SEEN_AT, run_id="run-1")
        if outcome.is_last:
            batch.add_sighting(outcome, run_id="run-1")
    return batch.tables()


def test_a_batch_has_every_table_of_the_lake_with_its_declared_schema():
    tables = tables_of(ARTICLE, REFUSED)
    assert list(tables) == [table.name for table in BATCH]
    assert all(tables[table.name].schema.equals(table.arrow_schema) for table in BATCH)


def test_an_article_and_a_refusal_are_placed_in_their_file_and_the_file_is_sighted_once():
    tables = tables_of(ARTICLE, REFUSED)
    assert tables["documents"]["source_uri"].to_pylist() == ["file:///in/feed.jsonl#line=2"]
    assert tables["rejects"]["source_uri"].to_pylist() == ["file:///in/feed.jsonl#line=3"]
    assert tables["sightings"].to_pylist() == [
        {"source_uri": SOURCE.uri, "content_key": "key", "byte_count": 12, "modified_ns": 34, "run_id": "run-1"}
    ]


def test_a_stored_document_is_the_document_that_was_stored():
    (stored,) = read_stored(tables_of(ARTICLE)["documents"])
    assert stored.document == DOCUMENT
    assert stored.document.document_key == DOCUMENT.document_key
    assert (stored.source.uri, stored.seen_at, stored.run_id) == (SOURCE.uri, SEEN_AT, "run-1")
    assert stored.document.published_at.utcoffset() == timedelta(0)
