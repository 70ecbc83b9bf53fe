"""Rows of `claims`: each article's claims, who made them and what others make of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter

from transforms.resolution.evidence import ClaimRow
from transforms.resolution.ledger.assertions import Ledger
from transforms.resolution.ledger.choice import gather
from transforms.resolution.ledger.claim_contents import read_content
from transforms.resolution.ledger.claim_groups import Claim, group_claims
from transforms.resolution.ledger.scopes import read_scope
from transforms.resolution.names.keys import WORD, name_key
from transforms.resolution.parties.profiles import PartyProfile
from transforms.resolution.stories.articles import Article

ASSERTED = ("speaker_name", "speaker_capacity", "attribution_type", "claim_type", "factuality", "scope_subject", "scope_object")
# Columns of the lake that are published as they are.
KEPT = tuple(field.name for field in fields(ClaimRow) if field.name not in {"member_id", "report_id"})


def build_claims(
    rows: Sequence[ClaimRow],
    profiles: Iterable[PartyProfile],
    *,
    articles: Mapping[str, Article],
    id_of: Mapping[str, str],
    agreement_of: Mapping[str, str],
    party_of: Mapping[str, str],
    ledger: Ledger,
) -> list[dict[str, object]]:
    """Return one row per claim; the mappings give the claim, agreement and party of the articles' own ids."""
    speakers = _index_speakers(profiles, party_of)
    claims = [
        Claim(
            row=row,
            claim_id=id_of[row.member_id],
            article=articles[row.article_id],
            agreement_id=agreement_of.get(row.report_id) if row.report_id else None,
            speaker=name_key(row.speaker_name) if row.speaker_name else "",
            content=read_content(row),
        )
        for row in rows
    ]
    standings = group_claims(claims)
    scopes = {claim.claim_id: read_scope(claim.row, speakers) for claim in claims}
    for row in rows:
        for name in ASSERTED:
            says = gather([row], articles, attrgetter(name))
            ledger.record("claim", id_of[row.member_id], name, says, {said.value for said in says})
    return [
        {name: getattr(claim.row, name) for name in KEPT}
        | {
            "claim_id": claim.claim_id,
            "agreement_id": claim.agreement_id,
            "speaker_party_id": speakers.get((claim.row.article_id, claim.speaker)) if claim.speaker else None,
            **scopes[claim.claim_id].cells,
            "claim_group_id": standings[claim.row.member_id].group_id,
            "status": standings[claim.row.member_id].status,
        }
        for claim in claims
    ]


def claim_key(row: ClaimRow) -> str:
    """Return the words of the claim, folded; of a claim without words its own id."""
    return " ".join(WORD.findall(row.text.casefold())) or row.member_id


def _index_speakers(profiles: Iterable[PartyProfile], party_of: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Return the party of each name in each article; a name that two parties of an article share is nobody's."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for profile in profiles:
        for key in profile.keys:
            found[profile.article_id, key].add(party_of[profile.member_id])
    return {key: min(parties) for key, parties in found.items() if len(parties) == 1}
