"""JSON files: one article an object, alone, in an array, or a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from schemas.errors import DocumentError
from transforms.documents.article import Article, rejection_of
from transforms.documents.decoding import decode
from transforms.documents.document import Rejection
from transforms.documents.kinds import Kind
from transforms.documents.options import FieldNames, ParseOptions
from transforms.documents.records import metadata_of, text_of


def read_json(content: bytes, options: ParseOptions) -> Iterator[Article | Rejection]:
    """Yield the article of an object, or those of an array of objects, or those of JSON Lines by another name.

    Raises:
        DocumentError: the content is not JSON, is nested too deeply, or is one object without an article.
    """
    try:
        value = load_json(decode(content))
    except DocumentError:
        if not _has_object_line(content):
            raise
        yield from read_json_lines(content, options)
        return
    if isinstance(value, list):
        yield from _read_array(value, options.json_fields)
    else:
        yield _article(value, content, options.json_fields, kind=Kind.JSON)


def read_json_lines(content: bytes, options: ParseOptions) -> Iterator[Article | Rejection]:
    """Yield the article of each line that is not blank, and a rejection for each that holds none.

    Raises:
        DocumentError: there is no line.
    """
    lines = [(number, line.strip()) for number, line in enumerate(_utf8_lines(content), start=1) if line.strip()]
    if not lines:
        raise DocumentError("empty", "The file holds no line.")
    for number, line in lines:
        try:
            yield _article(_load_line(line), line, options.json_fields, kind=Kind.JSON_LINES, fragment=f"line={number}")
        except DocumentError as error:
            yield rejection_of(error, content=line, fragment=f"line={number}")


def load_json(text: str) -> Any:
    """Return the value that `text` is the JSON of.

    Raises:
        DocumentError: it is none, or is nested too deeply.
    """
    try:
        return json.loads(text)
    except RecursionError as error:
        raise DocumentError("too_deep", "The JSON is nested too deeply to be read.") from error
    except ValueError as error:
        raise DocumentError("invalid_json", f"The content is not JSON: {error}.") from error


def _read_array(items: list[Any], names: FieldNames) -> Iterator[Article | Rejection]:
    if not items:
        raise DocumentError("empty", "The JSON array holds no article.")
    for number, item in enumerate(items, start=1):
        canonical = _canonical(item)
        try:
            yield _article(item, canonical, names, kind=Kind.JSON, fragment=f"item={number}")
        except DocumentError as error:
            yield rejection_of(error, content=canonical, fragment=f"item={number}")


def _article(value: object, content: bytes, names: FieldNames, *, kind: Kind, fragment: str = "") -> Article:
    if not isinstance(value, dict):
        raise DocumentError("no_article_field", f"The article is a JSON {type(value).__name__}, not an object.")
    text = text_of(value, names)
    if text is None:
        fields = ", ".join(map(str, list(value)[:10])) or "none"
        raise DocumentError("no_article_field", f"No field of the object is known to hold an article's text; it has: {fields}.")
    return Article(content=content, text=text, kind=kind, fragment=fragment, metadata=metadata_of(value, names))


def _load_line(line: bytes) -> Any:
    try:
        return load_json(decode(line))
    except DocumentError as error:
        if error.reason_code == "too_deep":
            raise
        raise DocumentError("invalid_json_line", f"The line can't be read. {error.detail}") from error


def _canonical(item: object) -> bytes:
    try:
        return json.dumps(item, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode()
    except RecursionError as error:
        raise DocumentError("too_deep", "The JSON is nested too deeply to be read.") from error


def _has_object_line(content: bytes) -> bool:
    return any(_is_object(line) for line in _utf8_lines(content) if line.strip().endswith(b"}"))


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(load_json(decode(line)), dict)
    except DocumentError:
        return False


def _utf8_lines(content: bytes) -> list[bytes]:
    is_wide = b"\0" in content[:4]
    return (decode(content).encode("utf-8", "replace") if is_wide else content).split(b"\n")
