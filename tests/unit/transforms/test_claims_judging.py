"""What claims assert: type, factuality, scope; and what the narrator claims."""

from __future__ import annotations

import pytest

from transforms.documents.document import Document, article_id_of
from transforms.english.cues import NOUN_FAMILIES, VERB_FAMILIES
from transforms.extraction.claims import find_claims
from transforms.extraction.claims.contents import FRAMES
from transforms.extraction.entities.entities import find_entities
from transforms.extraction.mentions import ClaimMention
from transforms.extraction.parsing.model import load_model
from transforms.extraction.parsing.reading import read_document


def claims_in(text: str) -> list[ClaimMention]:
    document = Document(article_id=article_id_of(text.encode()), text=text, media_type="text/plain", language_code="en")
    return find_claims(reading := read_document(document, load_model()), find_entities(reading))


@pytest.mark.parametrize(
    ("text", "claim_type"),
    [
        ("Jensen said it was the first accord of its kind.", "precedence"),
        ("Jensen said profits rose in the first half.", None),
        ("Jensen denied that a bribe was paid.", "denial"),
        ("Jensen rejected the offer.", "denial"),
        ("Jensen criticized the accord.", "criticism"),
        ("Jensen said the order was worth $120 million.", "valuation"),
        ("Jensen pledged to pay the workers.", "commitment"),
        ("Jensen said the accord would create jobs.", "impact"),
        ("Jensen said the works would be finished by the end of May.", "timeline"),
        ("Jensen plans to visit Oslo.", "intention"),
        ("Jensen said the parties had signed the accord.", "status"),
        ("Jensen said the parties had signed a pact that would create jobs.", "status"),
        ("Jensen said the sale was subject to clearance.", "status"),
        ("Jensen said the ferries would sail in late June.", "timeline"),
        ("Jensen said results were due in the autumn.", "timeline"),
        ("Jensen said the tax would hurt growers.", "impact"),
        ("Jensen said the offer was inadequate.", "criticism"),
        ("Jensen said prices fell 5.6 percent.", "background"),
        ("Jensen said the ferries sailed ten years ago.", "background"),
        ("Jensen urged growers to strike.", "intention"),
        ("Jensen put the cost at $41 million.", "valuation"),
        ("Jensen said it had rained.", None),
        ("Jensen said the tax had hurt growers.", None),
    ],
)
def test_a_claim_has_the_type_its_words_or_its_cue_give(text: str, claim_type: str | None) -> None:
    [claim] = claims_in(text)
    assert claim.claim_type == claim_type


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Jensen said the parties had signed the accord.", "certain"),
        ("Jensen said the parties were likely to sign the accord.", "probable"),
        ("Jensen said the parties might sign the accord.", "possible"),
        ("Jensen said the parties had not signed the accord.", "negated"),
        ("Jensen said no accord had been signed.", "negated"),
        ("Jensen denied that the parties had signed the accord.", "negated"),
        ("Jensen said the ferries sailed in May.", "certain"),
        ("Jensen asked whether the parties had signed the accord.", "unknown"),
    ],
)
def test_a_claim_is_as_sure_as_its_words(text: str, factuality: str) -> None:
    [claim] = claims_in(text)
    assert claim.factuality == factuality


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "Maria Jensen, the director of Nordwind, said it was the company's first venture with Chile.",
            ("Nordwind", "Chile"),
        ),
        ("Jensen said the contract was the largest in the region.", ("the contract", "the region")),
        ("Jensen said Nordwind had won its first order from Chile.", ("Nordwind", "Chile")),
        ("Jensen said Nordwind became the first company in Kenya to license the pump.", ("Nordwind", "Kenya")),
        ("Jensen said the loan would be the bank's largest in Africa.", ("the bank", "Africa")),
        ("Jensen said the ferry was the first of its kind.", ("the ferry", "its kind")),
        ("Jensen said it is the first time that the two countries have cooperated.", (None, None)),
        ("Jensen said the works were late.", (None, None)),
    ],
)
def test_a_superlative_has_its_scope(text: str, scope: tuple[str | None, str | None]) -> None:
    [claim] = claims_in(text)
    assert (claim.scope_subject, claim.scope_object) == scope


NARRATED = "claim.narrated_"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Benefits expected from the agreement:\n- Lower prices for farmers\n- More trade\n\nThe text is short.",
            [("Lower prices for farmers", "impact"), ("More trade", "impact")],
        ),
        ("The deal will create 500 jobs in Porto.", [("The deal will create 500 jobs in Porto", "impact")]),
        ("The deal is expected to create 500 jobs.", [("The deal is expected to create 500 jobs", "impact")]),
        ("The accord is the first between the two states.", [("The accord is the first between the two states", "precedence")]),
        ("Under the deal, Nordwind will supply 40 turbines.", [("Under the deal, Nordwind will supply 40 turbines", "commitment")]),
        ("Under the deal, Nordwind will cooperate closely with Chile.", []),
        ("The partnership will involve three ports.", []),
        ("Steps to follow:\n- Open the box\n- Read the deal", []),
        ("The deal was signed in Porto.", []),
    ],
)
def test_the_narrator_claims_effects_ranks_and_commitments_of_an_agreement_only(text: str, claims: list[tuple[str, str]]) -> None:
    found = [claim for claim in claims_in(text) if claim.attribution_type == "narrator"]
    assert [(text[claim.content.start : claim.content.end], claim.claim_type) for claim in found] == claims
    assert all(claim.speaker is None and claim.content.rule_id.startswith(NARRATED) for claim in found)


def test_a_claim_with_a_speaker_is_not_the_narrators_too() -> None:
    [claim] = claims_in("Jensen said the deal will create 500 jobs.")
    assert claim.attribution_type == "indirect"


def test_rule_ids_are_one_a_family_and_frames_are_known() -> None:
    families = (*VERB_FAMILIES, *NOUN_FAMILIES)
    assert len({family.rule_id for family in families}) == len(families)
    prepositions = {"about", "against", "at", "for", "of", "on", "over", "to"}
    assert all(family.frames <= {"quote", *FRAMES, *prepositions} for family in families)
    assert all(lemma == lemma.lower() for family in families for lemma in family.lemmas)
