"""Which versions of a cell contradict each other: decided once, kept in the ledger, and read by everything that speaks of a dispute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import TypeVar

from transforms.resolution.ledger.choice import Assertion, Weighing, outlet_of, standing
from transforms.resolution.stories.articles import Article

Value = TypeVar("Value")
Witness = tuple[str, str]  # an outlet and a story

# As many witnesses of a value are compared with those of another; more than a few are never all one outlet's or one story's by chance.
MOST_WITNESSES = 24


def find_contradicted(assertions: Sequence[Assertion[Value]], published: Value | None, weighing: Weighing[Value]) -> set[Value]:
    """Return the values that can't all be true: the published one, and those that independent witnesses put against it; or nothing.

    An outlet does not contradict itself, its newest word counts; nor do articles of one story, which one reading can have got wrong.
    What is only mentioned in passing contradicts nothing that is reported, nor does an article that has the published value in its text
    as well: one of the two was read for the other.
    """
    if published is None or len({assertion.value for assertion in assertions}) < 2:
        return set()
    witnesses: dict[Value, set[Witness]] = defaultdict(set)
    for assertion in standing(assertions, weighing):
        if assertion.value != published and weighing.names(assertion.article, published):
            continue
        witnesses[assertion.value].add(witness_of(assertion.article))
    against = {
        value
        for value, found in witnesses.items()
        if value != published and weighing.contradict(value, published) and are_apart(found, witnesses[published])
    }
    return against | {published} if against else set()


def witness_of(article: Article) -> Witness:
    """Return who tells it, and in which story."""
    return outlet_of(article), article.story_key


def are_apart(left: Iterable[Witness], right: Iterable[Witness]) -> bool:
    """Return whether some witness of each are of different outlets and stories."""
    pairs = product(sorted(left)[:MOST_WITNESSES], sorted(right)[:MOST_WITNESSES])
    return any(one[0] != other[0] and one[1] != other[1] for one, other in pairs)
