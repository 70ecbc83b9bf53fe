"""All reports brought together to agreements: only what new reports are connected with is worked out again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from transforms.resolution.agreements.grouping import MOST_NEAR_MISSES, NEAR_MARGIN, Match, cluster_component
from transforms.resolution.agreements.leads import Lead, score_lead
from transforms.resolution.agreements.likeness import MATCH, score_pair
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.pairs import as_table, places_of, read_features, score_pairs
from transforms.resolution.agreements.reports import Report
from transforms.resolution.agreements.witnesses import Witness
from transforms.resolution.clusters import COMPARED
from transforms.resolution.components import number_components
from transforms.resolution.digests import Digests, combine, digest_text, gather
from transforms.resolution.identity import Assigned
from transforms.resolution.judgements import Judgements, Pair
from transforms.resolution.memo import UNIT, Memo, Tables
from transforms.resolution.portions import NOWHERE, Grouped, Numbers, number_of, split_groups

REPORTS_AT_ONCE = 5_000
CLUSTERED = pa.schema({UNIT: pa.uint64(), "report": pa.uint64(), "first": pa.uint64()})
MERGED = pa.schema([pa.field(UNIT, pa.uint64()), *COMPARED])


@dataclass(frozen=True, kw_only=True)
class Clustered:
    """The agreement of each report, and the pairs that were merged or nearly so, with the reasons."""

    assigned: Assigned
    compared: pa.Table


@dataclass(frozen=True, kw_only=True)
class _Matches:
    """Pairs of heads that are alike, or have a lead, the smaller number first; `scores` tells how and why, as `PAIRS` does."""

    left: Numbers
    right: Numbers
    likeness: npt.NDArray[np.float64]
    scores: pa.Table

    @property
    def connected(self) -> npt.NDArray[np.bool_]:
        """Which pairs can come together."""
        return np.asarray((self.likeness >= MATCH) | self.scores["lead_feature"].is_valid().to_numpy(), np.bool_)


def cluster_all(loader: ReportLoader, judgements: Judgements, memo: Memo) -> Clustered:
    """Return the agreements that the reports are of, as `agreements.cluster_reports` finds them for all at once."""
    judged = number_of(pa.array(sorted(judgements.judged), pa.string()), loader.ids)
    features = read_features(loader, memo)
    head_of = _find_heads(loader, features.sayings, features.recognized, judged[judged != NOWHERE])
    heads = np.unique(head_of)
    left, right, scores = score_pairs(loader, heads, features, memo)
    likeness = scores["likeness"].to_numpy()
    matches = _Matches(left=left, right=right, likeness=likeness, scores=scores)
    component_of = _find_components(loader, matches, head_of, judgements)
    first_of, merged = _cluster_components(loader, matches, head_of, component_of, judgements, memo)
    clusters = np.unique(first_of, return_inverse=True)[1]
    return Clustered(
        assigned=Assigned(members=loader.ids, clusters=np.asarray(clusters, np.int64)),
        compared=pa.concat_tables([merged.drop_columns([UNIT]), _near_misses(loader, matches, first_of)]),
    )


def _find_heads(loader: ReportLoader, sayings: Digests, recognized: npt.NDArray[np.bool_], judged: Numbers) -> Numbers:
    """Return for each report the first one of its witness (see `witnesses.gather_witnesses`)."""
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


def _find_components(loader: ReportLoader, matches: _Matches, head_of: Numbers, judgements: Judgements) -> Numbers:
    connected = matches.connected
    same = _numbers_of(loader, judgements.same)
    left = np.concatenate([matches.left[connected], same[:, 0], np.arange(len(head_of))])
    right = np.concatenate([matches.right[connected], same[:, 1], head_of])
    return number_components(left, right, len(head_of))


def _numbers_of(loader: ReportLoader, pairs: frozenset[Pair]) -> Numbers:
    """Return the pairs of reports that are there, by number."""
    members = pa.array([member for pair in sorted(pairs) for member in pair], pa.string())
    numbers = number_of(members, loader.ids).reshape(-1, 2)
    return np.asarray(numbers[(numbers != NOWHERE).all(axis=1)], np.int64)


def _cluster_components(
    loader: ReportLoader, matches: _Matches, head_of: Numbers, component_of: Numbers, judgements: Judgements, memo: Memo
) -> tuple[Numbers, pa.Table]:
    """Return the first report of each report's agreement, and the pairs that were merged."""
    sizes = np.bincount(component_of)
    several = np.flatnonzero(sizes > 1)
    members = Grouped(pa.table({"report": np.arange(len(head_of))}), component_of, len(sizes))
    of_component = _of_component(matches, component_of, len(sizes))
    units = _digest_components(loader, component_of, judgements)[several]

    def make(places: Numbers) -> Iterator[Tables]:
        yield {"clusters": CLUSTERED.empty_table(), "merged": MERGED.empty_table()}
        for portion in split_groups(sizes[several[places]], REPORTS_AT_ONCE):
            asked = several[places[portion]]
            numbers = members.take(asked)["report"].to_numpy()
            reports = loader.load(numbers)
            alike = of_component.take(asked)
            unit_of = dict(zip(asked.tolist(), units[places[portion]], strict=True))
            yield _cluster_portion(loader, reports, alike, head_of, component_of, unit_of, judgements)

    found = memo.work_out("report clusters", units, make)
    first_of = np.arange(len(head_of))
    first_of[places_of(found["clusters"]["report"], loader.digests)] = places_of(found["clusters"]["first"], loader.digests)
    return first_of, found["merged"]


