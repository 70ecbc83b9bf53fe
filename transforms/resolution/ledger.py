"""The ledger: what every article says of every cell, whether or not it was published."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar

from transforms.resolution.choice import Assertion
from transforms.resolution.evidence import MentionRow

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


class Ledger:
    """Assertions as they are recorded, each with its best mention."""

    def __init__(self, mentions: Iterable[MentionRow]) -> None:
        best = sorted(mentions, key=lambda row: (-row.score, row.char_start, row.char_end, row.mention_id))
        self._mentions: dict[tuple[str, str], str] = {}
        for row in best:
            self._mentions.setdefault((row.entity_id, row.mention_kind), row.mention_id)
        self._rows: dict[tuple[str, str, str, str], dict[str, object]] = {}

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
            self._rows.setdefault(
                (entity_id, field_name, value, assertion.article.article_id),
                {
                    "entity_kind": kind,
                    "entity_id": entity_id,
                    "field_name": field_name,
                    "value": value,
                    "article_id": assertion.article.article_id,
                    "mention_id": self._mention(kind, field_name, assertion.member_id),
                    "is_published": assertion.value in held,
                    "is_contradicted": assertion.value in contradicted,
                    "run_id": assertion.article.row.run_id,
                },
            )

    def rows(self) -> list[dict[str, object]]:
        """Return the rows of `assertions`, each entity, field, value and article once."""
        return list(self._rows.values())

    def _mention(self, kind: str, field_name: str, member_id: str) -> str | None:
        general = MENTION_OF_KIND[kind]
        special = MENTION_OF_FIELD.get((kind, field_name), general)
        return self._mentions.get((member_id, special)) or self._mentions.get((member_id, general))


def as_text(value: object) -> str:
    """Return a value as the ledger writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)
