"""Reports made into values a portion at a time, with everything they are compared by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.resolution.agreements.reports import Report, build_reports
from transforms.resolution.digests import Digests, combine, digest_column, digest_rows, gather
from transforms.resolution.evidence import Evidence, PartyRow, ProductRow, ReportRow, as_sorted_rows
from transforms.resolution.identity import Named
from transforms.resolution.portions import Grouped, Numbers, number_of, whole
from transforms.resolution.stories.articles import Article


@dataclass(frozen=True, kw_only=True)
class ReportLoader:
    """The reports of the evidence, numbered in the order of their ids. `parties` gives each party's cluster, by whatever name."""

    evidence: Evidence
    articles: Mapping[str, Article]
    parties: Named

    @cached_property
    def table(self) -> pa.Table:
        """The reports in the order of their ids."""
        return self.evidence.reports.take(pc.sort_indices(self.evidence.reports["report_id"]))

    @cached_property
    def ids(self) -> pa.Array:
        """The ids by number."""
        return whole(self.table["report_id"])

    @cached_property
    def digests(self) -> Digests:
        """A digest of all that a report is compared by: its article's version, which rows it has, and the clusters of its parties."""
        count = len(self.ids)
        parties, products = self.evidence.parties, self.evidence.products
        clusters = digest_column(self.parties.ids_of(parties["member_id"]))
        of_parties = combine(digest_rows(parties, ("document_key", "member_id", "role")), clusters)
        of_products = digest_rows(products, ("document_key", "member_id", "activity"))
        return combine(
            digest_rows(self.table, ("document_key", "report_id")),
            gather(of_parties, number_of(parties["report_id"], self.ids), count),
            gather(of_products, number_of(products["report_id"], self.ids), count),
        )

    @cached_property
    def article_numbers(self) -> Numbers:
        """The article of each report, as a number."""
        codes = pc.dictionary_encode(whole(self.table["article_id"])).indices
        return np.asarray(codes.to_numpy(zero_copy_only=False), np.int64)

    @cached_property
    def _texts(self) -> tuple[pa.Array, pa.ChunkedArray]:
        return whole(self.evidence.articles["article_id"]), self.evidence.articles["text"]

    @cached_property
    def _parties(self) -> Grouped:
        return self._by_report(self.evidence.parties)

    @cached_property
    def _products(self) -> Grouped:
        return self._by_report(self.evidence.products)

    def _by_report(self, rows: pa.Table) -> Grouped:
        return Grouped(rows, number_of(rows["report_id"], self.ids), len(self.ids))

    def load(self, numbers: Numbers) -> dict[int, Report]:
        """Return the reports of these numbers; what they work out of themselves goes when they go."""
        rows = as_sorted_rows(ReportRow, self.table.take(pa.array(numbers)))
        parties = self._parties.take(numbers)
        found = build_reports(
            rows,
            as_sorted_rows(PartyRow, parties),
            as_sorted_rows(ProductRow, self._products.take(numbers)),
            articles=self._load_articles(sorted({row.article_id for row in rows})),
            party_of=self.parties.mapping(parties["member_id"]),
        )
        return dict(zip(np.sort(numbers).tolist(), found.values(), strict=True))

    def _load_articles(self, article_ids: list[str]) -> dict[str, Article]:
        """Return the articles with their texts, which are not kept."""
        ids, texts = self._texts
        places = pc.index_in(pa.array(article_ids, pa.string()), value_set=ids)
        articles = [self.articles[article_id] for article_id in article_ids]
        found = zip(articles, texts.take(places).to_pylist(), strict=True)
        return {article.article_id: replace(article, row=replace(article.row, text=text)) for article, text in found}
