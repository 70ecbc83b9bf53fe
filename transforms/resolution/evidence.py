"""What resolution works on: the lake's rows as values, one version of each article, in one order whatever the batches were."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from typing import TypeVar

import pyarrow as pa

Row = TypeVar("Row")


@dataclass(frozen=True, kw_only=True)
class DocumentRow:
    """A version of an article at one source."""

    document_key: str
    article_id: str
    source_uri: str
    url: str | None
    publisher_name: str | None
    headline: str | None
    author_names: list[str]
    published_at: datetime | None
    published_basis: str
    language_code: str
    media_type: str
    text: str
    word_count: int
    first_seen_at: datetime
    run_id: str


@dataclass(frozen=True, kw_only=True)
class ReportRow:
    """One article's report of an agreement."""

    report_id: str
    article_id: str
    agreement_type: str | None
    instrument_term: str | None
    lifecycle_stage: str | None
    signed_on: date | None
    signed_edtf: str | None
    signed_basis: str
    is_date_implausible: bool
    in_force_edtf: str | None
    ended_edtf: str | None
    subject: str | None
    place_name: str | None
    value_amount: Decimal | None
    value_currency: str | None
    is_background: bool
    confidence: float

    @property
    def member_id(self) -> str:
        """The report as the article's own entity."""
        return self.report_id


@dataclass(frozen=True, kw_only=True)
class PartyRow:
    """One article's party in one role of one report."""

    report_id: str
    member_id: str
    article_id: str
    name: str
    alias_names: list[str]
    party_kind: str | None
    country_code: str | None
    parent_name: str | None
    role: str
    represented_by: str | None
    capacity: str | None
    confidence: float


@dataclass(frozen=True, kw_only=True)
class ProductRow:
    """One article's product in one activity of one report."""

    report_id: str
    member_id: str
    article_id: str
    name: str
    product_kind: str | None
    activity: str
    is_planned: bool
    confidence: float


@dataclass(frozen=True, kw_only=True)
class ClaimRow:
    """One article's claim."""

    member_id: str
    article_id: str
    report_id: str | None
    speaker_name: str | None
    speaker_capacity: str | None
    cue: str | None
    text: str
    attribution_type: str
    claim_type: str | None
    factuality: str
    scope_subject: str | None
    scope_object: str | None
    char_start: int
    char_end: int
    speaker_start: int | None
    speaker_end: int | None
    cue_start: int | None
    cue_end: int | None


@dataclass(frozen=True, kw_only=True)
class MentionRow:
    """One span of an article's text."""

    mention_id: str
    article_id: str
    mention_kind: str
    entity_id: str
    char_start: int
    char_end: int
    text: str
    rule_id: str
    extractor_name: str
    extractor_version: str
    score: float


@dataclass(frozen=True, kw_only=True)
class IdentityRow:
    """One id given to an article's own entity."""

    entity_kind: str
    member_id: str
    entity_id: str
    run_id: str


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The rows that an article's chosen version left, each sort in the order of its key."""

    documents: list[DocumentRow]  # every version at every source, the chosen version of an article first
    reports: list[ReportRow]
    parties: list[PartyRow]
    products: list[ProductRow]
    claims: list[ClaimRow]
    mentions: list[MentionRow]
    identities: list[IdentityRow]

    @property
    def member_ids(self) -> set[str]:
        """The articles' own entities that are there: agreements, parties, products and claims."""
        rows = chain(self.reports, self.parties, self.products, self.claims)
        return {row.member_id for row in rows}

    def of(self, article_ids: Set[str]) -> Evidence:
        """Return what only these articles say; versions and identities stay whole."""
        return replace(
            self,
            reports=[row for row in self.reports if row.article_id in article_ids],
            parties=[row for row in self.parties if row.article_id in article_ids],
            products=[row for row in self.products if row.article_id in article_ids],
            claims=[row for row in self.claims if row.article_id in article_ids],
            mentions=[row for row in self.mentions if row.article_id in article_ids],
        )


def read_evidence(lake: Mapping[str, pa.Table]) -> Evidence:
    """Return the lake's rows, of several versions of an article only those of the newest run, then of the smallest source.

    Rows come in the order of their ids, each once.
    """
    documents = sorted(_rows(DocumentRow, lake["documents"]), key=lambda row: (row.source_uri, row.document_key))
    documents.sort(key=lambda row: row.run_id, reverse=True)
    documents.sort(key=lambda row: row.article_id)
    chosen: dict[str, str] = {}
    for row in documents:
        chosen.setdefault(row.article_id, row.document_key)
    kept = pa.array(sorted(set(chosen.values())), type=pa.string())

    def read(row_type: type[Row], table: str, *key: str) -> list[Row]:
        data = lake[table]
        data = data.filter(pa.compute.is_in(data["document_key"], value_set=kept))
        found = {tuple(getattr(row, name) for name in key): row for row in _rows(row_type, data)}
        return [found[values] for values in sorted(found)]

    return Evidence(
        documents=documents,
        reports=read(ReportRow, "reported_agreements", "report_id"),
        parties=read(PartyRow, "reported_parties", "report_id", "member_id", "role"),
        products=read(ProductRow, "reported_products", "report_id", "member_id", "activity"),
        claims=read(ClaimRow, "reported_claims", "member_id"),
        mentions=read(MentionRow, "mentions", "mention_id"),
        identities=sorted(_rows(IdentityRow, lake["identities"]), key=attrgetter("run_id", "entity_kind", "member_id", "entity_id")),
    )


def _rows(row_type: type[Row], data: pa.Table) -> list[Row]:
    names = [field.name for field in fields(row_type)]  # type: ignore[arg-type]
    columns = [data[name].to_pylist() for name in names]
    return [row_type(**dict(zip(names, values, strict=True))) for values in zip(*columns, strict=True)]
