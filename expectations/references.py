"""Whether every key a row holds is the key of a row that is there."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from expectations.facts import DECLARED, LINKS, Link
from expectations.results import ROW, CheckResult, Failure, failing
from expectations.rows import describe, key_of

COMPOUND_KEY = r"^(?P<left>[^|]*)\|(?P<right>.*)$"


def check_references(tables: Mapping[str, pa.Table]) -> list[CheckResult]:
    """Return one result per link of the tables given, in the order of `LINKS`; a row fails whose link leads to no row."""
    return [_check(link, tables) for link in LINKS if link.table in tables]


def linking(link: Link, data: pa.Table, keys: pa.Array) -> pa.Array:
    """Return a mask of the rows of `data` in which `link` holds one of `keys`; rows it doesn't concern are false."""
    return pc.and_(_concerned(link, data), pc.is_in(_held(link, data), value_set=keys))


def keys_of(name: str, data: pa.Table) -> pa.Array:
    """Return the keys of the rows of `data`, a table called `name` whose key is one column."""
    return data[DECLARED[name].primary_key[0]].combine_chunks()


def _check(link: Link, tables: Mapping[str, pa.Table]) -> CheckResult:
    data, key = tables[link.table], DECLARED[link.table].primary_key
    known = pa.concat_arrays([keys_of(name, tables[name]) for name in link.targets])
    dangling = pc.and_(_concerned(link, data), pc.invert(pc.is_in(_held(link, data), value_set=known)))
    rows = pc.indices_nonzero(dangling).to_pylist()
    targets = " or ".join(link.targets)
    return CheckResult(
        table=link.table,
        expectation_id=link.id,
        level=ROW,
        meaning=f"{f'The {link.part} part of ' if link.part else ''}`{link.column}` is the key of a row of {targets}.",
        is_met=not rows,
        row_count=data.num_rows,
        observed=failing(len(rows)),
        failures=tuple(Failure(row=row, key=key_of(data, key, row), found=describe(data, (link.column,), row)) for row in rows),
    )


def _held(link: Link, data: pa.Table) -> pa.Array:
    column = data[link.column].combine_chunks()
    return column if link.part is None else pc.struct_field(pc.extract_regex(column, COMPOUND_KEY), link.part)


def _concerned(link: Link, data: pa.Table) -> pa.Array:
    given = pc.is_valid(data[link.column])
    if link.kind_column is None:
        return given
    return pc.and_(given, pc.is_in(data[link.kind_column], value_set=pa.array(link.kinds)))
