"""Ids that stay: given at the first mention, kept through every later run, redirected by a merge."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from transforms.resolution.evidence import IdentityRow

PREFIXES = {"agreement": "agr", "party": "pty", "product": "prd", "claim": "clm"}


@dataclass(frozen=True, kw_only=True)
class Naming:
    """The ids of one kind of entity: by member, what is new to the registry, and which ids were merged into which."""

    id_of: dict[str, str]
    registrations: tuple[IdentityRow, ...]
    redirects: dict[str, str]


def name_entities(
    kind: str,
    clusters: Sequence[Sequence[str]],
    registry: Iterable[IdentityRow],
    *,
    run_id: str,
    heirs: Mapping[str, str],
) -> Naming:
    """Return the ids of `clusters`, each the member ids of one entity.

    `registry` holds every id given so far, in the order of runs. An id belongs to the cluster that holds its oldest registered member;
    a cluster takes its oldest id, and its other ids redirect there. A cluster without an id gets a new one, made of its smallest member.
    `heirs` name the members that stand in for those of superseded articles, so that a corrected article keeps its ids.
    """
    given = [row for row in registry if row.entity_kind == kind]
    registered = {row.member_id: row for row in given}  # of several ids of a member the newest counts
    cluster_of = {member: number for number, members in enumerate(clusters) for member in members}
    cluster_of |= {old: cluster_of[heir] for old, heir in heirs.items() if heir in cluster_of}
    owned = _owned_ids(registered, cluster_of)
    used = {row.entity_id for row in given}
    ids: list[str] = []
    for number, members in enumerate(clusters):
        entity_id = owned[number][0] if number in owned else _new_id(kind, min(members), used)
        used.add(entity_id)
        ids.append(entity_id)
    return Naming(
        id_of={member: ids[number] for number, members in enumerate(clusters) for member in members},
        registrations=tuple(
            IdentityRow(entity_kind=kind, member_id=member, entity_id=ids[number], run_id=run_id)
            for number, members in enumerate(clusters)
            for member in members
            if member not in registered or registered[member].entity_id not in owned.get(number, ())
        ),
        redirects={old: ids[number] for number, entity_ids in owned.items() for old in entity_ids[1:]},
    )


def _owned_ids(registered: Mapping[str, IdentityRow], cluster_of: Mapping[str, int]) -> dict[int, list[str]]:
    """Return the ids of each cluster, the oldest first; an id whose members are all gone is nobody's."""
    present = sorted((row for row in registered.values() if row.member_id in cluster_of), key=lambda row: (row.run_id, row.member_id))
    owner: dict[str, int] = {}
    for row in present:
        owner.setdefault(row.entity_id, cluster_of[row.member_id])
    owned: dict[int, list[str]] = defaultdict(list)
    for entity_id, number in owner.items():
        owned[number].append(entity_id)
    return dict(owned)


def _new_id(kind: str, member_id: str, used: set[str]) -> str:
    """Return an id that was never given: the hash of the kind and the member, counted up where it was."""
    sources = (f"{kind}|{member_id}|{attempt}" if attempt else f"{kind}|{member_id}" for attempt in count())
    candidates = (f"{PREFIXES[kind]}_{hashlib.sha256(source.encode()).hexdigest()[:16]}" for source in sources)
    return next(entity_id for entity_id in candidates if entity_id not in used)
