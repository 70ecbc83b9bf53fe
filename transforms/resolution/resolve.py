"""What the articles say, brought together: the lake's tables become the published ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from transforms.resolution.agreements.clustering import cluster_all
from transforms.resolution.agreements.families import reports_of_families
from transforms.resolution.agreements.lineage import find_parents
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.clusters import table_of
from transforms.resolution.decisions.checking import bind_to_evidence
from transforms.resolution.decisions.decisions import Decision
from transforms.resolution.evidence import PartyRow, as_sorted_rows, read_documents, read_evidence
from transforms.resolution.identity import assign, each_alone, name_by_first, name_entities
from transforms.resolution.ledger.product_clusters import cluster_products
from transforms.resolution.memo import NOTHING_KEPT, Kept, Memo
from transforms.resolution.parties.clusters import cluster_parties
from transforms.resolution.parties.profiles import profile_parties
from transforms.resolution.publication import Resolved, build_tables
from transforms.resolution.stories.articles import cluster_stories, resolve_articles
from transforms.resolution.stories.withdrawals import NOTHING_WITHDRAWN, Withdrawals
from transforms.resolution.succession import find_heirs


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """The published tables but `runs`, the ids to append to the lake's registry, and what to keep for the next resolution."""

    tables: dict[str, pa.Table]
    identities: pa.Table
    memo: Memo


def resolve(
    lake: Mapping[str, pa.Table],
    *,
    run_id: str,
    decisions: Sequence[Decision] = (),
    withdrawals: Withdrawals = NOTHING_WITHDRAWN,
    kept: Kept = NOTHING_KEPT,
) -> Resolution:
    """Return what the lake's articles say together; `lake` holds the batch tables and `identities`, by name.

    The result depends on the rows, the decisions and the withdrawals alone, not on their order or batches; `run_id` only marks the ids
    that are new. `kept` is what an earlier resolution left in its memo: with it only what has changed is worked out, and the result is
    the same. A superseded or withdrawn article keeps its row, and nothing it says counts.

    Raises:
        UsageError: a decision can't be followed.
    """
    memo = Memo(kept=kept)
    everything = read_evidence(lake)
    articles = resolve_articles(read_documents(everything), withdrawals)
    active = pa.array([article.article_id for article in articles.values() if article.is_active], pa.string())
    evidence = everything.of(active)
    heirs = find_heirs(everything, articles)
    bound = bind_to_evidence(decisions, evidence, heirs, articles)
    profiles = profile_parties(as_sorted_rows(PartyRow, evidence.parties))
    parties = cluster_parties(profiles, bound.judgements)
    loader = ReportLoader(evidence=evidence, articles=articles, parties=name_by_first(parties.clusters))
    agreements = cluster_all(loader, bound.judgements, memo)
    lineages = find_parents(reports_of_families(loader, agreements.assigned))
    assigned = {
        "story": assign(cluster_stories(articles.values())),
        "agreement": agreements.assigned,
        "party": assign(parties.clusters),
        "product": cluster_products(evidence.products, bound.judgements),
        "claim": each_alone(evidence.claims["member_id"]),
    }

    namings = {kind: name_entities(kind, found, evidence.identities, run_id=run_id, heirs=heirs) for kind, found in assigned.items()}
    resolved = Resolved(
        evidence=evidence, articles=articles, profiles=profiles, namings=namings,
        compared={"agreement": agreements.compared, "party": table_of(parties)}, bound=bound, lineages=lineages,
    )  # fmt: skip
    return Resolution(
        tables=build_tables(resolved, lake["rejects"], memo),
        identities=pa.concat_tables([naming.registrations for naming in namings.values()]),
        memo=memo,
    )
