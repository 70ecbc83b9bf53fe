"""What one report has against being of one agreement with another: asked for by and by, worked out many at a time, and remembered."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa

from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.pairs import FIRM, PAIRS_SCORED_AT_ONCE, Scored, as_table, places_of, weigh_doubt
from transforms.resolution.agreements.prospects import Prospects
from transforms.resolution.digests import combine
from transforms.resolution.memo import UNIT, Memo, Tables
from transforms.resolution.portions import Numbers

NumberPair = tuple[int, int]

ASKED_DOUBTS = pa.schema({UNIT: pa.uint64(), "doubt": pa.int8()})


class Doubts:
    """The doubts between reports, by number: those of pairs that were scored are known, others are worked out when they are asked for."""

    def __init__(self, loader: ReportLoader, scored: Scored, prospects: Prospects, memo: Memo) -> None:
        self._loader = loader
        self._prospects = prospects
        self._memo = memo
        self._count = len(loader.ids)
        left, right = scored.weighed
        self._scored = array("q", (left * self._count + right).tobytes())
        self._of_scored = array("b", scored.doubts.tobytes())
        self._known: dict[int, int] = {}
        self._asked: set[int] = set()

    def between(self, left: int, right: int) -> int | None:
        """Return the doubt between two reports, whichever comes first, or None where it is not known yet."""
        code = left * self._count + right if left < right else right * self._count + left
        doubt = self._known.get(code)
        if doubt is None:
            place = bisect_left(self._scored, code)
            if place < len(self._scored) and self._scored[place] == code:
                doubt = self._known[code] = self._of_scored[place]
        return doubt

    def ask(self, pairs: Iterable[NumberPair]) -> None:
        """Remember that the doubts between these are wanted."""
        self._asked.update(min(pair) * self._count + max(pair) for pair in pairs)

    def settle(self) -> None:
        """Work out what was asked for."""
        if not self._asked:
            return
        codes = np.array(sorted(self._asked), np.int64)
        self._asked.clear()
        is_open = self._prospects.are_open(*np.divmod(codes, self._count))
        self._known.update(dict.fromkeys(codes[~is_open].tolist(), FIRM))
        codes = codes[is_open]
        left, right = np.divmod(codes, self._count)
        units = combine(self._loader.digests[left], self._loader.digests[right])

        def make(places: Numbers) -> Iterator[Tables]:
            yield {"doubts": ASKED_DOUBTS.empty_table()}
            near = places[np.argsort(self._prospects.days[left[places]], kind="stable")]  # pairs of one time share their reports
            for start in range(0, len(near), PAIRS_SCORED_AT_ONCE):
                portion = near[start : start + PAIRS_SCORED_AT_ONCE]
                found = zip(units[portion], _weigh_doubts(self._loader, left[portion], right[portion]), strict=True)
                yield {"doubts": as_table(list(found), ASKED_DOUBTS)}

        found = self._memo.work_out("report doubts", units, make)["doubts"]
        places = places_of(found[UNIT], units)
        self._known.update(zip(codes[places].tolist(), found["doubt"].to_pylist(), strict=True))


def _weigh_doubts(loader: ReportLoader, left: Numbers, right: Numbers) -> Iterator[int]:
    reports = loader.load(np.unique(np.concatenate([left, right])))
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        yield weigh_doubt(reports[one], reports[other])[2]
