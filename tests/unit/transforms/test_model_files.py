"""A model is loaded only as it was published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from transforms.extraction.parsing import model_files
from transforms.extraction.parsing.model import find_model, load_model
from transforms.extraction.parsing.model_files import MODEL_FILES, MODEL_VERSION, verified_model


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the installed model's folder, taken for the installed one."""
    package, version = find_model()
    folder = tmp_path / package / f"{package}-{version}"
    shutil.copytree(verified_model(package, version), folder)
    monkeypatch.setattr(model_files, "distribution", lambda _: _Installed(tmp_path))
    return folder


class _Installed:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def locate_file(self, name: str) -> Path:
        return self._folder / name


def test_the_installed_model_is_the_pinned_one() -> None:
    assert verified_model(*find_model()).is_dir()


def test_every_file_that_a_pipeline_is_made_of_is_pinned() -> None:
    folder = verified_model(*find_model())
    described = {"LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json", "meta.json"}
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == MODEL_FILES.keys() | described


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("spoil", [_flip, Path.unlink, lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize("name", ["parser/model", "lemmatizer/lookups/lookups.bin", "tokenizer", "config.cfg"])
def test_a_model_with_a_changed_file_is_not_loaded(spoil, name: str, installed: Path) -> None:
    spoil(installed / name)
    with pytest.raises(OSError, match=f"not loaded .{name}."):
        load_model.__wrapped__()


def test_another_version_is_not_loaded_before_its_files_are_known() -> None:
    with pytest.raises(OSError, match=rf"3\.9\.0 .*install version {MODEL_VERSION}"):
        verified_model("en_core_web_sm", "3.9.0")
