"""Extraction finds no fewer facts in the project's own articles than it did, and the floors can't sink unseen."""

from __future__ import annotations

from functools import cache

import pytest

from tests.evaluation.corpus import hash_corpus, own_articles
from tests.evaluation.extracting import extract_document
from tests.evaluation.figures import figures_of
from tests.evaluation.floors import CorpusChangedError, Floors, floors_of, read_floors
from tests.evaluation.scoring import score_article

FLOORS = Floors(corpus_sha256="a", floors={"agreements.f1": 0.8, "claims.f1": 0.7})


@cache
def measured() -> Floors:
    found = [extract_document(article.source, article.document) for article in own_articles()]
    scores = [score_article(article.expected, one) for article, one in zip(own_articles(), found, strict=True)]
    return floors_of(figures_of([score.tallies for score in scores]), hash_corpus())


def test_the_floors_are_of_these_articles() -> None:
    assert read_floors().corpus_sha256 == hash_corpus(), "articles or facts changed: look why, then `make eval FLOORS=renew`"


def test_every_figure_has_a_floor() -> None:
    assert read_floors().floors.keys() == measured().floors.keys()


@pytest.mark.parametrize("figure", read_floors().floors)
def test_no_figure_is_below_its_floor(figure: str) -> None:
    assert measured().floors[figure] >= read_floors().floors[figure]


def test_a_lower_figure_breaks_its_floor() -> None:
    assert FLOORS.broken_by({"agreements.f1": 0.8, "claims.f1": 0.69}) == {"claims.f1": (0.7, 0.69)}


def test_a_figure_that_is_not_measured_breaks_its_floor() -> None:
    assert FLOORS.broken_by({"agreements.f1": 0.9}) == {"claims.f1": (0.7, 0.0)}


def test_floors_rise_and_never_fall() -> None:
    raised = FLOORS.raised_to({"agreements.f1": 0.8509, "claims.f1": 0.6, "type.accuracy": 0.5}, "a")
    assert raised.floors == {"agreements.f1": 0.85, "claims.f1": 0.7, "type.accuracy": 0.5}


def test_a_floor_stays_when_its_figure_is_gone() -> None:
    assert FLOORS.raised_to({"agreements.f1": 0.9}, "a").floors == {"agreements.f1": 0.9, "claims.f1": 0.7}


def test_floors_of_other_articles_cannot_be_raised() -> None:
    with pytest.raises(CorpusChangedError):
        FLOORS.raised_to({"agreements.f1": 0.9}, "b")


def test_precision_and_recall_have_no_floor() -> None:
    assert floors_of({"claims.f1": 0.5, "claims.precision": 0.4, "claims.recall": 0.6}, "a").floors == {"claims.f1": 0.5}
