"""What the articles say, brought together: the lake's tables become the published ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from transforms.resolution.agreements import cluster_reports
from transforms.resolution.articles import cluster_stories, resolve_articles
from transforms.resolution.checking import bind_to_evidence
from transforms.resolution.decisions import Decision
from transforms.resolution.evidence import PartyRow, ProductRow, ReportRow, as_sorted_rows, read_documents, read_evidence
from transforms.resolution.identity import assign, name_entities
from transforms.resolution.lineage import find_parents
from transforms.resolution.parties import cluster_parties
from transforms.resolution.party_profiles import profile_parties
from transforms.resolution.product_rows import cluster_products
from transforms.resolution.publication import Resolved, build_tables
from transforms.resolution.reports import build_reports
from transforms.resolution.succession import find_heirs
from transforms.resolution.withdrawals import NOTHING_WITHDRAWN, Withdrawals


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
    articles = resolve_articles(read_documents(everything), withdrawals)
    active = pa.array([article.article_id for article in articles.values() if article.is_active], pa.string())
    evidence = everything.of(active)
    heirs = find_heirs(everything, articles)
    bound = bind_to_evidence(decisions, evidence, heirs, articles)
    party_rows, product_rows = as_sorted_rows(PartyRow, evidence.parties), as_sorted_rows(ProductRow, evidence.products)

    profiles = profile_parties(party_rows)
    parties = cluster_parties(profiles, bound.judgements)
    party_of = {member: members[0] for members in parties.clusters for member in members}
    reports = build_reports(as_sorted_rows(ReportRow, evidence.reports), party_rows, product_rows, articles=articles, party_of=party_of)
    agreements = cluster_reports(reports, bound.judgements)
    lineages = find_parents({members[0]: [reports[member] for member in members] for members in agreements.clusters})
    assigned = {
        "story": assign(cluster_stories(articles.values())),
        "agreement": assign(agreements.clusters),
        "party": assign(parties.clusters),
        "product": assign(cluster_products(product_rows, bound.judgements)),
        "claim": assign([member] for member in evidence.claims["member_id"].to_pylist()),
    }
    del reports, party_rows, product_rows

    namings = {kind: name_entities(kind, found, evidence.identities, run_id=run_id, heirs=heirs) for kind, found in assigned.items()}
    resolved = Resolved(
        evidence=evidence, articles=articles, profiles=profiles, namings=namings,
        compared={"agreement": agreements, "party": parties}, bound=bound, lineages=lineages,
    )  # fmt: skip
    return Resolution(
        tables=build_tables(resolved, lake["rejects"]),
        identities=pa.concat_tables([naming.registrations for naming in namings.values()]),
    )
