"""Articles told in a few words, as the lake would hold them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from schemas.arrow import table_from_rows
from schemas.lake import BATCH, IDENTITIES, REJECTS
from transforms.documents.document import Document
from transforms.extraction.mentions import (
    AgreementMention,
    ClaimMention,
    Conclusion,
    Extraction,
    Lineage,
    Moment,
    Money,
    PartyMention,
    ProductMention,
    Span,
)
from transforms.normalization import normalize_article
from transforms.resolution.resolve import Resolution, resolve

LETTERS = str.maketrans("0123456789", "ghijklmnop")


@dataclass
class Paper:
    """A text that grows by what is written into it."""

    text: str = ""

    def write(self, words: str | None) -> Span | None:
        if words is None:
            return None
        start = len(self.text)
        self.text += words + ". "
        return Span(start=start, end=start + len(words), rule_id="told")


@dataclass(kw_only=True)
class Told:
    """An article: `agreements` and `claims` are described by the keyword arguments of `_agreement` and `_claim`.

    It is told in other words than those of another source, unless both are of one `story`.
    """

    agreements: list[dict[str, Any]] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    text: str = ""
    source: str = "landing/a.txt"
    publisher: str | None = None
    published: str | None = "2025-03-05"
    run: str = "run-1"
    seed: str = ""
    story: str | None = None
    origin: str | None = None

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        paper = Paper(self.text)
        numbers: dict[str, int] = {}
        agreements = tuple(_agreement(paper, numbers, **told) for told in self.agreements)
        claims = tuple(_claim(paper, **told) for told in self.claims)
        paper.write(_own_words(self.story or self.source))
        content = f"{paper.text}|{self.seed}|{self.source if not self.seed else ''}"
        published = datetime.fromisoformat(self.published).replace(tzinfo=UTC) if self.published else None
        document = Document(
            article_id=hashlib.sha256(content.encode()).hexdigest()[:32],
            text=paper.text,
            media_type="text/plain",
            language_code="en",
            publisher_name=self.publisher,
            published_at=published,
            published_basis="metadata" if published else "unknown",
        )
        return normalize_article(
            document,
            Extraction(agreements=agreements, claims=claims, origin_name=self.origin),
            source_uri=self.source,
            extractor_name="rules",
            extractor_version="1",
            seen_at=datetime(2025, 4, 1, tzinfo=UTC),
            run_id=self.run,
        )


def _own_words(story: str) -> str:
    digests = (hashlib.sha256(f"{story} {number}".encode()).hexdigest() for number in range(150))
    return " ".join(digest[:12].translate(LETTERS) for digest in digests)


def party(name: str, kind: str | None = "company", country: str | None = None, role: str = "signatory", **more: Any) -> dict[str, Any]:
    return {"name": name, "party_kind": kind, "country_code": country, "role": role} | more


def _agreement(
    paper: Paper,
    numbers: dict[str, int],
    *,
    parties: list[dict[str, Any]],
    type: str | None = "memorandum_of_understanding",  # noqa: A002
    stage: str | None = "signed",
    subject: str | None = None,
    products: tuple[str, ...] = (),
    signed: str | None = None,
    basis: str = "stated",
    value: tuple[str, str] | None = None,
    background: bool = False,
    lineage: dict[str, str] | None = None,
    confidence: float = 0.8,
    place: str | None = None,
    ended: str | None = None,
) -> AgreementMention:
    sentence = paper.write("They agreed")
    assert sentence is not None
    span = paper.write(value[0]) if value else None
    return AgreementMention(
        sentence=sentence,
        agreement_type=type,
        term=paper.write(type and type.replace("_", " ")),
        lifecycle_stage=stage,
        stage_span=paper.write(stage),
        subject=paper.write(subject),
        place=paper.write(place),
        value=Money(amount=Decimal(value[0]), currency=value[1], span=span) if value and span else None,
        conclusion=Conclusion(
            signed_on=date.fromisoformat((signed + "-01-01")[:10]) if signed else None,
            signed_edtf=signed,
            basis=basis if signed else "unresolved",
            span=paper.write(signed),
        ),
        parties=tuple(
            PartyMention(number=numbers.setdefault(told["name"], len(numbers)), span=_must(paper.write(told["name"])), **told)
            for told in parties
        ),
        products=tuple(
            ProductMention(name=name, span=_must(paper.write(name)), product_kind="equipment", activity="supply", is_planned=True)
            for name in products
        ),
        is_background=background,
        lineage=Lineage(**lineage) if lineage else None,  # type: ignore[arg-type]
        confidence=confidence,
        ended=Moment(edtf=ended, span=_must(paper.write(ended))) if ended else None,
    )


def _claim(
    paper: Paper, *, content: str, speaker: str | None = None, about: int | None = None, claim_type: str = "impact", **scope: str
) -> ClaimMention:
    return ClaimMention(
        content=_must(paper.write(content)),
        attribution_type="indirect",
        claim_type=claim_type,
        factuality="certain",
        speaker=paper.write(speaker),
        speaker_name=speaker,
        agreement_index=about,
        **scope,
    )


def _must(span: Span | None) -> Span:
    assert span is not None
    return span


def lake_of(*told: Told, identities: pa.Table | None = None) -> dict[str, pa.Table]:
    rows: dict[str, list[dict[str, Any]]] = {table.name: [] for table in BATCH}
    for article in told:
        for name, found in article.rows().items():
            rows[name] += found
    tables = {table.name: table_from_rows(table, rows[table.name]) for table in BATCH}
    return tables | {"identities": identities if identities is not None else table_from_rows(IDENTITIES, [])}


@pytest.fixture(scope="session")
def tell() -> type[Told]:
    return Told


@pytest.fixture(scope="session")
def name_party() -> Callable[..., dict[str, Any]]:
    return party


@pytest.fixture(scope="session")
def fill_lake() -> Callable[..., dict[str, pa.Table]]:
    return lake_of


@pytest.fixture(scope="session")
def resolve_told() -> Callable[..., Resolution]:
    def resolve_articles(*told: Told, identities: pa.Table | None = None, run: str = "run-1") -> Resolution:
        return resolve(lake_of(*told, identities=identities), run_id=run)

    return resolve_articles


@pytest.fixture(scope="session")
def rows_of() -> Callable[[Resolution, str], list[dict[str, Any]]]:
    def rows(resolution: Resolution, table: str) -> list[dict[str, Any]]:
        found: list[Mapping[str, Any]] = resolution.tables[table].to_pylist()
        return [dict(row) for row in found]

    return rows


@pytest.fixture
def reject() -> pa.Table:
    row = {
        "source_uri": "landing/broken.pdf",
        "content_key": "c1",
        "article_id": None,
        "stage": "parse",
        "reason_code": "corrupt",
        "detail": "no cross-reference table",
        "quarantined_at": datetime(2025, 4, 1, tzinfo=UTC),
        "run_id": "run-1",
    }
    return table_from_rows(REJECTS, [row])
