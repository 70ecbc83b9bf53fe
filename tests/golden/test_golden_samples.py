"""What is found in the samples: seven articles to the letter, and all of them against the facts a reader finds."""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

import pytest

from tests.golden.facts import Figures, compare
from tests.golden.samples import article_sources, expected_facts, extract_sample, hash_samples

DOCUMENTS = Path(__file__).parent / "documents"
FLOORS = Path(__file__).parents[1] / "evaluation" / "floors.json"

# One of each style, and one without any agreement.
GOLDEN = (
    "blog/russia_iran_nanotechnology_memorandum.md",
    "feeds/regional_digest.jsonl#line=3",
    "government/state_visit_documents.html",
    "press/software_acquisition.pdf",
    "trade/tram_framework_and_first_order.html",
    "wire/cordillera_ceasefire.txt",
    "wire/river_ministers_no_text.txt",
)


@pytest.mark.parametrize("source", GOLDEN)
def test_extraction_is_the_golden_document(source: str, update_golden: bool) -> None:  # noqa: FBT001
    found = json.loads(json.dumps(extract_sample(source)))
    del found["text"]
    path = DOCUMENTS / f"{source.replace('/', '-').replace('#', '-').replace('=', '-')}.json"
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    assert found == json.loads(path.read_text())


@pytest.mark.parametrize("source", article_sources())
def test_every_offset_points_at_its_text(source: str) -> None:
    found = extract_sample(source)
    text = found["text"]
    for agreement in found["agreements"]:
        assert text[agreement["char_start"] : agreement["char_end"]] == agreement["sentence"]
        for named in (*agreement["parties"], *agreement["products"]):
            assert 0 <= named["char_start"] < named["char_end"] <= len(text)
    for claim in found["claims"]:
        assert text[claim["char_start"] : claim["char_end"]] == claim["text"]
        if claim["cue"]:
            assert text[claim["cue_start"] : claim["cue_end"]] == claim["cue"]


def test_floors_are_of_these_samples(update_golden: bool) -> None:  # noqa: FBT001
    if update_golden:
        _raise_floors()
    assert json.loads(FLOORS.read_text())["samples_sha256"] == hash_samples(), "samples changed: renew the floors with --update-golden"


@pytest.mark.parametrize("figure", json.loads(FLOORS.read_text())["floors"])
def test_facts_found_do_not_fall_below_the_floor(figure: str) -> None:
    assert _figures()[figure] >= json.loads(FLOORS.read_text())["floors"][figure]


def test_every_figure_has_a_floor() -> None:
    assert json.loads(FLOORS.read_text())["floors"].keys() == _figures().keys()


@cache
def _figures() -> dict[str, float]:
    figures = Figures()
    for source in article_sources():
        compare(expected_facts()[source], extract_sample(source), figures)
    return figures.f1()


def _raise_floors() -> None:
    """Write the figures as floors, rounded down; those of unchanged samples never fall."""
    before = json.loads(FLOORS.read_text())
    known = before["floors"] if before["samples_sha256"] == hash_samples() else {}
    floors = {name: max(math.floor(value * 1000) / 1000, known.get(name, 0.0)) for name, value in _figures().items()}
    FLOORS.write_text(json.dumps({"samples_sha256": hash_samples(), "floors": floors}, indent=1) + "\n")
