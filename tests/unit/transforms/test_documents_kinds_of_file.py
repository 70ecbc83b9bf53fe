"""Each kind of file, read whole: text, headline, and what the file says about itself."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime

import pytest

from tests.unit.transforms.pdf_file import pdf_of
from transforms.documents.document import Document, article_id_of
from transforms.documents.options import FieldNames, ParseOptions
from transforms.documents.parse import parse_file

DAY = datetime(2025, 5, 12, tzinfo=UTC)
HEADLINE = "Acme signs gas deal with Beta"
STORY = "Acme has signed an agreement to supply gas to Beta, the two companies said."

TEXT = f"{HEADLINE}\n\nPORT LOUIS, May 12, 2025 - {STORY}\n".encode()
MARKDOWN = f"---\ntitle: {HEADLINE}\ndate: 2025-05-12\nauthor: [Jane Doe, John Roe]\npublisher: Example News\n---\n\n{STORY}\n".encode()
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>{HEADLINE} | Example News</title>
<meta property="og:site_name" content="Example News"><meta name="author" content="Jane Doe; John Roe">
<meta property="article:published_time" content="2025-05-12T03:00:00+03:00">
<link rel="canonical" href="https://news.example/deal"></head>
<body><nav><a href="/">Home</a> <a href="/gas">Gas</a></nav>
<article><h1>{HEADLINE}</h1><p>{STORY}</p><p>Beta will build:</p><ul><li>a pipeline</li><li>a plant</li></ul></article>
<footer>Copyright 2019 Example News</footer></body></html>""".encode()
RECORD = {
    "title": HEADLINE,
    "content": f"<p>{STORY}</p><ul><li>a pipeline</li></ul>",
    "pubDate": "Mon, 12 May 2025 03:00:00 +0300",
    "source": {"name": "Example News"},
    "authors": [{"name": "Jane Doe"}, "John Roe"],
    "link": "https://news.example/deal",
}
MAIL = f"""Received: from mail.example
Subject: =?utf-8?q?Acme_signs_gas_deal_with_Beta?=
From: Jane Doe <jane@news.example>
Date: Mon, 12 May 2025 03:00:00 +0300
List-Id: Example News <wire.news.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/html; charset=utf-8

<p>Not this.</p>
--b
Content-Type: text/plain; charset=utf-8

{STORY}
--b--
""".encode()


def _only_document(content: bytes, name: str, metadata: bytes | None = None) -> Document:
    parsed = parse_file(content, name=name, metadata=metadata)
    assert not parsed.rejections
    (document,) = parsed.documents
    return document


@pytest.mark.parametrize(
    ("content", "name", "media_type", "text", "basis"),
    [
        (TEXT, "a.txt", "text/plain", TEXT.decode().strip(), "stated"),
        (MARKDOWN, "a.md", "text/markdown", f"{HEADLINE}\n\n{STORY}", "metadata"),
        (PAGE, "a.html", "text/html", f"{HEADLINE}\n{STORY}\nBeta will build:\n- a pipeline\n- a plant", "metadata"),
        (pdf_of(HEADLINE, "12 May 2025", STORY), "a.pdf", "application/pdf", f"{HEADLINE}\n12 May 2025\n{STORY}", "stated"),
        (json.dumps(RECORD).encode(), "a.json", "application/json", f"{HEADLINE}\n\n{STORY}\n\n- a pipeline", "metadata"),
        (MAIL, "a.eml", "message/rfc822", f"{HEADLINE}\n\n{STORY}", "metadata"),
    ],
    ids=["text", "Markdown", "page", "PDF", "JSON", "mail"],
)
@pytest.mark.parametrize("named", [True, False], ids=["named", "unnamed"])
def test_each_kind_is_read_by_its_content(content: bytes, name: str, media_type: str, text: str, basis: str, *, named: bool) -> None:
    document = _only_document(content, name if named else "download")
    assert (document.media_type, document.text) == (media_type, text)
    assert (document.headline, document.language_code) == (HEADLINE, "en")
    assert (document.published_at, document.published_basis) == (DAY, basis)
    assert document.article_id == article_id_of(content)
    assert _only_document(gzip.compress(content), f"{name}.gz") == document


@pytest.mark.parametrize(("content", "name"), [(PAGE, "a.html"), (json.dumps(RECORD).encode(), "a.json")])
def test_publisher_authors_and_address_are_read(content: bytes, name: str) -> None:
    document = _only_document(content, name)
    assert document.publisher_name == "Example News"
    assert document.author_names == ("Jane Doe", "John Roe")
    assert document.url == "https://news.example/deal"


