"""Encodings, normalization, markup and language."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.documents.decoding import decode
from transforms.documents.languages import language_of, language_tag
from transforms.documents.markup import text_of_markup
from transforms.documents.normalizing import normalize_text
from transforms.documents.pdf import join_lines

WESTERN = "The São Paulo company’s “landmark” deal with Peña & Müller – worth €5 million – was signed."
RUSSIAN = "Россия и Иран подписали меморандум о сотрудничестве в области микроэлектроники."
CZECH = "Smlouvu podepsali v úterý v Praze, řekl mluvčí. Společnost dodá plyn do Německa."
CHINESE = "俄罗斯与伊朗签署微电子合作谅解备忘录,双方同意在纳米技术领域开展合作。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WESTERN, "utf-8"),
        (WESTERN, "utf-8-sig"),
        (WESTERN, "utf-16"),
        (WESTERN, "utf-16-le"),
        (WESTERN, "utf-16-be"),
        (WESTERN, "utf-32"),
        (WESTERN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (CZECH, "cp1250"),
        (CHINESE, "gb18030"),
    ],
)
def test_the_encoding_is_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_declared_encoding_is_believed_unless_the_bytes_are_utf8() -> None:
    assert decode('<meta charset="iso-8859-5">Эй'.encode("iso-8859-5")).endswith("Эй")
    assert decode('<meta charset="iso-8859-5">Эй'.encode()).endswith("Эй")
    assert decode("Эй".encode("iso-8859-5"), declared="iso-8859-5") == "Эй"


@pytest.mark.parametrize(
    ("raw", "normalized"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\ufeffAc\0me\x1b signs\tit", "Acme signs\tit"),
        ("cafe\u0301", "caf\u00e9"),
        ("Acmeâ€™s deal", "Acme\u2019s deal"),
        ("Ã\x00©tat and cafÃ©", "\u00e9tat and caf\u00e9"),
        ("“q” ‘r’ ﬁne ｗｉｄｅ &amp; <b>", "“q” ‘r’ ﬁne ｗｉｄｅ &amp; <b>"),
        ("  indented\n\n\nfar  apart \n", "  indented\n\n\nfar  apart "),
        ("a\ud800b", "a\N{REPLACEMENT CHARACTER}b"),
    ],
)
def test_text_is_normalized_without_other_loss(raw: str, normalized: str) -> None:
    assert normalize_text(raw) == normalized


@given(st.text() | st.text(alphabet="Ã©â€™\x9d\u0303AaÂ\xa0\r\n\x00\ufeff\ud83d\ude00\u0301\u0085Ð¡", max_size=15))
def test_normalizing_again_changes_nothing(text: str) -> None:
    once = normalize_text(text)
    assert normalize_text(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode().decode() == once


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One\n line.</p><p>Two <b>bold</b>,<br>broken.</p>", "One line.\n\nTwo bold,\nbroken."),
        ("<p>To make:</p><ul><li>chips</li><li><p>gas</p></li></ul>End", "To make:\n\n- chips\n- gas\n\nEnd"),
        ("<ol start=2025><li>It began.</li><li>It ended.</li></ol>", "2025. It began.\n2026. It ended."),
        ("AT&amp;T signs<script>alert(1)</script><!-- no --> it", "AT&T signs it"),
        ("A&amp;B signs\n<b>it</b>", "A&B signs\nit"),
        ("<!-- nothing -->", ""),
    ],
)
def test_markup_becomes_lines_of_text(markup: str, text: str) -> None:
    assert text_of_markup(markup) == text


def test_lines_of_a_page_become_paragraphs() -> None:
    page = (
        "Acme signs deal\n"
        "Acme signed a long-term agreement on micro\x02electronics with the\n"
        "Beta company of Moscow, and will take a long\x02term view.\n"
        "It is short.\n"
        "- one item of several that the company and its partner will make\n"
        "- another\n"
    )
    assert join_lines(page).rstrip().split("\n") == [
        "Acme signs deal",
        "Acme signed a long-term agreement on microelectronics with the Beta company of Moscow, and will take a long-term view.",
        "It is short.",
        "- one item of several that the company and its partner will make",
        "- another",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Acme and Beta signed an agreement to supply gas to the plant, the company said.", "en"),
        ("Der Vertrag wurde am Dienstag in Berlin unterzeichnet.", "de"),
        (RUSSIAN, "ru"),
        ("Gazprom, CNPC", "und"),
        ("MoU", "und"),
        ("12345 67890 12345 67890 12345", "und"),
    ],
)
def test_the_language_is_told_or_left_open(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(("stated", "tag"), [("EN", "en"), ("en_us", "en-US"), ("zh-Hant-tw", "zh-Hant-TW"), ("English", None), ("", None)])
def test_only_a_well_formed_language_counts(stated: str, tag: str | None) -> None:
    assert language_tag(stated) == tag
