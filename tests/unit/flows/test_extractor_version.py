from importlib import metadata

import pytest

from flows import versions
from flows.versions import extractor_version, library_versions


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """A folder of rules that stands in for transforms/."""
    for name in ("extraction/rules.py", "gazetteers/countries.toml", "resolution/agreements.py", "extraction/__pycache__/rules.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(versions, "files", lambda _: tmp_path)
    return tmp_path


def test_the_version_names_the_package_and_stays_the_same_while_nothing_changes(rules):
    assert extractor_version() == extractor_version()
    assert extractor_version().startswith(f"{metadata.version('accords')}+")


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("extraction/rules.py", True),
        ("gazetteers/countries.toml", True),
        ("extraction/new.py", True),
        ("resolution/agreements.py", False),
        ("extraction/__pycache__/rules.pyc", False),
    ],
)
def test_rules_and_word_lists_change_the_version_and_resolution_does_not(rules, name, changes):
    before = extractor_version()
    (rules / name).write_text("changed")
    assert (extractor_version() != before) is changes


def test_another_model_changes_the_version(rules, monkeypatch):
    before = extractor_version()
    monkeypatch.setattr(versions, "find_model", lambda: ("en_core_web_sm", "9.9.9"))
    assert extractor_version() != before


def test_the_libraries_a_result_could_depend_on_are_recorded():
    assert {"accords", "spacy", "duckdb", "pyarrow"} <= library_versions().keys()
