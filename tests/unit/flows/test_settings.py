from pathlib import Path

import pytest
from pydantic import ValidationError

from flows.settings import read_settings
from schemas.errors import UsageError
from transforms.documents.options import FieldNames


def test_settings_come_from_the_environment_and_overrides_win(monkeypatch, tmp_path):
    monkeypatch.setenv("ACCORDS_WORKERS", "3")
    monkeypatch.setenv("ACCORDS_HOME", str(tmp_path))
    assert read_settings().workers == 3
    assert read_settings(workers=1).workers == 1
    assert read_settings(workers=None).workers == 3


def test_every_folder_lies_in_the_home_folder_unless_landing_is_named(monkeypatch, tmp_path):
    monkeypatch.delenv("ACCORDS_LANDING", raising=False)
    settings = read_settings(home=tmp_path)
    assert (settings.landing, settings.lake, settings.release) == (tmp_path / "landing", tmp_path / "lake", tmp_path / "release")
    assert read_settings(home=tmp_path, landing=tmp_path / "inbox").landing == tmp_path / "inbox"


def test_paths_are_absolute_so_that_uris_can_be_made_of_them(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ACCORDS_HOME", raising=False)
    assert read_settings().home == tmp_path / "data"
    assert read_settings(landing=Path("in")).landing == tmp_path / "in"


def test_field_names_of_json_articles_can_be_given(monkeypatch):
    monkeypatch.setenv("ACCORDS_JSON_FIELDS", '{"text": ["inhalt"]}')
    assert read_settings().parse_options.json_fields == FieldNames(text=("inhalt",))


def test_settings_do_not_change():
    with pytest.raises(ValidationError):
        read_settings().workers = 2


@pytest.mark.parametrize(
    ("variable", "value"),
    [("ACCORDS_WORKERS", "0"), ("ACCORDS_TIME_LIMIT", "soon"), ("ACCORDS_MAX_BYTES", "-1"), ("ACCORDS_JSON_FIELDS", "{")],
)
def test_a_wrong_value_is_named_by_its_variable(monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    with pytest.raises(UsageError, match=variable):
        read_settings()
