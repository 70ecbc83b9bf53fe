"""What the reader of files may be told: how large a file may be, and what JSON articles call their fields."""

from __future__ import annotations

from dataclasses import dataclass, field

MEGABYTE = 1_000_000


@dataclass(frozen=True, kw_only=True)
class FieldNames:
    """The names under which a record (a JSON object, front matter, a sidecar) may hold each field; the first that is filled wins.

    Names are compared without case, `_` and `-`; a dot descends into an object.
    """

    text: tuple[str, ...] = (
        "text", "body", "content", "article", "article_body", "article_text", "main_text", "full_text", "plain_text", "story",
        "content_text", "content_html", "html", "content.rendered", "body.text", "body.html", "article.text", "article.body",
    )  # fmt: skip
    title: tuple[str, ...] = ("headline", "title", "title.rendered", "subject", "name", "article.title", "article.headline")
    date: tuple[str, ...] = (
        "published_at", "published", "pub_date", "date_published", "publish_date", "publication_date", "published_date",
        "published_time", "published_on", "date_publish", "date_gmt", "date", "datetime", "timestamp", "created_at",
    )  # fmt: skip
    url: tuple[str, ...] = ("url", "link", "canonical_url", "source_url", "web_url", "permalink", "href", "uri")
    publisher: tuple[str, ...] = (
        "publisher", "publisher.name", "publisher_name", "source", "source.name", "source.title", "source_name", "site_name",
        "outlet", "newspaper", "publication", "source_domain",
    )  # fmt: skip
    author: tuple[str, ...] = ("authors", "author_names", "author", "author.name", "byline", "creator", "creator.name")
    language: tuple[str, ...] = ("language", "language_code", "lang", "in_language")


@dataclass(frozen=True, kw_only=True)
class ParseOptions:
    """How files are read. `max_bytes` limits a file as given and, where it is compressed, what comes out of it."""

    max_bytes: int = 20 * MEGABYTE
    json_fields: FieldNames = field(default_factory=FieldNames)
