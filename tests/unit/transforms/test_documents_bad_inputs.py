"""Whatever the bytes: documents or reasons, and never an exception."""

from __future__ import annotations

import gzip
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.vocabularies import REASON_CODE
from tests.unit.transforms.pdf_file import pdf_of
from transforms.documents.document import Rejection
from transforms.documents.normalizing import normalize_text
from transforms.documents.options import ParseOptions
from transforms.documents.parse import parse_file

DEEP = 100_000
LIMIT = 2_000_000
LOCKED = "/Encrypt<</Filter/Standard/V 1/R 2/O({})/U({})/P -4>>/ID[(0123456789abcdef)(0123456789abcdef)]".format("a" * 32, "b" * 32)
BOMB = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;</p></body></html>'
SENTENCE = "Acme signed a supply agreement with Beta."

REFUSED = {
    "empty": (b"", "a.txt", "empty"),
    "white space only": (b" \r\n\t \n", "a.txt", "empty"),
    "empty in gzip": (gzip.compress(b""), "a.txt.gz", "empty"),
    "an array of nothing": (b"[]", "a.json", "empty"),
    "over the limit": (b"a" * (LIMIT + 1), "a.txt", "too_large"),
    "a gzip bomb": (gzip.compress(b"0" * 50 * LIMIT), "a.txt.gz", "decompressed_too_large"),
    "gzip cut off": (gzip.compress(SENTENCE.encode() * 50)[:-12], "a.txt.gz", "truncated"),
    "gzip damaged": (b"\x1f\x8b\x08\x00" + b"\xff" * 40, "a.gz", "corrupt"),
    "gzip in gzip": (gzip.compress(gzip.compress(b"a")), "a.gz", "unknown_format"),
    "PDF cut off": (pdf_of(SENTENCE)[:400], "a.pdf", "truncated"),
    "PDF damaged": (b"%PDF-1.7\n" + b"junk " * 20 + b"%%EOF", "a.pdf", "corrupt"),
    "PDF locked": (pdf_of(SENTENCE, trailer=LOCKED), "a.pdf", "encrypted"),
    "PDF of pictures": (pdf_of(), "a.pdf", "scan_without_text"),
    "binary": (bytes(range(256)) * 8, "a.txt", "binary"),
    "NUL bytes": (b"\0" * 500, "a.txt", "binary"),
    "picture named text": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.txt", "unknown_format"),
    "Word document": (b"PK\x03\x04" + bytes(26) + b"word/document.xml", "a.docx", "unknown_format"),
    "old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "a.doc", "unknown_format"),
    "rich text": (rb"{\rtf1\ansi Acme signed.}", "a.txt", "unknown_format"),
    "XML": (b"<?xml version='1.0'?><rss><channel/></rss>", "a.xml", "unknown_format"),
    "text in no encoding": (bytes(range(0x80, 0x100)) * 10, "a.txt", "undecodable"),
    "no words": (b"12 34 -- 56\n!!", "a.txt", "no_text"),
    "page without words": (b"<html><body><img src='a.png'></body></html>", "a.html", "no_text"),
    "mail without text": (b"From: a@example.org\nSubject: Deal\nContent-Type: image/png\n\nabc", "a.eml", "no_text"),
    "JSON cut off": (b'{"title": "Acme", "text": "Acme signed', "a.json", "invalid_json"),
    "JSON without article": (b'{"id": 7, "tags": ["gas"]}', "a.json", "no_article_field"),
    "JSON with an empty article": (b'{"title": "Acme signs", "text": " "}', "a.json", "no_text"),
    "array of numbers": (b"[{}, 3]", "a.json", "no_article_field"),
    "JSON that is a number too long": (b'{"text": ' + b"9" * 5000 + b"}", "a.json", "invalid_json"),
    "deep JSON array": (b'[{"text":' + b"[" * DEEP, "a.json", "too_deep"),
    "deep JSON object": (b'{"text":' * DEEP, "a.json", "too_deep"),
    "deep HTML": (b"<html><body>" + b"<div>" * DEEP + SENTENCE.encode(), "a.html", "too_deep"),
    "deep inline HTML": (b"<html><body><p>" + b"<b>" * DEEP + SENTENCE.encode(), "a.html", "too_deep"),
    "deep HTML in JSON": (json.dumps({"text": "<div>" * DEEP}).encode(), "a.json", "too_deep"),
    "deep front matter": (b"---\na: " + b"[" * 5000 + b"\n---\nAcme", "a.md", "too_deep"),
    "front matter that is not YAML": (b"---\ntitle: [Acme\n---\nAcme signed.", "a.md", "invalid_metadata"),
    "deep mail": (
        b"MIME-Version: 1.0\nFrom: a@example.org\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(3000)),
        "a.eml",
        "too_deep",
    ),
    "entity bomb": (BOMB.encode(), "a.html", "entity_expansion"),
    "entity bomb in XML": (BOMB.replace("DOCTYPE html", "DOCTYPE lolz").replace("html>", "lolz>").encode(), "a.xml", "entity_expansion"),
}  # fmt: skip

