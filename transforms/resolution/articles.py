"""Articles: one row each, what replaced them, and the stories they share."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from schemas.vocabularies import ARTICLE_STATUS
from transforms.resolution.evidence import DocumentRow
from transforms.resolution.names import content_words
from transforms.resolution.withdrawals import NOTHING_WITHDRAWN, Withdrawals

FRAGMENT = re.compile(r"#(?:line|item)=\d+$")
NOT_LETTERS_OR_DIGITS = re.compile(r"[\W_]+")
UNDATED = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Article:
    """An article with its place among the others.

    Articles of one `origin_key` are one witness. `successor_ids` are the articles that its sources held last.
    """

    row: DocumentRow
    first_seen_at: datetime
    story_id: str
    origin_key: str
    reprint_role: str
    successor_ids: tuple[str, ...]
    is_withdrawn: bool = False

    @property
    def article_id(self) -> str:
        """The article's id."""
        return self.row.article_id

    @property
    def is_active(self) -> bool:
        """False where every source of the article has held other content since, or where an analyst has withdrawn it."""
        return self.status == "active"

    @property
    def status(self) -> str:
        """What the article counts as: active, superseded or withdrawn; a withdrawn one is that whatever its sources hold now."""
        return ARTICLE_STATUS.check("withdrawn" if self.is_withdrawn else "superseded" if self.successor_ids else "active")

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the text that say what it is about."""
        return content_words(self.row.text)

    @property
    def published_order(self) -> tuple[datetime, str]:
        """What articles are ordered by: publication, undated ones last, then id."""
        return self.row.published_at or UNDATED, self.row.article_id


def resolve_articles(documents: list[DocumentRow], withdrawals: Withdrawals = NOTHING_WITHDRAWN) -> dict[str, Article]:
    """Return every article by its id; `documents` hold an article's chosen version first.

    Articles whose texts have the same letters and digits are one story. Its earliest article is the original, the others reprints;
    an article alone in its story, superseded or withdrawn, has the role unknown. An older version of a withdrawn article does not come
    back: it is not what its source holds.
    """
    versions = {article_id: list(rows) for article_id, rows in groupby(documents, key=attrgetter("article_id"))}
    withdrawn = {article_id for article_id, rows in versions.items() if withdrawals.cover(rows[0])}
    successors = _find_successors(documents)
    stories = {article_id: _story_id(rows[0]) for article_id, rows in versions.items()}
    counting = [rows[0] for article_id, rows in versions.items() if not successors[article_id] and article_id not in withdrawn]
    roles = _tell_reprints(counting, stories)
    return {
        article_id: Article(
            row=rows[0],
            first_seen_at=min(row.first_seen_at for row in rows),
            story_id=stories[article_id],
            origin_key=stories[article_id],
            reprint_role=roles.get(article_id, "unknown"),
            successor_ids=successors[article_id],
            is_withdrawn=article_id in withdrawn,
        )
        for article_id, rows in versions.items()
    }


def _find_successors(documents: list[DocumentRow]) -> dict[str, tuple[str, ...]]:
    """Return for each article the articles that replaced it; none where a source still holds it."""
    last_run: dict[str, str] = {}
    places = [(FRAGMENT.sub("", row.source_uri), row) for row in documents]
    for source, row in places:
        last_run[source] = max(row.run_id, last_run.get(source, row.run_id))
    held: dict[str, set[str]] = defaultdict(set)
    sources: dict[str, set[str]] = defaultdict(set)
    for source, row in places:
        sources[row.article_id].add(source)
        if row.run_id == last_run[source]:
            held[source].add(row.article_id)
    return {
        article_id: () if any(article_id in held[source] for source in found) else tuple(sorted(set().union(*(held[s] for s in found))))
        for article_id, found in sources.items()
    }


def _story_id(row: DocumentRow) -> str:
    content = NOT_LETTERS_OR_DIGITS.sub("", row.text.casefold()) or row.article_id
    return "sty_" + hashlib.sha256(content.encode()).hexdigest()[:16]


def _tell_reprints(rows: list[DocumentRow], stories: dict[str, str]) -> dict[str, str]:
    members: dict[str, list[DocumentRow]] = defaultdict(list)
    for row in rows:
        members[stories[row.article_id]].append(row)
    roles: dict[str, str] = {}
    for story in members.values():
        ordered = sorted(story, key=lambda row: (row.published_at or UNDATED, row.article_id))
        if len(ordered) > 1:
            roles |= {row.article_id: "reprint" for row in ordered} | {ordered[0].article_id: "original"}
    return roles
