"""Corrected cells put into the rows: an analyst's value outranks what was chosen from articles, whose versions the ledger keeps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from schemas.declaration import Table
from schemas.vocabularies import REVIEW_STATUS
from transforms.resolution.decisions.binding import Bound, Correction
from transforms.resolution.decisions.correctable import CORRECTABLE, REFERENCES, first_day
from transforms.resolution.ledger.assertions import as_text

Row = dict[str, object]
Cells = Mapping[str, object]

OLDEST_PLAUSIBLE_YEAR = 1800  # as for dates that are read: no older conclusion is news
KEYS: Mapping[str, tuple[str, ...]] = {
    "agreement": ("agreement_id",),
    "party": ("party_id",),
    "agreement_party": ("agreement_id", "party_id"),
    "product": ("product_id",),
    "agreement_product": ("agreement_id", "product_id"),
    "claim": ("claim_id",),
}


@dataclass(frozen=True, kw_only=True)
class Corrections:
    """Corrected cells by the sort and ids of their row; an id is the published one."""

    cells: Mapping[tuple[str, tuple[str, ...]], Cells] = field(default_factory=dict)

    def of(self, kind: str, *ids: str) -> Cells:
        """Return the corrected cells of one row, by column."""
        return self.cells.get((kind, ids), {})

    def correct(self, kind: str, rows: Iterable[Row]) -> list[Row]:
        """Return rows of a sort with their corrected cells; rows that a correction makes equal in their key become one."""
        table, _ = CORRECTABLE[kind]
        corrected = [row | dict(self.of(kind, *(str(row[name]) for name in KEYS[kind]))) for row in rows]
        return _first_of_each(table, corrected)

    def correct_assertions(self, rows: Iterable[Row]) -> list[Row]:
        """Return rows of `assertions`: of a corrected cell only the value that now stands there is published."""
        return [self._assertion(row) for row in rows]

    def _assertion(self, row: Row) -> Row:
        cells = self.of(str(row["entity_kind"]), *str(row["entity_id"]).split("|"))
        if row["field_name"] not in cells:
            return row
        value = cells[str(row["field_name"])]
        return row | {"is_published": value is not None and as_text(value) == row["value"]}


def name_corrections(bound: Bound, ids: Mapping[str, str]) -> Corrections:
    """Return the corrections by published id; `ids` give the id of each member.

    Where articles have brought two corrected rows together, the correction of the id that lives on counts, else the newest.
    """

    def order(correction: Correction) -> tuple[object, ...]:
        decision = correction.decision
        is_of_living_id = decision.left_ids == tuple(ids[member] for member in correction.members)
        return is_of_living_id, decision.decided_at, decision.decision_id

    cells: dict[tuple[str, tuple[str, ...]], Row] = defaultdict(dict)
    for correction in sorted(bound.corrections, key=order):
        row = cells[correction.kind, tuple(ids[member] for member in correction.members)]
        is_reference = (correction.kind, correction.field_name) in REFERENCES and correction.value is not None
        row[correction.field_name] = ids[str(correction.value)] if is_reference else correction.value
    for (kind, _), row in cells.items():
        if kind == "agreement":
            row |= _what_follows(row)
    return Corrections(cells=cells)


def review_status(cells: Cells) -> str:
    """Return whether an analyst has judged an agreement: as they say, else `corrected` where a cell was."""
    stated = cells.get("review_status")
    return REVIEW_STATUS.check(str(stated) if stated else "corrected" if cells else "auto")


def is_implausible(concluded: object, last_reported: datetime | None) -> bool:
    """Return whether an agreement can hardly have been concluded on that day."""
    if not isinstance(concluded, date):
        return False
    return concluded.year < OLDEST_PLAUSIBLE_YEAR or (last_reported is not None and concluded > last_reported.date())


def keep_parents_straight(kind: str, rows: Iterable[Row], corrections: Corrections) -> list[Row]:
    """Return rows of which none is above itself: of a circle, what was read gives way to what was corrected."""
    id_name, parent_name = KEYS[kind][0], f"parent_{kind}_id"
    rows = list(rows)
    if not any(parent_name in cells for (of, _), cells in corrections.cells.items() if of == kind):
        return rows
    parents = {str(row[id_name]): row[parent_name] for row in rows}
    for row in rows:
        row_id = str(row[id_name])
        if parents[row_id] is not None and parent_name not in corrections.of(kind, row_id) and _is_above_itself(row_id, parents):
            parents[row_id] = None
    return [row if parents[str(row[id_name])] is not None else _without_parent(row, parent_name) for row in rows]


def _is_above_itself(row_id: str, parents: Mapping[str, object]) -> bool:
    seen = {row_id}
    above = parents[row_id]
    while above is not None and above not in seen:
        seen.add(str(above))
        above = parents.get(str(above))
    return above == row_id


def _without_parent(row: Row, parent_name: str) -> Row:
    return row | {parent_name: None} | ({"lineage_type": None} if "lineage_type" in row else {})


def _what_follows(cells: Cells) -> Row:
    """Return what a correction takes with it: the day and the precision of a date are one, and a parent goes with its lineage."""
    follows: Row = {}
    for given, other in (("signed_on", "signed_edtf"), ("signed_edtf", "signed_on")):
        if given in cells and other not in cells:
            value = cells[given]
            follows[other] = None if value is None else first_day(str(value)) if other == "signed_on" else as_text(value)
    signed_on = follows.get("signed_on", cells.get("signed_on"))
    if follows or "signed_on" in cells:
        follows["signed_basis"] = "unresolved" if signed_on is None else "stated"
    for given, other in (("parent_agreement_id", "lineage_type"), ("value_amount", "value_currency"), ("value_currency", "value_amount")):
        if given in cells and cells[given] is None and other not in cells:
            follows[other] = None
    return follows


def _first_of_each(table: Table, rows: Iterable[Row]) -> list[Row]:
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        found.setdefault(tuple(row[name] for name in table.primary_key), row)
    return list(found.values())
