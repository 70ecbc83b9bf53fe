"""What resolution works on: the lake's rows, one version of each article; columns as long as can be, values a portion at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.resolution.digests import digest_rows
from transforms.resolution.portions import whole

Row = TypeVar("Row")


@dataclass(frozen=True, kw_only=True, slots=True)
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
    origin_name: str | None
    signature: bytes
    first_seen_at: datetime
    run_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
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
    lineage_type: str | None
    parent_term: str | None
    parent_type: str | None
    parent_edtf: str | None
    is_background: bool
    confidence: float

    @property
    def member_id(self) -> str:
        """The report as the article's own entity."""
        return self.report_id


@dataclass(frozen=True, kw_only=True, slots=True)
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


@dataclass(frozen=True, kw_only=True, slots=True)
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


@dataclass(frozen=True, kw_only=True, slots=True)
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


@dataclass(frozen=True, kw_only=True, slots=True)
class IdentityRow:
    """One id given to an article's own entity."""

    entity_kind: str
    member_id: str
    entity_id: str
    run_id: str


KEYS: dict[type, tuple[str, ...]] = {
    ReportRow: ("report_id",),
    PartyRow: ("report_id", "member_id", "role"),
    ProductRow: ("report_id", "member_id", "activity"),
    ClaimRow: ("member_id",),
}


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The rows that an article's chosen version left, each row once."""

    documents: pa.Table  # every version at every source
    articles: pa.Table  # of each article the version that counts, in the order of ids
    reports: pa.Table
    parties: pa.Table
    products: pa.Table
    claims: pa.Table
    mentions: pa.Table
    identities: pa.Table

    def of(self, article_ids: pa.Array) -> Evidence:
        """Return what only these articles say; versions and identities stay whole."""
        return replace(
            self,
            reports=of_articles(self.reports, article_ids),
            parties=of_articles(self.parties, article_ids),
            products=of_articles(self.products, article_ids),
            claims=of_articles(self.claims, article_ids),
            mentions=of_articles(self.mentions, article_ids),
        )

    def those_present(self, members: Iterable[str]) -> set[str]:
        """Return which of `members` are there: articles' own agreements, parties, products and claims."""
        asked = pa.array(sorted(members), pa.string())
        held = (self.reports["report_id"], *(table["member_id"] for table in (self.parties, self.products, self.claims)))
        return {member for column in held for member in pc.unique(column.filter(pc.is_in(column, value_set=asked))).to_pylist()}

    def registered(self, ids: Iterable[str]) -> list[IdentityRow]:
        """Return all rows of the registry that speak of members that ever had one of `ids`, or are one, in the order of runs."""
        asked, given = pa.array(sorted(ids), pa.string()), self.identities
        members = pc.unique(given["member_id"].filter(pc.is_in(given["entity_id"], value_set=asked)))
        rows = given.filter(pc.is_in(given["member_id"], value_set=pa.concat_arrays([whole(members), asked])))
        return sorted(as_rows(IdentityRow, rows), key=attrgetter("run_id", "entity_kind", "member_id", "entity_id"))


def read_evidence(lake: Mapping[str, pa.Table]) -> Evidence:
    """Return the lake's rows, of several versions of an article only those of the newest run, then of the smallest source."""
    articles = _choose_versions(lake["documents"])
    chosen = pc.unique(articles["document_key"])

    def read(table: str, key: tuple[str, ...]) -> pa.Table:
        return _each_once(_keep(lake[table], "document_key", chosen), key)

    return Evidence(
        documents=lake["documents"],
        articles=articles,
        reports=read("reported_agreements", KEYS[ReportRow]),
        parties=read("reported_parties", KEYS[PartyRow]),
        products=read("reported_products", KEYS[ProductRow]),
        claims=read("reported_claims", KEYS[ClaimRow]),
        mentions=read("mentions", ("mention_id",)),
        identities=lake["identities"],
    )


def of_articles(data: pa.Table, article_ids: pa.Array) -> pa.Table:
    """Return the rows of these articles."""
    return _keep(data, "article_id", article_ids)


def _keep(data: pa.Table, column: str, values: pa.Array) -> pa.Table:
    """Return the rows that have one of `values`; where all have, no copy is made."""
    is_kept = pc.is_in(data[column], value_set=values)
    return data if pc.all(is_kept).as_py() in {True, None} else data.filter(is_kept)


def read_documents(evidence: Evidence) -> list[DocumentRow]:
    """Return every version of every article without its text, in the order of articles, the chosen version first."""
    versions = evidence.documents
    textless = versions.set_column(versions.schema.get_field_index("text"), "text", pa.repeat("", versions.num_rows))
    rows = sorted(as_rows(DocumentRow, textless), key=lambda row: (row.source_uri, row.document_key))
    rows.sort(key=attrgetter("run_id"), reverse=True)
    rows.sort(key=attrgetter("article_id"))
    return rows


def article_of(member_id: str) -> str:
    """Return the id of the article that a report, a party, a product or a claim is of."""
    return member_id.partition("-")[0]


def as_rows(row_type: type[Row], data: pa.Table) -> list[Row]:
    """Return the rows as values of `row_type`, whose fields are columns, in order."""
    names = [field.name for field in fields(row_type)]  # type: ignore[arg-type]
    columns = [data[name].to_pylist() for name in names]
    return [row_type(**dict(zip(names, values, strict=True))) for values in zip(*columns, strict=True)]


def as_sorted_rows(row_type: type[Row], data: pa.Table) -> list[Row]:
    """Return the rows as values of `row_type`, in the order of its key, so that nothing depends on the order of batches."""
    return sorted(as_rows(row_type, data), key=attrgetter(*KEYS[row_type]))


def _choose_versions(documents: pa.Table) -> pa.Table:
    versions = documents.select(["article_id", "run_id", "source_uri", "document_key"])
    versions = versions.append_column("row", pa.array(np.arange(documents.num_rows)))
    order = (("article_id", "ascending"), ("run_id", "descending"), ("source_uri", "ascending"), ("document_key", "ascending"))
    chosen = versions.sort_by(list(order)).group_by("article_id", use_threads=False).aggregate([("row", "first")])
    return documents.take(chosen["row_first"])


def _each_once(data: pa.Table, key: tuple[str, ...]) -> pa.Table:
    """Return the rows without those whose key an earlier row has: a version that lies at two sources left its rows twice."""
    digests = digest_rows(data, key)
    first = np.unique(digests, return_index=True)[1]
    return data if len(first) == len(digests) else data.take(pa.array(np.sort(first)))
