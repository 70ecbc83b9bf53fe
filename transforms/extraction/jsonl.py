"""The `extract --jsonl` form of an article: one JSON object, offsets in characters of its text."""

from __future__ import annotations

from typing import Any

from transforms.documents.document import Document
from transforms.extraction.mentions import AgreementMention, ClaimMention, Extraction, Span
from transforms.languages import find_language


def extraction_object(source: str, document: Document, extraction: Extraction, *, with_text: bool) -> dict[str, Any]:
    """Return the article as a JSON-ready object; `text` is there only `with_text`."""
    text = document.text
    return {
        "source": source,
        "article_id": document.article_id,
        "headline": document.headline,
        "published_at": document.published_at.isoformat() if document.published_at else None,
        "language_code": document.language_code,
        "extraction_status": "extracted" if find_language(document.language_code) else "unsupported_language",
        **({"text": text} if with_text else {}),
        "agreements": [_agreement(text, agreement) for agreement in extraction.agreements],
        "claims": [_claim(text, claim) for claim in extraction.claims],
    }


def _agreement(text: str, agreement: AgreementMention) -> dict[str, Any]:
    signed_on = agreement.conclusion.signed_on
    return {
        "agreement_type": agreement.agreement_type,
        "instrument_term": _quote(text, agreement.term),
        "lifecycle_stage": agreement.lifecycle_stage,
        "signed_on": signed_on.isoformat() if signed_on else None,
        "signed_edtf": agreement.conclusion.signed_edtf,
        "signed_basis": agreement.conclusion.basis,
        "is_date_implausible": agreement.conclusion.is_implausible,
        "in_force_edtf": agreement.in_force.edtf if agreement.in_force else None,
        "ended_edtf": agreement.ended.edtf if agreement.ended else None,
        "subject": _quote(text, agreement.subject),
        "place": _quote(text, agreement.place),
        "value": {"amount": float(agreement.value.amount), "currency": agreement.value.currency} if agreement.value else None,
        "is_background": agreement.is_background,
        "sentence": _quote(text, agreement.sentence),
        "char_start": agreement.sentence.start,
        "char_end": agreement.sentence.end,
        "confidence": agreement.confidence,
        "parties": [
            {
                "name": party.name,
                "party_kind": party.party_kind,
                "country_code": party.country_code,
                "role": party.role,
                "represented_by": party.represented_by,
                "capacity": party.capacity,
                "char_start": party.span.start,
                "char_end": party.span.end,
            }
            for party in agreement.parties
        ],
        "products": [
            {
                "name": product.name,
                "activity": product.activity,
                "is_planned": product.is_planned,
                "char_start": product.span.start,
                "char_end": product.span.end,
            }
            for product in agreement.products
        ],
    }


def _claim(text: str, claim: ClaimMention) -> dict[str, Any]:
    return {
        "speaker": claim.speaker_name,
        "speaker_org": claim.speaker_org,
        "speaker_capacity": claim.speaker_capacity,
        "cue": _quote(text, claim.cue),
        "text": _quote(text, claim.content),
        "attribution_type": claim.attribution_type,
        "claim_type": claim.claim_type,
        "factuality": claim.factuality,
        "scope_subject": claim.scope_subject,
        "scope_object": claim.scope_object,
        **claim.offsets,
        "agreement_index": claim.agreement_index,
    }


def _quote(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None
