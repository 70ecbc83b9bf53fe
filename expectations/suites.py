"""Expectation suites made from the declaration and the domain's rules. Importing it imports Great Expectations (8 to 10 s)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import great_expectations.expectations as gxe
from great_expectations.core import ExpectationSuite

from expectations.facts import NEVER_REFUSED, UNREAD_COLUMNS
from expectations.results import RELEASE, ROW, TABLE
from expectations.row_rule import ExpectRowsToKeepRule
from expectations.rules import rules_of
from schemas.columns import TEXT
from schemas.declaration import Column, Table

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

VISIBLE = r"\S"


def build_suite(table: Table, *, is_needed: bool) -> ExpectationSuite:
    """Return the expectations on `table`, new ones at each call: an expectation belongs to its first suite.

    Each carries in `meta` its `id`, its `level` and its `meaning`. `is_needed` says that rows of other tables rest on this one.
    """
    of_columns = chain.from_iterable(_of_column(table, column) for column in table.columns)
    expectations = [*_of_table(table, is_needed=is_needed), *of_columns, *_of_rules(table)]
    return ExpectationSuite(name=table.name, expectations=expectations)


def build_empty_suite(name: str, *, meaning: str) -> ExpectationSuite:
    """Return the one expectation on the violations a check found: there are none."""
    meta = {"id": name, "level": RELEASE, "meaning": meaning}
    return ExpectationSuite(name=name, expectations=[gxe.ExpectTableRowCountToEqual(value=0, meta=meta)])


def _of_table(table: Table, *, is_needed: bool) -> Iterator[Expectation]:
    yield gxe.ExpectTableColumnsToMatchOrderedList(
        column_list=list(table.column_names),
        meta=_meta(table, "columns", TABLE, "The columns are the declared ones, in order."),
    )
    yield gxe.ExpectTableRowCountToBeBetween(
        min_value=int(is_needed),
        meta=_meta(table, "rows", TABLE, "There are rows, as rows of other tables rest on them." if is_needed else "There may be no rows."),
    )
    meta = _meta(table, "key", TABLE, f"No two rows have the same {', '.join(table.primary_key)}.")
    if len(table.primary_key) == 1:
        yield gxe.ExpectColumnValuesToBeUnique(column=table.primary_key[0], meta=meta)
    elif table.primary_key:
        yield gxe.ExpectCompoundColumnsToBeUnique(column_list=list(table.primary_key), meta=meta)


def _of_column(table: Table, column: Column) -> Iterator[Expectation]:
    name, level = column.name, _level(table)
    identity = TABLE if column.key_of == table.name else level  # a row without a sound id of its own can't even be named
    if not column.is_nullable:
        meta = _meta(table, f"{name}.given", identity, f"`{name}` is given.")
        yield gxe.ExpectColumnValuesToNotBeNull(column=name, meta=meta)
    if column.vocabulary is not None:
        meta = _meta(table, f"{name}.listed", level, f"`{name}` is a value of the vocabulary {column.vocabulary.name}.")
        yield gxe.ExpectColumnValuesToBeInSet(column=name, value_set=list(column.vocabulary.values), meta=meta)
    elif column.pattern is not None:
        meta = _meta(table, f"{name}.shaped", identity, f"`{name}` has the form {column.pattern}.")
        yield gxe.ExpectColumnValuesToMatchRegex(column=name, regex=rf"\A(?:{column.pattern})\Z", meta=meta)
    elif column.type == TEXT and (table.name, name) not in UNREAD_COLUMNS:
        meta = _meta(table, f"{name}.not_blank", level, f"`{name}` is not blank: what is missing is null.")
        yield gxe.ExpectColumnValuesToMatchRegex(column=name, regex=VISIBLE, meta=meta)
    if column.minimum is not None or column.maximum is not None:
        meta = _meta(table, f"{name}.in_range", level, f"`{name}` is {_range(column)}.")
        yield gxe.ExpectColumnValuesToBeBetween(column=name, min_value=column.minimum, max_value=column.maximum, meta=meta)


def _of_rules(table: Table) -> Iterator[Expectation]:
    for rule in rules_of(table.name):
        columns = list(dict.fromkeys((*table.primary_key, *rule.columns)))
        meta = _meta(table, rule.name, _level(table), rule.meaning) | {"reason": rule.reason}
        yield ExpectRowsToKeepRule(column_list=columns, rule_id=rule.id, meta=meta)


def _meta(table: Table, name: str, level: str, meaning: str) -> dict[str, str]:
    return {"id": f"{table.name}.{name}", "level": level, "meaning": meaning}


def _level(table: Table) -> str:
    return TABLE if table.name in NEVER_REFUSED else ROW


def _range(column: Column) -> str:
    bounds = [(column.minimum, "at least"), (column.maximum, "at most")]
    return " and ".join(f"{words} {bound:g}" for bound, words in bounds if bound is not None)
