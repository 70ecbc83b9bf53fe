"""One naming of somebody in a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.extraction.entities.names import Name
from transforms.extraction.mentions import Span


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One naming of an entity: where it stands, as tokens of a passage."""

    passage: int
    name: Name
    span: Span


def label_of(mentions: Sequence[Mention]) -> str:
    """Return the tagger's most frequent word for what `mentions` name."""
    return Counter(mention.name.label for mention in mentions).most_common(1)[0][0]
