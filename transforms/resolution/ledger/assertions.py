"""The ledger: what every article says of every cell, whether or not it was published."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from schemas.tables import ASSERTIONS
from transforms.resolution.ledger.choice import Assertion
from transforms.resolution.portions import whole
from transforms.resolution.spans import Spans

Value = TypeVar("Value")

# The sort of span that a field is read from; without one the sentence that reports the agreement stands for it.
MENTION_OF_FIELD: dict[tuple[str, str], str] = {
    ("agreement", "agreement_type"): "term",
    ("agreement", "instrument_term"): "term",
    ("agreement", "lifecycle_stage"): "stage",
    ("agreement", "signed_on"): "date",
    ("agreement", "signed_edtf"): "date",
    ("agreement", "in_force_edtf"): "in_force",
    ("agreement", "ended_edtf"): "ended",
    ("agreement", "place_name"): "place",
    ("agreement", "value_amount"): "value",
    ("agreement", "value_currency"): "value",
    ("agreement", "subject"): "subject",
    ("claim", "speaker_name"): "speaker",
}
MENTION_OF_KIND: dict[str, str] = {
    "agreement": "agreement",
    "party": "party",
    "agreement_party": "party",
    "product": "product",
    "agreement_product": "product",
    "claim": "claim",
}


SPECIAL = {f"{kind}.{name}": sort for (kind, name), sort in MENTION_OF_FIELD.items()}

ROW = pa.schema(
    {
        "entity_kind": pa.string(), "entity_id": pa.string(), "field_name": pa.string(), "value": pa.string(), "article_id": pa.string(),
        "member_id": pa.string(), "is_published": pa.bool_(), "is_contradicted": pa.bool_(),
        "run_id": pa.string(),
    }
)  # fmt: skip


class Ledger:
    """Assertions as they are recorded, each entity, field, value and article once."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str, str, str], tuple[object, ...]] = {}

    def record(
        self,
        kind: str,
        entity_id: str,
        field_name: str,
        assertions: Iterable[Assertion[Value]],
        published: Iterable[Value | None],
        contradicted: Collection[object] = (),
    ) -> None:
        """Keep each article's value of the entity's field.

        `published` are the values that the release holds, `contradicted` those that can't all be true.
        """
        held = set(published)
        for assertion in assertions:
            value = as_text(assertion.value)
            article = assertion.article.row
            key = (entity_id, field_name, value, article.article_id)
            if key not in self._rows:
                self._rows[key] = (
                    kind,
                    *key,
                    assertion.member_id,
                    assertion.value in held,
                    assertion.value in contradicted,
                    article.run_id,
                )

    def table(self, spans: Spans) -> pa.Table:
        """Return the rows of `assertions`, each with its best mention among `spans`, in the order they were recorded."""
        columns = zip(*self._rows.values(), strict=True) if self._rows else ([] for _ in ROW)
        rows = pa.table([pa.array(column, field.type) for column, field in zip(columns, ROW, strict=True)], schema=ROW)
        return add_mentions(rows, spans)


def add_mentions(rows: pa.Table, spans: Spans) -> pa.Table:
    """Return `rows`, which name an article's own entity, as rows of `assertions`, which name its best mention."""
    kinds, names, members = (whole(rows[name]) for name in ("entity_kind", "field_name", "member_id"))
    general = _find_kinds(kinds, MENTION_OF_KIND)
    special = pc.coalesce(_find_kinds(pc.binary_join_element_wise(kinds, names, "."), SPECIAL), general)
    found = pc.coalesce(spans.find(members, special), spans.find(members, general))
    return rows.append_column("mention_id", found).select(list(ASSERTIONS.column_names)).cast(ASSERTIONS.arrow_schema)


def _find_kinds(keys: pa.Array, kind_of: Mapping[str, str]) -> pa.Array:
    return pa.array(kind_of.values(), pa.string()).take(pc.index_in(keys, value_set=pa.array(kind_of, pa.string())))


def as_text(value: object) -> str:
    """Return a value as the ledger writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)
