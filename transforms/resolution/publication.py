"""The published tables, built from resolved entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from schemas import tables as published
from schemas.arrow import table_from_rows
from schemas.declaration import Table
from transforms.resolution.agreement_rows import build_agreement
from transforms.resolution.articles import Article
from transforms.resolution.binding import NOTHING_DECIDED, Bound
from transforms.resolution.claim_rows import build_claims
from transforms.resolution.clusters import Clusters
from transforms.resolution.corrections import Corrections, keep_parents_straight, name_corrections
from transforms.resolution.decision_rows import build_decisions
from transforms.resolution.evidence import Evidence, MentionRow
from transforms.resolution.identity import Naming
from transforms.resolution.ledger import Ledger
from transforms.resolution.party_profiles import PartyProfile
from transforms.resolution.party_rows import build_parties, correct_parties
from transforms.resolution.product_rows import build_agreement_products, build_classifications, build_products
from transforms.resolution.reports import Report
from transforms.resolution.roles import build_roles

if TYPE_CHECKING:
    import pyarrow as pa

Rows = list[dict[str, object]]


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """What was brought together: the evidence that counts, and by kind of entity the ids of its members."""

    evidence: Evidence
    articles: Mapping[str, Article]
    profiles: Sequence[PartyProfile]
    reports: Mapping[str, Report]
    namings: Mapping[str, Naming]
    compared: Mapping[str, Clusters]
    bound: Bound = NOTHING_DECIDED

    @cached_property
    def corrections(self) -> Corrections:
        """The corrected cells, by published id."""
        return name_corrections(self.bound, dict(chain.from_iterable(naming.id_of.items() for naming in self.namings.values())))

    def ids(self, kind: str) -> Mapping[str, str]:
        """Return the id of each member of this kind."""
        return self.namings[kind].id_of


def build_tables(resolved: Resolved, rejects: pa.Table) -> dict[str, pa.Table]:
    """Return every published table but `runs`, rows in the order of the primary key; `rejects` become the quarantine."""
    ledger = Ledger(resolved.evidence.mentions)
    evidence, articles = resolved.evidence, resolved.articles
    corrections = resolved.corrections
    parties = build_parties(evidence.parties, resolved.profiles, articles=articles, id_of=resolved.ids("party"), ledger=ledger)
    parties = correct_parties(parties, corrections)
    agreements, roles = _build_agreements(resolved, parties, ledger)
    products = build_products(evidence.products, articles=articles, id_of=resolved.ids("product"), ledger=ledger)
    products = corrections.correct("product", products)
    agreement_products = build_agreement_products(
        evidence.products, articles=articles, agreement_of=resolved.ids("agreement"), id_of=resolved.ids("product"), ledger=ledger
    )
    claims = build_claims(
        evidence.claims, resolved.profiles, articles=articles, id_of=resolved.ids("claim"),
        agreement_of=resolved.ids("agreement"), party_of=resolved.ids("party"), ledger=ledger,
    )  # fmt: skip
    rows: dict[Table, Iterable[Mapping[str, object]]] = {
        published.ARTICLES: [_article_row(article) for article in articles.values()],
        published.AGREEMENTS: agreements,
        published.PARTIES: parties,
        published.AGREEMENT_PARTIES: roles,
        published.PRODUCTS: products,
        published.PRODUCT_CLASSIFICATIONS: build_classifications(products),
        published.AGREEMENT_PRODUCTS: corrections.correct("agreement_product", agreement_products),
        published.CLAIMS: corrections.correct("claim", claims),
        published.MENTIONS: _mention_rows(evidence.mentions, resolved.namings),
        published.ASSERTIONS: corrections.correct_assertions(ledger.rows()),
        published.COMPARISONS: _comparison_rows(resolved),
        published.DECISIONS: build_decisions(resolved.bound),
        published.REDIRECTS: _redirect_rows(resolved),
        published.QUARANTINE: rejects.select(list(published.QUARANTINE.column_names)).to_pylist(),
    }
    return {table.name: _sorted_table(table, found) for table, found in rows.items()}


def _build_agreements(resolved: Resolved, parties: Rows, ledger: Ledger) -> tuple[Rows, Rows]:
    """Return the rows of agreements and of their parties."""
    reports_of: dict[str, list[Report]] = {}
    for report_id, report in resolved.reports.items():
        reports_of.setdefault(resolved.ids("agreement")[report_id], []).append(report)
    rows_of_parties = {str(row["party_id"]): row for row in parties}
    names = {party_id: str(row["name"]) for party_id, row in rows_of_parties.items()}
    origin_of = _find_origins(resolved.articles)
    agreements: Rows = []
    roles: Rows = []
    for agreement_id, reports in sorted(reports_of.items()):
        found = build_roles(agreement_id, reports, id_of=resolved.ids("party"), parties=rows_of_parties, ledger=ledger)
        found = resolved.corrections.correct("agreement_party", found)
        corrected = resolved.corrections.of("agreement", agreement_id)
        agreements.append(
            build_agreement(agreement_id, reports, found, party_names=names, origin_of=origin_of, ledger=ledger, corrected=corrected)
        )
        roles += found
    return keep_parents_straight("agreement", agreements, resolved.corrections), roles


def _find_origins(articles: Mapping[str, Article]) -> dict[str, str]:
    """Return the origin of each story: the outlet of its earliest article, or the story itself where no outlet is named."""
    origins: dict[str, str] = {}
    for article in sorted(articles.values(), key=lambda article: article.published_order):
        if article.is_active:
            origins.setdefault(article.story_id, article.row.publisher_name or article.story_id)
    return origins


def _article_row(article: Article) -> dict[str, object]:
    return {name: value for name, value in vars(article.row).items() if name != "document_key"} | {
        "story_id": article.story_id,
        "origin_name": article.row.publisher_name,
        "reprint_role": article.reprint_role,
        "status": article.status,
        "first_seen_at": article.first_seen_at,
    }


def _mention_rows(mentions: Iterable[MentionRow], namings: Mapping[str, Naming]) -> Rows:
    """Return the mentions with published ids; one of an entity that no report names is left out."""
    id_of = dict(chain.from_iterable(naming.id_of.items() for naming in namings.values()))
    return [vars(row) | {"entity_id": id_of[row.entity_id]} for row in mentions if row.entity_id in id_of]


def _comparison_rows(resolved: Resolved) -> Iterable[dict[str, object]]:
    for kind, compared in resolved.compared.items():
        id_of = resolved.ids(kind)
        for score in (*compared.merges, *compared.near_misses):
            left_id, right_id = id_of[score.left_id], id_of[score.right_id]
            yield {
                "entity_kind": kind,
                "left_member_id": score.left_id,
                "right_member_id": score.right_id,
                "left_id": left_id,
                "right_id": right_id,
                "likeness": None if score.is_ruled_out else score.total,
                "explanation": score.explanation,
                "is_merged": left_id == right_id,
            }


def _redirect_rows(resolved: Resolved) -> Rows:
    run_of: dict[str, str] = {}
    for naming in resolved.namings.values():
        for member_id, entity_id in naming.id_of.items():
            run_id = resolved.articles[member_id.partition("-")[0]].row.run_id
            run_of[entity_id] = max(run_id, run_of.get(entity_id, run_id))
    return [
        {"old_id": old_id, "new_id": new_id, "entity_kind": kind, "run_id": run_of[new_id]}
        for kind, naming in resolved.namings.items()
        for old_id, new_id in naming.redirects.items()
    ]


def _sorted_table(table: Table, rows: Iterable[Mapping[str, object]]) -> pa.Table:
    data = table_from_rows(table, rows)
    return data.sort_by([(name, "ascending") for name in table.primary_key or table.column_names])
