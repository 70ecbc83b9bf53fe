"""Rows of `parties`: name, kind, country and parent, chosen from what the articles say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import cast

from transforms.resolution.decisions.corrections import Corrections, keep_parents_straight
from transforms.resolution.evidence import PartyRow
from transforms.resolution.ledger.assertions import Ledger
from transforms.resolution.ledger.choice import choose, gather
from transforms.resolution.names.keys import is_acronym
from transforms.resolution.parties.profiles import PartyProfile
from transforms.resolution.stories.articles import Article

# FollowTheMoney has no schema for a state; a body of an unknown kind is the most general that can sign.
FTM_SCHEMA_OF_KIND: dict[str | None, str] = {
    "state": "PublicBody",
    "government_body": "PublicBody",
    "company": "Company",
    "university_or_institute": "Organization",
    "igo": "Organization",
    "ngo": "Organization",
    "bank_or_fund": "Company",
    "union": "Organization",
    "person": "Person",
    "other": "LegalEntity",
    None: "LegalEntity",
}


def build_parties(
    rows: Sequence[PartyRow],
    parents: Mapping[str, str],
    *,
    articles: Mapping[str, Article],
    id_of: Mapping[str, str],
    ledger: Ledger,
) -> list[dict[str, object]]:
    """Return one row per party; `id_of` gives the party of each member id, `parents` the party that a party is a part of."""
    rows_of: dict[str, list[PartyRow]] = defaultdict(list)
    for row in rows:
        rows_of[id_of[row.member_id]].append(row)
    return [_party(party_id, found, parents.get(party_id), articles, ledger) for party_id, found in sorted(rows_of.items())]


def correct_parties(rows: Sequence[dict[str, object]], corrections: Corrections) -> list[dict[str, object]]:
    """Return the rows with their corrected cells and what follows from them; a name that gave way is an alias."""
    corrected = [_follow(before, after) for before, after in zip(rows, corrections.correct("party", rows), strict=True)]
    return keep_parents_straight("party", corrected, corrections)


def _follow(before: Mapping[str, object], after: dict[str, object]) -> dict[str, object]:
    aliases = cast("list[str]", after["alias_names"])
    kind = after["party_kind"]
    return after | {
        "ftm_schema": FTM_SCHEMA_OF_KIND[kind if isinstance(kind, str) else None],
        "alias_names": sorted({*aliases, str(before["name"])} - {str(after["name"])}),
    }


def _party(
    party_id: str, rows: list[PartyRow], parent_id: str | None, articles: Mapping[str, Article], ledger: Ledger
) -> dict[str, object]:
    names = gather(rows, articles, lambda row: row.name)
    kinds = gather(rows, articles, lambda row: row.party_kind)
    countries = gather(rows, articles, lambda row: row.country_code)
    full_names = [said for said in names if not is_acronym(said.value)]
    name = choose(full_names or names, specificity=len)
    kind, country_code = choose(kinds), choose(countries)
    ledger.record("party", party_id, "name", names, {name})
    ledger.record("party", party_id, "party_kind", kinds, {kind})
    ledger.record("party", party_id, "country_code", countries, {country_code})
    return {
        "party_id": party_id,
        "name": name,
        "party_kind": kind,
        "country_code": country_code,
        "parent_party_id": parent_id,
        "ftm_schema": FTM_SCHEMA_OF_KIND[kind],
        "alias_names": sorted({form for row in rows for form in (row.name, *row.alias_names)} - {name}),
        "run_id": max(articles[row.article_id].row.run_id for row in rows),
    }


def find_parents(profiles: Sequence[PartyProfile], id_of: Mapping[str, str]) -> dict[str, str]:
    """Return the party that each party is a part of: the one of that name in the same article, else the only one anywhere."""
    anywhere: dict[str, set[str]] = defaultdict(set)
    in_article: dict[tuple[str, str], set[str]] = defaultdict(set)
    for profile in profiles:
        for key in profile.keys:
            anywhere[key].add(id_of[profile.member_id])
            in_article[profile.article_id, key].add(id_of[profile.member_id])
    parents: dict[str, str] = {}
    for profile in profiles:
        if profile.parent_key is not None:
            party_id = id_of[profile.member_id]
            near = in_article.get((profile.article_id, profile.parent_key), set()) - {party_id}
            known = near or anywhere.get(profile.parent_key, set()) - {party_id}
            if len(known) == 1 and not _descends(min(known), party_id, parents):
                parents.setdefault(party_id, min(known))
    return parents


def _descends(party_id: str | None, ancestor_id: str, parents: Mapping[str, str]) -> bool:
    """Return whether the one is the other or a part of it, so that no body becomes a part of itself."""
    while party_id is not None and party_id != ancestor_id:
        party_id = parents.get(party_id)
    return party_id is not None
