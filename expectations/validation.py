"""Arrow tables judged by suites, one validation a table. Importing it imports Great Expectations (8 to 10 s)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import great_expectations as gx
import pandas as pd
from great_expectations.data_context.types.base import ProgressBarsConfig

from expectations.results import RELEASE, TABLE, CheckResult, Failure
from expectations.rows import describe, key_of

if TYPE_CHECKING:
    import pyarrow as pa
    from great_expectations.core import ExpectationSuite, ExpectationValidationResult

COMPLETE = {"result_format": "COMPLETE"}


class Validator:
    """Validates tables in a context of its own, which leaves nothing on disk, sends nothing and draws no progress bars."""

    def __init__(self) -> None:
        context = gx.get_context(mode="ephemeral")
        context.enable_analytics(enable=False)
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        self._source = context.data_sources.add_pandas("tables")

    def validate(self, data: pa.Table, suite: ExpectationSuite, *, key: tuple[str, ...]) -> list[CheckResult]:
        """Return what each expectation of `suite` says of `data`, in the suite's order; `key` names the failing rows.

        An expectation that can't be judged, because a column is missing or of a wrong type, counts as one on the whole table.
        """
        # Arrow-backed, or nullable integers would become floats and decimals lose their scale.
        frame = data.to_pandas(types_mapper=pd.ArrowDtype)
        asset = self._source.add_dataframe_asset(suite.name)
        batch = asset.add_batch_definition_whole_dataframe("whole").get_batch({"dataframe": frame})
        outcome = batch.validate(suite, result_format=COMPLETE)
        results = [_read(result, suite.name, data, key) for result in outcome.results]
        order = {expectation.meta["id"]: place for place, expectation in enumerate(suite.expectations) if expectation.meta}
        return sorted(results, key=lambda result: order[result.expectation_id])


def _read(result: ExpectationValidationResult, table: str, data: pa.Table, key: tuple[str, ...]) -> CheckResult:
    config = result.expectation_config
    if config is None or config.meta is None:
        raise ValueError(f"{table}: an expectation without `meta`; suites are made by expectations.suites")
    # Violations are failures, every one of them; no expectation has to point at them.
    is_violations = config.meta["level"] == RELEASE
    rows = range(data.num_rows) if is_violations else result.result.get("unexpected_index_list", ())
    columns = data.column_names if is_violations else _columns(config.kwargs, key)
    failures = tuple(Failure(row=row, key=key_of(data, key, row), found=describe(data, columns, row)) for row in rows)
    return CheckResult(
        table=table,
        expectation_id=config.meta["id"],
        level=config.meta["level"] if result.result else TABLE,
        meaning=config.meta["meaning"],
        reason=config.meta.get("reason", ""),
        is_met=bool(result.success),
        row_count=data.num_rows,
        observed=_observed(result.result, failures),
        failures=failures,
    )


def _columns(kwargs: dict[str, Any], key: tuple[str, ...]) -> list[str]:
    columns = [kwargs["column"]] if "column" in kwargs else kwargs.get("column_list", [])
    return [name for name in columns if name not in key] or columns


def _observed(result: dict[str, Any], failures: tuple[Failure, ...]) -> str:
    if not result:
        return "could not be judged: a column is missing or of another type"
    if "observed_value" in result:
        return str(result["observed_value"])
    return f"{len(failures)} failing rows"
