"""Articles: one row each, what replaced them, and the stories they share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from schemas.vocabularies import ARTICLE_STATUS
from transforms.resolution.evidence import DocumentRow
from transforms.resolution.names.keys import content_words
from transforms.resolution.stories.origins import Origin, find_origins, published_order
from transforms.resolution.stories.stories import group_stories
from transforms.resolution.stories.withdrawals import NOTHING_WITHDRAWN, Withdrawals

FRAGMENT = re.compile(r"#(?:line|item)=\d+$")


@dataclass(frozen=True, kw_only=True)
class Article:
    """An article with its place among the others.

    Articles of one `story_key` are near-duplicates; articles whose origins have one key are one witness. `successor_ids` are the articles
    that its sources held last.
    """

    row: DocumentRow
    first_seen_at: datetime
    first_run_id: str
    story_key: str
    origin: Origin
    successor_ids: tuple[str, ...]
    is_withdrawn: bool = False

    @property
    def article_id(self) -> str:
        """The article's id."""
        return self.row.article_id

    @property
    def origin_key(self) -> str:
        """What independence is counted by: articles with one key are one witness."""
        return self.origin.key

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
        return published_order(self.row)


def resolve_articles(documents: list[DocumentRow], withdrawals: Withdrawals = NOTHING_WITHDRAWN) -> dict[str, Article]:
    """Return every article by its id; `documents` hold an article's chosen version first.

    An article that is superseded or withdrawn connects no others to a story, and has no role in one. An older version of a withdrawn
    article does not come back: it is not what its source holds.
    """
    versions = {article_id: list(rows) for article_id, rows in groupby(documents, key=attrgetter("article_id"))}
    chosen = {article_id: rows[0] for article_id, rows in versions.items()}
    withdrawn = {article_id for article_id, row in chosen.items() if withdrawals.cover(row)}
    successors = _find_successors(documents)
    out_of_force = {article_id for article_id in chosen if successors[article_id] or article_id in withdrawn}
    stories = _find_stories(chosen, out_of_force)
    in_force = [[chosen[article_id] for article_id in story if article_id not in out_of_force] for story in stories]
    origins = find_origins(list(filter(None, in_force)), without_story=[chosen[article_id] for article_id in out_of_force])
    story_of = {article_id: story[0] for story in stories for article_id in story}
    return {
        article_id: Article(
            row=rows[0],
            first_seen_at=min(row.first_seen_at for row in rows),
            first_run_id=min(row.run_id for row in rows),
            story_key=story_of[article_id],
            origin=origins[article_id],
            successor_ids=successors[article_id],
            is_withdrawn=article_id in withdrawn,
        )
        for article_id, rows in versions.items()
    }


def cluster_stories(articles: Iterable[Article]) -> list[list[str]]:
    """Return the article ids of each story, sorted."""
    stories: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        stories[article.story_key].append(article.article_id)
    return sorted(map(sorted, stories.values()))


def _find_stories(chosen: Mapping[str, DocumentRow], out_of_force: Set[str]) -> list[list[str]]:
    """Return the article ids of each story, sorted; those out of force stand beside the others without connecting them."""
    signatures = {article_id: row.signature for article_id, row in chosen.items()}
    stories = group_stories({article_id: signature for article_id, signature in signatures.items() if article_id not in out_of_force})
    if not out_of_force:
        return stories
    story_of = {article_id: story for story in stories for article_id in story}
    for connected in group_stories(signatures):
        guests = [article_id for article_id in connected if article_id in out_of_force]
        host = next((story_of[article_id] for article_id in connected if article_id in story_of), None)
        if host is not None:
            host += guests
        elif guests:
            stories.append(guests)
    return sorted(map(sorted, stories))


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