def _of_component(matches: _Matches, component_of: Numbers, count: int) -> Grouped:
    connected = matches.connected
    left, right = matches.left[connected], matches.right[connected]
    scores = matches.scores.filter(pa.array(connected))
    return Grouped(scores.append_column("left", pa.array(left)).append_column("right", pa.array(right)), component_of[left], count)


def _digest_components(loader: ReportLoader, component_of: Numbers, judgements: Judgements) -> Digests:
    count = int(component_of.max(initial=-1)) + 1
    digests = gather(loader.digests, component_of, count)
    for name, pairs in (("same", judgements.same), ("different", judgements.different)):
        numbers = _numbers_of(loader, pairs)
        words = digest_text(*(f"{name} {left} {right}" for left, right in numbers.tolist())) if len(numbers) else np.empty(0, np.uint64)
        joined = combine(words, loader.digests[numbers[:, 0]], loader.digests[numbers[:, 1]])
        digests = combine(digests, gather(joined, component_of[numbers[:, 0]], count))
    return digests


def _cluster_portion(
    loader: ReportLoader,
    reports: dict[int, Report],
    alike: pa.Table,
    head_of: Numbers,
    component_of: Numbers,
    units: dict[int, np.uint64],
    judgements: Judgements,
) -> Tables:
    by_id = {report.report_id: number for number, report in reports.items()}
    said: dict[int, list[Report]] = defaultdict(list)
    for number, report in reports.items():
        said[int(head_of[number])].append(report)
    witnesses: dict[int, list[Witness]] = defaultdict(list)
    for head, found in sorted(said.items()):
        witnesses[int(component_of[head])].append(Witness(reports=tuple(found)))
    matches: dict[int, list[Match]] = defaultdict(list)
    leads: dict[int, dict[Pair, Lead]] = defaultdict(dict)
    for row in alike.to_pylist():
        pair = (reports[row["left"]].report_id, reports[row["right"]].report_id)
        component = int(component_of[row["left"]])
        if row["lead_feature"] is None:
            matches[component].append((row["likeness"], *pair))
        else:
            leads[component][pair] = Lead(
                feature=row["lead_feature"], weight=row["lead_weight"], total=row["lead_total"], is_vague=row["lead_is_vague"]
            )
    clustered: list[tuple[np.uint64, np.uint64, np.uint64]] = []
    compared: list[tuple[np.uint64, str, str, float | None, str]] = []
    for component, together in witnesses.items():
        clusters, merged = cluster_component(together, matches[component], leads[component], judgements)
        for cluster in clusters:
            first = loader.digests[by_id[cluster[0]]]
            clustered += [(units[component], loader.digests[by_id[member]], first) for member in cluster]
        for left, right in sorted(merged):
            one, other, lead = reports[by_id[left]], reports[by_id[right]], leads[component].get((left, right))
            score = score_lead(one, other, lead) if lead is not None else score_pair(one, other)
            compared.append((units[component], left, right, None if score.is_ruled_out else score.total, score.explanation))
    return {"clusters": as_table(clustered, CLUSTERED), "merged": as_table(compared, MERGED)}


def _near_misses(loader: ReportLoader, matches: _Matches, first_of: Numbers) -> pa.Table:
    """Return the pairs that were not merged and are among the nearest of one of their reports."""
    is_near = matches.likeness >= MATCH - NEAR_MARGIN
    apart = np.flatnonzero(is_near & (first_of[matches.left] != first_of[matches.right]))
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
