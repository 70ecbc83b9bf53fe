"""Which reports are scored against each other, and what came of it: each report that is new against those that share a key with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from transforms.resolution.agreements.blocking import report_keys
from transforms.resolution.agreements.leads import Lead, find_lead
from transforms.resolution.agreements.likeness import MATCH, add_up, score_pair, weigh_features
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.prospects import OUTLINE, Prospects, outline_reports
from transforms.resolution.agreements.reports import Report
from transforms.resolution.agreements.witnesses import are_recognized, write_saying
from transforms.resolution.digests import Digests, digest_column, digest_text
from transforms.resolution.memo import UNIT, Memo, Tables
from transforms.resolution.portions import Numbers, split_groups

PAIRS_SCORED_AT_ONCE = 20_000
# What one report has against being of one agreement with another: nothing, something that a lead forgives, or what nothing does.
NO_DOUBT, FORGIVEN, FIRM = range(3)
NEAR_MARGIN = 0.2  # a pair that misses a match by no more, or that a match would join but for an objection, is worth a look
REPORTS_AT_ONCE = 5_000
SEPARATOR = "\x1f"  # stands in no part of a key

FEATURE_ROWS = pa.schema([(UNIT, pa.uint64()), ("saying", pa.uint64()), ("is_recognized", pa.bool_()), *OUTLINE])
KEYS = pa.schema({UNIT: pa.uint64(), "key": pa.uint64()})
LEAD = {"lead_feature": pa.string(), "lead_weight": pa.float64(), "lead_total": pa.float64(), "lead_is_vague": pa.bool_()}
DOUBTS = pa.schema({UNIT: pa.uint64(), "other": pa.uint64(), "doubt": pa.int8()})
PAIRS = pa.schema({UNIT: pa.uint64(), "other": pa.uint64(), "likeness": pa.float64(), "explanation": pa.string(), **LEAD})


@dataclass(frozen=True, kw_only=True)
class Features:
    """Of each report, by number, the digest of what it says, whether a double of it is recognized, and its outline.

    Each of `holders` is a report that has the key at its place in `keys`.
    """

    sayings: Digests
    recognized: npt.NDArray[np.bool_]
    prospects: Prospects
    holders: Numbers
    keys: Digests


def read_features(loader: ReportLoader, memo: Memo) -> Features:
    """Return what the reports are compared by, so far as it fits into columns."""

    def make(numbers: Numbers) -> Iterator[Tables]:
        for portion in _portions(numbers, REPORTS_AT_ONCE):
            reports = loader.load(portion)
            units = loader.digests[np.array(list(reports), np.int64)]
            sayings = digest_text(*(write_saying(report) for report in reports.values()))
            recognized = [are_recognized(report, report) for report in reports.values()]
            columns = [pa.array(units), pa.array(sayings), pa.array(recognized, pa.bool_())]
            keys = [sorted(map(SEPARATOR.join, report_keys(report))) for report in reports.values()]
            of_keys = np.repeat(units, [len(found) for found in keys])
            texts = pa.array([key for found in keys for key in found], pa.string())
            yield {
                "features": pa.table([*columns, *outline_reports([*reports.values()]).columns], schema=FEATURE_ROWS),
                "keys": pa.table([pa.array(of_keys), pa.array(digest_column(texts))], schema=KEYS),
            }

    found = memo.work_out("report keys", loader.digests, make)
    features = found["features"].take(pa.array(np.argsort(places_of(found["features"][UNIT], loader.digests))))
    return Features(
        sayings=features["saying"].to_numpy(),
        recognized=features["is_recognized"].to_numpy(),
        prospects=Prospects(features),
        holders=places_of(found["keys"][UNIT], loader.digests),
        keys=found["keys"]["key"].to_numpy(),
    )


@dataclass(frozen=True, kw_only=True)
class Scored:
    """Pairs of heads, the smaller number first, in order: those that are alike or have a lead, and of all that were scored the doubts.

    `scores` tells how alike and why, as `PAIRS` does.
    """

    left: Numbers
    right: Numbers
    scores: pa.Table
    weighed: tuple[Numbers, Numbers]
    doubts: npt.NDArray[np.int8]


def score_pairs(loader: ReportLoader, heads: Numbers, features: Features, memo: Memo) -> Scored:
    """Return the pairs of `heads` that can come to anything."""
    is_head = np.zeros(len(loader.ids), np.bool_)
    is_head[heads] = True

    def make(places: Numbers) -> Iterator[Tables]:
        held = is_head[features.holders]
        left, right = meet(features.holders[held], features.keys[held], heads[places], len(loader.ids))
        apart = loader.article_numbers[left] != loader.article_numbers[right]
        left, right = left[apart], right[apart]
        asked = np.flatnonzero(features.prospects.are_open(left, right))
        asked = asked[np.argsort(features.prospects.days[left[asked]], kind="stable")]  # pairs of one time share their reports
        left, right = left[asked], right[asked]
        yield {"pairs": PAIRS.empty_table(), "doubts": DOUBTS.empty_table()}
        for start in range(0, len(left), PAIRS_SCORED_AT_ONCE):
            yield _score(loader, left[start : start + PAIRS_SCORED_AT_ONCE], right[start : start + PAIRS_SCORED_AT_ONCE])

    found = memo.work_out("report pairs", loader.digests[heads], make)
    left, right, scores = _find_pairs(loader, heads, found["pairs"])
    *weighed, doubts = _find_pairs(loader, heads, found["doubts"])
    return Scored(left=left, right=right, scores=scores, weighed=(weighed[0], weighed[1]), doubts=doubts["doubt"].to_numpy())


def _find_pairs(loader: ReportLoader, heads: Numbers, found: pa.Table) -> tuple[Numbers, Numbers, pa.Table]:
    """Return the numbers of the pairs of which both are there, each once and in order, and what else the rows hold."""
    found = found.filter(pc.is_in(found["other"], value_set=pa.array(np.sort(loader.digests[heads]))))
    left, right = places_of(found[UNIT], loader.digests), places_of(found["other"], loader.digests)
    once = np.unique(left * len(loader.ids) + right, return_index=True)[1]  # one that comes back is scored again beside the kept
    return left[once], right[once], found.drop_columns([UNIT, "other"]).take(pa.array(once))


def _score(loader: ReportLoader, left: Numbers, right: Numbers) -> Tables:
    reports = loader.load(np.unique(np.concatenate([left, right])))
    rows: list[tuple[object, ...]] = []
    doubts: list[int] = []
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        total, lead, doubt = weigh_doubt(reports[one], reports[other])
        doubts.append(doubt)
        if total >= MATCH - NEAR_MARGIN or lead is not None:
            explanation = score_pair(reports[one], reports[other]).explanation
            of_lead = (lead.feature, lead.weight, lead.total, lead.is_vague) if lead is not None else (None,) * len(LEAD)
            rows.append((loader.digests[one], loader.digests[other], total, explanation, *of_lead))
    weighed = [pa.array(loader.digests[left]), pa.array(loader.digests[right]), pa.array(doubts, pa.int8())]
    return {"pairs": as_table(rows, PAIRS), "doubts": pa.table(weighed, schema=DOUBTS)}


def weigh_doubt(left: Report, right: Report) -> tuple[float, Lead | None, int]:
    """Return how alike two reports are, their lead where they are no match, and the doubt between them."""
    weights = weigh_features(left, right)
    total, is_objection = add_up(weights)
    lead = find_lead(left, right, weights) if total < MATCH else None
    return total, lead, NO_DOUBT if not is_objection else FIRM if lead is None else FORGIVEN


def as_table(rows: Sequence[tuple[object, ...]], schema: pa.Schema) -> pa.Table:
    """Return `rows` as a table of this schema."""
    columns = zip(*rows, strict=True) if rows else ([] for _ in schema)
    return pa.table([pa.array(list(column), field.type) for column, field in zip(columns, schema, strict=True)], schema=schema)


def meet(holders: Numbers, keys: Digests, new: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """Return the pairs of holders of one key of which one at least is `new`, each once, the smaller number first, in order."""
    order = np.lexsort((holders, keys))
    holders, keys = holders[order], keys[order]
    is_new = np.zeros(count, np.bool_)
    is_new[new] = True
    starts = np.searchsorted(keys, keys, side="left")
    ends = np.searchsorted(keys, keys, side="right")
    rows = np.flatnonzero(is_new[holders] & (ends - starts > 1))
    codes = [np.empty(0, np.int64)]
    for portion in split_groups((ends - starts)[rows], 5_000_000):
        asked = rows[portion]
        lengths = (ends - starts)[asked]
        others = np.arange(lengths.sum()) + np.repeat(starts[asked] - (np.cumsum(lengths) - lengths), lengths)
        one, other = np.repeat(holders[asked], lengths), holders[others]
        wanted = (one < other) | ((one > other) & ~is_new[other])
        codes.append(np.unique((np.minimum(one, other) * count + np.maximum(one, other))[wanted]))
    pairs = np.unique(np.concatenate(codes))
    return pairs // max(count, 1), pairs % max(count, 1)


def places_of(values: pa.ChunkedArray, among: Digests) -> Numbers:
    """Return where each of `values` stands in `among`, which holds them all."""
    order = np.argsort(among)
    return np.asarray(order[np.searchsorted(among[order], values.to_numpy())], np.int64)


def _portions(numbers: Numbers, size: int) -> list[Numbers]:
    return [numbers[start : start + size] for start in range(0, max(len(numbers), 1), size)]
