"""What each article says of a party, brought together over the reports that name it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from transforms.resolution.evidence import PartyRow
from transforms.resolution.names import name_key, public_body_key

# A state, a person and a body are never one party, whatever they are called; all kinds of bodies may be,
# because outlets differ on whether a technology centre is a company or an institute.
SORT_OF_KIND: dict[str, str] = {
    "state": "state",
    "person": "person",
    **dict.fromkeys(("government_body", "company", "university_or_institute", "igo", "ngo", "bank_or_fund", "union", "other"), "body"),
}


@dataclass(frozen=True, kw_only=True)
class PartyProfile:
    """One article's party. `key` identifies it within its `sort` and country; `alias_keys` are the keys of its other names."""

    member_id: str
    article_id: str
    name: str
    key: str
    alias_keys: frozenset[str]
    parent_key: str | None
    sort: str | None
    kind: str | None
    country_code: str | None

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all its names."""
        return self.alias_keys | {self.key, name_key(self.name)}


def profile_parties(rows: list[PartyRow]) -> list[PartyProfile]:
    """Return one profile per member id, in the order of the ids; of several names the longest counts, of several kinds the first."""
    ordered = sorted(rows, key=attrgetter("member_id"))
    return [_profile(list(group)) for _, group in groupby(ordered, key=attrgetter("member_id"))]


def _profile(rows: list[PartyRow]) -> PartyProfile:
    name = max((row.name for row in rows), key=lambda name: (len(name), name))
    kind = _first(row.party_kind for row in rows)
    country_code = _first(row.country_code for row in rows)
    parent_name = _first(row.parent_name for row in rows)
    key = party_key(name, kind, country_code) or f"#{rows[0].member_id}"
    names = {other for row in rows for other in (row.name, *row.alias_names)}
    return PartyProfile(
        member_id=rows[0].member_id,
        article_id=rows[0].article_id,
        name=name,
        key=key,
        alias_keys=frozenset(map(name_key, names)) - {key, ""},
        parent_key=name_key(parent_name) if parent_name else None,
        sort=SORT_OF_KIND[kind] if kind else None,
        kind=kind,
        country_code=country_code,
    )


def party_key(name: str, kind: str | None, country_code: str | None) -> str:
    """Return the key a party is compared by: a state's code, a state's own body without the state's name, else the name's key."""
    if kind == "state" and country_code:
        return f"={country_code}"
    if kind == "government_body" and country_code:
        return public_body_key(name, country_code)
    return name_key(name)


def _first(values: Iterable[str | None]) -> str | None:
    return min((value for value in values if value), default=None)