def test_a_mail_names_its_sender_and_its_list() -> None:
    document = _only_document(MAIL, "a.eml")
    assert (document.publisher_name, document.author_names) == ("Example News", ("Jane Doe",))


def test_a_mail_of_html_alone_is_read_as_a_page() -> None:
    mail = f"Subject: Deal\nFrom: a@news.example\nContent-Type: text/html; charset=iso-8859-1\n\n<p>{STORY} Caf\xe9.</p>".encode("latin-1")
    assert _only_document(mail, "a.eml").text == f"Deal\n\n{STORY} Caf\xe9."


def test_a_date_in_the_properties_of_a_pdf_is_not_believed() -> None:
    document = _only_document(pdf_of(HEADLINE, STORY), "a.pdf")
    assert (document.published_at, document.published_basis) == (None, "unknown")


def test_an_array_gives_a_document_an_item() -> None:
    parsed = parse_file(json.dumps([{"text": STORY}, {"text": HEADLINE}]).encode(), name="a.json")
    assert [(document.fragment, document.text) for document in parsed.documents] == [("item=1", STORY), ("item=2", HEADLINE)]
    assert parsed.documents[0].article_id == article_id_of(json.dumps({"text": STORY}, separators=(",", ":")).encode())


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.txt"])
def test_a_line_has_the_id_of_its_stripped_bytes(name: str) -> None:
    lines = [b'{"text": "Acme signed."}', b'  {"text": "Beta paid."}\r']
    parsed = parse_file(b"\n".join(lines), name=name)
    assert [document.article_id for document in parsed.documents] == [article_id_of(line.strip()) for line in lines]


def test_field_names_can_be_chosen() -> None:
    options = ParseOptions(json_fields=FieldNames(text=("nutzlast.volltext",)))
    parsed = parse_file(json.dumps({"text": "Not this.", "nutzlast": {"volltext": STORY}}).encode(), name="a.json", options=options)
    assert [document.text for document in parsed.documents] == [STORY]


SIDECAR = {
    "published_at": "2024-01-31",
    "publisher": "Other News",
    "url": "https://other.example/1",
    "headline": "Beta buys gas",
    "authors": ["A. Nother"],
    "language": "en-GB",
}


def test_a_sidecar_overrides_what_the_file_says() -> None:
    document = _only_document(PAGE, "a.html", json.dumps(SIDECAR).encode())
    assert (document.published_at, document.published_basis) == (datetime(2024, 1, 31, tzinfo=UTC), "metadata")
    assert (document.publisher_name, document.url) == ("Other News", "https://other.example/1")
    assert (document.headline, document.author_names, document.language_code) == ("Beta buys gas", ("A. Nother",), "en-GB")
    assert document.text.startswith(f"Beta buys gas\n\n{HEADLINE}\n")


def test_what_a_sidecar_leaves_out_stays_as_the_file_says() -> None:
    sidecar = json.dumps({"publisher": "Other News", "url": None, "crawler": 7}).encode()
    document = _only_document(PAGE, "a.html", sidecar)
    assert (document.publisher_name, document.url) == ("Other News", "https://news.example/deal")


@pytest.mark.parametrize(
    "sidecar",
    [b"", b"{", b"[]", b'"2025"', b'{"published_at": "last week"}', b'{"url": 7}', b'{"language": "English"}', b'{"a":' * 100_000],
)
def test_a_broken_sidecar_refuses_the_file(sidecar: bytes) -> None:
    parsed = parse_file(TEXT, name="a.txt", metadata=sidecar)
    assert [rejection.reason_code for rejection in parsed.rejections] == ["invalid_metadata"]
    assert not parsed.documents


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"{HEADLINE}\n\n{STORY}", HEADLINE),
        (f"FOR IMMEDIATE RELEASE\n\n12 May 2025\n\n{HEADLINE}\n\n{STORY}", HEADLINE),
        (f"By Jane Doe\n\n{HEADLINE}\n{STORY}", HEADLINE),
        (f"{STORY}\n\n{STORY}", None),
        ("word " * 60 + "\n\nMore.", None),
    ],
)
def test_a_text_begins_with_its_headline_or_has_none(text: str, headline: str | None) -> None:
    document = _only_document(text.encode(), "a.txt")
    assert document.headline == headline
    assert document.text == text


def test_a_headline_is_not_repeated_where_the_body_begins_with_it() -> None:
    record = {"title": HEADLINE, "text": f"{HEADLINE.upper()}\n{STORY}"}
    assert _only_document(json.dumps(record).encode(), "a.json").text == record["text"]
