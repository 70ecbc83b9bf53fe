"""Sides of an agreement: who stands together, and by which names a side that is not the same party may still be known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from transforms.resolution.evidence import PartyRow
from transforms.resolution.names.keys import CACHED, acronym_of, name_key, public_body_key

# Who witnesses, mediates or speaks for a party does not tell one agreement from another.
SIDE_ROLES = frozenset({"signatory", "on_behalf_of", "implementing_entity", "beneficiary", "financier", "guarantor"})
SIGNING_ROLES = frozenset({"signatory", "on_behalf_of"})
PUBLIC_KINDS = frozenset({"state", "government_body"})


@dataclass(frozen=True, kw_only=True)
class Side:
    """Parties that stand on one side: those of a state with a body of that state among them, else a party alone.

    `names` are keys of the parties' names, aliases and parents: a company and the group it belongs to share one.
    """

    parties: frozenset[str]
    country_code: str | None
    is_public: bool
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Sides:
    """The sides of one report; `count` is how many the report really tells apart, at least one."""

    sides: tuple[Side, ...]
    count: int


def find_sides(rows: Iterable[PartyRow], party_of: Mapping[str, str]) -> Sides:
    """Return the sides of a report with these parties; `party_of` gives the cluster of each party's member id.

    Who only carries out or pays makes no side of their own where others sign.
    Parties of one state and nobody else agree with each other: each is a side then, but they may be one side whose partner is unnamed.
    """
    listed = list(rows)
    listed = [row for row in listed if row.role in SIDE_ROLES] or listed
    public = {row.country_code for row in listed if row.country_code and row.party_kind in PUBLIC_KINDS}
    together: dict[str, list[PartyRow]] = defaultdict(list)
    for row in listed:
        together[row.country_code if row.country_code in public else party_of[row.member_id]].append(row)
    signing = sum(any(row.role in SIGNING_ROLES for row in group) for group in together.values())
    count = signing or max(len(together), 1)
    if len(together) == 1:
        together = defaultdict(list)
        for row in listed:
            together[party_of[row.member_id]].append(row)
    return Sides(sides=tuple(_side(group, party_of) for _, group in sorted(together.items())), count=count)


def _side(rows: list[PartyRow], party_of: Mapping[str, str]) -> Side:
    return Side(
        parties=frozenset(party_of[row.member_id] for row in rows),
        country_code=min((row.country_code for row in rows if row.country_code), default=None),
        is_public=any(row.party_kind in PUBLIC_KINDS for row in rows),
        names=frozenset().union(*map(_names, rows)),
    )


def _names(row: PartyRow) -> frozenset[str]:
    public_in = row.country_code if row.party_kind in PUBLIC_KINDS else None
    return _name_keys(row.name, public_in, tuple(row.alias_names), row.parent_name)


@lru_cache(maxsize=CACHED)
def _name_keys(name: str, public_in: str | None, alias_names: tuple[str, ...], parent_name: str | None) -> frozenset[str]:
    """Return the keys by which a party, a state's own body or not, or the group it belongs to may be named elsewhere."""
    keys = {name_key(name), *map(name_key, alias_names), name_key(parent_name or ""), (acronym_of(name) or "").casefold()}
    if public_in:
        keys.add(public_body_key(name, public_in))
    return frozenset(keys - {""})
