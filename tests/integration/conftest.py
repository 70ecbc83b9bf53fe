import json
import shutil
from pathlib import Path

import pytest

from flows.ingest import ingest
from flows.settings import Settings, read_settings

RADAR = """Harbour radar contract for two ports

Northlight Systems AS signed a contract with the Port of Gdansk on 4 March 2025 to supply coastal radar equipment worth EUR 12.5 million.

"This is our first order from Poland," said Ingrid Moe, chief executive of Northlight Systems AS.
"""
DEFENCE = (
    "Greece and Cyprus signed a memorandum of understanding on maritime search and rescue in Athens on Monday. "
    "The ministers said that joint exercises would begin in spring."
)
MINING = "Chile's state miner Codelco signed a supply contract with Korea Zinc on Tuesday to supply copper concentrate."
GERMAN = (
    "Die beiden Ministerien haben sich gestern in Berlin auf eine engere Zusammenarbeit bei der Forschung geeinigt. "
    "Das teilte eine Sprecherin mit. Einzelheiten sollen in den kommenden Wochen folgen."
)


def write_landing(folder: Path) -> None:
    """Six articles, one of them at two places and one in German, and two refusals."""
    (folder / "wire").mkdir(parents=True)
    (folder / "radar.txt").write_text(RADAR)
    (folder / "radar.meta.json").write_text(json.dumps({"published_at": "2025-03-05", "publisher": "Harbour Gazette"}))
    lines = [
        json.dumps({"title": "Search and rescue", "text": DEFENCE, "date": "2025-02-04"}),
        '{"text": "cut',
        json.dumps({"text": MINING}),
    ]
    (folder / "wire" / "feed.jsonl").write_text("\n".join(lines))
    (folder / "wire" / "bericht.txt").write_text(GERMAN)
    (folder / "wire" / "empty.txt").touch()


def settings_of(home: Path, landing: Path) -> Settings:
    return read_settings(home=home, landing=landing, workers=2, batch_size=2)


@pytest.fixture(scope="session", autouse=True)
def _extractor():
    """One version of the extractor, whatever happens to its files while the tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.runs.extractor_version", lambda: "0+tested")
        yield


@pytest.fixture(scope="session")
def landing(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources") / "landing"
    write_landing(folder)
    return folder


@pytest.fixture(scope="session")
def first(tmp_path_factory, landing):
    """The report of a first run into a fresh home."""
    return ingest.fn(settings_of(tmp_path_factory.mktemp("first") / "home", landing))


@pytest.fixture
def settings(tmp_path, landing, first):
    """The settings of a further run: a copy of what the first one left."""
    shutil.copytree(first.release.parent.parent, tmp_path / "home")
    return settings_of(tmp_path / "home", landing)
