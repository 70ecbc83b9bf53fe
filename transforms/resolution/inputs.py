"""Digests of what the rows of an entity are built from: while they are the same, so are the rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.resolution.decisions.corrections import Corrections
from transforms.resolution.digests import Digests, combine, digest_column, digest_rows, gather
from transforms.resolution.evidence import KEYS, Evidence, PartyRow, ProductRow, ReportRow
from transforms.resolution.identity import Naming
from transforms.resolution.portions import Numbers, number_of, whole
from transforms.resolution.stories.articles import Article


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What rows are built from: rows of the lake, which never change under one key, what became of their articles, and corrections."""

    evidence: Evidence
    articles: Mapping[str, Article]
    namings: Mapping[str, Naming]
    corrections: Corrections

    def of_parties(self, ids: pa.Array, parents: Mapping[str, str]) -> Digests:
        """Return a digest for each of these parties; `parents` give the parent of those that have one."""
        rows = self.evidence.parties
        return combine(
            digest_column(ids),
            self._gather(rows, KEYS[PartyRow], self._entities("party", rows["member_id"], ids), len(ids)),
            _texts(ids, parents),
            self._corrected(ids),
        )

    def of_products(self, ids: pa.Array) -> Digests:
        """Return a digest for each of these products."""
        rows = self.evidence.products
        found = self._gather(rows, KEYS[ProductRow], self._entities("product", rows["member_id"], ids), len(ids))
        return combine(digest_column(ids), found, self._corrected(ids))

    def of_agreements(self, ids: pa.Array, parties: pa.Table, lineages: Mapping[str, str]) -> Digests:
        """Return a digest for each of these agreements; `parties` are the rows that are looked at, `lineages` the parents in words."""
        reports, said, products = self.evidence.reports, self.evidence.parties, self.evidence.products
        named = self.namings["party"].ids_of(said["member_id"])
        shown = digest_rows(parties, tuple(parties.column_names))[number_of(named, parties["party_id"])]
        called = digest_column(self.namings["product"].ids_of(products["member_id"]))
        count = len(ids)
        return combine(
            digest_column(ids),
            self._gather(reports, KEYS[ReportRow], self._entities("agreement", reports["report_id"], ids), count),
            self._gather(said, KEYS[PartyRow], self._entities("agreement", said["report_id"], ids), count, shown),
            self._gather(products, KEYS[ProductRow], self._entities("agreement", products["report_id"], ids), count, called),
            _texts(ids, lineages),
            self._corrected(ids),
        )

    @cached_property
    def _of_articles(self) -> Digests:
        ids = self.evidence.articles["article_id"].to_pylist()
        placed = ((article.row.run_id, article.story_key, article.origin) for article in map(self.articles.__getitem__, ids))
        return digest_column(pa.array(map(repr, placed), pa.string()))

    def _entities(self, kind: str, members: pa.ChunkedArray, ids: pa.Array) -> Numbers:
        return number_of(self.namings[kind].ids_of(members), ids)

    def _gather(self, rows: pa.Table, key: tuple[str, ...], entities: Numbers, count: int, *more: Digests) -> Digests:
        articles = number_of(rows["article_id"], self.evidence.articles["article_id"])
        return gather(combine(digest_rows(rows, ("document_key", *key)), self._of_articles[articles], *more), entities, count)

    def _corrected(self, ids: pa.Array) -> Digests:
        told: dict[str, str] = {}
        for (kind, entity), cells in sorted(self.corrections.cells.items()):
            told[entity[0]] = f"{told.get(entity[0], '')}{kind} {entity} {sorted(cells.items())}"
        return _texts(ids, told)


def _texts(ids: pa.Array, texts: Mapping[str, str]) -> Digests:
    """Return the digest of the text of each id, and of none where it has none."""
    places = pc.index_in(ids, value_set=pa.array(texts, pa.string()))
    return digest_column(pa.array(texts.values(), pa.string()).take(places))


def entities_of(rows: pa.Table, column: str, ids: pa.Array) -> Numbers:
    """Return which of `ids` each row belongs to; a cell that names two entities begins with the one it belongs to."""
    owners = pc.list_element(pc.split_pattern(whole(rows[column]), "|"), 0) if len(rows) else whole(rows[column])
    return np.asarray(number_of(owners, ids), np.int64)
