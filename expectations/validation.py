"""Arrow tables judged by suites, one validation a table. Importing it imports Great Expectations (8 to 10 s)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import great_expectations as gx
import pandas as pd
from great_expectations.data_context.types.base import ProgressBarsConfig

from expectations.results import RELEASE, TABLE, CheckResult, Failure, failing
from expectations.rows import describe, key_of

if TYPE_CHECKING:
    import pyarrow as pa
    from great_expectations.core import ExpectationSuite, ExpectationValidationResult
    from great_expectations.expectations.expectation import Expectation
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

# Whether an expectation is met costs less than half of what naming the rows that fail it costs; nearly all are met.
BOOLEAN_ONLY = {"result_format": "BOOLEAN_ONLY"}
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
        outcome = batch.validate(suite, result_format=BOOLEAN_ONLY)
        met = {_meta(result.expectation_config)["id"] for result in outcome.results if result.success}
        return [
            _met(expectation, suite.name, data)
            if _meta(expectation)["id"] in met
            else _unmet(expectation, batch.validate(expectation, result_format=COMPLETE), suite.name, data, key)
            for expectation in suite.expectations
        ]


def _met(expectation: Expectation, table: str, data: pa.Table) -> CheckResult:
    meta = _meta(expectation)
    return CheckResult(
        table=table,
        expectation_id=meta["id"],
        level=meta["level"],
        meaning=meta["meaning"],
        reason=meta.get("reason", ""),
        is_met=True,
        row_count=data.num_rows,
    )


def _unmet(expectation: Expectation, outcome: ExpectationValidationResult, table: str, data: pa.Table, key: tuple[str, ...]) -> CheckResult:
    found = outcome.result
    # Violations are failures, every one of them; no expectation has to point at them.
    is_violations = _meta(expectation)["level"] == RELEASE
    rows = range(data.num_rows) if is_violations else found.get("unexpected_index_list", ())
    columns = data.column_names if is_violations else _columns(expectation, key)
    failures = tuple(Failure(row=row, key=key_of(data, key, row), found=describe(data, columns, row)) for row in rows)
    return replace(
        _met(expectation, table, data),
        is_met=False,
        level=_meta(expectation)["level"] if found else TABLE,
        observed=_observed(found, failures),
        failures=failures,
    )


def _meta(judged: Expectation | ExpectationConfiguration | None) -> dict[str, str]:
    if judged is None or judged.meta is None:
        raise ValueError("an expectation without `meta`; make suites with expectations.suites")
    return judged.meta


def _columns(expectation: Expectation, key: tuple[str, ...]) -> list[str]:
    kwargs = expectation.configuration.kwargs
    columns = [kwargs["column"]] if "column" in kwargs else kwargs.get("column_list", [])
    return [name for name in columns if name not in key] or columns


def _observed(found: dict[str, Any], failures: tuple[Failure, ...]) -> str:
    if not found:
        return "could not be judged: a column is missing or of another type"
    if "observed_value" in found:
        return str(found["observed_value"])
    return failing(len(failures))
