"""What the last resolution worked out, kept by what it was worked out from, so that only what has changed is worked out again.

A unit is a piece of work: a report's keys, the rows of an agreement. Its digest is made of everything that the work looks at, so that what
is kept under it holds whatever else has come or gone; nothing has to be invalidated, and the memo can be deleted at any time.

The step "report pairs" has a single report as its unit, though the work looks at all others: a pair's score depends on its two reports
alone, and of any two reports the one that came later found the other. Pairs with a report that is no longer there are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.resolution.digests import Digests
from transforms.resolution.portions import Numbers

UNIT = "unit"
UNITS = "units"  # the table of a step that lists its units, those that left no row included

Tables = Mapping[str, pa.Table]
Kept = Mapping[str, Tables]

NOTHING_KEPT: Kept = {}


@dataclass(frozen=True, kw_only=True)
class Memo:
    """What was kept of the last resolution, by step, and what this one leaves for the next. Each row names its unit."""

    kept: Kept = field(default_factory=dict)
    fresh: dict[str, Tables] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)

    def work_out(self, step: str, units: Digests, make: Callable[[Numbers], Iterable[Tables]]) -> dict[str, pa.Table]:
        """Return the step's tables for these units.

        `make` is given the places of those units that are new, at least once even if there are none, and returns tables a portion at a
        time, each row with its unit. A step may be taken several times, each time with other units.
        """
        kept = self.kept.get(step, {})
        known = kept[UNITS][UNIT] if kept else pa.chunked_array([], pa.uint64())
        present = pa.array(np.unique(units), pa.uint64())
        missing = np.flatnonzero(~pc.is_in(pa.array(units), value_set=known.combine_chunks()).to_numpy(zero_copy_only=False))
        self.done[step] = self.done.get(step, 0) + len(missing)
        portions = list(make(missing))
        tables = {name: pa.concat_tables([portion[name] for portion in portions]) for name in portions[0]}
        for name, made in tables.items():
            if name in kept:
                old = kept[name]
                tables[name] = pa.concat_tables([old.filter(pc.is_in(old[UNIT], value_set=present)), made])
        left = {**tables, UNITS: pa.table({UNIT: present})}
        earlier = self.fresh.get(step)
        self.fresh[step] = {name: pa.concat_tables([earlier[name], table]) for name, table in left.items()} if earlier else left
        return tables
