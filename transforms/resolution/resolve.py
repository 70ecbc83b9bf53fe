"""What the articles say, brought together: the lake's tables become the published ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from schemas.arrow import table_from_rows
from schemas.lake import IDENTITIES
from transforms.resolution.agreements import cluster_reports
from transforms.resolution.articles import resolve_articles
from transforms.resolution.binding import bind_decisions
from transforms.resolution.decisions import Decision
from transforms.resolution.evidence import read_evidence
from transforms.resolution.identity import name_entities
from transforms.resolution.parties import cluster_parties
from transforms.resolution.party_profiles import profile_parties
from transforms.resolution.product_rows import cluster_products
from transforms.resolution.publication import Resolved, build_tables
from transforms.resolution.reports import build_reports
from transforms.resolution.succession import find_heirs
from transforms.resolution.withdrawals import NOTHING_WITHDRAWN, Withdrawals

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """The published tables but `runs`, and the ids to append to the lake's registry."""

    tables: dict[str, pa.Table]
    identities: pa.Table


def resolve(
    lake: Mapping[str, pa.Table],
    *,
    run_id: str,
    decisions: Sequence[Decision] = (),
    withdrawals: Withdrawals = NOTHING_WITHDRAWN,
) -> Resolution:
    """Return what the lake's articles say together; `lake` holds the batch tables and `identities`, by name.

    The result depends on the rows, the decisions and the withdrawals alone, not on their order or batches; `run_id` only marks the ids
    that are new. A superseded or withdrawn article keeps its row, and nothing it says counts.

    Raises:
        UsageError: a decision can't be followed.
    """
    everything = read_evidence(lake)
    articles = resolve_articles(everything.documents, withdrawals)
    evidence = everything.of({article.article_id for article in articles.values() if article.is_active})
    heirs = find_heirs(everything, articles)
    bound = bind_decisions(decisions, everything.identities, present=evidence.member_ids, heirs=heirs, articles=articles.keys())

    profiles = profile_parties(evidence.parties)
    parties = cluster_parties(profiles, bound.judgements)
    party_of = {member: members[0] for members in parties.clusters for member in members}
    reports = build_reports(evidence.reports, evidence.parties, evidence.products, articles=articles, party_of=party_of)
    agreements = cluster_reports(reports, bound.judgements)
    clusters = {
        "agreement": agreements.clusters,
        "party": parties.clusters,
        "product": cluster_products(evidence.products, bound.judgements),
        "claim": [[row.member_id] for row in evidence.claims],
    }

    namings = {kind: name_entities(kind, found, evidence.identities, run_id=run_id, heirs=heirs) for kind, found in clusters.items()}
    resolved = Resolved(
        evidence=evidence, articles=articles, profiles=profiles, reports=reports, namings=namings,
        compared={"agreement": agreements, "party": parties}, bound=bound,
    )  # fmt: skip
    registrations = chain.from_iterable(naming.registrations for naming in namings.values())
    return Resolution(
        tables=build_tables(resolved, lake["rejects"]),
        identities=table_from_rows(IDENTITIES, map(vars, registrations)),
    )
