"""Which pairs of reports can come to anything, told of many pairs at once by what of a report fits into columns.

A pair that is left out would be no match, no near miss and no lead; one that stays need not be one. What is asked is how many sides can
have a counterpart, and whether two conclusions are too far apart: that rules out most pairs, at a hundredth of what a score costs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from scipy.sparse import csr_array

from transforms.resolution.agreements.amounts import ROUNDED
from transforms.resolution.agreements.features import (
    NEWS_TWICE_DAYS,
    SLIP_DAYS,
    STAGE_RANK,
    TYPES_OF_STATES,
    WEEK,
)
from transforms.resolution.agreements.leads import is_lone
from transforms.resolution.agreements.reports import Report
from transforms.resolution.digests import digest_column
from transforms.resolution.portions import Numbers, whole

Flags = npt.NDArray[np.bool_]

SIDES_IN_BITS = 62  # that have a bit each; a report of more is always worth a score
PAIRS_OUTLINED_AT_ONCE = 500_000
BOTH = 2
NO_STAGE = -1

OUTLINE = pa.schema(
    {
        "first": pa.int32(), "last": pa.int32(), "published": pa.int32(), "stage": pa.int32(), "is_concluded": pa.bool_(),
        "tells_conclusion": pa.bool_(), "is_of_states": pa.bool_(), "side_count": pa.int32(), "is_lone": pa.bool_(),
        "has_body_of_some_state": pa.bool_(), "has_many_sides": pa.bool_(), "amount": pa.float64(),
        "parties": pa.list_(pa.uint64()), "sides_of_parties": pa.list_(pa.int64()),
        "names": pa.list_(pa.uint64()), "sides_of_names": pa.list_(pa.int64()),
    }
)  # fmt: skip


def outline_reports(reports: Sequence[Report]) -> pa.Table:
    """Return a row per report: its days, what it may be taken for, and by side its parties and what else tells a side."""
    columns: list[list[object]] = [
        [report.happened and report.happened.first.toordinal() for report in reports],
        [report.happened and report.happened.last.toordinal() for report in reports],
        [report.published and report.published.first.toordinal() for report in reports],
        [STAGE_RANK.get(report.row.lifecycle_stage or "", NO_STAGE) for report in reports],
        [report.concluded is not None for report in reports],
        [report.tells_conclusion for report in reports],
        [report.row.agreement_type in TYPES_OF_STATES for report in reports],
        [report.side_count for report in reports],
        [is_lone(report) for report in reports],
        [any(side.is_public and side.country_code is None for side in report.sides) for report in reports],
        [len(report.sides) > SIDES_IN_BITS for report in reports],
        [report.amount for report in reports],
    ]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, OUTLINE, strict=False)]
    for tokens in ([_party_tokens(report) for report in reports], [_name_tokens(report) for report in reports]):
        offsets = pa.array(np.cumsum([0, *map(len, tokens)]), pa.int32())
        digests = digest_column(pa.array([token for found in tokens for token in found], pa.string()))
        sides = pa.array([sides for found in tokens for sides in found.values()], pa.int64())
        arrays += [pa.ListArray.from_arrays(offsets, pa.array(digests)), pa.ListArray.from_arrays(offsets, sides)]
    return pa.table(arrays, schema=OUTLINE)


def _party_tokens(report: Report) -> dict[str, int]:
    """Return each party with the sides it is on, a bit for each side."""
    found: dict[str, int] = {}
    for number, side in enumerate(report.sides[:SIDES_IN_BITS]):
        for party in side.parties:
            found[party] = found.get(party, 0) | 1 << number
    return found


def _name_tokens(report: Report) -> dict[str, int]:
    """Return the names of sides and the states that make sides alike, each with the sides that it makes alike with another report's."""
    found: dict[str, int] = {}
    for number, side in enumerate(report.sides[:SIDES_IN_BITS]):
        tokens = dict.fromkeys(side.names, 1 << number)
        if side.country_code is not None:  # that one of the two sides has to be public is left to the score
            tokens[f"state {side.country_code}"] = 1 << number
        for token, sides in tokens.items():
            found[token] = found.get(token, 0) | sides
    return found


