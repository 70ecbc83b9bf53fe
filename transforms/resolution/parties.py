"""Articles' own parties brought together to real-world parties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz.fuzz import token_sort_ratio

from transforms.resolution.clusters import Clusters, DisjointSets
from transforms.resolution.judgements import NO_JUDGEMENTS, Judgements
from transforms.resolution.names import acronym_of, is_acronym
from transforms.resolution.party_profiles import PartyProfile

# Two names that the articles shorten alike ("ZNTC") are one party from this likeness on: "Zelenograd Nanotechnology Center" and
# "Zelenograd Nanotech Centre" score 86, "China National Petroleum" and "China National Petrochemical" 85.
SAME_ALIAS_LIKENESS = 86
LARGEST_ALIAS_BLOCK = 50  # an alias of more parties than this tells none of them


@dataclass(kw_only=True)
class _Group:
    """Members known to be one party, with what limits whom they can join."""

    members: list[str]
    names: set[str]
    keys: set[str]
    alias_keys: set[str] = field(default_factory=set)
    parent_keys: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    sort: str | None
    country_code: str | None

    @property
    def root(self) -> str:
        return min(self.members)

    def can_be(self, other: _Group) -> bool:
        """Return whether nothing speaks against one party: sort, country, or one being part of the other."""
        is_part = self.parent_keys & other.keys or other.parent_keys & self.keys
        return _agree(self.sort, other.sort) and _agree(self.country_code, other.country_code) and not is_part

    def absorb(self, other: _Group) -> None:
        """Take over the other group's members."""
        self.members += other.members
        for name in ("names", "keys", "alias_keys", "parent_keys", "kinds"):
            getattr(self, name).update(getattr(other, name))
        self.sort = self.sort or other.sort
        self.country_code = self.country_code or other.country_code


def cluster_parties(profiles: list[PartyProfile], judgements: Judgements = NO_JUDGEMENTS) -> Clusters:  # noqa: ARG001 - not yet
    """Return the real-world parties that the articles' own are.

    First the same name, then a name that another party gives as its alias, then an acronym of a full name. A missing country or
    kind fits any, but a name that fits several parties joins none of them; a state is one by its code.
    """
    groups = _same_name(profiles)
    groups = _unite(groups, _alias_pairs(groups))
    groups = _unite(groups, _shared_alias_pairs(groups))
    groups = _unite(groups, _acronym_pairs(groups))
    return Clusters(clusters=sorted(sorted(group.members) for group in groups))


def _agree(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _same_name(profiles: list[PartyProfile]) -> list[_Group]:
    by_key: dict[str, dict[tuple[str, str], list[PartyProfile]]] = defaultdict(lambda: defaultdict(list))
    for profile in profiles:
        by_key[profile.key][profile.sort or "", profile.country_code or ""].append(profile)
    return [group for _, alike in sorted(by_key.items()) for group in _settle(alike)]


def _settle(alike: dict[tuple[str, str], list[PartyProfile]]) -> list[_Group]:
    """Return the parties of one name: what is known best first, each later one joins the only party that it fits."""
    groups: list[_Group] = []
    for _, profiles in sorted(alike.items(), key=lambda item: (item[0].count(""), item[0])):
        group = _group(profiles)
        fits = [other for other in groups if other.can_be(group)]
        if len(fits) == 1:
            fits[0].absorb(group)
        elif fits:
            groups += [_group(own) for own in _by_article(profiles)]
        else:
            groups.append(group)
    return groups


def _by_article(profiles: list[PartyProfile]) -> Iterable[list[PartyProfile]]:
    found: dict[str, list[PartyProfile]] = defaultdict(list)
    for profile in profiles:
        found[profile.article_id].append(profile)
    return found.values()


def _group(profiles: list[PartyProfile]) -> _Group:
    first = profiles[0]
    return _Group(
        members=[profile.member_id for profile in profiles],
        names={profile.name for profile in profiles},
        keys={first.key},
        alias_keys={key for profile in profiles for key in profile.alias_keys},
        parent_keys={profile.parent_key for profile in profiles if profile.parent_key},
        kinds={profile.kind for profile in profiles if profile.kind},
        sort=first.sort,
        country_code=first.country_code,
    )


def _alias_pairs(groups: list[_Group]) -> Iterable[tuple[_Group, _Group]]:
    """Yield each party whose name is another's alias, where neither has a second such partner."""
    named = _index(groups, lambda group: group.keys)
    aliased = _index(groups, lambda group: group.alias_keys)
    for key in sorted(named.keys() & aliased.keys()):
        yield from _only_partners(named[key], aliased[key])


def _shared_alias_pairs(groups: list[_Group]) -> Iterable[tuple[_Group, _Group]]:
    for _, sharing in sorted(_index(groups, lambda group: group.alias_keys).items()):
        if len(sharing) <= LARGEST_ALIAS_BLOCK:
            yield from ((left, right) for left, right in combinations(sharing, 2) if _alike(left, right))


def _alike(left: _Group, right: _Group) -> bool:
    same_country = left.country_code is not None and left.country_code == right.country_code
    return same_country and max(token_sort_ratio(a, b) for a in left.keys for b in right.keys) >= SAME_ALIAS_LIKENESS


def _acronym_pairs(groups: list[_Group]) -> Iterable[tuple[_Group, _Group]]:
    """Yield each acronym with the only full name of its country that it abbreviates; bodies of states together have no country."""
    short = _index(groups, lambda group: {name for name in group.names if is_acronym(name)})
    full = _index(groups, lambda group: {initials for initials in map(acronym_of, group.names) if initials})
    for key in sorted(short.keys() & full.keys()):
        pairs = _only_partners(short[key], full[key])
        yield from ((left, right) for left, right in pairs if _same_place(left, right))


def _same_place(left: _Group, right: _Group) -> bool:
    if left.country_code is None or right.country_code is None:
        return left.country_code == right.country_code and "igo" in left.kinds & right.kinds
    return True


def _only_partners(left: list[_Group], right: list[_Group]) -> Iterable[tuple[_Group, _Group]]:
    if max(len(left), len(right)) > LARGEST_ALIAS_BLOCK:
        return
    for one in left:
        partners = [other for other in right if other is not one and one.can_be(other)]
        if len(partners) == 1 and sum(partners[0].can_be(other) for other in left if other is not partners[0]) == 1:
            yield one, partners[0]


def _index(groups: list[_Group], keys: Callable[[_Group], set[str]]) -> dict[str, list[_Group]]:
    found: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for key in keys(group):
            found[key].append(group)
    return found


def _unite(groups: list[_Group], pairs: Iterable[tuple[_Group, _Group]]) -> list[_Group]:
    """Return the groups with each pair made one, where nothing that either has joined meanwhile speaks against it."""
    current = {group.root: group for group in groups}
    sets = DisjointSets(current)
    for one, other in [(left.root, right.root) for left, right in pairs]:
        left, right = (current[sets.find(member)] for member in (one, other))
        if left is not right and left.can_be(right):
            left.absorb(right)
            current[sets.unite(one, other)] = left
    return [current[root] for root in sets.members()]
