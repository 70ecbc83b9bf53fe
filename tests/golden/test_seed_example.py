"""The design's example comes out right, fact by fact: on the article itself where it is at hand, and on its retelling in the samples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from tests.evaluation.facts import same_name
from tests.golden.samples import read_sample
from transforms.documents.document import Document
from transforms.documents.parse import parse_file
from transforms.extraction.extract import extract_mentions
from transforms.extraction.mentions import AgreementMention, ClaimMention, Extraction, PartyMention
from transforms.extraction.parsing.model import load_model

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "tehran_moscow_microelectronics_mou.txt"
TWIN = "blog/russia_iran_nanotechnology_memorandum.md"

MINISTRY = "Ministry of Industry and Trade"
HEADQUARTERS = "Nano and Micro Technology Development Headquarters"
CENTER = "Zelenograd Nanotechnology Center"
PRODUCTS = ("nanolithography equipment", "telecommunication multiplexers", "automotive sensors")

WEDNESDAY = datetime(2025, 2, 19, tzinfo=UTC)
# A word of each benefit that the narrator expects.
BENEFITS = {
    "seed": ("innovations", "customer bases", "scientific exchange", "competitiveness"),
    "twin": ("advances", "new customers", "learn from each other", "more competitive"),
}


@dataclass(frozen=True, kw_only=True)
class Example:
    """One telling of the example, with or without a publication date."""

    telling: str
    document: Document

    @property
    def extraction(self) -> Extraction:
        return _extract(self.document)

    @property
    def agreement(self) -> AgreementMention:
        (agreement,) = self.extraction.agreements
        return agreement

    @property
    def products(self) -> list[str]:
        return sorted({product.name.casefold() for product in self.agreement.products})

    def named(self, role: str) -> list[str]:
        return sorted(party.name for party in self.agreement.parties if party.role == role)

    def party(self, name: str) -> PartyMention:
        (party,) = (party for party in self.agreement.parties if same_name(party.name, name))
        return party

    def claims(self, speaker: str, *words: str) -> list[ClaimMention]:
        """Return the claims of `speaker` whose content holds all `words`."""
        claims = (claim for claim in self.extraction.claims if (claim.speaker_name or "").endswith(speaker))
        return [claim for claim in claims if all(word in self.content(claim) for word in words)]

    def content(self, claim: ClaimMention) -> str:
        return self.document.text[claim.content.start : claim.content.end]


def published(document: Document, moment: datetime | None) -> Document:
    """Return `document` as if published at `moment`, or as if nobody knew when."""
    return replace(document, published_at=moment, published_basis="metadata" if moment else "unknown")


def _read(telling: str) -> Document:
    if telling == "twin":
        return read_sample(TWIN)
    if not SEED.exists():
        pytest.skip("the article itself is not at hand")
    (document,) = parse_file(SEED.read_bytes(), name=SEED.name).documents
    return document


@cache
def _extract(document: Document) -> Extraction:
    return extract_mentions(document, load_model())


@pytest.fixture(params=["seed", "twin"])
def telling(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[None, WEDNESDAY], ids=["undated", "dated"])
def example(telling: str, request: pytest.FixtureRequest) -> Example:
    return Example(telling=telling, document=published(_read(telling), request.param))


def test_there_is_one_agreement(example: Example) -> None:
    assert len(example.extraction.agreements) == 1


def test_it_is_a_memorandum_of_understanding(example: Example) -> None:
    assert example.agreement.agreement_type == "memorandum_of_understanding"


def test_it_is_signed(example: Example) -> None:
    assert example.agreement.lifecycle_stage == "signed"


def test_the_signatories_are_the_ministry_and_the_headquarters(example: Example) -> None:
    names = example.named("signatory")
    assert len(names) == 2
    assert all(any(same_name(name, party) for name in names) for party in (MINISTRY, HEADQUARTERS))


@pytest.mark.parametrize(("name", "country"), [(MINISTRY, "RUS"), (HEADQUARTERS, "IRN")])
def test_a_signatory_is_a_government_body_of_its_country(example: Example, name: str, country: str) -> None:
    party = example.party(name)
    assert (party.party_kind, party.country_code) == ("government_body", country)


def test_the_headquarters_stands_under_the_iranian_vice_presidency(example: Example) -> None:
    parent = example.party(HEADQUARTERS).parent_name or ""
    assert parent.endswith("Vice Presidency for Science, Technology, and the Knowledge-Based Economy")


def test_they_sign_on_behalf_of_russia_and_iran(example: Example) -> None:
    assert example.named("on_behalf_of") == ["Iran", "Russia"]


@pytest.mark.parametrize(("name", "country"), [("Russia", "RUS"), ("Iran", "IRN")])
def test_the_countries_are_states(example: Example, name: str, country: str) -> None:
    (party,) = (party for party in example.agreement.parties if party.name == name)
    assert (party.party_kind, party.country_code) == ("state", country)


def test_the_center_is_the_implementing_entity(example: Example) -> None:
    (name,) = example.named("implementing_entity")
    assert same_name(name, CENTER)


def test_the_center_is_a_russian_company_known_as_zntc(example: Example) -> None:
    party = example.party(CENTER)
    assert (party.party_kind, party.country_code) == ("company", "RUS")
    assert any("ZNTC" in name for name in (party.name, *party.alias_names))


def test_there_is_no_further_party(example: Example) -> None:
    assert len(example.agreement.parties) == 5


@pytest.mark.parametrize("name", ["Kommersant", "Anatoly Kovalev", "Kovalev"])
def test_a_source_or_speaker_is_no_party(example: Example, name: str) -> None:
    assert not [party for party in example.agreement.parties if same_name(party.name, name)]


def test_tuesday_is_unresolved_without_a_publication_date(telling: str) -> None:
    conclusion = Example(telling=telling, document=published(_read(telling), None)).agreement.conclusion
    assert (conclusion.signed_on, conclusion.basis) == (None, "unresolved")


@pytest.mark.parametrize(
    ("day", "tuesday"),
    [(17, date(2025, 2, 11)), (18, date(2025, 2, 18)), (19, date(2025, 2, 18)), (24, date(2025, 2, 18)), (25, date(2025, 2, 25))],
)
def test_tuesday_is_the_one_on_or_before_publication(telling: str, day: int, tuesday: date) -> None:
    document = published(_read(telling), datetime(2025, 2, day, 12, tzinfo=UTC))
    conclusion = Example(telling=telling, document=document).agreement.conclusion
    assert (conclusion.signed_on, conclusion.basis) == (tuesday, "relative_resolved")


def test_there_are_three_products(example: Example) -> None:
    assert len(example.products) == 3
    assert all(any(same_name(product, name) for name in example.products) for product in PRODUCTS)


@pytest.mark.parametrize("product", PRODUCTS)
def test_each_product_is_to_be_developed_and_produced(example: Example, product: str) -> None:
    mentions = [mention for mention in example.agreement.products if same_name(mention.name, product)]
    assert {mention.activity for mention in mentions} == {"develop", "produce"}
    assert all(mention.is_planned for mention in mentions)


def test_kovalev_claims_it_is_the_first_collaboration_of_the_center_with_iran(example: Example) -> None:
    claims = [claim for claim in example.claims("Anatoly Kovalev", "collaboration with Iran") if claim.claim_type == "precedence"]
    assert len(claims) == 1
    assert same_name(claims[0].scope_subject, CENTER) or claims[0].scope_subject == "ZNTC"
    assert claims[0].scope_object == "Iran"


def test_kovalev_speaks_as_general_director_of_the_center(example: Example) -> None:
    claims = example.claims("Anatoly Kovalev")
    assert claims
    assert all(_names_center(claim.speaker_org) for claim in claims)
    assert any("General Director" in (claim.speaker_capacity or "") for claim in claims)


def test_kovalev_claims_mutual_benefits(example: Example) -> None:
    kinds = [claim.claim_type for claim in example.claims("Anatoly Kovalev", "technological capabilities")]
    assert kinds == ["impact"]


def test_kommersant_claims_it_is_a_pivotal_step(example: Example) -> None:
    claims = [claim for claim in _all(example, "pivotal step") if claim.attribution_type != "narrator"]
    assert len(claims) == 1
    assert "Kommersant" in (claims[0].speaker_name or "")


def test_the_narrator_expects_benefits(example: Example) -> None:
    narrated = [claim for claim in example.extraction.claims if (claim.attribution_type, claim.claim_type) == ("narrator", "impact")]
    contents = [example.content(claim) for claim in narrated]
    assert [word for word in BENEFITS[example.telling] if not any(word in content for content in contents)] == []


def test_the_narrator_has_no_speaker(example: Example) -> None:
    narrated = [claim for claim in example.extraction.claims if claim.attribution_type == "narrator"]
    assert [claim.speaker_name for claim in narrated] == [None] * len(narrated)


def test_the_claims_about_the_agreement_point_to_it(example: Example) -> None:
    claims = [*example.claims("Anatoly Kovalev"), *_all(example, "pivotal step")]
    assert {claim.agreement_index for claim in claims} == {0}


def _all(example: Example, words: str) -> Iterable[ClaimMention]:
    return (claim for claim in example.extraction.claims if words in example.content(claim))


def _names_center(name: str | None) -> bool:
    return name == "ZNTC" or same_name(name, CENTER)
