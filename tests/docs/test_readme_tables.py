"""The README's tables name everything there is: settings, reason codes, published tables and views."""

from __future__ import annotations

import re

import pytest

from flows.settings import Settings, read_settings
from schemas.tables import PUBLISHED
from schemas.vocabularies import REASON_CODE
from tests.docs.program import ROOT
from tests.docs.readme import README

PAGE = README.read_text("utf-8")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)\)")
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
FIRST_FOLDER = re.compile(r"^([a-z]+)/ +", re.MULTILINE)


def first_cells(heading: str) -> list[str]:
    """The code words in the first column of the first table below `heading`."""
    section = PAGE.split(f"\n{heading}\n")[1]
    table = TABLE.search(section)
    assert table is not None
    return [word for line in table[0].splitlines() for word in re.findall(r"`([^`]+)`", line.split("|")[1])]


def test_every_setting_is_told_of() -> None:
    variables = [f"ACCORDS_{name}".upper() for name in Settings.model_fields]
    assert sorted(first_cells("### Settings")) == sorted(variables)


@pytest.mark.parametrize("name", ["max_bytes", "time_limit", "batch_size", "keep_releases", "lock_wait"])
def test_the_default_of_a_setting_is_the_one_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    variable = f"ACCORDS_{name.upper()}"
    monkeypatch.delenv(variable, raising=False)
    assert f"| `{variable}` | `{getattr(read_settings(), name):.0f}` |" in PAGE


def test_every_reason_code_says_what_to_do() -> None:
    assert sorted(first_cells("### What is refused, and what to do")[1:]) == sorted(REASON_CODE.values)


def test_every_published_table_is_listed() -> None:
    assert sorted(first_cells("## The tables")) == sorted(table.name for table in PUBLISHED)


@pytest.mark.parametrize("view", sorted(path.stem for path in (ROOT / "warehouse" / "views").glob("*.sql")))
def test_every_view_is_listed(view: str) -> None:
    assert f"`{view}`" in PAGE


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md"])
def test_links_lead_to_files_that_are_there(page: str) -> None:
    targets = LINK.findall((ROOT / page).read_text("utf-8"))
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []


def test_the_folders_named_are_there() -> None:
    folders = set(FIRST_FOLDER.findall(PAGE.split("\n## Where things live\n")[1])) - {"data"}
    assert folders >= {"schemas", "transforms", "expectations", "warehouse", "flows", "tests"}
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []


def test_every_metric_is_listed() -> None:
    source = (ROOT / "flows" / "rendering" / "metrics.py").read_text("utf-8")
    listed = [word.partition("{")[0] for word in first_cells("### Watching it")]
    assert sorted(listed) == sorted(set(re.findall(r'"(accords_\w+)"', source)))
