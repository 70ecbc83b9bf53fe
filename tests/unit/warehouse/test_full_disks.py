"""A full disk is told from other faults, and what does not fit leaves nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import duckdb
import pytest

from schemas.errors import ContractError
from warehouse.durable import clear_aside, make_folder, replace_file
from warehouse.space import find_full_disk

FULL = OSError(errno.ENOSPC, "Error writing bytes to file. Detail: [errno 28] No space left on device", "/data/a.parquet")
DUCKDB = duckdb.IOException('Failed to commit: Could not write file "/data/x.duckdb": No space left on device')


def caused_by(cause: Exception) -> Exception:
    error = ContractError("a file can't be written")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "path"),
    [
        (FULL, "/data/a.parquet"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), None),
        (OSError(errno.EFBIG, "File too large", "/data/b"), "/data/b"),
        (DUCKDB, "/data/x.duckdb"),
        (caused_by(DUCKDB), "/data/x.duckdb"),
        (caused_by(caused_by(FULL)), "/data/a.parquet"),
    ],
)
def test_a_full_disk_is_recognized_with_the_file_that_had_no_room(error: Exception, path: str | None) -> None:
    found = find_full_disk(error)
    assert found is not None
    assert (found.filename, found.strerror) == (path, os.strerror(found.errno or 0))


@pytest.mark.parametrize(
    "error", [OSError(errno.EACCES, "Permission denied", "/data"), duckdb.IOException("no such file"), ValueError("28")]
)
def test_other_faults_are_no_full_disk(error: Exception) -> None:
    assert find_full_disk(error) is None


def test_what_can_not_be_written_whole_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    replace_file(tmp_path / "a", b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match=r"No space left on device: .*\.a\.new"):
            replace_file(tmp_path / "a", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


def test_only_what_writers_left_aside_is_cleared(tmp_path: Path) -> None:
    for name in (".a.new", "b.new", ".c"):
        (tmp_path / name).touch()
    clear_aside(tmp_path)
    clear_aside(tmp_path / "missing")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".c", "b.new"]


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    for _ in range(2):
        make_folder(tmp_path / "a" / "b" / "c")
    assert (tmp_path / "a" / "b" / "c").is_dir()
