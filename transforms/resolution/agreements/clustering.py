"""All reports brought together to agreements: only what new reports are connected with is worked out again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from transforms.resolution.agreements.doubts import Doubts, NumberPair
from transforms.resolution.agreements.grouping import Cluster, Groups, group_reports
from transforms.resolution.agreements.leads import Lead, score_lead
from transforms.resolution.agreements.likeness import MATCH, score_pair
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.pairs import (
    LEAD,
    NEAR_MARGIN,
    PAIRS_SCORED_AT_ONCE,
    as_table,
    read_features,
    score_pairs,
)
from transforms.resolution.clusters import COMPARED
from transforms.resolution.digests import Digests, combine
from transforms.resolution.identity import Assigned
from transforms.resolution.judgements import Judgements, Pair, judge_clusters
from transforms.resolution.memo import UNIT, Memo, Tables
from transforms.resolution.portions import NOWHERE, Numbers, number_of

MOST_NEAR_MISSES = 3  # a report: the nearest, so that their number grows with that of the reports
MERGED = pa.schema([pa.field(UNIT, pa.uint64()), *COMPARED])


@dataclass(frozen=True, kw_only=True)
class Clustered:
    """The agreement of each report, and the pairs that were merged or nearly so, with the reasons."""

    assigned: Assigned
    compared: pa.Table


class _Matches:
    """Pairs of heads that are alike, or have a lead, the smaller number first, in order; `scores` tells how and why, as `PAIRS` does."""

    def __init__(self, left: Numbers, right: Numbers, scores: pa.Table) -> None:
        self.left = left
        self.right = right
        self.scores = scores
        self.likeness = scores["likeness"].to_numpy()
        self.are_alike = np.asarray(self.likeness >= MATCH, np.bool_)
        self._have_leads = scores["lead_feature"].is_valid().to_numpy()
        self.are_connected = np.asarray(self.are_alike | self._have_leads, np.bool_)  # which can come together

    @cached_property
    def leads(self) -> dict[NumberPair, Lead]:
        """The leads by pair."""
        rows = self.scores.select(list(LEAD)).filter(pa.array(self._have_leads)).to_pylist()
        pairs = zip(self.left[self._have_leads].tolist(), self.right[self._have_leads].tolist(), strict=True)
        return {
            pair: Lead(**{name.removeprefix("lead_"): value for name, value in row.items()}) for pair, row in zip(pairs, rows, strict=True)
        }


@dataclass(frozen=True, kw_only=True)
class _Grouped:
    """The agreement of each report, by the number of one of its reports, and the pairs of reports that were brought together."""

    agreement_of: Numbers
    merged: Numbers


def cluster_all(loader: ReportLoader, judgements: Judgements, memo: Memo) -> Clustered:
    """Return the agreements that the reports are of, and the pairs that made them."""
    judged = number_of(pa.array(sorted(judgements.judged), pa.string()), loader.ids)
    judged = judged[judged != NOWHERE]
    features = read_features(loader, memo)
    head_of = _find_heads(loader, features.sayings, features.recognized, judged)
    heads = np.unique(head_of)
    scored = score_pairs(loader, heads, features, memo)
    matches = _Matches(scored.left, scored.right, scored.scores)
    doubts = Doubts(loader, scored, features.prospects, memo)
    grouped = _group(matches, head_of, Groups(clusters=_start_clusters(loader, matches, head_of, judgements), doubts=doubts))
    agreement_of = _judge(loader, grouped.agreement_of, judged, judgements)
    merged = _explain_merges(loader, matches, head_of, grouped.merged, judgements, memo)
    clusters = np.unique(agreement_of, return_inverse=True)[1]
    return Clustered(
        assigned=Assigned(members=loader.ids, clusters=np.asarray(clusters, np.int64)),
        compared=pa.concat_tables([merged, _near_misses(loader, matches, agreement_of)]),
    )


def _find_heads(loader: ReportLoader, sayings: Digests, recognized: npt.NDArray[np.bool_], judged: Numbers) -> Numbers:
    """Return for each report the first one of its witness: reports that nothing compared tells apart, of as many articles.

    A report that an analyst has judged stands alone, and so does one that says too little to be recognized in its own double.
    Of several reports of one article that say the same the first goes with the first of other articles, and so on.
    """
    numbers = np.arange(len(sayings))
    sayings, alone = sayings.copy(), ~recognized
    sayings[judged] = loader.digests[judged]
    alone[judged] = True
    order = np.lexsort((numbers, sayings, loader.article_numbers))
    starts = np.ones(len(order), np.bool_)
    starts[1:] = (np.diff(loader.article_numbers[order]) != 0) | (sayings[order[1:]] != sayings[order[:-1]])
    begins = np.maximum.accumulate(np.where(starts, numbers, 0))
    ordinals = np.empty(len(order), np.uint64)
    ordinals[order] = numbers - begins
    groups = np.where(alone, loader.digests, combine(sayings, ordinals))
    _, first, inverse = np.unique(groups, return_index=True, return_inverse=True)
    return np.asarray(first[inverse], np.int64)


def _group(matches: _Matches, head_of: Numbers, groups: Groups) -> _Grouped:
    """Return the agreements as matches and leads make them."""
    left, right = matches.left[matches.are_alike], matches.right[matches.are_alike]
    alike = zip(matches.likeness[matches.are_alike].tolist(), left.tolist(), right.tolist(), strict=True)
    merged = group_reports(groups, list(alike), matches.leads)
    roots = np.arange(len(head_of))
    for head in groups.clusters:
        roots[head] = groups.sets.find(head)
    return _Grouped(agreement_of=roots[head_of], merged=np.array(sorted(merged), np.int64).reshape(-1, 2))


def _start_clusters(loader: ReportLoader, matches: _Matches, head_of: Numbers, judgements: Judgements) -> dict[int, Cluster]:
    """Return a cluster for each head that something connects with others."""
    connected = np.unique(np.concatenate([matches.left[matches.are_connected], matches.right[matches.are_connected]]))
    rows = np.flatnonzero(np.isin(head_of, connected))
    articles: dict[int, set[int]] = {head: set() for head in connected.tolist()}
    for head, article in zip(head_of[rows].tolist(), loader.article_numbers[rows].tolist(), strict=True):
        articles[head].add(article)
    clusters = {head: Cluster(articles=articles[head], asked=[head]) for head in articles}
    for one, other in _numbers_of(loader, judgements.different).tolist():
        for head, barred in ((one, other), (other, one)):
            if head in clusters:
                clusters[head].judged.add(head)
                clusters[head].barred.add(barred)
    return clusters


def _judge(loader: ReportLoader, agreement_of: Numbers, judged: Numbers, judgements: Judgements) -> Numbers:
    """Return the agreement of each report as analysts have it; `judged` are the reports they judged, by number."""
    touched = np.flatnonzero(np.isin(agreement_of, agreement_of[judged]))
    number_by_id = dict(zip(loader.ids.take(pa.array(touched)).to_pylist(), touched.tolist(), strict=True))
    clusters: dict[int, list[str]] = defaultdict(list)
    for member, number in number_by_id.items():
        clusters[int(agreement_of[number])].append(member)
    agreement_of = agreement_of.copy()
    for members in judge_clusters(clusters.values(), judgements):
        numbers = [number_by_id[member] for member in members]
        agreement_of[numbers] = min(numbers)
    return agreement_of


def _numbers_of(loader: ReportLoader, pairs: frozenset[Pair]) -> Numbers:
    """Return the pairs of reports that are there, by number."""
    members = pa.array([member for pair in sorted(pairs) for member in pair], pa.string())
    numbers = number_of(members, loader.ids).reshape(-1, 2)
    return np.asarray(numbers[(numbers != NOWHERE).all(axis=1)], np.int64)


def _explain_merges(
    loader: ReportLoader, matches: _Matches, head_of: Numbers, merged: Numbers, judgements: Judgements, memo: Memo
) -> pa.Table:
    """Return the pairs that made agreements, with their scores: matches as they were scored, then leads, judged pairs and doubles."""
    count = len(head_of)
    doubles = np.flatnonzero(head_of != np.arange(count))
    pairs = np.concatenate([merged, _numbers_of(loader, judgements.same), np.column_stack([head_of[doubles], doubles])])
    codes = np.unique(pairs[:, 0] * count + pairs[:, 1])
    alike = np.flatnonzero(matches.are_alike)
    match_codes = matches.left[alike] * count + matches.right[alike]
    is_match = np.isin(codes, match_codes)
    left, right = np.divmod(codes, max(count, 1))
    rows = pa.array(alike[np.searchsorted(match_codes, codes[is_match])])
    scored = {
        "left_id": loader.ids.take(pa.array(left[is_match])),
        "right_id": loader.ids.take(pa.array(right[is_match])),
        "likeness": matches.scores["likeness"].take(rows),
        "explanation": matches.scores["explanation"].take(rows),
    }
    others = _explain_others(loader, matches, left[~is_match], right[~is_match], memo)
    return pa.concat_tables([pa.table(scored, schema=COMPARED), others])


def _explain_others(loader: ReportLoader, matches: _Matches, left: Numbers, right: Numbers, memo: Memo) -> pa.Table:
    """Return the scores of pairs that are no match."""

    def make(places: Numbers) -> Iterator[Tables]:
        yield {"merged": MERGED.empty_table()}
        for start in range(0, len(places), PAIRS_SCORED_AT_ONCE):
            portion = places[start : start + PAIRS_SCORED_AT_ONCE]
            reports = loader.load(np.unique(np.concatenate([left[portion], right[portion]])))
            rows: list[tuple[object, ...]] = []
            for unit, one, other in zip(units[portion], left[portion].tolist(), right[portion].tolist(), strict=True):
                lead = matches.leads.get((one, other))
                score = score_lead(reports[one], reports[other], lead) if lead else score_pair(reports[one], reports[other])
                rows.append((unit, score.left_id, score.right_id, None if score.is_ruled_out else score.total, score.explanation))
            yield {"merged": as_table(rows, MERGED)}

    units = combine(loader.digests[left], loader.digests[right])
    return memo.work_out("report merges", units, make)["merged"].drop_columns([UNIT])


def _near_misses(loader: ReportLoader, matches: _Matches, agreement_of: Numbers) -> pa.Table:
    """Return the pairs that were not merged and are among the nearest of one of their reports."""
    is_near = matches.likeness >= MATCH - NEAR_MARGIN
    apart = np.flatnonzero(is_near & (agreement_of[matches.left] != agreement_of[matches.right]))
    left, right, likeness = matches.left[apart], matches.right[apart], matches.likeness[apart]
    nearest = _are_nearest(left, right, likeness)
    kept = pa.array(apart[nearest])
    columns = {
        "left_id": loader.ids.take(pa.array(left[nearest])),
        "right_id": loader.ids.take(pa.array(right[nearest])),
        "likeness": pa.array(likeness[nearest]),
        "explanation": matches.scores["explanation"].take(kept),
    }
    return pa.table(columns)


def _are_nearest(left: Numbers, right: Numbers, likeness: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Return which pairs are among the most alike that one of their reports has."""
    reports = np.concatenate([left, right])
    pairs = np.tile(np.arange(len(left)), 2)
    order = np.lexsort((right[pairs], left[pairs], -likeness[pairs], reports))
    starts = np.searchsorted(reports[order], reports[order], side="left")
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order)) - starts
    return np.asarray(np.minimum(ranks[: len(left)], ranks[len(left) :]) < MOST_NEAR_MISSES, np.bool_)
