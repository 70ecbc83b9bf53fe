"""The published tables as the scorer reads them, with which published agreement stands for which expected one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import duckdb

from schemas.arrow import table_from_rows
from schemas.tables import RUNS
from tests.evaluation.reconciliation.alignment import Aligned
from tests.evaluation.reconciliation.lake import Read
from tests.evaluation.reconciliation.partition import Partition
from warehouse.release import build_candidate

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

VIEWS = ("contradictions", "precedence_checks")
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


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
    def views(self) -> dict[str, list[Row]]:
        """The rows of the release's views that judge, by name; one that the release does not have is left out."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "accords.duckdb"
            build_candidate({**self.tables, "runs": _runs(self.tables)}, path)
            with duckdb.connect(str(path), read_only=True) as connection:
                known = {name for (name,) in connection.execute("select view_name from duckdb_views() where not internal").fetchall()}
                return {name: connection.sql(f"from {name}").arrow().read_all().to_pylist() for name in VIEWS if name in known}

    @cached_property
    def verdicts(self) -> dict[str, tuple[str, str]]:
        """The verdict on each claim of precedence, and why, by the claim's id."""
        return {row["claim_id"]: (row["verdict"], row["reason"]) for row in self.views["precedence_checks"]}

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


def _runs(tables: Mapping[str, pa.Table]) -> pa.Table:
    run_ids = sorted(set(tables["articles"]["run_id"].to_pylist()))
    plain = {"started_at": MOMENT, "finished_at": MOMENT, "outcome": "published", "counts": "{}", "versions": "{}", "settings": "{}"}
    return table_from_rows(RUNS, [plain | {"run_id": run_id} for run_id in run_ids])


def _majority(pairs: Any) -> dict[str, str]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for left, right in pairs:
        counts[left][right] += 1
    return {left: min(counter, key=lambda right: (-counter[right], right)) for left, counter in counts.items()}
