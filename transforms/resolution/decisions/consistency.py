"""Whether decisions can all hold: none contradicts another, and no chain of parents runs in a circle."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from schemas.errors import UsageError
from transforms.resolution.clusters import DisjointSets
from transforms.resolution.decisions.correctable import PARENTS
from transforms.resolution.decisions.decisions import Decision

Judged = tuple[Decision, str, str]
Corrected = tuple[Decision, tuple[str, ...], str, object]


def check_judgements(judged: Sequence[Judged]) -> DisjointSets[str]:
    """Return the sets of members that are one by decision.

    Raises:
        UsageError: two that a chain of decisions calls the same are called different, or unsure.
    """
    same: DisjointSets[str] = DisjointSets()
    links: dict[str, list[tuple[str, Decision]]] = defaultdict(list)
    for decision, left, right in judged:
        if decision.judgement == "same":
            same.unite(left, right)
            links[left].append((right, decision))
            links[right].append((left, decision))
    for decision, left, right in judged:
        if decision.judgement == "different" and same.find(left) == same.find(right):
            if left == right:
                raise UsageError(f"{decision}: both ids stand for {left}; name another report of the one that is to be split off")
            chain = "; ".join(map(str, _chain(left, right, links)))
            raise UsageError(f"{decision}: it contradicts {chain}; delete one of them, or undo it with `accords decide undo`")
    return same


def check_corrections(corrected: Sequence[Corrected], same: DisjointSets[str]) -> None:
    """Return nothing where each cell is set to one value and parents make no circle.

    Raises:
        UsageError: two corrections contradict each other.
    """
    held: dict[tuple[tuple[str, ...], str], tuple[Decision, object]] = {}
    for decision, members, field_name, value in corrected:
        cell = tuple(same.find(member) for member in members), field_name
        earlier, held_value = held.setdefault(cell, (decision, value))
        if held_value != value and not (field_name in PARENTS and _is_one(held_value, value, same)):
            raise UsageError(f"{decision}: it contradicts {earlier}; undo that with `accords decide undo {earlier.decision_id}`")
    _check_circles(held, same)


def _check_circles(held: Mapping[tuple[tuple[str, ...], str], tuple[Decision, object]], same: DisjointSets[str]) -> None:
    parents = {
        cell[0][0]: (same.find(value), decision)
        for cell, (decision, value) in held.items()
        if cell[1] in PARENTS and isinstance(value, str)
    }
    for start in sorted(parents):
        seen = [start]
        while seen[-1] in parents:
            above, _ = parents[seen[-1]]
            if above in seen:
                _refuse_circle([parents[member][1] for member in seen[seen.index(above) :]])
            seen.append(above)


def _refuse_circle(circle: Sequence[Decision]) -> None:
    *others, newest = sorted(circle, key=lambda decision: (decision.decided_at, decision.decision_id))
    rest = f" and {'; '.join(map(str, others))}" if others else ""
    raise UsageError(f"{newest}: with it{rest} the parents run in a circle; undo one of them with `accords decide undo`")


def _is_one(left: object, right: object, same: DisjointSets[str]) -> bool:
    return isinstance(left, str) and isinstance(right, str) and same.find(left) == same.find(right)


def _chain(left: str, right: str, links: Mapping[str, Sequence[tuple[str, Decision]]]) -> list[Decision]:
    """Return the shortest chain of decisions that makes the two one."""
    reached: dict[str, list[Decision]] = {left: []}
    queue = deque([left])
    while queue:
        member = queue.popleft()
        for other, decision in links.get(member, ()):
            if other not in reached:
                reached[other] = [*reached[member], decision]
                queue.append(other)
    return reached[right]
