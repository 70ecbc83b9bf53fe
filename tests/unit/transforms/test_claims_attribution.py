"""Who says what: one short text a construction, in words of our own."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.vocabularies import ATTRIBUTION_TYPE, CLAIM_TYPE, FACTUALITY
from transforms.documents.document import Document, article_id_of
from transforms.extraction.claims import find_claims
from transforms.extraction.entities.entities import find_entities
from transforms.extraction.mentions import ClaimMention
from transforms.extraction.parsing.model import load_model
from transforms.extraction.parsing.reading import Reading, read_document


def read(text: str) -> Reading:
    document = Document(article_id=article_id_of(text.encode()), text=text, media_type="text/plain", language_code="en")
    return read_document(document, load_model())


def claims_in(text: str) -> list[ClaimMention]:
    reading = read(text)
    return [claim for claim in find_claims(reading, find_entities(reading)) if claim.attribution_type != "narrator"]


class Case(NamedTuple):
    text: str
    source: str | None
    cue: str | None
    content: str
    attribution_type: str


CASES = {
    "clause": Case(
        "Nordwind AG said it would open a plant in Riga.", "Nordwind AG", "said", "it would open a plant in Riga", "indirect"
    ),
    "clause with that, and a listener": Case(
        "Minister Ana Ruiz told reporters that the talks had stalled.",
        "Minister Ana Ruiz", "told", "that the talks had stalled", "indirect",
    ),
    "content first": Case(
        "The two banks will share data on exporters, the ministry said.",
        "the ministry", "said", "The two banks will share data on exporters", "indirect",
    ),
    "cue inserted": Case(
        "The pipeline, Ruiz said, will be finished in May.", "Ruiz", "said", "The pipeline, Ruiz said, will be finished in May", "indirect"
    ),
    "quotation before its cue, inverted": Case(
        '"We are proud of this deal," said Ana Ruiz, the minister.',
        "Ana Ruiz, the minister", "said", '"We are proud of this deal,"', "direct",
    ),
    "quotation that goes on behind its cue": Case(
        "“This took years,” Ruiz said. “It was worth every day.”",
        "Ruiz", "said", "“This took years,” Ruiz said. “It was worth every day.”", "direct",
    ),
    "quotation after a colon": Case(
        'Ruiz added: "The price is fair and the terms are clear."',
        "Ruiz", "added", '"The price is fair and the terms are clear."', "direct",
    ),
    "quotation over paragraphs": Case(
        "“This is the start,” Ruiz said. “We want more.\n\n“Our neighbours are welcome to join.”",
        "Ruiz", "said", "“This is the start,” Ruiz said. “We want more.\n\n“Our neighbours are welcome to join.”", "direct",
    ),
    "paragraph of quotation alone goes on": Case(
        "“This is only the start,” Ruiz said.\n\n“Our neighbours are welcome to join.”",
        "Ruiz", "said", "“This is only the start,” Ruiz said.\n\n“Our neighbours are welcome to join.”", "direct",
    ),
    "words quoted in a clause": Case(
        'Ruiz said the accord was "a fair bargain" for both ports.',
        "Ruiz", "said", 'the accord was "a fair bargain" for both ports', "mixed",
    ),
    "according to, in front": Case(
        "According to Nordwind, the order includes 40 turbines.", "Nordwind", "According to", "the order includes 40 turbines", "indirect"
    ),
    "according to, behind": Case(
        "The order includes 40 turbines, according to a report.",
        "a report", "according to", "The order includes 40 turbines", "document",
    ),
    "document": Case(
        "The statement said the ministers would meet again.", "The statement", "said", "the ministers would meet again", "document"
    ),
    "noun": Case(
        "Ruiz repeated her claim that the ministry had been misled.", "her", "claim", "that the ministry had been misled", "indirect"
    ),
    "directive": Case(
        "Ruiz urged the parliament to ratify the treaty.", "Ruiz", "urged", "the parliament to ratify the treaty", "indirect"
    ),
    "description": Case(
        "Ruiz described the accord as a triumph.", "Ruiz", "described", "the accord as a triumph", "indirect"
    ),
    "attitude": Case(
        "Governor Lena Vik is confident that the bridge will open in May.",
        "Governor Lena Vik", "is confident", "that the bridge will open in May", "indirect",
    ),
    "headline that ends in a full stop": Case(
        "Governor Lena Vik: Bridge Will Open in May.\n\nWork on the bridge goes on.",
        "Governor Lena Vik", None, "Bridge Will Open in May", "indirect",
    ),
    "document that shows somebody doing something": Case(
        "A slide from the port shows that exports fell.", "A slide from the port", "shows", "that exports fell", "document"
    ),
    "measure": Case(
        "Ana Ruiz put the cost of the bridge at 41 million euros.",
        "Ana Ruiz", "put", "the cost of the bridge at 41 million euros", "indirect",
    ),
    "gerund of the perfect": Case(
        "Nordwind AG denied having paid the minister.", "Nordwind AG", "denied", "having paid the minister", "indirect"
    ),
    "object of expectation": Case(
        "In Oslo, where prices are high, analysts expect a long debate.", "analysts", "expect", "a long debate", "indirect"
    ),
    "relative clause with a source": Case(
        "The truce, under which, according to the ministry, 200 men were freed, holds.",
        "the ministry", "according to", "200 men were freed", "indirect",
    ),
    "in the words of, behind a quotation": Case(
        'The plan has been put on ice "until the rents fall", in the words of a miller.',
        "a miller", "in the words of", '"until the rents fall"', "direct",
    ),
    "signed quotation": Case(
        "“The terms are better than we had feared last year.” — Ana Ruiz",
        "Ana Ruiz", None, "“The terms are better than we had feared last year.”", "direct",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_claim_has_its_source_cue_and_content(case: Case) -> None:
    [claim] = claims_in(case.text)
    found = Case(
        case.text,
        case.text[claim.speaker.start : claim.speaker.end] if claim.speaker else None,
        case.text[claim.cue.start : claim.cue.end] if claim.cue else None,
        case.text[claim.content.start : claim.content.end],
        claim.attribution_type,
    )
    assert found == case


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Ruiz said the port was safe, adding that trains would run by May.",
            ["the port was safe", "that trains would run by May"],
        ),
        ("Nordwind said it would sell the yard and warned that jobs would go.", ["it would sell the yard", "that jobs would go"]),
        (
            "Ruiz said the port was safe, though she admitted that it was old.",
            ["the port was safe", "that it was old"],
        ),
        (
            "Minister Ana Ruiz stressed the cost of delay, highlighting the loss of trade.",
            ["the cost of delay, highlighting the loss of trade"],
        ),
    ],
)
def test_a_sentence_is_cut_where_the_next_statement_begins(text: str, contents: list[str]) -> None:
    assert [text[claim.content.start : claim.content.end] for claim in claims_in(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind AG: why its shares rose.",
        "Stock Movers: Two Mills Jump\n\nBoth mills rose on Monday.",
        "She put the kettle on at the inn.",
        "The two firms signed a contract in Oslo on Monday.",
        "It is certain that the bridge is open.",
        "It is important to note that rain fell.",
        "The work went according to plan.",
        "The agreement underscores the ambitions of both countries.",
        "A programme that aims to cut costs was launched.",
    ],
)
def test_narration_is_nobodys_claim(text: str) -> None:
    assert claims_in(text) == []


def test_what_is_said_within_a_claim_is_not_a_claim_of_its_own() -> None:
    text = "The newspaper reported that Ruiz had said that the talks would fail."
    assert [text[claim.content.start : claim.content.end] for claim in claims_in(text)] == ["that Ruiz had said that the talks would fail"]


def test_turns_of_a_transcript_are_claims_of_those_who_speak() -> None:
    text = "HOST: Will the plant open this year?\n\nRUIZ: It will open in May, and not a day later."
    assert [(claim.speaker_name, text[claim.content.start : claim.content.end]) for claim in claims_in(text)] == [
        ("HOST", "Will the plant open this year?"),
        ("RUIZ", "It will open in May, and not a day later"),
    ]


def test_each_of_several_signed_quotations_is_its_signers() -> None:
    claims = claims_in("Readers wrote to us.\n\n“It is a fair price.” — Ana Ruiz “It is far too high.” — Ben Okoro")
    assert [(claim.speaker_name, claim.content.end - claim.content.start) for claim in claims] == [("Ana Ruiz", 21), ("Ben Okoro", 21)]


def test_a_statement_issued_as_such_is_all_its_authors() -> None:
    text = "Statement by Minister Ana Ruiz on the port accord\n\nI welcome the accord.\n\nWe will honour every clause of it."
    [claim] = claims_in(text)
    assert text[claim.content.start : claim.content.end] == "I welcome the accord.\n\nWe will honour every clause of it"
    assert claim.speaker_name == "Ana Ruiz"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from([case.text for case in CASES.values()] + ['"', "said", ",", "“", "\n\n", "”", " he ", "''", "X:"]), max_size=6)
)
def test_every_span_lies_in_the_text_and_every_value_in_its_vocabulary(parts: list[str]) -> None:
    text = " ".join(parts)
    claims = find_claims(reading := read(text), find_entities(reading))
    for claim in claims:
        for span in filter(None, (claim.content, claim.speaker, claim.cue)):
            assert 0 <= span.start < span.end <= len(text)
        ATTRIBUTION_TYPE.check(claim.attribution_type)
        FACTUALITY.check(claim.factuality)
        assert claim.claim_type is None or CLAIM_TYPE.check(claim.claim_type)
    assert [claim.content.start for claim in claims] == sorted(claim.content.start for claim in claims)
