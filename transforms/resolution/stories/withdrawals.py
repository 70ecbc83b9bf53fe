"""Articles and outlets that were taken back out: what they say counts for nothing."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.resolution.evidence import DocumentRow


@dataclass(frozen=True, kw_only=True)
class Withdrawals:
    """The articles withdrawn by id, and the outlets withdrawn with all they published and will publish, by `publisher_key`."""

    article_ids: frozenset[str] = frozenset()
    publisher_keys: frozenset[str] = frozenset()

    def cover(self, row: DocumentRow) -> bool:
        """Return whether this article is withdrawn."""
        is_outlet_withdrawn = row.publisher_name is not None and publisher_key(row.publisher_name) in self.publisher_keys
        return row.article_id in self.article_ids or is_outlet_withdrawn


def publisher_key(name: str) -> str:
    """Return the name without regard to capitals and spaces."""
    return " ".join(name.casefold().split())


NOTHING_WITHDRAWN = Withdrawals()
