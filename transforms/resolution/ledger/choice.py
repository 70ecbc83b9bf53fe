"""The one rule by which a published cell is chosen from what the articles say.

Evidence comes first: what an article reports itself counts before what it mentions in passing, and a date that the text gives before one
that only rests on publication. Of each outlet its newest word counts, so that a correction replaces what it corrects, and what tells of
a change replaces what was so before it. Then the value stands that most independent origins support, by saying it or something less
exact that agrees with it; then the one that most have in their text, however it was read. Between equals the firmer evidence decides (an
outlet that is itself a party, a stated day, a sure reading), then the more specific value, then the newer report. What is left is
decided by the value itself, so that order never matters.

`agreement_cells` tells for each field what is compatible, and `stages` how far a later report moves an agreement on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import prod
from typing import Any, Generic, Protocol, TypeVar

from transforms.resolution.stories.articles import Article

Value = TypeVar("Value")

CERTAINTY = 0.99  # no number of outlets makes a reading certain: they can rest on one source
NO_DAY = datetime.min.replace(tzinfo=UTC)  # an undated article is never the newer one


@dataclass(frozen=True, kw_only=True, slots=True)
class Assertion(Generic[Value]):
    """What one article says of one cell, or of cells that belong together, by its own entity `member_id`."""

    value: Value
    article: Article
    member_id: str

    @property
    def told_at(self) -> datetime:
        """When the article was published, long ago where it is undated."""
        return self.article.row.published_at or NO_DAY


class Said(Protocol):
    """A row of one article's own entity."""

    @property
    def article_id(self) -> str:
        """The article."""

    @property
    def member_id(self) -> str:
        """The article's own entity."""


SaidRow = TypeVar("SaidRow", bound=Said)


def _alike(_: Any) -> int:
    return 0


def _never(_: Any, __: Any) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class Weighing(Generic[Value]):
    """How the assertions of one cell are weighed against each other; without a word all are alike.

    Only assertions of the best `grade` count; `changes` tells those that replace what was so before; `contradict` which two values can't
    both be true, `refine` where the second says the first more exactly, and `names` whether an article has the value anywhere in its text.
    `firmness`, then `specificity` decide between values with equally many origins.
    """

    grade: Callable[[Assertion[Value]], int] = _alike
    changes: Callable[[Assertion[Value]], int] = _alike
    firmness: Callable[[Assertion[Value]], int] = _alike
    specificity: Callable[[Value], float] = _alike
    contradict: Callable[[Value, Value], bool] = _never
    refine: Callable[[Value, Value], bool] = _never
    names: Callable[[Article, Value], bool] = _never


def gather(rows: Iterable[SaidRow], articles: Mapping[str, Article], read: Callable[[SaidRow], Value | None]) -> list[Assertion[Value]]:
    """Return what the rows assert of the cell that `read` reads; a missing value asserts nothing."""
    found = ((row, read(row)) for row in rows)
    return [Assertion(value=value, article=articles[row.article_id], member_id=row.member_id) for row, value in found if value is not None]


def choose(assertions: Sequence[Assertion[Value]], specificity: Callable[[Value], float] = _alike) -> Value | None:
    """Return the value to publish of assertions that are all alike as evidence, or None where nothing is asserted."""
    return weigh(assertions, Weighing(specificity=specificity))


def weigh(assertions: Sequence[Assertion[Value]], weighing: Weighing[Value]) -> Value | None:
    """Return the value to publish, or None where nothing is asserted."""
    if len({assertion.value for assertion in assertions}) < 2:
        return assertions[0].value if assertions else None
    by_value: dict[Value, list[Assertion[Value]]] = defaultdict(list)
    for assertion in standing(assertions, weighing):
        by_value[assertion.value].append(assertion)
    origins = {value: {said.article.origin_key for said in found} for value, found in by_value.items()}

    def rank(value: Value) -> tuple[object, ...]:
        agreeing = origins[value].union(*(origins[other] for other in by_value if other != value and weighing.refine(other, value)))
        naming = {said.article.origin_key for said in assertions if weighing.names(said.article, value)}
        newest = max(said.told_at for said in by_value[value])
        firmest = max(map(weighing.firmness, by_value[value]))
        return (
            -len(agreeing),
            -len(naming),
            -firmest,
            -weighing.specificity(value),
            -newest.timestamp() if newest > NO_DAY else 0.0,
            str(value),
        )

    return min(by_value, key=rank)


def standing(assertions: Sequence[Assertion[Value]], weighing: Weighing[Value]) -> list[Assertion[Value]]:
    """Return the assertions that count: those of the best grade that neither their outlet nor a report of a change has overtaken."""
    best = max(map(weighing.grade, assertions), default=0)
    kept = [assertion for assertion in assertions if weighing.grade(assertion) == best]
    if weighing.contradict is _never:
        return kept
    changed = max((said for said in kept if weighing.changes(said)), key=_newness, default=None)
    last: dict[str, Assertion[Value]] = {}
    for said in sorted(kept, key=_newness):
        last[outlet_of(said.article)] = said

    def is_overtaken(said: Assertion[Value]) -> bool:
        own = last[outlet_of(said.article)]
        return any(
            word is not None and said.told_at < word.told_at and weighing.contradict(said.value, word.value) for word in (own, changed)
        )

    return [said for said in kept if not is_overtaken(said)]


def outlet_of(article: Article) -> str:
    """Return who published the article; where that is unknown, its origin."""
    return (article.row.publisher_name or article.origin_key).casefold()


def combine_confidence(evidence: Iterable[tuple[Article, float]]) -> float:
    """Return how likely at least one origin is right, each taken as independent evidence: 1 - prod(1 - c), at most `CERTAINTY`.

    Of an origin's articles the most confident reading counts.
    """
    by_origin: dict[str, float] = {}
    for article, confidence in evidence:
        by_origin[article.origin_key] = max(confidence, by_origin.get(article.origin_key, 0))
    doubt = prod(1 - by_origin[origin] for origin in sorted(by_origin))
    return round(min(1 - doubt, CERTAINTY), 4)


def _newness(said: Assertion[Value]) -> tuple[datetime, str, str]:
    return said.told_at, said.article.article_id, said.member_id
