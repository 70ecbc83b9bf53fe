"""The scenarios: small worlds of articles that could be confused, with the agreements and parties a careful reader tells apart."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent
# Rules are written from the development half; of the other only figures are looked at.
SPLITS = DEVELOPMENT, HELD_OUT = "development", "held_out"
# Parties that several scenarios share: states, international organisations.
WORLD = "world:"
# A field goes by one name whatever its parts are called.
FIELD_NAMES = {
    "signed_edtf": "signed_on", "value_currency": "value_amount", "stage": "lifecycle_stage", "type": "agreement_type",
}  # fmt: skip
ROLE = "role:"
# What the view of such claims is to say: `precedence_verdict` in a file, or in short `precedence_holds`.
VERDICTS = {True: "holds", False: "contradicted", None: None}


@dataclass(frozen=True, kw_only=True)
class GoldReport:
    """What an article reports of one agreement: its parties by the names printed there, in their fullest form."""

    agreement: str
    parties: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class GoldArticle:
    """An article of a scenario with its place among the others; `replaces` is the earlier version at the same source."""

    key: str
    publisher: str
    published_at: str
    title: str
    text: str
    story: str
    origin: str
    reprint_role: str
    replaces: str | None
    reports: tuple[GoldReport, ...]

    def content(self) -> bytes:
        """Return the article as a file that a source would deliver."""
        record = {"title": self.title, "publisher": self.publisher, "date": self.published_at, "text": self.text}
        return json.dumps(record, ensure_ascii=False).encode()


@dataclass(frozen=True, kw_only=True)
class GoldAgreement:
    """An agreement as the articles together tell it; `published` holds the right values where outlets differ."""

    key: str
    type: str
    parent: str | None
    lineage_type: str | None
    origin_count: int
    published: Mapping[str, Any]
    contradictions: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class GoldParty:
    """A real-world party."""

    key: str
    name: str
    party_kind: str
    country_code: str | None


@dataclass(frozen=True, kw_only=True)
class GoldClaim:
    """A claim by words that stand in its article; `precedence` is what the warehouse can say of "the first", None where nobody is asked."""

    article: str
    contains: str
    group: str
    status: str
    precedence: str | None


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """One file: its articles in the order written, and what is true of them. Keys are unique over all scenarios."""

    name: str
    kind: str
    articles: tuple[GoldArticle, ...]
    agreements: Mapping[str, GoldAgreement]
    parties: Mapping[str, GoldParty]
    claims: tuple[GoldClaim, ...]

    @property
    def active(self) -> tuple[GoldArticle, ...]:
        """The articles that no later version replaces."""
        replaced = {article.replaces for article in self.articles}
        return tuple(article for article in self.articles if article.key not in replaced)


def read_split(split: str, root: Path = ROOT) -> tuple[Scenario, ...]:
    """Return the scenarios of `split` by name; none where it has no files."""
    return tuple(
        parse_scenario(json.loads(path.read_text("utf-8")), f"{split}/{path.stem}") for path in sorted((root / split).glob("*.json"))
    )


def parse_scenario(record: Mapping[str, Any], name: str) -> Scenario:
    """Return the scenario of one file, its keys prefixed with `name`."""

    def key(local: str) -> str:
        return local if local.startswith(WORLD) else f"{name}:{local}"

    def field(local: str) -> str:
        if local.startswith(ROLE):
            return ROLE + key(local.removeprefix(ROLE))
        return FIELD_NAMES.get(local, local)

    return Scenario(
        name=name,
        kind=record["kind"],
        articles=tuple(
            GoldArticle(
                key=key(one["name"]),
                story=key(one["story"]),
                replaces=key(one["replaces"]) if one.get("replaces") else None,
                reports=tuple(
                    GoldReport(
                        agreement=key(report["agreement"]), parties={printed: key(party) for printed, party in report["parties"].items()}
                    )
                    for report in one["reports"]
                ),
                **{part: one[part] for part in ("publisher", "published_at", "title", "text", "origin", "reprint_role")},
            )
            for one in record["articles"]
        ),
        agreements={
            key(local): GoldAgreement(
                key=key(local),
                type=one["type"],
                parent=key(one["parent"]) if one.get("parent") else None,
                lineage_type=one.get("lineage_type"),
                origin_count=one["origin_count"],
                published={field(cell): value for cell, value in one.get("published", {}).items()},
                contradictions=frozenset(map(field, one.get("contradictions", ()))),
            )
            for local, one in record["agreements"].items()
        },
        parties={
            key(local): GoldParty(key=key(local), name=one["name"], party_kind=one["party_kind"], country_code=one.get("country_code"))
            for local, one in record["parties"].items()
        },
        claims=tuple(
            GoldClaim(
                article=key(one["article"]),
                contains=one["contains"],
                group=key(one["group"]),
                status=one["status"],
                precedence=one.get("precedence_verdict") or VERDICTS[one.get("precedence_holds")],
            )
            for one in record.get("claims", ())
        ),
    )


def parties_of(scenarios: Iterable[Scenario]) -> dict[str, GoldParty]:
    """Return every party by its key; one that several scenarios share is there once."""
    return {key: party for scenario in scenarios for key, party in scenario.parties.items()}
