"""Parties as they grow from units, with what keeps two of them apart."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from transforms.resolution.clusters import DisjointSets
from transforms.resolution.judgements import Judgements, judge_clusters
from transforms.resolution.parties.likeness import Candidate
from transforms.resolution.parties.units import Unit
from transforms.resolution.scores import PairScore


@dataclass(kw_only=True, slots=True)
class _Group:
    """What is known of a party: its sorts and countries, its names and those of bodies it is a part of, and judged members.

    A party has one sort and one country, but for what was forgiven as a slip.
    """

    sorts: set[str]
    countries: set[str]
    names: set[str]
    parents: set[str]
    judged: set[str] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)

    def can_be(self, other: _Group, *, is_slip: bool = False) -> bool:
        """Return whether nothing speaks against one party: being part of the other, an analyst, or sort and country if they are no slip."""
        is_part = not self.parents.isdisjoint(other.names) or not other.parents.isdisjoint(self.names)
        is_fit = is_slip or (_go_together(self.sorts, other.sorts) and _go_together(self.countries, other.countries))
        return is_fit and not is_part and self.apart.isdisjoint(other.judged)

    def absorb(self, other: _Group) -> None:
        """Take over what is known of the other."""
        self.sorts |= other.sorts
        self.countries |= other.countries
        self.names |= other.names
        self.parents |= other.parents
        self.judged |= other.judged
        self.apart |= other.apart


class Groups:
    """The parties that units were brought together to, and the scores that did it."""

    def __init__(self, units: Iterable[Unit], judgements: Judgements) -> None:
        """Start with a party per unit; those that analysts keep apart never come together."""
        self.merges: list[PairScore] = []
        self._judgements = judgements
        self._units = {unit.unit_id: unit for unit in units}
        self._groups = {unit_id: _group(unit) for unit_id, unit in self._units.items()}
        self._sets = DisjointSets(self._units)
        for pair in judgements.different:  # a judged member is a unit of its own
            for member, other in (pair, pair[::-1]):
                if member in self._units:
                    self._group_of(member).judged.add(member)
                    self._group_of(member).apart.add(other)

    def find(self, unit: Unit) -> str:
        """Return the party of a unit, by the smallest id of its units."""
        return self._sets.find(unit.unit_id)

    def distinct(self, units: Iterable[Unit]) -> list[Unit]:
        """Return the first unit of each party among `units`."""
        return list({self.find(unit): unit for unit in reversed(list(units))}.values())[::-1]

    def can_unite(self, left: Unit, right: Unit, *, is_slip: bool = False) -> bool:
        """Return whether nothing speaks against the parties of two units being one."""
        return self._group_of(left.unit_id).can_be(self._group_of(right.unit_id), is_slip=is_slip)

    def unite(self, candidates: Iterable[Candidate], *, are_slips: bool = False) -> None:
        """Make one party of each two units, the best first, where nothing that either has joined meanwhile speaks against it.

        Of slips the sorts and countries do not speak against it.
        """
        for candidate in sorted(candidates, key=lambda found: (-found.score.total, found.score.left_id, found.score.right_id)):
            left, right = candidate.left, candidate.right
            if self.find(left) != self.find(right) and self.can_unite(left, right, is_slip=are_slips):
                self._join(left.unit_id, right.unit_id)
                self.merges.append(candidate.score)

    def replace(self, unit: Unit, parts: Iterable[Unit]) -> None:
        """Put `parts` in the place of a unit that has joined nobody."""
        del self._units[unit.unit_id], self._groups[unit.unit_id]
        for part in parts:
            self._units[part.unit_id] = part
            self._groups[part.unit_id] = _group(part)
            self._sets.find(part.unit_id)

    def members(self) -> list[list[str]]:
        """Return the member ids of each party, sorted; what analysts call the same is joined whole, whatever speaks against it."""
        found = self._sets.members().values()
        parties = ([profile.member_id for unit_id in unit_ids for profile in self._units[unit_id].members] for unit_ids in found)
        return judge_clusters(parties, self._judgements)

    def _group_of(self, unit_id: str) -> _Group:
        return self._groups[self._sets.find(unit_id)]

    def _join(self, left: str, right: str) -> None:
        first, second = self._sets.find(left), self._sets.find(right)
        if first == second:
            return
        root = self._sets.unite(left, right)
        other = second if root == first else first
        self._groups[root].absorb(self._groups.pop(other))


def _go_together(left: Set[str], right: Set[str]) -> bool:
    """Return whether what is known of two parties can be of one: of either nothing, or something that both have."""
    return not left or not right or not left.isdisjoint(right)


def _group(unit: Unit) -> _Group:
    return _Group(
        sorts={unit.sort} if unit.sort else set(),
        countries={unit.country_code} if unit.country_code else set(),
        names={" ".join(unit.form.telling)},
        parents={" ".join(parent.telling) for parent in unit.parents},
    )
