"""Ids that stay: given at the first mention, kept through every later run, redirected by a merge."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from schemas.lake import IDENTITIES
from transforms.resolution.portions import Numbers, whole

PREFIXES = {"story": "sty", "agreement": "agr", "party": "pty", "product": "prd", "claim": "clm"}

NOBODY = -1


@dataclass(frozen=True, kw_only=True)
class Assigned:
    """The members of one kind of entity, each once, and the number of the cluster that each is in."""

    members: pa.Array
    clusters: Numbers

    @property
    def count(self) -> int:
        """How many clusters there are."""
        return int(self.clusters.max(initial=-1)) + 1


def assign(clusters: Iterable[Sequence[str]]) -> Assigned:
    """Return the members of `clusters` with the numbers of theirs."""
    found = list(clusters)
    members = pa.array(chain.from_iterable(found), pa.string())
    return Assigned(members=members, clusters=np.repeat(np.arange(len(found)), [len(cluster) for cluster in found]))


def each_alone(members: pa.ChunkedArray) -> Assigned:
    """Return `members`, all different, as clusters of one."""
    return Assigned(members=whole(members), clusters=np.arange(len(members)))


@dataclass(frozen=True, kw_only=True)
class Named:
    """What each member of one kind of entity is called."""

    members: pa.Array
    ids: pa.Array

    def ids_of(self, members: pa.Array | pa.ChunkedArray) -> pa.Array:
        """Return the id of each of `members`, null where one is not of this kind."""
        return self.ids.take(pc.index_in(whole(members), value_set=self.members))

    def mapping(self, members: pa.Array | pa.ChunkedArray | None = None) -> dict[str, str]:
        """Return the ids by member, of `members` that are of this kind, or of all."""
        if members is None:
            return dict(zip(self.members.to_pylist(), self.ids.to_pylist(), strict=True))
        asked = pc.unique(whole(members))
        found = zip(asked.to_pylist(), self.ids_of(asked).to_pylist(), strict=True)
        return {member: entity_id for member, entity_id in found if entity_id is not None}


@dataclass(frozen=True, kw_only=True)
class Naming(Named):
    """The ids of one kind of entity: by member, what is new to the registry, and which ids were merged into which."""

    registrations: pa.Table
    redirects: dict[str, str]


def name_by_first(clusters: Sequence[Sequence[str]]) -> Named:
    """Return the members of `clusters`, each called by the first member of its own."""
    assigned = assign(clusters)
    firsts = pa.array((members[0] for members in clusters), pa.string())
    return Named(members=assigned.members, ids=firsts.take(pa.array(assigned.clusters)))


def name_entities(kind: str, assigned: Assigned, registry: pa.Table, *, run_id: str, heirs: Mapping[str, str]) -> Naming:
    """Return the ids of the clusters, each the members of one entity.

    `registry` holds the rows of every id given so far, in any order. An id belongs to the cluster that holds its oldest registered member;
    a cluster takes its oldest id, and its other ids redirect there. A cluster without an id gets a new one, made of its smallest member.
    `heirs` name the members that stand in for those of superseded articles, so that a corrected article keeps its ids.
    """
    given = _in_order(registry.filter(pc.equal(registry["entity_kind"], kind)))
    entities = pc.dictionary_encode(whole(given["entity_id"]))
    codes, names = entities.indices.to_numpy().astype(np.int64), entities.dictionary
    members, clusters = _with_heirs(assigned, heirs)
    newest = _newest_rows(pc.index_in(whole(given["member_id"]), value_set=members), len(members))  # of several ids the newest counts
    rows = np.sort(newest[newest != NOBODY])
    cluster_of_row = np.full(len(given), NOBODY)
    cluster_of_row[newest[newest != NOBODY]] = clusters[newest != NOBODY]

    held, first = np.unique(codes[rows], return_index=True)
    oldest_first = np.argsort(first)
    held, owners = held[oldest_first], cluster_of_row[rows[first[oldest_first]]]
    owner_of = np.full(len(names), NOBODY)
    owner_of[held] = owners
    named, place = np.unique(owners, return_index=True)
    code_of = np.full(assigned.count, NOBODY)
    code_of[named] = held[place]

    unnamed = np.flatnonzero(code_of == NOBODY)
    new = _new_ids(kind, assigned, unnamed, names)
    code_of[unnamed] = len(names) + np.arange(len(unnamed))
    ids = pa.concat_arrays([names, new]).take(pa.array(code_of))
    surplus = held[code_of[owners] != held]
    return Naming(
        members=assigned.members,
        ids=ids.take(pa.array(assigned.clusters)),
        registrations=_registrations(kind, assigned, ids, _are_new(assigned, newest, codes, owner_of), run_id),
        redirects=dict(zip(names.take(pa.array(surplus)).to_pylist(), ids.take(pa.array(owner_of[surplus])).to_pylist(), strict=True)),
    )


def _in_order(given: pa.Table) -> pa.Table:
    """Return the rows in the order of runs, then of members."""
    return given.sort_by([(name, "ascending") for name in ("run_id", "member_id", "entity_id")])


def _with_heirs(assigned: Assigned, heirs: Mapping[str, str]) -> tuple[pa.Array, Numbers]:
    place = pc.index_in(pa.array(heirs.values(), pa.string()), value_set=assigned.members)
    inherited = pa.array(heirs, pa.string()).filter(place.is_valid())
    places = place.drop_null().to_numpy().astype(np.int64)
    return pa.concat_arrays([assigned.members, inherited]), np.concatenate([assigned.clusters, assigned.clusters[places]])


def _newest_rows(places: pa.Array, count: int) -> Numbers:
    """Return for each member its last row in the registry, where it has one."""
    newest = np.full(count, NOBODY)
    known = places.is_valid().to_numpy(zero_copy_only=False)
    np.maximum.at(newest, places.drop_null().to_numpy().astype(np.int64), np.flatnonzero(known))
    return newest


def _are_new(assigned: Assigned, newest: Numbers, codes: Numbers, owner_of: Numbers) -> npt.NDArray[np.bool_]:
    """Return which members are not registered under an id that their cluster owns."""
    own = newest[: len(assigned.members)]
    owner = np.full(len(own), NOBODY)
    owner[own != NOBODY] = owner_of[codes[own[own != NOBODY]]]
    return np.asarray(owner != assigned.clusters, np.bool_)


def _registrations(kind: str, assigned: Assigned, ids: pa.Array, are_new: npt.NDArray[np.bool_], run_id: str) -> pa.Table:
    members = assigned.members.filter(pa.array(are_new))
    columns = {
        "entity_kind": pa.repeat(kind, len(members)),
        "member_id": members,
        "entity_id": ids.take(pa.array(assigned.clusters[are_new])),
        "run_id": pa.repeat(run_id, len(members)),
    }
    return pa.table(columns, schema=IDENTITIES.arrow_schema).sort_by("member_id")


def _new_ids(kind: str, assigned: Assigned, clusters: Numbers, used: pa.Array) -> pa.Array:
    """Return an id for each of `clusters`: the hash of the kind and the smallest member, counted up until it was never given."""
    among = np.isin(assigned.clusters, clusters)
    rows = pa.table({"cluster": assigned.clusters[among], "member": assigned.members.filter(pa.array(among))})
    smallest = rows.group_by("cluster").aggregate([("member", "min")]).sort_by("cluster")["member_min"].to_pylist()
    ids = pa.array([next(_candidates(kind, member)) for member in smallest], pa.string())
    if not pc.any(pc.is_in(ids, value_set=used)).as_py():
        return ids
    taken = set(used.to_pylist())
    return pa.array([next(found for found in _candidates(kind, member) if found not in taken) for member in smallest], pa.string())


def _candidates(kind: str, member_id: str) -> Iterator[str]:
    for attempt in count():
        source = f"{kind}|{member_id}|{attempt}" if attempt else f"{kind}|{member_id}"
        yield f"{PREFIXES[kind]}_{hashlib.sha256(source.encode()).hexdigest()[:16]}"
