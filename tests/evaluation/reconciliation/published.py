"""The published tables as the scorer reads them, with which published agreement stands for which expected one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tests.evaluation.reconciliation.alignment import Aligned
from tests.evaluation.reconciliation.lake import Read
from tests.evaluation.reconciliation.partition import Partition

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Published:
    """A resolution's tables beside what they were made from."""

    read: Read
    tables: Mapping[str, pa.Table]
    aligned: Aligned
    partition: Partition

    def rows(self, table: str) -> list[Row]:
        """Return the rows of a table."""
        rows: list[Row] = self.tables[table].to_pylist()
        return rows

    @cached_property
    def articles(self) -> dict[str, Row]:
        """The row of each article by its key in the scenarios."""
        by_id = {row["article_id"]: row for row in self.rows("articles")}
        return {key: by_id[document.article_id] for key, document in self.read.documents.items()}

    @cached_property
    def agreements(self) -> dict[str, Row]:
        """The row of each published agreement by id."""
        return {row["agreement_id"]: row for row in self.rows("agreements")}

    @cached_property
    def standing_for(self) -> dict[str, str]:
        """The published agreement that holds most reports of each expected one; one none of whose reports was found has none."""
        return _majority((true, self._agreement(item)) for item, true in self.aligned.true_reports.items() if item in self.aligned.reports)

    @cached_property
    def stood_for(self) -> dict[str, str]:
        """The expected agreement that most reports of each published one are of."""
        return _majority((self._agreement(item), true) for item, true in self.aligned.true_reports.items() if item in self.aligned.reports)

    @cached_property
    def party_keys(self) -> dict[str, str]:
        """The expected party that most members of each published one are."""
        members = ((self.partition.party_of.get(own_id), item) for item, own_id in self.aligned.parties.items())
        true = self.aligned.true_parties
        return _majority((party_id, true[item]) for party_id, item in members if party_id is not None and item in true)

    def is_found_whole(self, agreement: str) -> bool:
        """Return whether every report of an expected agreement was extracted."""
        return all(item in self.aligned.reports for item, true in self.aligned.true_reports.items() if true == agreement)

    def _agreement(self, item: tuple[str, str]) -> str:
        return self.partition.agreement_of[self.aligned.reports[item]]


def _majority(pairs: Any) -> dict[str, str]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for left, right in pairs:
        counts[left][right] += 1
    return {left: min(counter, key=lambda right: (-counter[right], right)) for left, counter in counts.items()}
