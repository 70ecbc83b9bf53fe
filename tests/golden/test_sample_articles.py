"""The samples are what their README says, and every expected fact stands in its article."""

from __future__ import annotations

from collections import Counter

import pytest

from schemas import vocabularies
from tests.evaluation.facts import check_vocabularies, claim_span, locate, phrases_of
from tests.golden.samples import article_files, article_sources, expected_facts, parse_sample, read_sample

# Kinds of file the pipeline promises to read, with the least number of samples of each.
FORMATS = {".txt": 4, ".md": 3, ".html": 5, ".htm": 1, ".pdf": 2, ".json": 2, ".jsonl": 2, ".eml": 2, ".gz": 2}


@pytest.mark.parametrize(("ending", "least"), FORMATS.items())
def test_every_format_has_samples(ending: str, least: int) -> None:
    assert sum(file.endswith(ending) for file in article_files()) >= least


def test_there_are_at_least_twenty_article_files() -> None:
    assert len({source.partition("#")[0] for source in article_sources()}) >= 20


def test_five_articles_report_no_agreement() -> None:
    assert sum(not expected_facts()[source]["agreements"] for source in article_sources()) == 5


def test_agreements_of_many_types_and_every_stage_are_there() -> None:
    agreements = [agreement for facts in expected_facts().values() for agreement in facts["agreements"]]
    types = Counter(agreement["type"] for agreement in agreements)
    stages = {agreement["stage"] for agreement in agreements}
    assert len(types) >= 20
    assert stages == set(vocabularies.LIFECYCLE_STAGE.values)


@pytest.mark.parametrize("file", article_files())
def test_parsing_yields_exactly_the_articles_and_rejections_expected(file: str) -> None:
    expected = {source: facts for source, facts in expected_facts().items() if source.partition("#")[0] == file}
    parsed = parse_sample(file)
    sources = {f"{file}#{document.fragment}" if document.fragment else file for document in parsed.documents}
    rejections = [(rejection.reason_code, rejection.fragment) for rejection in parsed.rejections]
    assert sources == {source for source, facts in expected.items() if not facts["rejections"]}
    assert rejections == [(entry["reason_code"], entry["fragment"]) for facts in expected.values() for entry in facts["rejections"]]


@pytest.mark.parametrize("source", article_sources())
def test_expected_words_stand_in_the_article(source: str) -> None:
    text = read_sample(source).text
    missing = [phrase for phrase in phrases_of(expected_facts()[source]) if locate(text, phrase) is None]
    claims = [claim for claim in expected_facts()[source]["claims"] if claim_span(text, claim) is None]
    assert (missing, claims) == ([], [])


@pytest.mark.parametrize("source", article_sources())
def test_expected_values_are_of_the_vocabularies(source: str) -> None:
    check_vocabularies(expected_facts()[source])


@pytest.mark.parametrize("source", article_sources())
def test_html_boilerplate_stays_out_of_the_text(source: str) -> None:
    text = read_sample(source).text
    assert not [phrase for phrase in ("cookie", "Terms of use", "unsubscribe to", "All rights reserved", "Advertisement") if phrase in text]


def test_the_reprint_has_the_body_of_the_original() -> None:
    original, reprint = read_sample("wire/cordillera_ceasefire.txt"), read_sample("newspaper/reprinted_ceasefire.html")
    assert reprint.article_id != original.article_id
    assert reprint.text.split() == original.text.split()


def test_three_outlets_report_the_memorandum_on_three_days() -> None:
    sources = [
        "wire/russia_iran_memorandum_brief.txt",
        "blog/russia_iran_nanotechnology_memorandum.md",
        "trade/zelenograd_center_signs.html",
    ]
    days = [str(read_sample(source).published_at)[:10] for source in sources]
    assert days == ["2025-02-18", "2025-02-19", "2025-02-20"]
