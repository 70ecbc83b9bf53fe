"""Rows in portions: as many as bound the memory that Python objects take, all rows of a group together."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Numbers = npt.NDArray[np.int64]

ROWS_OF_PORTION = 20_000
NOWHERE = -1


class Grouped:
    """The rows of a table by the number of their group; those of the group `NOWHERE` are left out."""

    def __init__(self, table: pa.Table, groups: Numbers, count: int) -> None:
        self._table = table
        self._order = np.argsort(groups, kind="stable")
        self._bounds = np.searchsorted(groups[self._order], np.arange(count + 1))

    @property
    def sizes(self) -> Numbers:
        """How many rows each group has."""
        return np.diff(self._bounds)

    def take(self, groups: Numbers) -> pa.Table:
        """Return the rows of `groups`, group after group, as they stand in the table."""
        starts, ends = self._bounds[groups], self._bounds[groups + 1]
        lengths = ends - starts
        places = np.arange(lengths.sum()) + np.repeat(starts - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
        return self._table.take(pa.array(self._order[places]))


def number_of(values: pa.Array | pa.ChunkedArray, among: pa.Array | pa.ChunkedArray) -> Numbers:
    """Return where each of `values` stands among the distinct values `among`, or `NOWHERE`."""
    places = pc.index_in(whole(values), value_set=whole(among)).fill_null(NOWHERE)
    return np.asarray(places.to_numpy(zero_copy_only=False), np.int64)


def split_groups(sizes: Numbers, most: int = ROWS_OF_PORTION) -> Iterator[Numbers]:
    """Yield the numbers of the groups in portions of about `most` rows; a larger group is a portion of its own."""
    portion = np.cumsum(sizes) // most
    for numbers in np.split(np.arange(len(sizes)), np.flatnonzero(np.diff(portion)) + 1):
        if len(numbers):
            yield numbers


def whole(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Return the column as one array."""
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
