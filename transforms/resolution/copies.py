"""Published tables that need no choice: rows as they were read or worked out, with the ids of the entities that they speak of."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from schemas import tables as published
from schemas.arrow import conform, table_from_rows
from transforms.resolution.evidence import article_of
from transforms.resolution.identity import Naming
from transforms.resolution.portions import whole
from transforms.resolution.stories.articles import Article

Namings = Mapping[str, Naming]
Articles = Mapping[str, Article]


def copy_articles(data: pa.Table, articles: Articles, stories: Naming) -> pa.Table:
    """Return one row per article: the version that counts, and its place among the others."""
    listed = [articles[article_id] for article_id in data["article_id"].to_pylist()]
    placed = {
        "story_id": stories.ids_of(data["article_id"]),
        "origin_name": [article.origin.name for article in listed],
        "reprint_role": [article.origin.reprint_role for article in listed],
        "status": [article.status for article in listed],
        "first_seen_at": [article.first_seen_at for article in listed],
    }
    columns = {
        column.name: pa.array(placed[column.name], column.type) if column.name in placed else data[column.name]
        for column in published.ARTICLES.columns
    }
    return conform(published.ARTICLES, pa.table(columns))


def copy_mentions(data: pa.Table, namings: Namings) -> pa.Table:
    """Return the mentions with published ids; one of an entity that no report names is left out."""
    entities = whole(data["entity_id"])
    ids = pc.coalesce(*(naming.ids_of(entities) for naming in namings.values()))
    place = data.schema.get_field_index("entity_id")
    named = data.set_column(place, data.field(place), ids).filter(ids.is_valid())
    return conform(published.MENTIONS, named.select(list(published.MENTIONS.column_names)))


def copy_comparisons(compared_by_kind: Mapping[str, pa.Table], namings: Namings) -> pa.Table:
    """Return one row per compared pair, with the entities that the two are of now."""
    found = []
    for kind, compared in compared_by_kind.items():
        left, right = (namings[kind].ids_of(compared[name]) for name in ("left_id", "right_id"))
        columns = {
            "entity_kind": pa.repeat(kind, len(compared)), "left_member_id": compared["left_id"], "right_member_id": compared["right_id"],
            "left_id": left, "right_id": right, "likeness": compared["likeness"], "explanation": compared["explanation"],
            "is_merged": pc.equal(left, right),
        }  # fmt: skip
        found.append(conform(published.COMPARISONS, pa.table(columns)))
    return pa.concat_tables(found)


def copy_redirects(namings: Namings, articles: Articles) -> pa.Table:
    """Return one row per id that was merged into another, with the newest run of an article that speaks of the entity."""
    rows: list[dict[str, object]] = []
    for kind, naming in namings.items():
        targets = pa.array(sorted(set(naming.redirects.values())), pa.string())
        among = pc.is_in(naming.ids, value_set=targets)
        run_of: dict[str, str] = {}
        for member_id, entity_id in zip(naming.members.filter(among).to_pylist(), naming.ids.filter(among).to_pylist(), strict=True):
            run_id = articles[article_of(member_id)].row.run_id
            run_of[entity_id] = max(run_id, run_of.get(entity_id, run_id))
        rows += [
            {"old_id": old_id, "new_id": new_id, "entity_kind": kind, "run_id": run_of[new_id]}
            for old_id, new_id in naming.redirects.items()
        ]
    return table_from_rows(published.REDIRECTS, rows)
