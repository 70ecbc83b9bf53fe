"""Each check finds the violation planted for it, and nothing in sound data."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from warehouse.checks import find_violations
from warehouse.statements import Statement, read_statements

# By check: SQL that plants one violation of it into the sound warehouse, and of no other check.
PLANTED = {
    "agreement_cell_has_one_value": """
        update assertions set is_published = true where field_name = 'place_name'""",
    "agreement_cell_rests_on_an_assertion": """
        update agreements set lifecycle_stage = 'ratified'""",
    "agreement_counts_its_articles": """
        update agreements set article_count = 3""",
    "agreement_dates_its_reports": """
        update agreements set first_reported_at = '2024-01-01T00:00:00Z'""",
    "agreement_with_many_signatories_is_multilateral": """
        update agreements set is_multilateral = true""",
    "asserted_field_is_a_column": """
        update assertions set field_name = 'title' where entity_kind = 'product'""",
    "assertion_names_an_entity": """
        update assertions set entity_id = 'pro-2' where entity_kind = 'product'""",
    "assertion_rests_on_its_article": """
        update assertions set mention_id = 'm-wire-place' where value = 'Porto'""",
    "claim_stands_in_its_article": """
        update claims set char_start = char_start + 1""",
    "classification_ranks_count_up": """
        update product_classifications set rank = 1""",
    "contradicted_value_is_not_alone": """
        update assertions set is_contradicted = false where value = 'Porto'""",
    "cue_stands_in_its_article": """
        update claims set cue = 'says'""",
    "disputed_agreement_has_a_contradiction": """
        update agreements set is_disputed = false""",
    "disputed_role_has_a_contradiction": """
        update agreement_parties set role_status = 'disputed' where party_id = 'par-1'""",
    "lineage_ends": """
        update parties set parent_party_id = case party_id when 'par-1' then 'par-2' else 'par-1' end""",
    "mention_names_an_entity": """
        update mentions set entity_id = 'cla-9' where mention_kind = 'speaker'""",
    "mention_stands_in_its_article": """
        update mentions set text = 'lisbon' where text = 'Lisbon'""",
    "parent_is_there": """
        update agreements set parent_agreement_id = 'agr-9', lineage_type = 'amends'""",
    "published_assertion_is_of_an_active_article": """
        update articles set status = 'superseded' where article_id = repeat('b', 32);
        update agreements set article_count = 1, story_count = 1, last_reported_at = first_reported_at""",
    "redirect_leads_to_a_living_id": """
        insert into redirects values ('agr-7', 'agr-0', 'agreement', '20250501T020000-0001')""",
    "signed_on_begins_its_interval": """
        update agreements set signed_edtf = '2024-04'""",
    "speaker_has_a_span": """
        update claims set speaker_name = null""",
}
CHECKS = [check.name for check in read_statements("checks")]


@pytest.fixture(scope="session")
def bare_warehouse(small_release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small warehouse without constraints, so that anything can be planted in it."""
    path = tmp_path_factory.mktemp("bare") / "bare.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"attach '{small_release}' as source (read_only)")
        for (name,) in connection.execute("select table_name from duckdb_tables() where database_name = 'source'").fetchall():
            connection.execute(f"create table {name} as from source.{name}")
    return path


def test_every_check_has_a_planted_violation() -> None:
    assert sorted(PLANTED) == CHECKS


def test_sound_data_break_no_check(small_release: Path) -> None:
    violations = find_violations(small_release)
    assert list(violations) == CHECKS
    assert {name: rows.to_pylist() for name, rows in violations.items() if rows.num_rows} == {}


@pytest.mark.parametrize("check", CHECKS)
def test_a_planted_violation_is_found_by_its_check_alone(check: str, bare_warehouse: Path, tmp_path: Path) -> None:
    broken = shutil.copy(bare_warehouse, tmp_path / "broken.duckdb")
    with duckdb.connect(str(broken)) as connection:
        connection.execute(PLANTED[check])
    assert [name for name, rows in find_violations(broken).items() if rows.num_rows] == [check]


@pytest.mark.parametrize("check", read_statements("checks"), ids=lambda check: check.name)
def test_a_check_says_its_rule_in_its_first_line(check: Statement) -> None:
    assert check.sql.startswith(f"-- {check.sentence}\n")
    assert check.sentence.endswith(".")
