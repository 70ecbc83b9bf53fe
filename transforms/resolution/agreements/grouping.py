"""Reports brought together to agreements: the best pairs first, and none that something in either cluster speaks against."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from transforms.resolution.agreements.blocking import find_pairs
from transforms.resolution.agreements.leads import Lead, find_lead, score_lead
from transforms.resolution.agreements.likeness import MATCH, score_pair, weigh_pair
from transforms.resolution.agreements.reports import Report
from transforms.resolution.agreements.witnesses import Witness, gather_witnesses
from transforms.resolution.clusters import Clusters, DisjointSets
from transforms.resolution.judgements import NO_JUDGEMENTS, Judgements, Pair, judge_clusters
from transforms.resolution.scores import PairScore

# As many witnesses of a cluster are asked whether a newcomer can be the same; the rest go with them.
MOST_ASKED = 12
# A pair that misses a match by no more, or that a match would join but for an objection, is worth a look.
NEAR_MARGIN = 0.2
MOST_NEAR_MISSES = 3  # a report: the nearest, so that their number grows with that of the reports

# A lead is followed where no other of the same reports comes as near as this, and a vague one where there is no other.
CLEARLY_LESS = 0.1
MOST_RIVALS = 12  # where more agreements could be meant, none is

Match = tuple[float, str, str]  # how alike, and the first ids of two witnesses, the smaller first


@dataclass(kw_only=True)
class _Cluster:
    """What decides whether two clusters can be one agreement."""

    articles: set[str]
    asked: list[Report]
    members: set[str]
    barred: set[str] = field(default_factory=set)  # reports that an analyst keeps apart from a member

    def can_be(self, other: _Cluster, *, with_leads: bool = False) -> bool:
        """Return whether no article reports both, no analyst keeps them apart, and no report of one objects to a report of the other.

        With leads, an objection that a lead forgives is none.
        """
        if not self.articles.isdisjoint(other.articles) or not self.barred.isdisjoint(other.members):
            return False
        pairs = ((left, right) for left in self.asked for right in other.asked)
        return not any(weigh_pair(left, right)[1] and not (with_leads and find_lead(left, right)) for left, right in pairs)

    def absorb(self, other: _Cluster) -> None:
        """Take over the other cluster's reports."""
        self.articles |= other.articles
        self.members |= other.members
        self.barred |= other.barred
        self.asked += other.asked[: MOST_ASKED - len(self.asked)]


def cluster_reports(reports: Mapping[str, Report], judgements: Judgements = NO_JUDGEMENTS) -> Clusters:
    """Return the agreements that the reports are of, in the order of their first reports.

    What becomes of a report depends only on those that matches, and matches of matches, connect it with. Two reports of one article
    stay apart: extraction has already brought together what it says of one agreement. Ties are broken by id.
    """
    witnesses = {witness.report.report_id: witness for witness in gather_witnesses(reports.values(), judgements.judged)}
    matches: list[Match] = []
    near: list[Match] = []
    leads: dict[Pair, Lead] = {}
    for left, right in find_pairs(witness.report for witness in witnesses.values()):
        total, _ = weigh_pair(left, right)
        if total >= MATCH - NEAR_MARGIN:
            (matches if total >= MATCH else near).append((total, left.report_id, right.report_id))
        if total < MATCH and (lead := find_lead(left, right)):
            leads[left.report_id, right.report_id] = lead
    sets = DisjointSets(witnesses)
    for pair in (*judgements.same, *leads, *((left, right) for _, left, right in matches)):
        if pair[0] in witnesses and pair[1] in witnesses:
            sets.unite(*pair)
    matches_of: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        matches_of[sets.find(match[1])].append(match)
    leads_of: dict[str, dict[Pair, Lead]] = defaultdict(dict)
    for pair, lead in leads.items():
        leads_of[sets.find(pair[0])][pair] = lead
    clusters: list[list[str]] = []
    merged: list[Pair] = []
    for root, members in sets.members().items():
        found, pairs = cluster_component([witnesses[member] for member in members], matches_of[root], leads_of[root], judgements)
        clusters += found
        merged += pairs
    cluster_of = {member: number for number, members in enumerate(clusters) for member in members}
    missed = _nearest(match for match in (*matches, *near) if cluster_of[match[1]] != cluster_of[match[2]])
    return Clusters(clusters=sorted(clusters), merges=_explain(merged, reports, leads), near_misses=_explain(missed, reports, {}))


