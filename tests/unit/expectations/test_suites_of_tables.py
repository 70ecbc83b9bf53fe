"""The suites say all that the declaration and the rules say, and say what they mean."""

import pytest

from expectations.facts import DECLARED
from expectations.rules import rules_of

pytestmark = pytest.mark.gate


def suite_of(name):
    from expectations.suites import build_suite

    return build_suite(DECLARED[name], is_needed=True)


def ids_of(name):
    return [expectation.meta["id"] for expectation in suite_of(name).expectations]


@pytest.mark.parametrize("name", DECLARED)
def test_every_expectation_has_an_id_of_its_own_a_level_and_a_meaning(name):
    expectations = suite_of(name).expectations
    assert len({expectation.meta["id"] for expectation in expectations}) == len(expectations)
    for expectation in expectations:
        assert expectation.meta["level"] in {"row", "table"}
        assert expectation.meta["meaning"].endswith(".")


@pytest.mark.parametrize("table", DECLARED.values(), ids=lambda table: table.name)
def test_every_constraint_of_a_column_is_expected(table):
    constrained = {
        "given": [column for column in table.columns if not column.is_nullable],
        "listed": [column for column in table.columns if column.vocabulary],
        "shaped": [column for column in table.columns if column.pattern],
        "in_range": [column for column in table.columns if column.minimum is not None or column.maximum is not None],
    }
    expected = {f"{table.name}.{column.name}.{kind}" for kind, columns in constrained.items() for column in columns}
    assert expected <= set(ids_of(table.name))


@pytest.mark.parametrize("name", DECLARED)
def test_every_rule_of_a_table_is_expected(name):
    assert {rule.id for rule in rules_of(name)} <= set(ids_of(name))


def test_a_row_without_a_sound_id_of_its_own_is_a_matter_of_the_table():
    levels = {expectation.meta["id"]: expectation.meta["level"] for expectation in suite_of("claims").expectations}
    assert levels["claims.claim_id.given"] == "table"
    assert levels["claims.article_id.given"] == levels["claims.article_id.shaped"] == "row"


@pytest.mark.parametrize("name", ["runs", "quarantine"])
def test_no_row_is_refused_of_the_record_of_a_run(name):
    assert {expectation.meta["level"] for expectation in suite_of(name).expectations} == {"table"}
