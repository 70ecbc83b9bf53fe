"""Digests of Arrow columns: what tells, without a Python object a row, whether anything has changed.

A digest has 64 bits and depends on the values alone, so that it can be kept from run to run. Text is hashed by multiplying its bytes with
pseudo-random odd numbers and adding up (multilinear hashing: Carter and Wegman 1979), each number mixed as splitmix64 does.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Digests = npt.NDArray[np.uint64]

ROWS_AT_ONCE = 50_000  # bounds the memory that the bytes of a portion of texts take
NULL = np.uint64(0x9E3779B97F4A7C15)
MULTIPLIERS = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


def digest_rows(table: pa.Table, columns: tuple[str, ...]) -> Digests:
    """Return one digest per row, of its values in `columns`."""
    return combine(*(digest_column(table[name]) for name in columns))


def digest_column(column: pa.ChunkedArray | pa.Array) -> Digests:
    """Return one digest per value: text, lists of text, numbers, flags, days and instants; a null has one of its own."""
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    found = [_digest_array(chunk.slice(at, ROWS_AT_ONCE)) for chunk in chunks for at in range(0, len(chunk), ROWS_AT_ONCE)]
    return np.concatenate(found) if found else np.empty(0, np.uint64)


def digest_text(*values: str) -> Digests:
    """Return the digests of some texts."""
    return digest_column(pa.array(values, pa.string()))


def combine(*parts: Digests) -> Digests:
    """Return one digest per place, of the digests that `parts` have there; their order counts."""
    total = np.zeros(len(parts[0]), np.uint64)
    for part in parts:
        total = mix(total * MULTIPLIERS[0] + part)
    return total


def gather(digests: Digests, groups: npt.NDArray[np.int64], count: int) -> Digests:
    """Return one digest for each of `count` groups, of its members' digests in any order; `groups` gives each member's number."""
    total = np.zeros(count, np.uint64)
    np.add.at(total, groups, mix(digests + NULL))
    return mix(total)


def mix(values: Digests) -> Digests:
    """Return `values` spread over all bits, different ones differently."""
    with np.errstate(over="ignore"):
        values = (values ^ (values >> np.uint64(30))) * MULTIPLIERS[0]
        values = (values ^ (values >> np.uint64(27))) * MULTIPLIERS[1]
        return values ^ (values >> np.uint64(31))


def _digest_array(array: pa.Array) -> Digests:
    if pa.types.is_dictionary(array.type):
        digests = _digest_array(array.dictionary)[array.indices.fill_null(0).to_numpy(zero_copy_only=False)]
    elif pa.types.is_string(array.type):
        digests = _digest_spans(_bytes_of(array), _offsets_of(array))
    elif pa.types.is_list(array.type):
        digests = _digest_spans(_digest_array(array.flatten()), _offsets_of(array))
    elif pa.types.is_decimal(array.type):
        digests = _digest_array(array.cast(pa.string()))
    elif pa.types.is_floating(array.type):
        digests = mix(pc.add(array.fill_null(0.0), 0.0).to_numpy(zero_copy_only=False).view(np.uint64))
    else:
        digests = mix(array.fill_null(False if pa.types.is_boolean(array.type) else _zero(array.type)).cast(_integer(array.type)).to_numpy(
            zero_copy_only=False).astype(np.int64).view(np.uint64))  # fmt: skip
    return np.where(array.is_valid().to_numpy(zero_copy_only=False), digests, NULL) if array.null_count else digests


def _zero(kind: pa.DataType) -> pa.Scalar:
    return pa.scalar(0, _integer(kind)).cast(kind)


def _integer(kind: pa.DataType) -> pa.DataType:
    return pa.int32() if pa.types.is_date32(kind) else kind if pa.types.is_uint64(kind) else pa.int64()


def _offsets_of(array: pa.Array) -> npt.NDArray[np.int64]:
    offsets = np.frombuffer(array.buffers()[1], np.int32)[array.offset : array.offset + len(array) + 1]
    return np.asarray(offsets - offsets[0], np.int64)


def _bytes_of(array: pa.Array) -> npt.NDArray[np.uint8]:
    offsets = np.frombuffer(array.buffers()[1], np.int32)[array.offset : array.offset + len(array) + 1]
    data = array.buffers()[2]
    return np.frombuffer(data, np.uint8)[offsets[0] : offsets[-1]] if data is not None else np.empty(0, np.uint8)


def _digest_spans(values: npt.NDArray[np.generic], offsets: npt.NDArray[np.int64]) -> Digests:
    """Return a digest of each stretch of `values`; `offsets` are where the stretches begin, and last where the last one ends."""
    lengths = np.diff(offsets)
    places = np.arange(len(values)) - np.repeat(offsets[:-1], lengths)
    products = (values.astype(np.uint64) + np.uint64(1)) * _multipliers(int(lengths.max(initial=0)))[places]
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(products, dtype=np.uint64)])
    return mix(sums[offsets[1:]] - sums[offsets[:-1]] + mix(lengths.astype(np.uint64)))


def _multipliers(count: int) -> Digests:
    return _multipliers_to(1 << max(count, 256).bit_length())


@lru_cache(maxsize=32)
def _multipliers_to(count: int) -> Digests:
    return mix(np.arange(1, count + 1, dtype=np.uint64) * NULL) | np.uint64(1)
