"""Web pages: the article in the page, and what the page's markup says about it."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.documents.article import Article, Metadata
from transforms.documents.dates import parse_instant
from transforms.documents.decoding import decode
from transforms.documents.kinds import Kind
from transforms.documents.markup import parse_tree, text_of_markup
from transforms.documents.options import ParseOptions

# The date in the markup, never one found by searching the prose; a fixed latest day, as otherwise the clock is asked.
DATE_SEARCH = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
    "min_date": "1900-01-01",
    "max_date": "2199-12-31",
}


def read_html(content: bytes, _: ParseOptions) -> Iterator[Article]:
    """Yield the one article of a web page.

    Raises:
        DocumentError: the page declares entities or is nested too deeply.
    """
    text, metadata = article_in_page(decode(content))
    yield Article(content=content, text=text, kind=Kind.HTML, metadata=metadata)


def article_in_page(page: str) -> tuple[str, Metadata]:
    """Return the text of the article in `page`, without navigation and comments, and its metadata.

    Where no article can be told from the rest, it is all of the page that shows.

    Raises:
        DocumentError: the page declares entities or is nested too deeply.
    """
    # They take a second to import, and text files need none of it.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Extracted

    tree = parse_tree(page)
    if tree is None:
        return "", Metadata()
    found = bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=DATE_SEARCH)
    if not isinstance(found, Extracted):
        return text_of_markup(page), Metadata()
    return found.text or text_of_markup(page), Metadata(
        headline=found.title,
        url=found.url,
        publisher_name=found.sitename,
        author_names=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        published_at=parse_instant(found.date),
    )
