"""What the gate finds: one result per expectation, with every row that fails it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.errors import ContractError

if TYPE_CHECKING:
    import pyarrow as pa

ROW, TABLE, RELEASE, BOUND = "row", "table", "release", "release, within bounds"
CITED = 3  # failures an error message cites


@dataclass(frozen=True, kw_only=True)
class Failure:
    """A row that fails an expectation: its position in its table, its key, and what was found there."""

    row: int
    key: str
    found: str


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """What one expectation said of one table.

    `level` is what a failure costs: `row` the rows that fail, `table` and `release` the whole run. `observed` is empty where it is met.
    """

    table: str
    expectation_id: str
    level: str
    meaning: str
    is_met: bool
    row_count: int
    observed: str = ""
    failures: tuple[Failure, ...] = ()
    reason: str = ""
    accepted: str = ""

    @property
    def stops(self) -> bool:
        """Whether nothing may be published for it; somebody who accepts a bound that is not kept lets it pass."""
        return not self.is_met and self.level != ROW and not self.accepted


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What may be published, and why the rest may not.

    `tables` are those judged, without the refused rows and with them in `quarantine`; `refused` counts rows per table, `cleared`
    the references set to null because the row they named was refused.
    """

    tables: Mapping[str, pa.Table]
    results: tuple[CheckResult, ...]
    refused: Mapping[str, int]
    cleared: Mapping[str, int]


class GateError(ContractError):
    """Expectations that concern a whole table or release are not met: nothing is published. `results` are those of all checks."""

    def __init__(self, results: Sequence[CheckResult], *, hint: str = "") -> None:
        failed = [result for result in results if result.stops]
        super().__init__("; ".join(map(_sentence, failed)) + hint, table=failed[0].table, value=failed[0].observed)
        self.results = tuple(results)
        self.expectation_ids = tuple(result.expectation_id for result in failed)


def failing(count: int) -> str:
    """Return the number of failing rows in words, nothing where there is none."""
    return f"{count} failing row{'s' if count > 1 else ''}" if count else ""


def _sentence(result: CheckResult) -> str:
    cited = ", ".join(f"{failure.key} ({failure.found})" for failure in result.failures[:CITED])
    more = len(result.failures) - CITED
    rows = f": {cited}" + (f" and {more} more" if more > 0 else "") if cited else f": found {result.observed}" if result.observed else ""
    why = f". {result.reason.rstrip('.')}" if result.level == BOUND else ""
    return f"{result.table} does not meet {result.expectation_id} ({result.meaning.rstrip('.')}){rows}{why}"
