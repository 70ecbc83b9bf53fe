"""What follows when rows are refused: rows that rest on them are refused as well, to a fixed point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from expectations.facts import CLEARED_WITH, LINKS, SUPPORTS
from expectations.references import keys_of, linking

# Why rows are refused: table, then the row's position, then sentences, the cause first.
Refusals = dict[str, dict[int, list[str]]]
Tables = Mapping[str, pa.Table]


@dataclass(frozen=True, kw_only=True)
class Remainder:
    """The tables without the refused rows, and per table how many references to one were set to null."""

    tables: dict[str, pa.Table]
    cleared: dict[str, int]


def spread(refusals: Refusals, tables: Tables) -> Refusals:
    """Return `refusals` with all that follow: rows that must refer to a refused row, and rows that rest on none any more."""
    refused: Refusals = {name: dict(refusals.get(name, {})) for name in tables}
    while following := [*_by_links(refused, tables), *_by_supports(refused, tables)]:
        for name, row, sentence in following:
            refused[name].setdefault(row, [sentence])
    return refused


def remove(refused: Refusals, tables: Tables) -> Remainder:
    """Return `tables` without the refused rows; a reference to one of them that may be missing is set to null."""
    remaining, cleared = dict(tables), dict.fromkeys(tables, 0)
    for link in LINKS:
        data = remaining[link.table]
        for target in link.targets if link.is_nullable else ():
            held = linking(link, data, _lost_keys(target, refused, tables))
            data = _clear(data, held, (link.column, *CLEARED_WITH.get((link.table, link.column), ())))
            cleared[link.table] += sum(row not in refused[link.table] for row in _positions(held))
        remaining[link.table] = data
    return Remainder(tables={name: _without(data, refused[name]) for name, data in remaining.items()}, cleared=cleared)


def _by_links(refused: Refusals, tables: Tables) -> Iterator[tuple[str, int, str]]:
    for link in LINKS:
        data = tables[link.table]
        for target in () if link.is_nullable else link.targets:
            for row in _positions(linking(link, data, _lost_keys(target, refused, tables))):
                if row not in refused[link.table]:
                    yield link.table, row, f"refers to {data[link.column][row]} of {target}, which was refused"


def _by_supports(refused: Refusals, tables: Tables) -> Iterator[tuple[str, int, str]]:
    for support in SUPPORTS:
        if not refused[support.by]:
            continue
        column = tables[support.by][support.column]
        left = _without(tables[support.by], refused[support.by])[support.column]
        lost = column.take(pa.array(refused[support.by], pa.int64()))
        gone = lost.filter(pc.invert(pc.is_in(lost, value_set=left.combine_chunks())))
        keys = keys_of(support.table, tables[support.table])
        for row in _positions(pc.is_in(keys, value_set=gone.combine_chunks())):
            if row not in refused[support.table]:
                yield support.table, row, f"every row of {support.by} that names it in `{support.column}` was refused"


def _lost_keys(name: str, refused: Refusals, tables: Tables) -> pa.Array:
    return keys_of(name, tables[name]).take(pa.array(refused[name], pa.int64()))


def _positions(mask: pa.Array) -> list[int]:
    positions: list[int] = pc.indices_nonzero(mask).to_pylist()
    return positions


def _without(data: pa.Table, rows: Mapping[int, object]) -> pa.Table:
    if not rows:
        return data
    return data.take(pa.array([row for row in range(data.num_rows) if row not in rows], pa.int64()))


def _clear(data: pa.Table, mask: pa.Array, columns: tuple[str, ...]) -> pa.Table:
    for name in columns:
        position = data.schema.get_field_index(name)
        field = data.schema.field(name)
        data = data.set_column(position, field, pc.if_else(mask, pa.scalar(None, field.type), data[name]))
    return data
