"""What was found in one document, as a report for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from flows.rendering.layout import aligned, in_words, quoted, title_line
from transforms.documents.document import Document
from transforms.extraction.mentions import AgreementMention, ClaimMention, Extraction, PartyMention, ProductMention, Span

DETAILS = 5  # columns that lines under a numbered agreement or claim are indented by


def render_extraction(source: str, document: Document, extraction: Extraction) -> Iterator[str]:
    """Yield the report's lines: the article, its agreements, its claims."""
    yield title_line(source)
    yield from aligned(_article_fields(document), indent=2)
    for number, agreement in enumerate(extraction.agreements, start=1):
        yield ""
        yield from _agreement(number, agreement, document.text)
    if extraction.claims:
        yield ""
        yield title_line("Claims", indent=2)
        yield from chain.from_iterable(_claim(claim, document.text) for claim in extraction.claims)


def _article_fields(document: Document) -> Iterator[tuple[str, str]]:
    published = document.published_at.date().isoformat() if document.published_at else "unknown"
    yield "headline", document.headline or "none"
    yield "published", f"{published} ({in_words(document.published_basis)})" if document.published_at else published
    if document.publisher_name:
        yield "publisher", document.publisher_name
    yield "article", f"{document.article_id} ({document.language_code})"


def _agreement(number: int, agreement: AgreementMention, text: str) -> Iterator[str]:
    kind, stage = in_words(agreement.agreement_type), in_words(agreement.lifecycle_stage)
    yield title_line(f"{number}. {kind}, {stage}", indent=2)
    yield from quoted(_cut(text, agreement.sentence), indent=DETAILS)
    yield from aligned(_agreement_fields(agreement, text), indent=DETAILS)
    yield from _members("parties", map(_party_cells, agreement.parties))
    yield from _members("products", map(_product_cells, agreement.products))


def _agreement_fields(agreement: AgreementMention, text: str) -> Iterator[tuple[str, str]]:
    if agreement.term:
        yield "called", _cut(text, agreement.term)
    conclusion = agreement.conclusion
    basis = in_words(conclusion.basis) + (", implausible" if conclusion.is_implausible else "")
    yield "concluded", f"{conclusion.signed_edtf or 'unknown'} ({basis})"
    for label, moment in (("in force", agreement.in_force), ("ended", agreement.ended)):
        if moment:
            yield label, moment.edtf
    if agreement.subject:
        yield "subject", _cut(text, agreement.subject)
    if agreement.place:
        yield "place", _cut(text, agreement.place)
    if agreement.value:
        yield "value", f"{agreement.value.currency} {agreement.value.amount:,}"
    yield "confidence", f"{agreement.confidence:.2f}" + (", background" if agreement.is_background else "")


def _members(label: str, rows: Iterator[tuple[str, str, str]]) -> Iterator[str]:
    lines = list(aligned(rows, indent=DETAILS + 2))
    if lines:
        yield f"{' ' * DETAILS}{label}"
        yield from lines


def _party_cells(party: PartyMention) -> tuple[str, str, str]:
    known = [in_words(party.party_kind), party.country_code, party.parent_name and f"part of {party.parent_name}"]
    acting = [party.represented_by and f"represented by {party.represented_by}", party.capacity]
    return in_words(party.role), party.name, ", ".join(filter(None, known + acting))


def _product_cells(product: ProductMention) -> tuple[str, str, str]:
    return in_words(product.activity), product.name, in_words(product.product_kind) + (", planned" if product.is_planned else "")


def _claim(claim: ClaimMention, text: str) -> Iterator[str]:
    speaker = ", ".join(filter(None, [claim.speaker_name, claim.speaker_capacity, claim.speaker_org]))
    cue = f" [{_cut(text, claim.cue)}]" if claim.cue else ""
    about = f", on agreement {claim.agreement_index + 1}" if claim.agreement_index is not None else ""
    nature = f"{in_words(claim.claim_type)}, {claim.factuality}, {claim.attribution_type}{about}"
    yield from aligned([(f"{speaker or 'no speaker named'}{cue}: {nature}",)], indent=DETAILS)
    yield from quoted(_cut(text, claim.content), indent=DETAILS + 2)


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]