class Prospects:
    """The outlines of reports, by number, as arrays."""

    def __init__(self, outlines: pa.Table) -> None:
        plain = [field.name for field in OUTLINE if not pa.types.is_list(field.type)]
        self._columns = {name: _filled(outlines[name]).to_numpy() for name in plain}
        self._is_dated, self._is_published = (outlines[name].is_valid().to_numpy() for name in ("first", "published"))
        self._parties = _Tokens(outlines["parties"], outlines["sides_of_parties"])
        self._names = _Tokens(outlines["names"], outlines["sides_of_names"])

    @property
    def days(self) -> Numbers:
        """The first day of each report, so that pairs can be looked at in the order of time."""
        return np.asarray(self._columns["first"], np.int64)

    def are_open(self, left: Numbers, right: Numbers) -> Flags:
        """Return which pairs may be a match, nearly one, or have a lead."""
        portions = [slice(start, start + PAIRS_OUTLINED_AT_ONCE) for start in range(0, len(left), PAIRS_OUTLINED_AT_ONCE)]
        return np.concatenate([np.empty(0, np.bool_), *(self._are_open(left[portion], right[portion]) for portion in portions)])

    def _are_open(self, left: Numbers, right: Numbers) -> Flags:
        is_open = ~self._are_two_conclusions(left, right)
        is_open[is_open] = self._have_counterparts(left[is_open], right[is_open])
        return is_open | self._any("has_many_sides", left, right)

    def _are_two_conclusions(self, left: Numbers, right: Numbers) -> Flags:
        """Return which tell of two conclusions so far apart that neither date is a slip (see `features._weigh_times`)."""
        stage, is_dated, is_published, published = self._columns["stage"], self._is_dated, self._is_published, self._columns["published"]
        days = self._days_apart(left, right)
        are_two = (self._both("is_concluded", left, right) & (days > SLIP_DAYS)) | (
            self._both("tells_conclusion", left, right) & (days > NEWS_TWICE_DAYS)
        )
        is_news_of_one_week = is_published[left] & is_published[right] & (np.abs(published[left] - published[right]) <= WEEK)
        return np.asarray(are_two & is_dated[left] & is_dated[right] & (stage[left] == stage[right]) & ~is_news_of_one_week, np.bool_)

    def _have_counterparts(self, left: Numbers, right: Numbers) -> Flags:
        """Return which may share as many sides as are needed (see `features._weigh_sides` and `leads.find_lead`)."""
        both_dated = self._is_dated[left] & self._is_dated[right]
        is_near = ~both_dated | (self._days_apart(left, right) <= WEEK)
        sides = self._columns["side_count"]
        needed = np.minimum(BOTH, np.minimum(sides[left], sides[right]))
        touched = self._parties.touch(left, right)
        by_party = np.bitwise_count(touched)
        is_told = self._any("is_lone", left, right) | self._any("has_body_of_some_state", left, right) | self._same_amount(left, right)
        found = (by_party >= needed) | (is_near & (by_party > 0) & is_told)
        near_by_kind = is_near | self._both("is_of_states", left, right)
        found |= near_by_kind & (by_party > 0) & self._same_amount(left, right)
        asked = np.flatnonzero(~found & near_by_kind)
        touched = touched[asked] | self._names.touch(left[asked], right[asked])
        found[asked] = np.bitwise_count(touched) >= needed[asked]
        return np.asarray(found, np.bool_)

    def _days_apart(self, left: Numbers, right: Numbers) -> Numbers:
        first, last = self._columns["first"], self._columns["last"]
        return np.asarray(np.maximum(first[right] - last[left], first[left] - last[right]), np.int64)

    def _same_amount(self, left: Numbers, right: Numbers) -> Flags:
        amount = self._columns["amount"]
        less, more = np.minimum(amount[left], amount[right]), np.maximum(amount[left], amount[right])
        has_both = (amount[left] != 0) & (amount[right] != 0)
        return np.asarray(has_both & (np.divide(more, less, where=has_both, out=np.zeros_like(more)) <= ROUNDED), np.bool_)

    def _both(self, name: str, left: Numbers, right: Numbers) -> Flags:
        return np.asarray(self._columns[name][left] & self._columns[name][right], np.bool_)

    def _any(self, name: str, left: Numbers, right: Numbers) -> Flags:
        return np.asarray(self._columns[name][left] | self._columns[name][right], np.bool_)


def _filled(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.fill_null(0) if column.null_count else column


class _Tokens:
    """What each report's sides are known by, as rows of a matrix: in the column of a token the sides that have it, a bit each."""

    def __init__(self, tokens: pa.ChunkedArray, sides: pa.ChunkedArray) -> None:
        held, bits = whole(tokens), whole(sides)
        codes = np.unique(held.flatten().to_numpy(), return_inverse=True)[1]
        offsets = np.concatenate([[0], np.cumsum(held.value_lengths().to_numpy())])
        shape = (len(held), int(codes.max(initial=0)) + 1)
        self._sides = csr_array((bits.flatten().to_numpy(), codes, offsets), shape=shape).sorted_indices()
        self._held = csr_array((np.ones(len(codes), np.int64), self._sides.indices, self._sides.indptr), shape=shape)

    def touch(self, left: Numbers, right: Numbers) -> Numbers:
        """Return for each pair the sides of the left report that the right one has a token of, a bit each."""
        shared = self._sides[left].multiply(self._held[right]).tocsr()
        touched = np.zeros(len(left), np.int64)
        found = np.diff(shared.indptr) > 0
        if found.any():
            touched[found] = np.bitwise_or.reduceat(shared.data, shared.indptr[:-1][found])
        return touched
