"""The one rule by which a published cell is chosen from what the articles say.

1. The value that most independent origins assert: reprints count once.
2. Of those with equally many, the most specific: the longer name or phrase, a day before a month, a type that says more.
3. Then the one of the earliest article, undated articles last; then the smallest value, so that the choice never depends on order.

Two fields look at the evidence first. A lifecycle stage gives way to a further one that was first reported on a later day, and between
equals the further one stands, because follow-ups move forward. A date that only rests on publication counts where no article states one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import prod
from typing import Generic, Protocol, TypeVar

from schemas.vocabularies import LIFECYCLE_STAGE
from transforms.resolution.articles import Article

Value = TypeVar("Value")

CERTAINTY = 0.99  # no number of outlets makes a reading certain: they can rest on one source


@dataclass(frozen=True, kw_only=True)
class Assertion(Generic[Value]):
    """What one article says of one cell, or of cells that belong together, by its own entity `member_id`."""

    value: Value
    article: Article
    member_id: str


class Said(Protocol):
    """A row of one article's own entity."""

    @property
    def article_id(self) -> str:
        """The article."""

    @property
    def member_id(self) -> str:
        """The article's own entity."""


SaidRow = TypeVar("SaidRow", bound=Said)


def gather(rows: Iterable[SaidRow], articles: Mapping[str, Article], read: Callable[[SaidRow], Value | None]) -> list[Assertion[Value]]:
    """Return what the rows assert of the cell that `read` reads; a missing value asserts nothing."""
    found = ((row, read(row)) for row in rows)
    return [Assertion(value=value, article=articles[row.article_id], member_id=row.member_id) for row, value in found if value is not None]


def choose(assertions: Iterable[Assertion[Value]], specificity: Callable[[Value], float] = lambda _: 0) -> Value | None:
    """Return the value to publish, or None where nothing is asserted."""
    by_value: dict[Value, list[Article]] = defaultdict(list)
    for assertion in assertions:
        by_value[assertion.value].append(assertion.article)
    if not by_value:
        return None

    def rank(value: Value) -> tuple[object, ...]:
        articles = by_value[value]
        origins = {article.origin_key for article in articles}
        return -len(origins), -specificity(value), min(article.published_order[0] for article in articles), str(value)

    return min(by_value, key=rank)


def choose_stage(assertions: Iterable[Assertion[str]]) -> str | None:
    """Return the lifecycle stage to publish, or None where nothing is asserted."""
    assertions = list(assertions)
    first_reported: dict[str, date] = {}
    for assertion in assertions:
        published = assertion.article.row.published_at
        if published is not None:
            day = published.date()
            first_reported[assertion.value] = min(day, first_reported.get(assertion.value, day))
    further = [(stage_rank(stage), day) for stage, day in first_reported.items()]

    def is_overtaken(stage: str) -> bool:
        began = first_reported.get(stage)
        return began is not None and any(rank > stage_rank(stage) and day > began for rank, day in further)

    return choose((assertion for assertion in assertions if not is_overtaken(assertion.value)), specificity=stage_rank)


def stage_rank(stage: str) -> int:
    """Return how far a stage has come, counted from 0."""
    return LIFECYCLE_STAGE.values.index(stage)


def is_contradicted(assertions: Iterable[Assertion[Value]], published: Value | None, contradict: Callable[[Value, Value], bool]) -> bool:
    """Return whether an origin that does not assert the published value asserts one that can't be true beside it."""
    if published is None:
        return False
    assertions = list(assertions)
    agreeing = {assertion.article.origin_key for assertion in assertions if assertion.value == published}
    others = (assertion.value for assertion in assertions if assertion.article.origin_key not in agreeing)
    return any(contradict(value, published) for value in others)


def combine_confidence(evidence: Iterable[tuple[Article, float]]) -> float:
    """Return how likely at least one origin is right, each taken as independent evidence: 1 - prod(1 - c), at most `CERTAINTY`.

    Of an origin's articles the most confident reading counts.
    """
    by_origin: dict[str, float] = {}
    for article, confidence in evidence:
        by_origin[article.origin_key] = max(confidence, by_origin.get(article.origin_key, 0))
    doubt = prod(1 - by_origin[origin] for origin in sorted(by_origin))
    return round(min(1 - doubt, CERTAINTY), 4)
