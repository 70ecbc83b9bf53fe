"""Markdown files: front matter as metadata, the rest as text without its marks."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from markdown_it import MarkdownIt

from schemas.errors import DocumentError
from transforms.documents.article import Article, Metadata
from transforms.documents.decoding import decode
from transforms.documents.kinds import FRONT_MATTER, Kind
from transforms.documents.markup import text_of_markup
from transforms.documents.options import FieldNames, ParseOptions
from transforms.documents.records import metadata_of

# Raw HTML stays text; a line break stays one, as authors who are not typesetters mean it.
RENDERER = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")


def read_markdown(content: bytes, options: ParseOptions) -> Iterator[Article]:
    """Yield the one article of a Markdown file.

    Raises:
        DocumentError: its front matter is not YAML, or is nested too deeply.
    """
    text = decode(content)
    metadata, length = _front_matter(text, options.json_fields)
    yield Article(content=content, text=text_of_markup(RENDERER.render(text[length:])), kind=Kind.MARKDOWN, metadata=metadata)


def _front_matter(text: str, names: FieldNames) -> tuple[Metadata, int]:
    """Return what the front matter says and its length; text between rules that is no mapping is not front matter.

    All values are read as text: our rules read the dates. The loader is the one in Python, as the one in C overflows its stack
    on deeply nested input.
    """
    block = FRONT_MATTER.match(text)
    if block is None:
        return Metadata(), 0
    try:
        record = yaml.load(block[1], Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings, lists and mappings only
    except yaml.YAMLError as error:
        raise DocumentError("invalid_metadata", f"The front matter is not YAML: {' '.join(str(error).split())}.") from error
    except RecursionError as error:
        raise DocumentError("too_deep", "The front matter is nested too deeply to be read.") from error
    return (metadata_of(record, names), block.end()) if isinstance(record, dict) else (Metadata(), 0)
