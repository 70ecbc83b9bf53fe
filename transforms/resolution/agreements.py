"""Reports brought together to agreements: the best pairs first, and none that something in either cluster rules out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from transforms.resolution.blocking import find_pairs
from transforms.resolution.clusters import Clusters, DisjointSets
from transforms.resolution.judgements import NO_JUDGEMENTS, Judgements
from transforms.resolution.likeness import is_match, score_pair
from transforms.resolution.reports import Report
from transforms.resolution.scores import PairScore

# As many different reports of a cluster are asked whether a newcomer can be the same; reprints are one.
MOST_WITNESSES = 12


@dataclass(kw_only=True)
class _Cluster:
    """What decides whether two clusters can be one agreement."""

    articles: set[str]
    witnesses: dict[tuple[object, ...], Report] = field(default_factory=dict)

    def can_be(self, other: _Cluster) -> bool:
        """Return whether no article reports both, and no report of one rules out a report of the other."""
        if self.articles & other.articles:
            return False
        pairs = ((left, right) for left in self.witnesses.values() for right in other.witnesses.values())
        return not any(score_pair(left, right).is_ruled_out for left, right in pairs)

    def absorb(self, other: _Cluster) -> None:
        """Take over the other cluster's reports."""
        self.articles |= other.articles
        for saying, report in other.witnesses.items():
            if len(self.witnesses) < MOST_WITNESSES:
                self.witnesses.setdefault(saying, report)


def cluster_reports(reports: Mapping[str, Report], judgements: Judgements = NO_JUDGEMENTS) -> Clusters:  # noqa: ARG001 - not yet
    """Return the agreements that the reports are of.

    Two reports of one article stay apart: extraction has already brought together what it says of one agreement. Ties are broken by id.
    """
    scores = (score_pair(reports[left], reports[right]) for left, right in find_pairs(reports.values()))
    matches = sorted((score for score in scores if is_match(score)), key=lambda score: (-score.total, score.left_id, score.right_id))
    clusters = {report_id: _cluster_of(report) for report_id, report in reports.items()}
    sets = DisjointSets(reports)
    merges: list[PairScore] = []
    for score in matches:
        left, right = (sets.find(member) for member in (score.left_id, score.right_id))
        if left != right and clusters[left].can_be(clusters[right]):
            clusters[left].absorb(clusters[right])
            clusters[sets.unite(left, right)] = clusters[left]
            merges.append(score)
    return Clusters(clusters=list(sets.members().values()), merges=tuple(merges))


def _cluster_of(report: Report) -> _Cluster:
    saying = (report.sides, report.row.agreement_type, report.row.signed_on, report.words)  # equal for reprints
    return _Cluster(articles={report.row.article_id}, witnesses={saying: report})
