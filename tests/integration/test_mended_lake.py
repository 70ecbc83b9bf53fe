"""A damaged lake is found at the next run, made again from what there is, and never published with a hole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows.ingest import ingest
from flows.runs import RunReport
from flows.settings import Settings
from schemas.errors import DamageError
from schemas.tables import PUBLISHED
from warehouse.inspection import inspect_lake
from warehouse.lake import Lake


def content_of(release: Path | None) -> dict[str, list[tuple[object, ...]]]:
    """Every published table but `runs`, by name."""
    with duckdb.connect(str(release), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        names = [table.name for table in PUBLISHED if table.name != "runs"]
        return {name: connection.sql(f"select * from {name} order by all").fetchall() for name in names}


def largest(lake: Path, table: str) -> Path:
    return max(lake.glob(f"batches/*/*/{table}.parquet"), key=lambda path: path.stat().st_size)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x10
    path.write_bytes(bytes(content))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def damage_tables(lake: Path) -> None:
    flip(largest(lake, "mentions"))
    largest(lake, "reported_parties").unlink()
    flip(next(lake.glob("batches/*/*/SHA256SUMS")))
    flip(next(lake.glob("identities/*.parquet")))
    next(lake.glob("runs/*.parquet")).unlink()
    (largest(lake, "documents").parent / "mentions (copy).parquet").write_bytes(b"x")


def rename_one_and_cut_another(lake: Path) -> None:
    folder = largest(lake, "documents").parent
    cut(next(path for path in lake.glob("batches/*/*/documents.parquet") if path.parent != folder))
    folder.rename(folder.with_name("00000099" + folder.name[8:]))


def lose_all_batches(lake: Path) -> None:
    shutil.rmtree(lake / "batches")


@pytest.mark.gate
@pytest.mark.parametrize(
    ("damage", "nowhere_else"),
    [(damage_tables, ()), (rename_one_and_cut_another, ("_in_releases",)), (lose_all_batches, ("_at_sources",))],
    ids=["extracted again", "from the sources", "from the release"],
)
def test_a_damaged_lake_is_made_again_and_published_as_it_was(
    damage: Callable[[Path], None], nowhere_else: tuple[str, ...], settings: Settings, first: RunReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(settings.lake)
    assert inspect_lake(settings.lake).damage
    for place in nowhere_else:
        monkeypatch.setattr(f"flows.recovery.{place}", lambda *_: iter(()))
    report = ingest.fn(settings)
    assert report.counts["files_known"] == 4
    assert content_of(report.release) == content_of(first.release)
    assert inspect_lake(settings.lake).damage == {}


@pytest.mark.gate
def test_what_is_nowhere_is_named_and_waits_until_its_loss_is_accepted(settings: Settings, first: RunReport, tmp_path: Path) -> None:
    shutil.rmtree(settings.release)
    empty = tmp_path / "empty"
    empty.mkdir()
    lost = largest(settings.lake, "documents")
    cut(lost)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.recovery._at_sources", lambda *_: iter(()))
        away = settings.model_copy(update={"landing": empty})
        with pytest.raises(DamageError, match=r"article [0-9a-f]{32} from file:.*--accept-loss"):
            ingest.fn(away)
        assert not (settings.release / "accords.duckdb").exists()
        assert Lake(settings.lake).read_runs()["outcome"].to_pylist() == ["published", "failed"]
        report = ingest.fn(away, accept_loss="the disk died")
    lost_count = report.quarantine["lost"]
    assert lost_count > 0
    assert report.counts["articles_published"] == first.counts["articles_published"] - lost_count
    back = ingest.fn(settings)
    assert back.counts["articles_published"] == first.counts["articles_published"]


@pytest.mark.gate
def test_files_of_a_batch_of_which_no_record_is_left_are_read_again_once_its_loss_is_accepted(settings: Settings, first: RunReport) -> None:
    batch = largest(settings.lake, "documents").parent
    cut(batch / "documents.parquet")
    for path in settings.lake.glob(f"**/{batch.name}/contents.parquet"):
        cut(path)
    with pytest.raises(DamageError, match="of which no record is left"):
        ingest.fn(settings)
    report = ingest.fn(settings, accept_loss="the disk died")
    assert content_of(report.release)["agreements"]
    assert report.counts["articles_published"] == first.counts["articles_published"]
    assert inspect_lake(settings.lake).damage == {}
