"""Whatever structure is given: readers give documents or reasons, the extractor spans of its text, and the writers rows of the tables.

`ACCORDS_FUZZ=5000 pytest tests/fuzz` tries five thousand of each.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.arrow import table_from_rows
from schemas.lake import BATCH
from schemas.vocabularies import REASON_CODE
from transforms.documents.document import Document, ParsedFile, article_id_of
from transforms.documents.parse import parse_file
from transforms.extraction.extract import extract_mentions
from transforms.extraction.jsonl import extraction_object
from transforms.extraction.mentions import Extraction
from transforms.normalization import normalize_article

BUDGET = settings(max_examples=int(os.environ.get("ACCORDS_FUZZ", "60")), deadline=None, suppress_health_check=[HealthCheck.too_slow])
SEEN_AT = datetime(2025, 5, 1, tzinfo=UTC)
WORDS = (
    "Acme", "Beta Ltd", "the ministry", "Iran", "signed", "said", "a memorandum of understanding", "agreement", "with", "and", "to supply", "that",
    "on Monday", "12 May 2025", "worth", "$1.5 billion", "EUR 3", "“", "”", '"', "'s", ",", ".", ".\n\n", "\n- ", "(", ")", ";", "—", "first", "not", "it", "who",
    "under which", "talks", "terminated", "Reuters", "U.S.", "No. 5", "\u202e", "\u0301", "\U0001f525", "İ", "ß", "\u00a0", "of", "the", "by", "<ACME.N>", "99999999999999999999",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join) | st.lists(
    st.sampled_from(WORDS) | st.text(max_size=6), min_size=1, max_size=40
).map("".join)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(("text", "name", "title", "a", "rendered")), inner, max_size=4)
    ),
    max_leaves=12,
)
FIELDS = ("text", "title", "date", "published_at", "authors", "publisher", "url", "language", "source", "byline")
records = st.dictionaries(st.sampled_from(FIELDS), values, max_size=6)
lines = st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=40)


def _is_told(parsed: ParsedFile) -> None:
    assert parsed.documents or parsed.rejections
    for rejection in parsed.rejections:
        assert REASON_CODE.check(rejection.reason_code)
        assert rejection.detail.encode()  # no halves of characters
    for document in parsed.documents:
        assert document.text.encode()  # no halves of characters
        rows = normalize_article(
            document, Extraction(), source_uri="file:///a", extractor_name="a", extractor_version="1", seen_at=SEEN_AT, run_id="1"
        )
        for table in BATCH:
            table_from_rows(table, rows.get(table.name, []))


@BUDGET
@given(
    content=st.binary(max_size=600), name=st.sampled_from(("a", "a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.eml", "a.pdf", "a.gz"))
)
def test_any_bytes(content: bytes, name: str) -> None:
    _is_told(parse_file(content, name=name))


@BUDGET
@given(value=values | records | st.lists(records, max_size=3))
def test_any_json_as_article_and_as_sidecar(value: object) -> None:
    written = json.dumps(value).encode()
    _is_told(parse_file(written, name="a.json"))
    _is_told(parse_file(b"Acme signed a deal with Beta.", name="a.txt", metadata=written))


@BUDGET
@given(record=st.dictionaries(lines, lines, max_size=5), raw=st.lists(lines, max_size=5), body=texts)
def test_any_front_matter(record: dict[str, str], raw: list[str], body: str) -> None:
    given_lines = [*(f"{key}: {value}" for key, value in record.items()), *raw]
    _is_told(parse_file("\n".join(["---", "title: a", *given_lines, "---", body]).encode(errors="replace"), name="a.md"))


TAGS = (
    "p",
    "div",
    "article",
    "h1",
    "li",
    "ol",
    "table",
    "td",
    "script",
    "title",
    "meta",
    "base",
    "br",
    "!--",
    "!doctype html",
    "svg",
    "template",
    "a href",
    "time",
)
pieces = (
    st.sampled_from(TAGS).flatmap(lambda tag: st.sampled_from((f"<{tag}>", f"</{tag}>", f"<{tag} ", f"<{tag} x='")))
    | texts
    | st.text(max_size=8)
)


@BUDGET
@given(page=st.lists(pieces, max_size=40).map("".join))
def test_any_page(page: str) -> None:
    _is_told(parse_file(f"<html><body>{page}".encode(errors="surrogatepass"), name="a.html"))


HEADERS = ("From", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding", "List-Id", "Archived-At", "MIME-Version", "Organization")
HEADER_VALUES = (
    "multipart/mixed; boundary=b",
    "multipart/alternative; boundary=b",
    "message/rfc822",
    "text/html; charset=x",
    "base64",
    "quoted-printable",
    "<a@b>",
    "=?utf-8?b?w6k=?=",
    "=?x?z?=",
)
headers = st.lists(st.tuples(st.sampled_from(HEADERS), st.sampled_from(HEADER_VALUES) | lines), max_size=7)
bodies = st.lists(st.sampled_from(("--b\n", "--b--\n", "\n", "Content-Type: text/plain\n\n")) | texts, max_size=12).map("".join)


@BUDGET
@given(headers=headers, body=bodies)
def test_any_mail(headers: list[tuple[str, str]], body: str) -> None:
    head = "".join(f"{name}: {value}\n" for name, value in headers)
    _is_told(parse_file(f"From: a@example.org\nSubject: Deal\n{head}\n{body}".encode(errors="replace"), name="a.eml"))


@BUDGET
@given(text=texts)
def test_any_text_gives_spans_of_it_and_rows_of_the_tables(text: str, model) -> None:
    parsed = parse_file(text.encode(errors="replace"), name="a.txt")
    for document in (*parsed.documents, _document(text)):
        extraction = extract_mentions(document, model)
        written = json.dumps(extraction_object("a", document, extraction, with_text=True))
        assert json.loads(written)["article_id"] == document.article_id
        rows = normalize_article(
            document, extraction, source_uri="file:///a", extractor_name="a", extractor_version="1", seen_at=SEEN_AT, run_id="1"
        )
        for table in BATCH:
            table_from_rows(table, rows.get(table.name, []))
        for mention in rows["mentions"]:
            assert document.text[mention["char_start"] : mention["char_end"]] == mention["text"]


def _document(text: str) -> Document:
    cleaned = text.encode(errors="replace").decode()
    return Document(
        article_id=article_id_of(cleaned.encode()), text=cleaned, media_type="text/plain", language_code="en", published_at=SEEN_AT
    )
