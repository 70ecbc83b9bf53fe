"""Whether decisions can be followed, told without resolving anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from transforms.resolution.articles import resolve_articles
from transforms.resolution.binding import Bound, bind_decisions
from transforms.resolution.decisions import Decision
from transforms.resolution.evidence import read_evidence
from transforms.resolution.succession import find_heirs
from transforms.resolution.withdrawals import Withdrawals

if TYPE_CHECKING:
    import pyarrow as pa


def check_decisions(lake: Mapping[str, pa.Table], decisions: Sequence[Decision], withdrawals: Withdrawals) -> Bound:
    """Return the decisions as they are bound to what the lake holds, as `resolve` would bind them.

    Raises:
        UsageError: a decision can't be followed.
    """
    everything = read_evidence(lake)
    articles = resolve_articles(everything.documents, withdrawals)
    active = everything.of({article.article_id for article in articles.values() if article.is_active})
    heirs = find_heirs(everything, articles)
    return bind_decisions(decisions, everything.identities, present=active.member_ids, heirs=heirs, articles=articles.keys())