def cluster_component(
    witnesses: Sequence[Witness], matches: Sequence[Match], leads: Mapping[Pair, Lead], judgements: Judgements
) -> tuple[list[list[str]], list[Pair]]:
    """Return the agreements of witnesses that matches and leads connect, as sorted ids of reports, and the pairs that made them.

    What an analyst calls the same comes together last and whole, whatever speaks against it.
    """
    sets = DisjointSets(witness.report.report_id for witness in witnesses)
    clusters = {witness.report.report_id: _cluster_of(witness, judgements) for witness in witnesses}
    merged: list[Pair] = []

    for _, left, right in sorted(matches, key=lambda match: (-match[0], match[1], match[2])):
        one, other = sets.find(left), sets.find(right)
        if one != other and clusters[one].can_be(clusters[other]):
            clusters[one].absorb(clusters[other])
            clusters[sets.unite(one, other)] = clusters[one]
            merged.append((left, right))
    merged += _follow(leads, matches, sets, clusters)
    judgements = judgements.within(clusters.keys())
    merged += sorted(judgements.same.difference(merged))
    merged += [(witness.report.report_id, report.report_id) for witness in witnesses for report in witness.reports[1:]]
    return judge_clusters((clusters[root].members for root in sets.members()), judgements), merged


def _follow(leads: Mapping[Pair, Lead], matches: Iterable[Match], sets: DisjointSets, clusters: dict[str, _Cluster]) -> list[Pair]:
    """Bring clusters together that leads connect, the likeliest first, where nothing else can be meant; return the pairs that did.

    What else can be meant is told by the clusters as matches made them, so that the order of leads does not show.
    """
    if not leads:
        return []
    best: dict[str, dict[str, float]] = defaultdict(dict)
    open_pairs = [(total, left, right, False) for total, left, right in matches]
    open_pairs += [(lead.total, *pair, lead.is_vague) for pair, lead in leads.items()]
    ranked = sorted(open_pairs, key=lambda item: (-item[0], item[1], item[2]))
    for total, left, right, _ in ranked:
        one, other = sets.find(left), sets.find(right)
        if one != other:
            best[one].setdefault(other, total)
            best[other].setdefault(one, total)

    followed = [
        (left, right)
        for total, left, right, is_vague in ranked
        for one, other in [(sets.find(left), sets.find(right))]
        for least in [float("-inf") if is_vague else total - CLEARLY_LESS]
        if one != other and _is_clear(one, other, least, best, clusters) and _is_clear(other, one, least, best, clusters)
    ]
    merged: list[Pair] = []
    for left, right in followed:
        one, other = sets.find(left), sets.find(right)
        if one != other and clusters[one].can_be(clusters[other], with_leads=True):
            clusters[one].absorb(clusters[other])
            clusters[sets.unite(one, other)] = clusters[one]
            merged.append((left, right))
    return merged


def _is_clear(one: str, other: str, least: float, best: Mapping[str, Mapping[str, float]], clusters: Mapping[str, _Cluster]) -> bool:
    """Return whether no cluster that can't be `other` is more than `least` like `one`."""
    rivals = [found for found, total in best[one].items() if found != other and total > least]
    return len(rivals) <= MOST_RIVALS and all(clusters[other].can_be(clusters[found], with_leads=True) for found in rivals)


def _cluster_of(witness: Witness, judgements: Judgements) -> _Cluster:
    members = {report.report_id for report in witness.reports}
    return _Cluster(articles=set(witness.articles), asked=[witness.report], members=members, barred=judgements.apart_from(members))


def _nearest(missed: Iterable[Match]) -> set[Pair]:
    """Return the pairs that are among the nearest of one of their reports."""
    seen: Counter[str] = Counter()
    kept: set[Pair] = set()
    for _, left, right in sorted(missed, key=lambda match: (-match[0], match[1], match[2])):
        if min(seen[left], seen[right]) < MOST_NEAR_MISSES:
            kept.add((left, right))
        seen.update((left, right))
    return kept


def _explain(pairs: Iterable[Pair], reports: Mapping[str, Report], leads: Mapping[Pair, Lead]) -> tuple[PairScore, ...]:
    return tuple(
        score_lead(reports[left], reports[right], leads[left, right])
        if (left, right) in leads
        else score_pair(reports[left], reports[right])
        for left, right in sorted(pairs)
    )
