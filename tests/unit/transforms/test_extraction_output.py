"""What extraction gives out: spans that point at their text, the keys that others read, and no memory of earlier documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.golden.samples import article_sources, extract_sample, read_sample
from transforms.documents.document import Document
from transforms.extraction.extract import extract_mentions
from transforms.extraction.jsonl import extraction_object
from transforms.extraction.mentions import Extraction, Span
from transforms.extraction.parsing.reading import read_document

if TYPE_CHECKING:
    from spacy.language import Language

SOURCES = article_sources()
ARTICLE = {"source", "article_id", "headline", "published_at", "language_code", "extraction_status", "text", "agreements", "claims"}
AGREEMENT = {
    "agreement_type", "instrument_term", "lifecycle_stage", "signed_on", "signed_edtf", "signed_basis", "is_date_implausible",
    "in_force_edtf", "ended_edtf", "subject", "place", "value",
    "is_background", "sentence", "char_start", "char_end", "confidence", "parties", "products",
}  # fmt: skip
PARTY = {"name", "party_kind", "country_code", "role", "represented_by", "capacity", "char_start", "char_end"}
PRODUCT = {"name", "activity", "is_planned", "char_start", "char_end"}
CLAIM = {
    "speaker", "speaker_org", "speaker_capacity", "cue", "text", "attribution_type", "claim_type", "factuality", "scope_subject",
    "scope_object", "char_start", "char_end", "speaker_start", "speaker_end", "cue_start", "cue_end", "agreement_index",
}  # fmt: skip
PIECES = [
    "Peru ", "Acme Corp ", "and ", "signed ", "a deal ", "the memorandum ", "with ", "Kenya's ", "will buy ", "to supply ", "turbines",
    ":", "\n\n", "\n- ", "(", ")", ", ", ". ", '"', "“", "”", " said ", "$5 million ", "on Tuesday ", "Ministry of ", "Trade ", "<ACM.N> ",
    " ' s ", "It ", "both sides ", "🌬", "\u00a0", "- ", "Ltd. ", "MOSCOW, May 12 - ",
]  # fmt: skip


def spans_of(value: object) -> Iterator[Span]:
    """Yield every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)


@pytest.fixture(scope="module")
def extractions(model: Language) -> dict[str, tuple[Document, Extraction]]:
    """Every sample article with what is found in it."""
    documents = {source: read_sample(source) for source in SOURCES}
    return {source: (document, extract_mentions(document, model)) for source, document in documents.items()}


@pytest.mark.parametrize("source", SOURCES)
def test_every_span_lies_in_the_text_and_begins_and_ends_with_what_it_marks(
    source: str, extractions: dict[str, tuple[Document, Extraction]]
) -> None:
    document, extraction = extractions[source]
    for span in spans_of(extraction):
        assert 0 <= span.start < span.end <= len(document.text)
        quoted = document.text[span.start : span.end]
        assert quoted == quoted.strip()
        assert span.rule_id
        assert 0 <= span.score <= 1


@pytest.mark.parametrize("source", SOURCES)
def test_names_are_the_words_at_their_span(source: str, extractions: dict[str, tuple[Document, Extraction]]) -> None:
    document, extraction = extractions[source]
    for agreement in extraction.agreements:
        for product in agreement.products:
            assert product.name.split() == document.text[product.span.start : product.span.end].split()
        for party in agreement.parties:
            assert document.text[party.span.start : party.span.end].rstrip(",").split()[0] in {
                word for name in (party.name, *party.alias_names) for word in name.split()
            }


@pytest.mark.parametrize("source", SOURCES[:6])
def test_the_spans_of_a_sentence_hold_the_instrument_and_the_stage(
    source: str, extractions: dict[str, tuple[Document, Extraction]]
) -> None:
    _, extraction = extractions[source]
    for agreement in extraction.agreements:
        assert agreement.stage_span is not None
        assert agreement.sentence.start <= agreement.stage_span.start < agreement.stage_span.end <= agreement.sentence.end


@pytest.mark.parametrize("source", SOURCES)
def test_the_jsonl_form_has_exactly_its_keys_quotes_by_offset_and_is_json(source: str) -> None:
    article = extract_sample(source)
    text = article["text"]
    assert set(article) == ARTICLE
    assert json.loads(json.dumps(article)) == article
    for agreement in article["agreements"]:
        assert set(agreement) == AGREEMENT
        assert agreement["value"] is None or set(agreement["value"]) == {"amount", "currency"}
        assert agreement["sentence"] == text[agreement["char_start"] : agreement["char_end"]]
        assert all(set(party) == PARTY for party in agreement["parties"])
        assert all(set(product) == PRODUCT for product in agreement["products"])
    for claim in article["claims"]:
        assert set(claim) == CLAIM
        assert claim["text"] == text[claim["char_start"] : claim["char_end"]]
        assert claim["cue"] == _quote(text, claim["cue_start"], claim["cue_end"])
        assert claim["agreement_index"] in {None, *range(len(article["agreements"]))}


def test_the_text_is_given_only_when_asked_for() -> None:
    document = read_sample(SOURCES[0])
    assert "text" not in extraction_object("x.txt", document, Extraction(), with_text=False)


def test_the_order_of_documents_makes_no_difference(model: Language, extractions: dict[str, tuple[Document, Extraction]]) -> None:
    for source in reversed(SOURCES[::3]):
        document, extraction = extractions[source]
        assert extract_mentions(document, model) == extraction


def test_a_passage_reads_the_same_alone_and_among_others(model: Language) -> None:
    sentence = "Peru and Chile signed a trade agreement on Monday."
    alone, among = (read_document(_document(text), model) for text in (sentence, f"{sentence}\n\nA line.\n\nAnother, longer line of text."))
    [first] = alone.passages
    assert [(token.text, token.tag_, token.dep_, token.head.i, token.ent_type_) for token in first.doc] == [
        (token.text, token.tag_, token.dep_, token.head.i, token.ent_type_) for token in among.passages[0].doc
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_jumble_of_words_and_marks_is_read_with_spans_in_its_text(model: Language, text: str) -> None:
    for span in spans_of(extract_mentions(_document(text), model)):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()


def _document(text: str) -> Document:
    return Document(article_id="0" * 32, text=text, media_type="text/plain", language_code="en")


def _quote(text: str, start: int | None, end: int | None) -> str | None:
    return None if start is None or end is None else text[start:end]
