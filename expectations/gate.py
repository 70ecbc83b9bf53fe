"""May it be published? Rows that break a rule leave; a broken table or release stops the run.

Importing this module is cheap: Great Expectations is imported where it is called (see `expectations.warmup`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

import pyarrow as pa

from expectations.cascade import remove, spread
from expectations.facts import DECLARED, NEEDS_ROWS_OF, NEVER_EMPTIED, WRITTEN_LATER
from expectations.references import check_references
from expectations.refusal import quarantine_rows, refusals_of
from expectations.results import TABLE, CheckResult, GateError, Verdict
from schemas.arrow import conform
from schemas.declaration import Table


def refuse_rows(tables: Mapping[str, pa.Table], *, run_id: str, refused_at: datetime) -> Verdict:
    """Return what may be published of `tables`: every published table, `runs` only where it is given.

    A row that fails an expectation on rows leaves its table and enters `quarantine`; so do, to a fixed point, rows that must refer to
    it and rows that rest on nothing else. A reference to it that may be missing is set to null. Rows keep their order, and each row
    given is either returned or quarantined once. The same tables get the same verdict: no rule reads the clock.

    Raises:
        GateError: an expectation on a table as a whole is not met; nothing may be published.
    """
    results = _stop([*_check_shapes(tables)])
    results = _stop([*results, *_validate(tables)])
    results = [*results, *check_references(tables)]
    refused = spread(refusals_of(results), tables)
    remainder = remove(refused, tables)
    results = _stop([*results, *_check_emptied(tables, remainder.tables)])
    quarantined = quarantine_rows(refused, tables, run_id=run_id, refused_at=refused_at)
    remaining = {**remainder.tables, "quarantine": pa.concat_tables([remainder.tables["quarantine"], quarantined])}
    return Verdict(
        tables={name: conform(DECLARED[name], data) for name, data in remaining.items()},
        results=tuple(results),
        refused={name: len(rows) for name, rows in refused.items()},
        cleared=remainder.cleared,
    )


def judge_violations(violations: Mapping[str, pa.Table]) -> tuple[CheckResult, ...]:
    """Return one result per check, in the order given; `violations` holds the rows each check found.

    What a check means is read from `meaning` in its table's schema metadata, where it is there.

    Raises:
        GateError: a check found rows; nothing may be published.
    """
    from expectations.suites import build_empty_suite
    from expectations.validation import Validator

    validator = Validator()
    results: list[CheckResult] = []
    for name, rows in violations.items():
        meaning = (rows.schema.metadata or {}).get(b"meaning", b"No row breaks it.").decode()
        results += validator.validate(rows, build_empty_suite(name, meaning=meaning), key=tuple(rows.column_names[:1]))
    return tuple(_stop(results))


def _stop(results: list[CheckResult]) -> list[CheckResult]:
    if any(result.stops for result in results):
        raise GateError(results)
    return results


def _check_shapes(tables: Mapping[str, pa.Table]) -> Iterator[CheckResult]:
    for name, table in DECLARED.items():
        if name in tables:
            wrong = list(_wrong_types(table, tables[name]))
            yield _on_table(name, "types", "Every declared column there is has its declared type.", wrong, tables[name].num_rows)
        elif name not in WRITTEN_LATER:
            yield _on_table(name, "is_there", "The table is there.", ["no such table"], 0)


def _wrong_types(table: Table, data: pa.Table) -> Iterator[str]:
    for column in table.columns:
        if column.name in data.column_names and data.schema.field(column.name).type != column.type:
            yield f"{column.name} is {data.schema.field(column.name).type}, not {column.type}"


def _validate(tables: Mapping[str, pa.Table]) -> Iterator[CheckResult]:
    from expectations.suites import build_suite
    from expectations.validation import Validator

    validator = Validator()
    needed = {rests_on for name, names in NEEDS_ROWS_OF.items() if tables[name].num_rows for rests_on in names}
    for name, table in DECLARED.items():
        if name in tables:
            yield from validator.validate(tables[name], build_suite(table, is_needed=name in needed), key=table.primary_key)


def _check_emptied(before: Mapping[str, pa.Table], after: Mapping[str, pa.Table]) -> Iterator[CheckResult]:
    for name in sorted(NEVER_EMPTIED):
        emptied = [f"all {before[name].num_rows} rows refused"] if before[name].num_rows and not after[name].num_rows else []
        yield _on_table(name, "not_emptied", "Not every row was refused.", emptied, before[name].num_rows)


def _on_table(name: str, check: str, meaning: str, wrong: Iterable[str], row_count: int) -> CheckResult:
    observed = "; ".join(wrong)
    return CheckResult(
        table=name,
        expectation_id=f"{name}.{check}",
        level=TABLE,
        meaning=meaning,
        is_met=not observed,
        row_count=row_count,
        observed=observed,
    )
