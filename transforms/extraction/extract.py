"""A document's agreements and claims: the whole of extraction in reading order."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language

from transforms.documents.document import Document
from transforms.extraction.agreements.agreements import find_agreements
from transforms.extraction.claims import find_claims
from transforms.extraction.entities.clusters import name_core
from transforms.extraction.entities.entities import find_entities
from transforms.extraction.mentions import AgreementMention, ClaimMention, Extraction
from transforms.extraction.outlets.origin import find_origin
from transforms.extraction.parsing.reading import Reading, read_document


def extract_mentions(document: Document, model: Language) -> Extraction:
    """Return what `document` reports, read with `model`."""
    reading = read_document(document, model)
    entities = find_entities(reading)
    agreements = find_agreements(reading, entities) if reading.may_report else []
    claims = [replace(claim, agreement_index=_agreement_of(claim, agreements, reading)) for claim in find_claims(reading, entities)]
    return Extraction(agreements=tuple(agreements), claims=tuple(claims), origin_name=find_origin(reading, entities, agreements))


def _agreement_of(claim: ClaimMention, agreements: list[AgreementMention], reading: Reading) -> int | None:
    """Return the agreement a claim is about: the one whose parties or products its sentence names most, the nearest among equals.

    An article's only agreement takes the claims that name nobody else's; with several, a claim that names none of them is about none.
    """
    if not agreements:
        return None
    words = set(name_core(_sentence_around(claim, reading)))
    shared = [len(words & _words_of(agreement)) for agreement in agreements]
    best = max(range(len(agreements)), key=lambda index: (shared[index], -abs(agreements[index].sentence.start - claim.content.start)))
    return best if shared[best] or len(agreements) == 1 else None


def _sentence_around(claim: ClaimMention, reading: Reading) -> str:
    spans = [span for span in (claim.content, claim.speaker) if span is not None]
    return " ".join(reading.text[span.start : span.end] for span in spans)


def _words_of(agreement: AgreementMention) -> set[str]:
    names = [name for party in agreement.parties for name in (party.name, *party.alias_names)]
    return {word for name in (*names, *(product.name for product in agreement.products)) for word in name_core(name)}
