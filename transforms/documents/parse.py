"""A file's bytes become documents, or reasons why they can't."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from schemas.errors import DocumentError
from transforms.documents.article import Article, Metadata, rejection_of
from transforms.documents.building import build_document
from transforms.documents.compression import decompress
from transforms.documents.document import Document, ParsedFile, Rejection
from transforms.documents.html import read_html
from transforms.documents.json_articles import read_json, read_json_lines
from transforms.documents.kinds import Kind, kind_of
from transforms.documents.mail import read_mail
from transforms.documents.markdown import read_markdown
from transforms.documents.options import MEGABYTE, FieldNames, ParseOptions
from transforms.documents.pdf import read_pdf
from transforms.documents.plain_text import read_text
from transforms.documents.sidecar import read_sidecar

__all__ = ["FieldNames", "ParseOptions", "parse_file"]

Reader = Callable[[bytes, ParseOptions], Iterable[Article | Rejection]]

READERS: dict[Kind, Reader] = {
    Kind.PDF: read_pdf,
    Kind.HTML: read_html,
    Kind.JSON: read_json,
    Kind.JSON_LINES: read_json_lines,
    Kind.MAIL: read_mail,
    Kind.MARKDOWN: read_markdown,
    Kind.TEXT: read_text,
}


def parse_file(
    content: bytes,
    *,
    name: str,
    metadata: bytes | None = None,
    options: ParseOptions = ParseOptions(),  # noqa: B008 - frozen
) -> ParsedFile:
    """Return the documents in `content`, in the order they stand there, and a rejection for each article that can't be read.

    `name` is a hint for what the content can't tell; `metadata` is the sidecar's bytes. Bad input never raises.
    """
    try:
        plain = _admit(content, options)
    except DocumentError as error:
        return ParsedFile(rejections=(rejection_of(error),))
    try:
        sidecar = read_sidecar(metadata, options.json_fields) if metadata is not None else Metadata()
        read = READERS[kind_of(plain, name)]
        results = [_settle(found, sidecar) for found in read(plain, options)]
    except DocumentError as error:
        return ParsedFile(rejections=(rejection_of(error, content=plain),))
    return ParsedFile(
        documents=tuple(result for result in results if isinstance(result, Document)),
        rejections=tuple(result for result in results if isinstance(result, Rejection)),
    )


def _admit(content: bytes, options: ParseOptions) -> bytes:
    if len(content) > options.max_bytes:
        raise DocumentError("too_large", f"The file is larger than {options.max_bytes / MEGABYTE:g} MB, the limit.")
    plain = decompress(content, max_bytes=options.max_bytes)
    if not plain.strip():
        raise DocumentError("empty", "The file is empty.")
    return plain


def _settle(found: Article | Rejection, sidecar: Metadata) -> Document | Rejection:
    if isinstance(found, Rejection):
        return found
    try:
        return build_document(found, sidecar)
    except DocumentError as error:
        return rejection_of(error, content=found.content, fragment=found.fragment)
