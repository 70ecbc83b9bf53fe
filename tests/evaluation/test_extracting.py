"""Extraction can be measured without what resolves pronouns, beside baselines, and with a development set's own script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.evaluation.baselines import ENTITIES, PAIRS, extract_naively
from tests.evaluation.devsets import find_devsets
from tests.evaluation.extracting import RESOLVERS, extract_document, extract_without
from transforms.documents.document import Document

ARTICLE = """Kelmscott Steel signed a supply contract with Dunmere Energy on Monday.

Ines Prado, the president of Kelmscott Steel, said the contract was large. She said that prices would fall."""

# As small as a script can be that prints figures: an agreement found for each line of gold, and how many there should be.
SCRIPT = """
import argparse, json
def score_sentences(args):
    gold, pred = ([json.loads(line) for line in open(path)] for path in (args.gold, args.pred))
    found = sum(bool(one["agreements"]) for one in pred)
    print(f"detection.precision {found / max(found, 1):.3f}")
    print(f"detection.recall {found / len(gold):.3f}\\ndetection.f1 {2 * found / (len(gold) + found):.3f}")
    print(f"detection.gold {len(gold)}\\ndetection.predicted {found}\\nsignatory.recall n/a\\narticles {len(gold)}")
    print("# a case")
if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("mode", "gold", "pred"):
        parser.add_argument(name)
    score_sentences(parser.parse_args())
"""


def document(text: str) -> Document:
    return Document(article_id="0", text=text, media_type="text/plain", language_code="en")


def test_pronouns_are_resolved_with_the_resolver_and_not_without() -> None:
    speakers = [claim["speaker"] for claim in extract_document("a", document(ARTICLE))["claims"]]
    assert speakers == ["Ines Prado", "Ines Prado"]
    speakers = [claim["speaker"] for claim in extract_without("speakers", "a", document(ARTICLE))["claims"]]
    assert speakers == ["Ines Prado", "She"]


@pytest.mark.parametrize("name", RESOLVERS)
def test_what_is_switched_off_comes_back(name: str) -> None:
    extract_without(name, "a", document(ARTICLE))
    assert [claim["speaker"] for claim in extract_document("a", document(ARTICLE))["claims"]] == ["Ines Prado", "Ines Prado"]


def test_an_article_in_another_language_holds_nothing() -> None:
    foreign = Document(article_id="0", text=ARTICLE, media_type="text/plain", language_code="de")
    assert extract_document("a", foreign)["agreements"] == []


def test_baselines_find_names_beside_a_trigger_and_clauses_of_say_verbs() -> None:
    found = extract_naively("a", document(ARTICLE))
    for name in (PAIRS, ENTITIES):
        (agreement,) = found[name]["agreements"]
        assert {party["name"] for party in agreement["parties"]} == {"Kelmscott Steel", "Dunmere Energy"}
        assert [claim["speaker"] for claim in found[name]["claims"]][-1] == "She"
    assert found[PAIRS]["agreements"][0]["agreement_type"] == "supply_contract"


def test_a_name_alone_is_no_agreement_for_a_baseline() -> None:
    found = extract_naively("a", document("Kelmscott Steel signed a contract on Monday."))
    assert [found[name]["agreements"] for name in (PAIRS, ENTITIES)] == [[], []]


def test_no_development_set_is_no_error(tmp_path: Path) -> None:
    assert find_devsets(tmp_path) == []
    assert find_devsets(tmp_path / "nowhere") == []


def test_a_development_set_has_the_figures_of_its_script(tmp_path: Path) -> None:
    (tmp_path / "score.py").write_text(SCRIPT)
    (tmp_path / "sentences").mkdir()
    for name in ("a", "b", "c", "d"):
        (tmp_path / "sentences" / f"{name}.txt").write_text(f"Article {name} has some text in English.")
    (tmp_path / "sentences.jsonl").write_text("".join(f"{json.dumps({'id': name})}\n" for name in ("a", "b", "c", "d")))
    (devset,) = find_devsets(tmp_path)
    found = [{"source": f"{name}.txt", "text": "", "agreements": [{}] if name in "ab" else [], "claims": []} for name in "abcd"]
    figures = devset.measure(found)
    assert (figures["detection.recall"].value, figures["detection.precision"].value, figures["detection.f1"].value) == (0.5, 1.0, 0.667)
    assert figures["detection.recall"].low == 0
    assert figures["detection.recall"].high == 1
    assert (figures["detection.precision"].low, figures["detection.precision"].high) == (0, 1)
    assert figures["detection.recall"].size == 4
    assert "signatory.recall" not in figures
