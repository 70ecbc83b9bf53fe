"""What kind of file some bytes are: told by the bytes, and by the file's name only where they can't tell."""

from __future__ import annotations

import re
from enum import StrEnum

from schemas.errors import DocumentError
from transforms.documents.decoding import is_binary, peek
from transforms.documents.markup import refuse_entities

HEAD_LENGTH = 65_536  # bytes in which a file shows its kind


class Kind(StrEnum):
    """A kind of file that is read; its value is the media type."""

    PDF = "application/pdf"
    HTML = "text/html"
    JSON = "application/json"
    JSON_LINES = "application/jsonl"
    MAIL = "message/rfc822"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"


# Kinds that are known and not read, by their first bytes. Letters and digits alone can begin a text too: they count in binary content only.
FOREIGN = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x1f\x8b", "a gzip file within a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"%!PS", "a PostScript file"),
)
# What a ZIP archive is for, by the name of a file in it.
ZIP_CONTENTS = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)

PROLOG = r"\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+"
HTML_OPENING = re.compile(
    PROLOG + r"<(?:!doctype\s+html|(?:html|head|body|meta|title|link|main|article|section|header|div|p|h1|table)[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
XML_OPENING = re.compile(PROLOG + r"<(?:\?xml\s|!doctype\s)|\s*<\?xml\s", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[a-z][a-z0-9]*[\s>/]", re.IGNORECASE)
JSON_OPENING = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{\]])')
JSON_LIKE = re.compile(r"\s*[{\[]")
JSON_LINE = re.compile(r"^[^\S\n]*\{", re.MULTILINE)
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?=\s*[\w-]+[ \t]*:)((?:.*?\n)??)---[ \t]*\r?(?:\n|\Z)", re.DOTALL)
BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")
HEADER = re.compile(r"([!-9;-~]+):|[ \t]")  # a header line, or the continuation of one
MAIL_HEADERS = {
    "from", "to", "subject", "date", "reply-to", "message-id", "mime-version", "received", "return-path", "delivered-to", "list-id",
    "content-type",
}  # fmt: skip


def kind_of(content: bytes, name: str) -> Kind:
    """Return the kind of file that `content` is.

    Raises:
        DocumentError: it is of a known kind that is not read.
    """
    head = peek(content, HEAD_LENGTH)
    if head.lstrip()[:5] == "%PDF-":
        return Kind.PDF
    _refuse_foreign(content)
    if HTML_OPENING.match(head) or (_ends(name, ".html", ".htm", ".xhtml") and TAG.search(head)):
        return Kind.HTML
    if XML_OPENING.match(head):
        refuse_entities(head)
        raise DocumentError("unknown_format", "The file is XML of no kind that is read.")
    return _kind_of_text(head, name)


def _kind_of_text(head: str, name: str) -> Kind:
    if _ends(name, ".jsonl", ".ndjson") and JSON_LINE.search(head):
        return Kind.JSON_LINES
    if JSON_OPENING.match(head) or (_ends(name, ".json") and JSON_LIKE.match(head)):
        return Kind.JSON
    if _is_mail(head, name):
        return Kind.MAIL
    if FRONT_MATTER.match(head) or _ends(name, ".md", ".markdown"):
        return Kind.MARKDOWN
    return Kind.TEXT


def _is_mail(head: str, name: str) -> bool:
    lines = BLANK_LINE.split(head.lstrip(), maxsplit=1)[0].split("\n")
    headers = [HEADER.match(line) for line in lines if not line.startswith("From ")]
    found = {header[1].lower() for header in headers if header and header[1]}
    return all(headers) and len(found & MAIL_HEADERS) >= (1 if _ends(name, ".eml") else 2)


def _refuse_foreign(content: bytes) -> None:
    start = content[:HEAD_LENGTH].lstrip()
    what = next((what for magic, what in FOREIGN if start.startswith(magic) and (is_binary(content) or not magic.isalnum())), None)
    if content.startswith(b"PK"):
        what = next((inner for mark, inner in ZIP_CONTENTS if mark in content[:HEAD_LENGTH]), what)
    if what:
        raise DocumentError("unknown_format", f"The file is {what}, which is not read; convert it to text, HTML or PDF.")


def _ends(name: str, *endings: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(endings)
