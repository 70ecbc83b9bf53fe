"""What is found in the samples: seven articles to the letter, and the offsets of all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.golden.samples import article_sources, extract_sample

DOCUMENTS = Path(__file__).parent / "documents"

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
