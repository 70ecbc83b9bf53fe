"""One naming of somebody in a document."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.extraction.entities.names import Name
from transforms.extraction.mentions import Span


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One naming of an entity: where it stands, as tokens of a passage."""

    passage: int
    name: Name
    span: Span
