from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from schemas.arrow import table_from_rows
from schemas.errors import ContractError, DamageError, UsageError
from schemas.tables import PUBLISHED
from warehouse.intactness import find_damage
from warehouse.query import run_query
from warehouse.release import build_candidate, current_release, publish_candidate
from warehouse.statements import read_statements

if TYPE_CHECKING:
    import pyarrow as pa

Tables = dict[str, "pa.Table"]
Row = dict[str, Any]
TABLES = [table.name for table in PUBLISHED]


def test_a_release_holds_every_table_with_its_rows(published_tables: Tables, tmp_path: Path) -> None:
    path = tmp_path / "candidate.duckdb"
    build_candidate(published_tables, path)
    with duckdb.connect(str(path), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        stored = {table.name: connection.sql(f"from {table.name}").to_arrow_table().to_pylist() for table in PUBLISHED}
    assert stored == {name: rows.to_pylist() for name, rows in published_tables.items()}


def test_a_release_is_one_file_in_the_format_that_older_drivers_read(published_tables: Tables, tmp_path: Path) -> None:
    path = tmp_path / "candidate.duckdb"
    build_candidate(published_tables, path)
    assert list(tmp_path.iterdir()) == [path]
    with duckdb.connect(str(path), read_only=True) as connection:
        tags = connection.execute("select tags from duckdb_databases() where database_name = 'candidate'").fetchone()
    assert tags == ({"storage_version": "v1.4.0+"},)


def test_what_lay_in_the_place_of_a_candidate_is_replaced(published_tables: Tables, tmp_path: Path) -> None:
    path = tmp_path / "candidate.duckdb"
    path.write_text("half a file")
    (tmp_path / "candidate.duckdb.wal").write_text("of a killed writer")
    build_candidate(published_tables, path)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("view", [view.name for view in read_statements("views")])
def test_a_view_can_be_read_after_the_release_was_moved(view: str, published_tables: Tables, tmp_path: Path) -> None:
    build_candidate(published_tables, tmp_path / "candidate.duckdb")
    path = publish_candidate(tmp_path / "candidate.duckdb", tmp_path / "release", keep=1)
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute(f"from {view}").fetchall()
        (comment,) = connection.execute("select comment from duckdb_views() where view_name = ?", [view]).fetchone() or ()
    assert comment.startswith("One row per")


def test_the_overview_has_one_row_per_agreement_with_its_members(published_tables: Tables, tmp_path: Path) -> None:
    build_candidate(published_tables, tmp_path / "candidate.duckdb")
    with duckdb.connect(str(tmp_path / "candidate.duckdb"), read_only=True) as connection:
        rows = connection.sql(
            "select agreement_id, signatory_names, country_codes, product_names, claim_count from agreement_overview"
        ).fetchall()
    assert rows == [("agr-1", "Atlas Wind A/S; Ministry of Energy", ["DNK", "PRT"], "offshore turbines", 1)]


def test_contradictions_have_one_row_per_field_with_the_published_value_first(small_release: Path) -> None:
    with duckdb.connect(str(small_release), read_only=True) as connection:
        rows = connection.sql(
            "select agreement_id, entity_kind, field, values, outlets, origin_counts, quotes from contradictions"
        ).fetchall()
    assert rows == [
        (
            "agr-1", "agreement", "place_name", ["Lisbon", "Porto"], [["Iberia Wire"], ["Turbine Notes"]], [1, 1], [["Lisbon"], ["Porto"]],
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("agreement", "claim", "verdict", "reason"),
    [
        ({}, {}, "contradicted", "1 of its scope before it"),
        ({"signed_on": date(2025, 4, 20)}, {}, "holds", "no earlier agreement of its scope is in the warehouse"),
        ({"lifecycle_stage": "proposed"}, {}, "holds", "no earlier agreement of its scope is in the warehouse"),
        ({"title": "Loan", "subject": None, "agreement_type": "grant"}, {"scope_topic_names": ["order"]}, "holds", None),
        ({"value_amount": Decimal("90")}, {"scope_rank": "largest"}, "holds", None),
        ({"value_amount": Decimal("900000000")}, {"scope_rank": "largest"}, "contradicted", None),
        ({"value_amount": None, "value_currency": None}, {"scope_rank": "largest"}, "cannot_be_checked", "1 before it may be of its scope"),
        ({}, {"is_scope_open": True}, "cannot_be_checked", "1 before it may be of its scope"),
        ({"signed_on": date(2025, 4, 20)}, {"is_scope_open": True}, "holds", None),
        ({"subject": "turbines"}, {"scope_topic_names": ["turbines", "crane"]}, "cannot_be_checked", None),
        ({"subject": None, "title": "Loan"}, {"scope_topic_names": ["crane"]}, "cannot_be_checked", None),
        ({"subject": "trails", "title": "Grant", "agreement_type": "grant"}, {"scope_topic_names": ["rail"]}, "holds", None),
        ({}, {"agreement_id": None}, "contradicted", "1 of its scope before it"),
        ({"signed_on": date(2024, 12, 1)}, {"agreement_id": None}, "cannot_be_checked", "1 before it may be of its scope"),
        ({}, {"agreement_id": None, "scope_rank": "largest"}, "cannot_be_checked", "the claim is about no known agreement"),
        ({}, {"scope_subject_party_id": None, "scope_other_country_code": "DNK"}, "contradicted", None),
        ({}, {"scope_subject_party_id": None, "scope_other_country_code": "NOR"}, "holds", None),
        ({}, {"scope_subject_party_id": None, "scope_country_code": None, "is_of_both_states": True}, "contradicted", None),
        ({}, {"scope_subject_party_id": None, "scope_country_code": None, "is_of_both_parties": True}, "contradicted", None),
        (
            {}, {"scope_subject_party_id": None, "scope_country_code": None}, "cannot_be_checked",
            "no party or state of its scope is known",
        ),
    ],
)  # fmt: skip
def test_a_superlative_is_checked_against_earlier_agreements_of_its_scope(
    agreement: Row, claim: Row, verdict: str, reason: str | None, published_tables: Tables, tmp_path: Path
) -> None:
    (own,) = published_tables["agreements"].to_pylist()
    earlier = own | {"agreement_id": "agr-2", "signed_on": date(2020, 1, 1), "signed_edtf": "2020-01-01"} | agreement
    roles = published_tables["agreement_parties"].to_pylist()
    (told,) = published_tables["claims"].to_pylist()
    rows = {
        "agreements": [own, earlier],
        "agreement_parties": [*roles, *(role | {"agreement_id": "agr-2"} for role in roles)],
        "claims": [told | {"scope_topic_names": []} | claim],
    }
    changed = {table.name: table_from_rows(table, rows[table.name]) for table in PUBLISHED if table.name in rows}
    build_candidate(published_tables | changed, tmp_path / "candidate.duckdb")
    with duckdb.connect(str(tmp_path / "candidate.duckdb"), read_only=True) as connection:
        ((found, why, before),) = connection.sql("select verdict, reason, earlier_agreement_ids from precedence_checks").fetchall()
    assert (found, before) == (verdict, ["agr-2"] if verdict == "contradicted" else [])
    assert reason in {None, why}


def test_a_missing_table_is_named(published_tables: Tables, tmp_path: Path) -> None:
    del published_tables["claims"]
    with pytest.raises(ContractError, match="claims is missing"):
        build_candidate(published_tables, tmp_path / "candidate.duckdb")


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("parties", "a repeated key"),
        ("agreement_parties", "a reference to nothing"),
    ],
)
def test_rows_against_keys_and_references_are_refused(table: str, change: str, published_tables: Tables, tmp_path: Path) -> None:
    if change == "a repeated key":
        published_tables[table] = published_tables[table].take([0, 1, 1])
    else:
        published_tables["parties"] = published_tables["parties"].slice(0, 1)
    with pytest.raises(ContractError) as raised:
        build_candidate(published_tables, tmp_path / "candidate.duckdb")
    assert raised.value.table == table


