"""Bytes -> text: the encoding is read from a byte order mark, tried, declared or detected, in that order."""

from __future__ import annotations

import codecs
import re

from schemas.errors import DocumentError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a page declares and what it means: the labels of the WHATWG Encoding Standard that differ from Python's.
DECLARED_MEANS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
# The only encodings detection may answer with: those that news is still found in, and of two that fit alike the first.
DETECTABLE = [
    "cp1252", "cp1251", "koi8_r", "gb18030", "big5", "cp932", "euc_jp", "cp949",
    "cp1250", "iso8859_2", "cp1253", "cp1254", "cp1255", "cp1256",
]  # fmt: skip

DECLARATION = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

HEAD_LENGTH = 4096  # bytes in which a declaration, or the nature of the content, must show
SAMPLE_LENGTH = 100_000  # bytes that detection looks at: its time grows with them, its answer seldom changes
CONTROL_SHARE = 0.02  # stray control characters occur in text; more of them mean it is none
WIDE_SHARE = 0.6  # Latin text in UTF-16 has a NUL in every other byte
DAMAGE_SHARE = 0.1  # of its non-ASCII characters, what a UTF-8 text may have lost and still be read as UTF-8


def decode(content: bytes, *, declared: str | None = None) -> str:
    """Return `content` as text. `declared` is the charset its envelope names; one named inside is found here.

    Raises:
        DocumentError: it is binary, or fits no encoding that news is found in.
    """
    for mark, marked in BYTE_ORDER_MARKS:
        if content.startswith(mark) and (text := _try(content[len(mark) :], marked)) is not None:
            return text
    wide = _wide_encoding(content)
    if is_binary(content) and not wide:
        raise DocumentError("binary", "The content is binary, of no kind that is known.")
    for encoding in (wide, "utf-8", declared or _declared_encoding(content)):
        if encoding and (text := _try(content, encoding)) is not None:
            return text
    return _damaged_utf8(content) or _detected(content)


def peek(content: bytes, length: int) -> str:
    """Return about the first `length` bytes of `content` as text in which everything that is ASCII is right."""
    head = content[:length]
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore")
    return head.decode(_wide_encoding(head) or "latin-1", "ignore")


def is_binary(content: bytes) -> bool:
    """Return whether the beginning of `content` holds more control characters than text does."""
    head = content[:HEAD_LENGTH]
    return len(CONTROL.findall(head)) > CONTROL_SHARE * len(head)


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(DECLARED_MEANS.get(encoding.lower(), encoding))
    except (LookupError, ValueError):
        return None


def _wide_encoding(content: bytes) -> str | None:
    head = content[:HEAD_LENGTH]
    for encoding, high_bytes in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if high_bytes.count(0) > WIDE_SHARE * len(high_bytes) and head.count(0) <= len(high_bytes):
            return encoding
    return None


def _declared_encoding(content: bytes) -> str | None:
    declaration = DECLARATION.search(content, 0, HEAD_LENGTH)
    return declaration[1].decode("ascii", "replace") if declaration else None


def _damaged_utf8(content: bytes) -> str | None:
    text = content.decode("utf-8", "replace")
    foreign = sum(not char.isascii() for char in text)
    return text if text.count("\N{REPLACEMENT CHARACTER}") <= DAMAGE_SHARE * foreign else None


def _detected(content: bytes) -> str:
    from charset_normalizer import from_bytes  # only texts that are not UTF-8 pay for it

    matches = from_bytes(content[:SAMPLE_LENGTH], cp_isolation=DETECTABLE)
    ranked = sorted(matches, key=lambda match: (match.chaos, -match.coherence, DETECTABLE.index(match.encoding)))
    text = _try(content, ranked[0].encoding) if ranked else None
    if text is None:
        raise DocumentError("undecodable", "The content is text in no encoding that could be told; save it as UTF-8.")
    return text
