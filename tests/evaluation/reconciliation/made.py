"""Scenarios and lakes made by hand, for the tests of the scorer."""

from __future__ import annotations

from typing import Any

from schemas.arrow import table_from_rows
from schemas.lake import BATCH, IDENTITIES
from tests.evaluation.reconciliation.lake import Read, parse_article
from tests.evaluation.reconciliation.scenarios import Scenario, parse_scenario
from transforms.documents.signatures import sign_text

TEXT = (
    "Corvane and Dunmere signed a contract on ferries in Tallinn on Monday, the companies said in a statement. It is worth 5 million euros."
)
COMPANIES = {"p1": "Corvane", "p2": "Dunmere", "p3": "Halden"}


def make_scenario(articles: dict[str, list[dict[str, Any]]], agreements: dict[str, dict[str, Any]], **parts: Any) -> Scenario:
    """Return a scenario with `articles` by name and their reports, and its agreements; what is not given is plain."""
    return parse_scenario(
        {
            "kind": "plain",
            "articles": [
                {
                    "name": name, "publisher": f"The {name}", "published_at": "2025-03-04", "title": f"Told by {name}", "text": TEXT,
                    "story": name, "origin": f"The {name}", "reprint_role": "unknown", "reports": reports,
                }
                for name, reports in articles.items()
            ],
            "agreements": {key: {"type": "supply_contract", "origin_count": 1} | one for key, one in agreements.items()},
            "parties": {key: {"name": name, "party_kind": "company"} for key, name in COMPANIES.items()},
        }
        | parts,
        "s",
    )  # fmt: skip


def report(agreement: str, *parties: str) -> dict[str, Any]:
    """Return the report of an agreement between parties by their keys."""
    return {"agreement": agreement, "parties": {COMPANIES[party]: party for party in parties}}


def make_lake(scenario: Scenario, found: dict[str, list[dict[str, Any]]]) -> Read:
    """Return a lake in which each article reports what `found` says; `names` are the parties of a report, as signatories."""
    rows: dict[str, list[dict[str, Any]]] = {table.name: [] for table in BATCH}
    documents = {article.key: parse_article(article) for article in scenario.articles}
    for name, reports in found.items():
        document = documents[f"s:{name}"]
        owner = {"document_key": document.document_key, "article_id": document.article_id}
        members: dict[str, str] = {}
        for number, one in enumerate(reports):
            report_id = f"{document.article_id}-a{number}"
            rows["reported_agreements"].append(
                owner
                | {"report_id": report_id, "agreement_type": "supply_contract", "signed_basis": "unresolved", "confidence": 0.9}
                | {"is_date_implausible": False, "is_background": False}
                | {key: value for key, value in one.items() if key not in {"names", "role"}}
            )
            for party in one["names"]:
                member_id = members.setdefault(party, f"{document.article_id}-p{len(members)}")
                rows["reported_parties"].append(
                    owner
                    | {"report_id": report_id, "member_id": member_id, "name": party, "alias_names": [], "party_kind": "company"}
                    | {"role": one.get("role", "signatory"), "confidence": 0.9}
                )
        rows["documents"].append(
            owner
            | {"source_uri": f"file:///{name}", "headline": document.headline, "published_at": document.published_at, "text": document.text}
            | {
                "publisher_name": document.publisher_name,
                "author_names": [],
                "published_basis": "metadata",
                "language_code": "en",
                "media_type": "text/plain",
                "word_count": 1,
                "signature": sign_text(""),  # every article is a story of its own
            }
            | {"extractor_version": "0", "first_seen_at": document.published_at, "run_id": "run-0"}
        )
    for kind, table, key in (("agreement", "reported_agreements", "report_id"), ("party", "reported_parties", "member_id")):
        rows["mentions"] += [_mention(row, kind, row[key]) for row in {row[key]: row for row in rows[table]}.values()]
    tables = {table.name: table_from_rows(table, rows[table.name]) for table in BATCH}
    return Read(tables=tables | {"identities": table_from_rows(IDENTITIES, [])}, documents=documents)


def _mention(owner: dict[str, Any], kind: str, entity_id: str) -> dict[str, Any]:
    where = {key: owner[key] for key in ("document_key", "article_id")}
    return where | {
        "mention_id": f"{kind} {entity_id}", "mention_kind": kind, "entity_id": entity_id, "char_start": 0, "char_end": 1, "text": "T",
        "rule_id": "by hand", "extractor_name": "by hand", "extractor_version": "0", "score": 1.0,
    }  # fmt: skip