def test_publishing_keeps_the_newest_previous_releases(published_tables: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "release"
    for run in range(5):
        _publish(published_tables, folder, run, keep=2)
    releases = sorted(folder.glob("*.duckdb"))
    assert [path.name for path in releases] == ["accords-run-2.duckdb", "accords-run-3.duckdb", "accords.duckdb"]
    assert [_runs_in(path) for path in releases] == [["run-2"], ["run-3"], ["run-4"]]
    assert sorted(path.stem for path in folder.glob("*.sha256")) == ["accords-run-2", "accords-run-3", "accords-run-4"]


def test_sha256sum_can_check_a_previous_release(published_tables: Tables, tmp_path: Path) -> None:
    for run in range(2):
        _publish(published_tables, tmp_path, run, keep=2)
    subprocess.run(["sha256sum", "--check", "--strict", "accords-run-0.sha256"], cwd=tmp_path, check=True, capture_output=True)


@pytest.mark.parametrize(("change", "message"), [
    (lambda content: content[: len(content) // 2], "differs from its checksum"),
    (lambda content: content[:600_000] + bytes(len(content) - 600_000), "is damaged"),
    (lambda content: bytes(4096) + content[4096:], "can't be opened"),
    (lambda content: b"", "can't be opened"),
])  # fmt: skip
def test_a_damaged_release_is_told_with_the_previous_one_and_is_not_kept(
    change: Callable[[bytes], bytes], message: str, published_tables: Tables, tmp_path: Path
) -> None:
    for run in range(2):
        path = _publish(published_tables, tmp_path, run, keep=3)
    assert find_damage(path) is None
    path.write_bytes(change(path.read_bytes()))
    assert message in str(find_damage(path))
    with pytest.raises(DamageError, match=r"accords rebuild.*accords-run-0\.duckdb"):
        run_query(path, " union ".join(f"select max(hash({name})) from {name}" for name in TABLES))
    _publish(published_tables, tmp_path, 2, keep=3)
    assert [_runs_in(path) for path in sorted(tmp_path.glob("*.duckdb"))] == [["run-0"], ["run-2"]]


def test_a_release_that_has_gone_is_told_with_the_previous_one(published_tables: Tables, tmp_path: Path) -> None:
    for run in range(2):
        _publish(published_tables, tmp_path, run, keep=3)
    current_release(tmp_path).unlink()
    with pytest.raises(DamageError, match=r"is missing; `accords rebuild`.*accords-run-0\.duckdb"):
        current_release(tmp_path)


def test_a_release_of_before_there_were_checksums_is_read_through(published_tables: Tables, tmp_path: Path) -> None:
    path = _publish(published_tables, tmp_path, 0, keep=3)
    (tmp_path / "accords-run-0.sha256").unlink()
    assert find_damage(path) is None
    content = path.read_bytes()
    place = content.index(b"Mette Holm")
    path.write_bytes(content[:place] + b"\0" + content[place + 1 :])
    assert find_damage(path) is not None


def test_a_reader_goes_on_reading_the_release_it_opened(published_tables: Tables, tmp_path: Path) -> None:
    path = _publish(published_tables, tmp_path, 0, keep=0)
    with duckdb.connect(str(path), read_only=True) as reader:
        _publish(published_tables, tmp_path, 1, keep=0)
        assert reader.execute("select run_id from runs").fetchall() == [("run-0",)]
    assert _runs_in(current_release(tmp_path)) == ["run-1"]


def test_a_release_that_cannot_be_opened_is_replaced_and_not_kept(published_tables: Tables, tmp_path: Path) -> None:
    (tmp_path / "accords.duckdb").write_bytes(b"not a database" * 1000)
    _publish(published_tables, tmp_path, 1, keep=3)
    assert [path.name for path in tmp_path.glob("*.duckdb")] == ["accords.duckdb"]


def test_without_a_release_the_reader_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="accords run"):
        current_release(tmp_path)


def _publish(tables: Tables, folder: Path, run: int, *, keep: int) -> Path:
    """Publish the small warehouse as if run number `run` had made it."""
    renamed = {name: _of_run(rows, run) for name, rows in tables.items()}
    candidate = folder / ".candidate.duckdb"
    build_candidate(renamed, candidate)
    return publish_candidate(candidate, folder, keep)


def _of_run(rows: pa.Table, run: int) -> pa.Table:
    changed = [row | ({"run_id": f"run-{run}"} if "run_id" in row else {}) for row in rows.to_pylist()]
    if "started_at" in rows.column_names:
        changed = [row | {"started_at": datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=run)} for row in changed]
    return type(rows).from_pylist(changed, schema=rows.schema)


def _runs_in(path: Path) -> list[str]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return [run_id for (run_id,) in connection.execute("select run_id from runs").fetchall()]
