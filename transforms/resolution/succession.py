"""What an article said that counts no more, handed on to the article that replaced it, so that the ids it was given live on.

A withdrawn article hands on only where it was replaced too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pyarrow as pa

from transforms.resolution.evidence import ClaimRow, Evidence, PartyRow, ProductRow, ReportRow, article_of, as_sorted_rows
from transforms.resolution.ledger.claim_rows import claim_key
from transforms.resolution.names.keys import product_key
from transforms.resolution.parties.profiles import profile_parties
from transforms.resolution.stories.articles import Article


def find_heirs(evidence: Evidence, articles: Mapping[str, Article]) -> dict[str, str]:
    """Return for members of articles that count no more the member of a successor that shares most with it, ties by id.

    A party, product or claim is handed on by its name or words, an agreement by its parties and then its type; what shares nothing has
    no heir, and neither has an agreement of other parties.
    """
    silent = {article.article_id for article in articles.values() if not article.is_active}
    successors = {successor for article_id in silent for successor in articles[article_id].successor_ids}
    said = _what_members_say(evidence.of(pa.array(sorted(silent | successors), pa.string())))
    members: dict[str, list[str]] = defaultdict(list)
    for member_id in sorted(said):
        members[article_of(member_id)].append(member_id)
    heirs: dict[str, str] = {}
    for member_id in (member_id for article_id in sorted(silent) for member_id in members[article_id]):
        later = [other for article_id in articles[article_of(member_id)].successor_ids for other in members[article_id]]
        heir = max(later, key=lambda other: len(said[member_id] & said[other]), default=None)
        if heir is not None and said[member_id] & said[heir]:
            heirs[member_id] = heir
    return heirs


def _what_members_say(evidence: Evidence) -> dict[str, set[tuple[str, str]]]:
    """Return the keys of each member; those of one kind of entity are never those of another."""
    said: dict[str, set[tuple[str, str]]] = defaultdict(set)
    parties = as_sorted_rows(PartyRow, evidence.parties)
    for profile in profile_parties(parties):
        said[profile.member_id] |= {("party", key) for key in profile.keys}
    types = {report.report_id: report.agreement_type or "" for report in as_sorted_rows(ReportRow, evidence.reports)}
    for party in parties:
        keys = {key for _, key in said[party.member_id]}
        said[party.report_id] |= {("agreement of", key) for key in keys} | {(f"{types[party.report_id]} of", key) for key in keys}
    for report_id, agreement_type in types.items():
        if report_id not in said:
            said[report_id].add(("agreement of nobody", agreement_type))
    for product in as_sorted_rows(ProductRow, evidence.products):
        said[product.member_id].add(("product", product_key(product.name)))
    for claim in as_sorted_rows(ClaimRow, evidence.claims):
        said[claim.member_id].add(("claim", claim_key(claim)))
    return said