READ = {
    "wrongly named page": (b"<!DOCTYPE html><html><body><p>Acme signed.</p></body></html>", "a.pdf", "Acme signed."),
    "wrongly named PDF": (pdf_of("Acme signed."), "a.html", "Acme signed."),
    "wrongly named text": (b"Acme signed.", "a.html", "Acme signed."),
    "text named JSON": (b"Acme signed.", "a.json", "Acme signed."),
    "text that begins like a sound file": (b"ID3 signed.", "a.txt", "ID3 signed."),
    "text in brackets named JSON Lines": (b"[Acme] signed.", "a.jsonl", "[Acme] signed."),
    "wrongly named gzip": (gzip.compress(b"Acme signed."), "a.txt", "Acme signed."),
    "text that ends in half a character": (b"Acme\xe2\x80\x99s deal \xe2\x80\x93 caf\xc3\xa9 " * 9 + b"\xe2\x80", "a.txt", None),
    "SQL": (b"'; DROP TABLE articles; --", "a.txt", "'; DROP TABLE articles; --"),
    "Markdown in text": (b"# Acme *signed* [it](x).", "a.txt", "# Acme *signed* [it](x)."),
    "a script in text": (b"Acme <script>alert(1)</script> signed.", "a.txt", "Acme <script>alert(1)</script> signed."),
    "a script in Markdown": (b"Acme <script>alert(1)</script> signed.", "a.md", "Acme <script>alert(1)</script> signed."),
    "a script in a page": (b"<html><body><p>Acme signed.</p><script>alert(1)</script></body></html>", "a.html", "Acme signed."),
    "deep metadata in a page": (
        b'<html><head><script type="application/ld+json">' + b"[" * DEEP + b"</script></head><body><p>Acme signed.</p></body></html>",
        "a.html",
        "Acme signed.",
    ),
    "rules that are not front matter": (b"---\nAcme signed.\n---\nBeta paid.", "a.txt", "---\nAcme signed.\n---\nBeta paid."),
    "a name with quotes, a newline and a bad byte": (b"Acme signed.", "a'\"\n\udcff.txt", "Acme signed."),
    "stray control characters": (b"\xef\xbb\xbfAcme\0 signed a deal with Beta that runs for twenty-five years, it said.", "a.txt", None),
    "lone surrogates in JSON": (b'{"text": "Acme \\ud800signed."}', "a.json", "Acme \N{REPLACEMENT CHARACTER}signed."),
}  # fmt: skip


@pytest.mark.parametrize(("content", "name", "reason_code"), REFUSED.values(), ids=REFUSED)
def test_bad_input_is_refused_with_its_own_reason(content: bytes, name: str, reason_code: str) -> None:
    parsed = parse_file(content, name=name, options=ParseOptions(max_bytes=LIMIT))
    assert not parsed.documents
    assert {rejection.reason_code for rejection in parsed.rejections} == {reason_code}
    assert all(rejection.detail.endswith(".") for rejection in parsed.rejections)


@pytest.mark.parametrize(("content", "name", "text"), READ.values(), ids=READ)
def test_odd_input_is_read_by_its_content(content: bytes, name: str, text: str | None) -> None:
    parsed = parse_file(content, name=name)
    assert not parsed.rejections
    assert text is None or [document.text for document in parsed.documents] == [text]


def test_a_reason_that_quotes_half_a_character_can_be_written() -> None:
    assert Rejection(reason_code="invalid_json", detail="no article in \ud83d").detail == "no article in \\ud83d"


def test_a_broken_line_leaves_the_lines_around_it_alone() -> None:
    lines = [b'{"text": "Acme signed."}', b'{"text": "Acme', b"", b'{"text": "caf\xe9"', b"[" * DEEP, b"7", b'{"text": "Beta paid."}']
    parsed = parse_file(b"\n".join(lines), name="a.jsonl")
    assert [(document.fragment, document.text) for document in parsed.documents] == [("line=1", "Acme signed."), ("line=7", "Beta paid.")]
    assert [(rejection.fragment, rejection.reason_code) for rejection in parsed.rejections] == [
        ("line=2", "invalid_json_line"),
        ("line=4", "invalid_json_line"),
        ("line=5", "too_deep"),
        ("line=6", "no_article_field"),
    ]


OPENINGS = (
    b"", b"<html>", b"<p>", b"<?xml version='1.0'?>", b"%PDF-1.4\n", b'{"text":', b'[{"body":"',
    b"Subject: x\nFrom: a\nContent-Type: ",
    b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
    b"---\n", b"\xff\xfe", b"\x1f\x8b\x08\0", b"PK\x03\x04",
)  # fmt: skip
PIECES = (
    b"<div>", b"<li>", b"&amp;", b'"', b"{", b"[", b",", b"\n", b"---\n", b"--b\n", b": ", b"\xc3\xa9", b"\xe9", b"\0", b"12 May 2025",
    b"Acme signs ", b"Content-Type: text/html; charset=foo\n\n", b"From: <", b"=?utf-8?b?", b"(", b"<meta charset=rot13>", b'"title":',
)  # fmt: skip
NAMES = ("a", "a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.eml", "a.pdf", "a.gz")


@given(
    opening=st.sampled_from(OPENINGS),
    rest=st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=25).map(b"".join),
    name=st.sampled_from(NAMES),
)
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_document_or_a_reason(opening: bytes, rest: bytes, name: str) -> None:
    parsed = parse_file(opening + rest, name=name)
    assert parsed.documents or parsed.rejections
    for document in parsed.documents:
        assert normalize_text(document.text) == document.text
        assert unicodedata.is_normalized("NFC", document.text)
        assert document.text.encode()
    for rejection in parsed.rejections:
        assert REASON_CODE.check(rejection.reason_code)
