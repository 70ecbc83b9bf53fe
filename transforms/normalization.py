"""An article's extraction as rows of the lake's tables, every value with the spans it was read from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from schemas import lake
from schemas.declaration import Table
from transforms.documents.document import Document
from transforms.documents.signatures import sign_text
from transforms.extraction.mentions import AgreementMention, ClaimMention, Extraction, ProductMention, Span
from transforms.renumbering import Rows, keep_ids

Row = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class _Article:
    """The article whose rows are made, with what every mention row repeats."""

    document: Document
    extractor_name: str
    extractor_version: str
    kept_ids: Mapping[str, str] = field(default_factory=dict)

    def local_id(self, letter: str, number: int) -> str:
        local_id = f"{self.document.article_id}-{letter}{number}"
        return self.kept_ids.get(local_id, local_id)

    def slice(self, span: Span | None) -> str | None:
        return None if span is None else self.document.text[span.start : span.end]


def normalize_article(
    document: Document,
    extraction: Extraction,
    *,
    source_uri: str,
    extractor_name: str,
    extractor_version: str,
    seen_at: datetime,
    run_id: str,
    earlier: Rows | None = None,
) -> dict[str, list[Row]]:
    """Return the article's rows of the lake, by table: `documents`, the four `reported_` tables and `mentions`.

    Ids are the article's own: `<article_id>-a0` an agreement, `-p0` a party, `-g0` a product, `-c0` a claim. A product named twice is one.
    `earlier` are the rows that other versions of the extractor left of the article: what was there already keeps its number.
    """
    article = _Article(document=document, extractor_name=extractor_name, extractor_version=extractor_version)
    reported = _reported_rows(article, extraction)
    if earlier:
        named = {table.name: rows for table, rows in reported.items()}
        reported = _reported_rows(replace(article, kept_ids=keep_ids(named, earlier)), extraction)
    of_article = _document_row(article, extraction, source_uri=source_uri, seen_at=seen_at, run_id=run_id)
    found = {lake.DOCUMENTS: [of_article], **reported}
    return {table.name: _first_of_each(rows, table.primary_key) for table, rows in found.items()}


def _reported_rows(article: _Article, extraction: Extraction) -> dict[Table, list[Row]]:
    products = _number_products(extraction.agreements)
    return {
        lake.REPORTED_AGREEMENTS: [_agreement_row(article, i, mention) for i, mention in enumerate(extraction.agreements)],
        lake.REPORTED_PARTIES: list(_party_rows(article, extraction)),
        lake.REPORTED_PRODUCTS: list(_product_rows(article, extraction, products)),
        lake.REPORTED_CLAIMS: [_claim_row(article, i, claim) for i, claim in enumerate(extraction.claims)],
        lake.REPORTED_MENTIONS: list(_mention_rows(article, extraction, products)),
    }


def _number_products(agreements: tuple[AgreementMention, ...]) -> dict[str, int]:
    names = (_product_key(product) for agreement in agreements for product in agreement.products)
    return {name: number for number, name in enumerate(dict.fromkeys(names))}


def _product_key(product: ProductMention) -> str:
    return product.name.casefold()


def _document_row(article: _Article, extraction: Extraction, *, source_uri: str, seen_at: datetime, run_id: str) -> Row:
    document = article.document
    return {
        "document_key": document.document_key,
        "article_id": document.article_id,
        "source_uri": source_uri,
        "url": document.url,
        "publisher_name": document.publisher_name,
        "headline": document.headline,
        "author_names": list(document.author_names),
        "published_at": document.published_at,
        "published_basis": document.published_basis,
        "language_code": document.language_code,
        "media_type": document.media_type,
        "text": document.text,
        "word_count": len(document.text.split()),
        "origin_name": extraction.origin_name,
        "signature": sign_text(document.text, document.headline),
        "extractor_version": article.extractor_version,
        "first_seen_at": seen_at,
        "run_id": run_id,
    }


def _owner(article: _Article) -> Row:
    return {"document_key": article.document.document_key, "article_id": article.document.article_id}


def _agreement_row(article: _Article, number: int, mention: AgreementMention) -> Row:
    return _owner(article) | {
        "report_id": article.local_id("a", number),
        "agreement_type": mention.agreement_type,
        "instrument_term": article.slice(mention.term),
        "lifecycle_stage": mention.lifecycle_stage,
        "signed_on": mention.conclusion.signed_on,
        "signed_edtf": mention.conclusion.signed_edtf,
        "signed_basis": mention.conclusion.basis,
        "is_date_implausible": mention.conclusion.is_implausible,
        "in_force_edtf": mention.in_force.edtf if mention.in_force else None,
        "ended_edtf": mention.ended.edtf if mention.ended else None,
        "subject": article.slice(mention.subject),
        "place_name": article.slice(mention.place),
        "value_amount": mention.value.amount if mention.value else None,
        "value_currency": mention.value.currency if mention.value else None,
        "lineage_type": mention.lineage.lineage_type if mention.lineage else None,
        "parent_term": article.slice(mention.lineage.parent) if mention.lineage else None,
        "parent_type": mention.lineage.parent_type if mention.lineage else None,
        "parent_edtf": mention.lineage.parent_edtf if mention.lineage else None,
        "is_background": mention.is_background,
        "confidence": mention.confidence,
    }


def _party_rows(article: _Article, extraction: Extraction) -> Iterator[Row]:
    for number, agreement in enumerate(extraction.agreements):
        for party in agreement.parties:
            yield _owner(article) | {
                "report_id": article.local_id("a", number),
                "member_id": article.local_id("p", party.number),
                "name": party.name,
                "alias_names": sorted(set(party.alias_names) - {party.name}),
                "party_kind": party.party_kind,
                "country_code": party.country_code,
                "parent_name": party.parent_name,
                "role": party.role,
                "represented_by": party.represented_by,
                "capacity": party.capacity,
                "confidence": agreement.confidence * party.span.score,
            }


def _product_rows(article: _Article, extraction: Extraction, products: dict[str, int]) -> Iterator[Row]:
    for number, agreement in enumerate(extraction.agreements):
        for product in agreement.products:
            yield _owner(article) | {
                "report_id": article.local_id("a", number),
                "member_id": article.local_id("g", products[_product_key(product)]),
                "name": product.name,
                "product_kind": product.product_kind,
                "activity": product.activity,
                "is_planned": product.is_planned,
                "confidence": agreement.confidence * product.span.score,
            }


def _claim_row(article: _Article, number: int, claim: ClaimMention) -> Row:
    return _owner(article) | {
        "member_id": article.local_id("c", number),
        "report_id": None if claim.agreement_index is None else article.local_id("a", claim.agreement_index),
        "speaker_name": claim.speaker_name or article.slice(claim.speaker),
        "speaker_capacity": claim.speaker_capacity,
        "cue": article.slice(claim.cue),
        "text": article.slice(claim.content),
        "attribution_type": claim.attribution_type,
        "claim_type": claim.claim_type,
        "factuality": claim.factuality,
        "scope_subject": claim.scope_subject,
        "scope_object": claim.scope_object,
        **claim.offsets,
    }


def _mention_rows(article: _Article, extraction: Extraction, products: dict[str, int]) -> Iterator[Row]:
    for kind, entity_id, span in _spans(article, extraction, products):
        if span is not None:
            yield _owner(article) | {
                "mention_id": _mention_id(article.document.article_id, kind, entity_id, span),
                "mention_kind": kind,
                "entity_id": entity_id,
                "char_start": span.start,
                "char_end": span.end,
                "text": article.slice(span),
                "rule_id": span.rule_id,
                "extractor_name": article.extractor_name,
                "extractor_version": article.extractor_version,
                "score": span.score,
            }


def _spans(article: _Article, extraction: Extraction, products: dict[str, int]) -> Iterator[tuple[str, str, Span | None]]:
    """Yield each value's mention kind, local id and span."""
    for number, agreement in enumerate(extraction.agreements):
        report_id = article.local_id("a", number)
        yield "agreement", report_id, agreement.sentence
        yield "term", report_id, agreement.term
        yield "stage", report_id, agreement.stage_span
        yield "date", report_id, agreement.conclusion.span
        yield "in_force", report_id, agreement.in_force.span if agreement.in_force else None
        yield "ended", report_id, agreement.ended.span if agreement.ended else None
        yield "place", report_id, agreement.place
        yield "value", report_id, agreement.value.span if agreement.value else None
        yield "subject", report_id, agreement.subject
        yield "lineage", report_id, agreement.lineage.parent if agreement.lineage else None
        for party in agreement.parties:
            yield "party", article.local_id("p", party.number), party.span
        for product in agreement.products:
            yield "product", article.local_id("g", products[_product_key(product)]), product.span
    for number, claim in enumerate(extraction.claims):
        member_id = article.local_id("c", number)
        yield "claim", member_id, claim.content
        yield "speaker", member_id, claim.speaker
        yield "cue", member_id, claim.cue


def _mention_id(article_id: str, kind: str, entity_id: str, span: Span) -> str:
    return hashlib.sha256(f"{article_id}|{kind}|{entity_id}|{span.start}|{span.end}".encode()).hexdigest()[:32]


def _first_of_each(rows: list[Row], key: tuple[str, ...]) -> list[Row]:
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        found.setdefault(tuple(row[name] for name in key), row)
    return list(found.values())
