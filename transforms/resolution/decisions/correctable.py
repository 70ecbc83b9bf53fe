"""What analysts may correct, and the values it may take."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

import pyarrow as pa

from schemas import tables
from schemas.declaration import Column, Table
from schemas.errors import UsageError

# By sort of row: its table, and the columns that are read from articles or judged. Ids, counts and what follows from others stay out.
CORRECTABLE: Mapping[str, tuple[Table, frozenset[str]]] = {
    "agreement": (
        tables.AGREEMENTS,
        frozenset(
            {
                *("title", "agreement_type", "instrument_term", "lifecycle_stage", "stage_as_of", "signed_on", "signed_edtf"),
                *("in_force_edtf", "ended_edtf", "subject", "field_code", "place_name", "value_amount", "value_currency"),
                *("parent_agreement_id", "lineage_type", "is_background", "review_status"),
            }
        ),
    ),
    "party": (tables.PARTIES, frozenset({"name", "party_kind", "country_code", "parent_party_id"})),
    "agreement_party": (tables.AGREEMENT_PARTIES, frozenset({"role", "represented_by", "capacity"})),
    "product": (tables.PRODUCTS, frozenset({"name", "product_kind"})),
    "agreement_product": (tables.AGREEMENT_PRODUCTS, frozenset({"activity", "is_planned"})),
    "claim": (
        tables.CLAIMS,
        frozenset(
            {
                *("agreement_id", "speaker_name", "speaker_party_id", "speaker_capacity", "attribution_type", "claim_type", "factuality"),
                *("scope_subject", "scope_object", "status"),
            }
        ),
    ),
}  # fmt: skip

# Columns that hold the id of a row: of what sort it is, and whether the row would lie in a chain above its own kind.
REFERENCES: Mapping[tuple[str, str], str] = {
    ("agreement", "parent_agreement_id"): "agreement",
    ("party", "parent_party_id"): "party",
    ("claim", "agreement_id"): "agreement",
    ("claim", "speaker_party_id"): "party",
}
PARENTS = frozenset({"parent_agreement_id", "parent_party_id"})

# A calendar date of ISO 8601-2 as precise as it is known, about or uncertain, or an interval of two.
EDTF_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")
FLAGS = {"true": True, "false": False}


def read_correction(kind: str, field_name: str, text: str | None) -> object:
    """Return the value that `text` is for a column of a sort of row; None where it is empty, which clears the cell.

    Raises:
        UsageError: the column can't be corrected, or can't hold that value.
    """
    table, names = CORRECTABLE[kind]
    if field_name not in names:
        known = field_name in table.column_names
        reason = "follows from others, counts or names a row" if known else "is no column"
        raise UsageError(f"{field_name} {reason} of {table.name}; what can be corrected: {', '.join(sorted(names))}")
    column = table.column(field_name)
    if not text:
        if not column.is_nullable:
            raise UsageError(f"{table.name}.{field_name} can't be empty")
        return None
    try:
        value = _parse(column, text)
    except (ValueError, InvalidOperation) as error:
        raise UsageError(f"{text!r} is no value of {table.name}.{field_name}: {_expected(column)}") from error
    return value


def first_day(edtf: str) -> date:
    """Return the earliest day of an EDTF date or interval.

    Raises:
        ValueError: it is none, or a day that no calendar has.
    """
    ends = [EDTF_DATE.fullmatch(end) for end in edtf.split("/")]
    if len(ends) > 2 or None in ends:
        raise ValueError(edtf)
    days = [date(*(int(part or 1) for part in end.groups())) for end in ends if end is not None]
    if days != sorted(days):
        raise ValueError(edtf)
    return days[0]


def _parse(column: Column, text: str) -> object:
    if column.vocabulary is not None:
        return column.vocabulary.check(text)
    if column.name.endswith("_edtf"):
        first_day(text)
    if column.pattern is not None and re.fullmatch(column.pattern, text) is None:
        raise ValueError(text)
    if pa.types.is_date(column.type):
        return date.fromisoformat(text)
    if pa.types.is_boolean(column.type):
        return FLAGS[text] if text in FLAGS else _refuse(text)
    if pa.types.is_decimal(column.type):
        return _amount(column, text)
    return text


def _amount(column: Column, text: str) -> Decimal:
    amount = Decimal(text)
    scale = int(column.type.scale)
    bound = Decimal(10) ** (int(column.type.precision) - scale)
    if not amount.is_finite() or not 0 <= amount < bound or amount != round(amount, scale):
        raise ValueError(text)
    return round(amount, scale)


def _refuse(text: str) -> object:
    raise ValueError(text)


def _expected(column: Column) -> str:
    if column.vocabulary is not None:
        return f"it is one of {', '.join(column.vocabulary.values)}"
    if column.name.endswith("_edtf"):
        return "it is a date such as 2025, 2025-03, 2025-03-04, 2025-03-04~ or 2025-03-04/2025-03-06"
    if column.pattern is not None:
        return f"it matches {column.pattern}"
    if pa.types.is_date(column.type):
        return "it is a day such as 2025-03-04"
    if pa.types.is_boolean(column.type):
        return "it is true or false"
    return "it is an amount such as 1200000 or 1200000.50, without separators"
