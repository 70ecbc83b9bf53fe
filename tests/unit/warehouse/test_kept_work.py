"""What a resolution keeps comes back as it was, or not at all."""

import pyarrow as pa

from warehouse.kept import read_kept, write_kept

KEPT = {"report keys": {"units": pa.table({"unit": pa.array([2**63 + 1], pa.uint64())}), "keys": pa.table({"key": ["a"]})}}


def test_what_was_kept_comes_back(tmp_path):
    write_kept(tmp_path, "1+a", "run-1", KEPT)
    assert read_kept(tmp_path, "1+a") == KEPT


def test_another_version_finds_nothing(tmp_path):
    write_kept(tmp_path, "1+a", "run-1", KEPT)
    assert read_kept(tmp_path, "1+ab") == {}
    assert read_kept(tmp_path / "elsewhere", "1+a") == {}


def test_only_the_newest_is_kept(tmp_path):
    write_kept(tmp_path, "1+a", "run-1", KEPT)
    write_kept(tmp_path, "1+b", "run-2", {"other": {}})
    assert read_kept(tmp_path, "1+a") == {}
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_a_broken_file_counts_as_nothing(tmp_path):
    write_kept(tmp_path, "1+a", "run-1", KEPT)
    next(tmp_path.glob("kept/*/*/keys.arrow")).write_bytes(b"ARROW1")
    assert read_kept(tmp_path, "1+a") == {}
