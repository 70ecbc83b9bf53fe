"""The domain's rules as an expectation of Great Expectations. Importing this module imports Great Expectations (8 to 10 s)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from great_expectations.execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import MulticolumnMapExpectation
from great_expectations.expectations.metrics.map_metric_provider import MulticolumnMapMetricProvider, multicolumn_condition_partial

from expectations.rules import kept

if TYPE_CHECKING:
    import pandas as pd

METRIC = "multicolumn_values.keep_rule"


class RowsKeepRule(MulticolumnMapMetricProvider):
    """Whether each row keeps the rule called `rule_id`."""

    condition_metric_name = METRIC
    condition_value_keys = ("rule_id",)

    @multicolumn_condition_partial(engine=PandasExecutionEngine)  # type: ignore[untyped-decorator]
    def _pandas(cls, column_list: pd.DataFrame, rule_id: str, **_: Any) -> pd.Series[bool]:  # noqa: N805
        return kept(rule_id, column_list)


class ExpectRowsToKeepRule(MulticolumnMapExpectation):
    """Expect every row to keep a rule of `expectations.rules`; `column_list` is the row's key and the columns the rule reads."""

    rule_id: str
    ignore_row_if: Literal["all_values_are_missing", "any_value_is_missing", "never"] = "never"

    map_metric = METRIC
    success_keys = ("rule_id", "mostly")
    args_keys = ("column_list", "rule_id")
