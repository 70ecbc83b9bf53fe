"""What differs between two releases, as lines to print or as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.rendering.changes import SIGNS, changes_json, render_rows, render_sizes
from flows.rendering.layout import aligned, in_words, number_of, title_line

if TYPE_CHECKING:
    from warehouse.comparison import Comparison
    from warehouse.difference import Difference, TableDifference


def difference_json(difference: Difference, changes: Comparison, before: str, after: str) -> str:
    """Return the counts by table and column, what was not compared, and the rows of `changes`, as one JSON object."""
    counts = {
        found.table: {"added": found.added, "removed": found.removed, "changed": found.changed, "columns": dict(found.columns)}
        for found in difference.tables
    }
    return changes_json(changes, counts, before=before, after=after, not_compared=list(difference.not_compared))


def render_difference(difference: Difference, changes: Comparison, before: str, after: str) -> Iterator[str]:
    """Yield the counts by table and column, what was not compared, then the rows of `changes` table by table."""
    yield title_line(f"From release {before} to {after}")
    yield from aligned([*map(_counts, difference.tables), *render_sizes(changes)] or [("nothing",)], indent=2)
    changed = [found for found in difference.tables if found.columns]
    if changed:
        yield ""
        yield title_line("Changed cells")
        yield from aligned([(in_words(found.table), _cells(found)) for found in changed], indent=2)
    if difference.not_compared:
        yield ""
        yield title_line("Not compared, since only one of the two has it")
        yield from aligned([(name,) for name in difference.not_compared], indent=2)
    yield from render_rows(changes, {found.table: found.added + found.removed + found.changed for found in difference.tables})


def _counts(found: TableDifference) -> tuple[str, str]:
    told = [f"{count:,} {event}" for event in SIGNS if (count := getattr(found, event))]
    cells = sum(found.columns.values())
    return in_words(found.table), ", ".join(told) + (f" ({number_of(cells, 'cell')})" if cells else "")


def _cells(found: TableDifference) -> str:
    """Return the columns with their changed cells, the most frequent first."""
    cells = sorted(found.columns.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{count:,} {name}" for name, count in cells)
