"""Reports brought together to agreements: the best pairs first, and none that something in either cluster speaks against.

Reports are numbers here, in the order of their ids. What one has against another is asked of doubts, which may not know it yet: then what
depends on the answer waits, and all that was asked is worked out at once. The order in which answers come does not show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from transforms.resolution.agreements.doubts import Doubts, NumberPair
from transforms.resolution.agreements.leads import Lead
from transforms.resolution.agreements.pairs import FIRM, FORGIVEN
from transforms.resolution.clusters import DisjointSets

# As many witnesses of a cluster are asked whether a newcomer can be the same; the rest go with them.
MOST_ASKED = 12
MOST_ASKED_AT_ONCE = 4  # one objection is enough, and the first is seldom far

# A lead is followed where no other of the same reports comes as near as this, and a vague one where there is no other.
CLEARLY_LESS = 0.1
MOST_RIVALS = 12  # where more agreements could be meant, none is

Match = tuple[float, int, int]  # how alike, and two reports, the smaller first
Best = Mapping[int, Mapping[int, float]]


@dataclass(kw_only=True, slots=True)
class Cluster:
    """What decides whether two clusters can be one agreement."""

    articles: set[int]
    asked: list[int]
    judged: set[int] = field(default_factory=set)  # reports that an analyst judged
    barred: set[int] = field(default_factory=set)  # reports that an analyst keeps apart from them

    def can_be(self, other: Cluster, doubts: Doubts, least: int) -> bool | None:
        """Return whether no article reports both, no analyst keeps them apart, and no report of one objects to a report of the other.

        A doubt of `least` is an objection. None where it is not known yet; it is asked for.
        """
        if not self.articles.isdisjoint(other.articles) or not self.barred.isdisjoint(other.judged):
            return False
        unknown: list[NumberPair] = []
        for left in self.asked:
            for right in other.asked:
                doubt = doubts.between(left, right)
                if doubt is None:
                    unknown.append((left, right))
                elif doubt >= least:
                    return False
        doubts.ask(unknown[:MOST_ASKED_AT_ONCE])
        return None if unknown else True

    def absorb(self, other: Cluster) -> None:
        """Take over the other cluster's reports."""
        self.articles |= other.articles
        self.judged |= other.judged
        self.barred |= other.barred
        self.asked += other.asked[: MOST_ASKED - len(self.asked)]


@dataclass(frozen=True, kw_only=True)
class Groups:
    """Clusters by their first report, as they grow."""

    clusters: dict[int, Cluster]
    doubts: Doubts
    sets: DisjointSets[int] = field(default_factory=DisjointSets)

    def merge(self, pairs: Iterable[NumberPair], least: int) -> list[NumberPair]:
        """Bring the clusters of each pair together where nothing speaks against it; return the pairs that did, in any order."""
        merged: list[NumberPair] = []
        open_pairs = list(pairs)
        while open_pairs:
            waiting: set[int] = set()  # what becomes of them is not known yet, nor what pairs of them that come later do
            later: list[NumberPair] = []
            for pair in open_pairs:
                one, other = map(self.sets.find, pair)
                if one == other:
                    continue
                is_waiting = one in waiting or other in waiting
                can_be = None if is_waiting else self.clusters[one].can_be(self.clusters[other], self.doubts, least)
                if can_be is None:
                    waiting |= {one, other}
                    later.append(pair)
                elif can_be:
                    self._join(one, other)
                    merged.append(pair)
            self.doubts.settle()
            open_pairs = later
        return merged

    def _join(self, one: int, other: int) -> None:
        self.clusters[one].absorb(self.clusters[other])
        self.clusters[self.sets.unite(one, other)] = self.clusters[one]


def group_reports(groups: Groups, matches: Sequence[Match], leads: Mapping[NumberPair, Lead]) -> list[NumberPair]:
    """Bring together what matches and then leads connect; return the pairs that made clusters one, in any order.

    What becomes of a report depends only on those that matches, and matches of matches, connect it with. Two reports of one article
    stay apart: extraction has already brought together what it says of one agreement. Ties are broken by id.
    """
    ranked = sorted(matches, key=lambda match: (-match[0], match[1], match[2]))
    merged = groups.merge(((left, right) for _, left, right in ranked), FORGIVEN)
    return merged + groups.merge(_find_clear(leads, matches, groups), FIRM)


def _find_clear(leads: Mapping[NumberPair, Lead], matches: Iterable[Match], groups: Groups) -> list[NumberPair]:
    """Return the pairs of clusters where nothing else can be meant, the likeliest first.

    What else can be meant is told by the clusters as matches made them, so that the order of leads does not show.
    """
    if not leads:
        return []
    find = groups.sets.find
    pairs = [(total, left, right, False) for total, left, right in matches if find(left) != find(right)]
    pairs += [(lead.total, *pair, lead.is_vague) for pair, lead in leads.items() if find(pair[0]) != find(pair[1])]
    pairs.sort(key=lambda item: (-item[0], item[1], item[2]))
    best: dict[int, dict[int, float]] = defaultdict(dict)  # of each cluster the others, the likeliest first
    for total, left, right, _ in pairs:
        best[find(left)].setdefault(find(right), total)
        best[find(right)].setdefault(find(left), total)

    open_pairs: dict[NumberPair, list[NumberPair]] = {}
    for total, left, right, is_vague in pairs:
        one, other = find(left), find(right)
        least = float("-inf") if is_vague else total - CLEARLY_LESS
        rivals, others = _find_rivals(one, other, least, best), _find_rivals(other, one, least, best)
        if rivals is not None and others is not None:
            open_pairs[left, right] = [*((other, rival) for rival in rivals), *((one, rival) for rival in others)]
    is_clear = _ask_all(open_pairs, groups)
    return [pair for pair in open_pairs if is_clear[pair]]


def _find_rivals(one: int, other: int, least: float, best: Best) -> list[int] | None:
    """Return the clusters that are more than `least` like `one`, but for `other`; None where there are too many."""
    nearest = list(islice(best[one].items(), MOST_RIVALS + 2))
    rivals = [found for found, total in nearest if found != other and total > least]
    return rivals if len(rivals) <= MOST_RIVALS else None


def _ask_all(open_pairs: Mapping[NumberPair, Sequence[NumberPair]], groups: Groups) -> dict[NumberPair, bool]:
    """Return of each pair whether all clusters that it would bring together can be one."""
    can_be: dict[NumberPair, bool | None] = {}
    found: dict[NumberPair, bool] = {}
    while len(found) < len(open_pairs):
        can_be = {asked: answer for asked, answer in can_be.items() if answer is not None}
        for pair in open_pairs.keys() - found.keys():
            answer = _can_all_be(open_pairs[pair], groups, can_be)
            if answer is not None:
                found[pair] = answer
        groups.doubts.settle()
    return found


def _can_all_be(asked: Iterable[NumberPair], groups: Groups, can_be: dict[NumberPair, bool | None]) -> bool | None:
    """Return whether the clusters of each pair can be one, None where it is not known yet; `can_be` holds the answers of this round."""
    is_known = True
    for one, other in asked:
        if (one, other) not in can_be:
            can_be[one, other] = can_be[other, one] = groups.clusters[one].can_be(groups.clusters[other], groups.doubts, FIRM)
        if can_be[one, other] is False:
            return False
        is_known = is_known and can_be[one, other] is not None
    return True if is_known else None
