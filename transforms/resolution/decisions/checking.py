"""Decisions bound to what the lake holds, and whether they can be followed, told without resolving anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa

from transforms.resolution.decisions.binding import NOTHING_DECIDED, Bound, bind_decisions, named_ids
from transforms.resolution.decisions.decisions import Decision
from transforms.resolution.evidence import Evidence, read_documents, read_evidence
from transforms.resolution.stories.articles import Article, resolve_articles
from transforms.resolution.stories.withdrawals import Withdrawals
from transforms.resolution.succession import find_heirs


def check_decisions(lake: Mapping[str, pa.Table], decisions: Sequence[Decision], withdrawals: Withdrawals) -> Bound:
    """Return the decisions as `resolve` binds them to what the lake holds.

    Raises:
        UsageError: a decision can't be followed.
    """
    everything = read_evidence(lake)
    articles = resolve_articles(read_documents(everything), withdrawals)
    active = everything.of(pa.array([article.article_id for article in articles.values() if article.is_active], pa.string()))
    return bind_to_evidence(decisions, active, find_heirs(everything, articles), articles)


def bind_to_evidence(decisions: Sequence[Decision], evidence: Evidence, heirs: Mapping[str, str], articles: Mapping[str, Article]) -> Bound:
    """Return what the decisions say of the members in `evidence`, which is what active articles say.

    Raises:
        UsageError: a decision can't be followed.
    """
    if not decisions:
        return NOTHING_DECIDED
    ids = named_ids(decisions)
    registry = evidence.registered(ids)
    members = ids | {row.member_id for row in registry}
    present = evidence.those_present(members | {heirs[member] for member in members if member in heirs})
    counting = {article_id: article.is_active for article_id, article in articles.items()}
    return bind_decisions(decisions, registry, present=present, heirs=heirs, articles=counting)
