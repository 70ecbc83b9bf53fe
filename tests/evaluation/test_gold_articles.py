"""Every expected fact of the gold articles stands in its article and is of the vocabularies."""

from __future__ import annotations

import re

import pytest

from tests.evaluation.corpus import GOLD, Folder, own_articles
from tests.evaluation.facts import check_vocabularies, claim_span, locate, phrases_of

FOLDER = Folder(root=GOLD)
README_ROW = re.compile(r"^\| `(\w+)` \|[^|]+\|([ \d|]+)\|$", re.MULTILINE)
CLAIM_WORDS = 5
MINIMAL_SHARE_WITHOUT_AGREEMENT = 1 / 3
LEAST_ARTICLES = 60

article_files = FOLDER.files
expected_facts = FOLDER.expected
read_article = FOLDER.read


def test_there_are_sixty_articles_with_the_samples() -> None:
    assert len(own_articles()) >= LEAST_ARTICLES


def test_every_article_has_expected_facts() -> None:
    assert article_files() == sorted(expected_facts())


def test_a_third_of_the_articles_report_no_agreement_and_yet_hold_claims() -> None:
    without = [facts for facts in expected_facts().values() if all(agreement["background"] for agreement in facts["agreements"])]
    assert len(without) >= MINIMAL_SHARE_WITHOUT_AGREEMENT * len(expected_facts())
    assert all(facts["claims"] for facts in without)


def test_readme_counts_what_is_there() -> None:
    counted: dict[str, list[int]] = {}
    for facts in expected_facts().values():
        agreements = sum(not agreement["background"] for agreement in facts["agreements"])
        row = counted.setdefault(facts["source"].split("/")[0], [0, 0, 0, 0])
        row[:] = [row[0] + 1, row[1] + (agreements == 0), row[2] + agreements, row[3] + len(facts["claims"])]
    told = {row[1]: [int(number) for number in row[2].split("|")] for row in README_ROW.finditer((GOLD / "README.md").read_text())}
    assert told == counted


@pytest.mark.parametrize("file", article_files())
def test_expected_words_stand_in_the_article(file: str) -> None:
    text = read_article(file).text
    missing = [phrase for phrase in phrases_of(expected_facts()[file]) if locate(text, phrase) is None]
    claims = [claim for claim in expected_facts()[file]["claims"] if claim_span(text, claim) is None]
    assert (missing, claims) == ([], [])


@pytest.mark.parametrize("file", article_files())
def test_claims_are_given_by_five_words_or_by_all_they_have(file: str) -> None:
    text = read_article(file).text
    for claim in expected_facts()[file]["claims"]:
        span = claim_span(text, claim)
        assert span is not None
        words = min(CLAIM_WORDS, len(text[slice(*span)].split()))
        assert len(claim["starts"].split()) >= words
        assert len(claim["ends"].split()) >= words


@pytest.mark.parametrize("file", article_files())
def test_expected_values_are_of_the_vocabularies(file: str) -> None:
    check_vocabularies(expected_facts()[file])


@pytest.mark.parametrize("file", article_files())
def test_a_day_that_is_resolved_rests_on_a_basis(file: str) -> None:
    agreements = expected_facts()[file]["agreements"]
    assert [agreement for agreement in agreements if (agreement["signed_on"] is None) != (agreement["signed_basis"] == "unresolved")] == []
