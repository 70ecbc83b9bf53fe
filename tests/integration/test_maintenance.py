from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.cli import cli
from flows.ingest import rebuild
from flows.maintenance import maintain
from schemas.errors import DamageError
from tests.integration.test_mended_lake import content_of
from warehouse.lake import Lake

OLD = "20200101T000000-0a0a0a"


def batches_in(settings) -> list[Path]:
    return Lake(settings.lake).batches()


def test_maintenance_joins_batches_and_what_is_published_stays(settings, first):
    before = len(batches_in(settings))
    assert before > 1
    done = maintain.fn(settings)
    assert (done.batches_before, done.batches_after, len(batches_in(settings))) == (before, 1, 1)
    assert content_of(settings.release / "accords.duckdb") == content_of(first.release)
    assert content_of(rebuild.fn(settings).release) == content_of(first.release)


def test_reports_are_deleted_when_they_are_old_and_their_release_is_kept_no_more(settings, first):
    settings.reports.mkdir(exist_ok=True)
    for ending in ("json", "html"):
        (settings.reports / f"{OLD}.{ending}").touch()
    (settings.reports / "notes.html").touch()
    assert maintain.fn(settings).reports_deleted == 2
    assert (settings.reports / "notes.html").exists()
    assert (settings.reports / f"{first.run_id}.json").exists()
    (settings.reports / f"{OLD}.json").touch()
    (settings.release / f"accords-{OLD}.duckdb").write_bytes((settings.release / "accords.duckdb").read_bytes())
    assert maintain.fn(settings).reports_deleted == 0


def test_nothing_is_joined_or_deleted_where_a_file_is_damaged(settings, first):
    (settings.reports / f"{OLD}.json").touch()
    damaged = next(settings.lake.glob("batches/*/*/documents.parquet"))
    damaged.write_bytes(damaged.read_bytes()[:-9])
    before = batches_in(settings)
    with pytest.raises(DamageError, match=r"documents\.parquet is damaged"):
        maintain.fn(settings)
    assert batches_in(settings) == before
    assert (settings.reports / f"{OLD}.json").exists()


def test_the_command_says_what_it_did(settings, first):
    result = CliRunner().invoke(cli, ["maintain", "--home", str(settings.home)])
    assert result.exit_code == 0, result.output
    assert "all is what was written\n" in result.output
    assert " 1, 3 before\n" in result.output
