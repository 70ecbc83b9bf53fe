"""What a window of days takes of a file, and that every order of windows takes every article once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from flows.window import Choice, Window, choose
from schemas.errors import UsageError
from transforms.documents.document import Document, ParsedFile, Rejection

MARCH, APRIL = date(2025, 3, 15), date(2025, 4, 15)
MAY_NS = int(datetime(2025, 5, 15, tzinfo=UTC).timestamp()) * 10**9
BROKEN = Rejection(reason_code="invalid_json_line", detail="cut", fragment="line=9")


def article(name: str, day: date | None) -> Document:
    published_at = datetime(day.year, day.month, day.day, 23, 59, tzinfo=UTC) if day else None
    return Document(article_id=name, text=name, media_type="text/plain", language_code="en", published_at=published_at)


A, B, UNDATED = article("a", MARCH), article("b", APRIL), article("u", None)


def month(number: int) -> Window:
    return Window(since=date(2025, number, 1), until=date(2025, number, 28))


@pytest.mark.parametrize(
    ("window", "held"),
    [
        (Window(since=MARCH, until=MARCH), {15}),
        (Window(since=MARCH), {15, 16}),
        (Window(until=MARCH), {14, 15}),
        (Window(since=APRIL), set()),
        (Window(), {14, 15, 16}),
    ],
)
def test_both_days_belong_to_the_window(window: Window, held: set[int]) -> None:
    assert {day for day in (14, 15, 16) if window.holds(MARCH.replace(day=day))} == held


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(UsageError, match="from 2025-04-15 until 2025-03-15"):
        Window(since=APRIL, until=MARCH)


@pytest.mark.parametrize(
    ("documents", "rejections", "known", "number", "expected"),
    [
        ((A,), (), (), 3, Choice(taken=(A,))),
        ((A,), (), (), 4, Choice(left_out=1, is_left_alone=True)),
        ((UNDATED,), (), (), 5, Choice(taken=(UNDATED,))),
        ((UNDATED,), (), (), 3, Choice(left_out=1, is_left_alone=True)),
        ((), (BROKEN,), (), 5, Choice(taken=(BROKEN,))),
        ((), (BROKEN,), (), 3, Choice(is_left_alone=True)),
        ((A, B), (BROKEN,), (), 3, Choice(taken=(A, BROKEN), left_out=1)),
        ((A, B), (BROKEN,), (A,), 4, Choice(taken=(A, B, BROKEN))),
        ((A, B), (), (A,), 3, Choice(left_out=1, is_left_alone=True)),  # or B's predecessor would seem to have been replaced by nothing
        ((A, B), (), (A, B), 3, Choice(taken=(A, B))),
        ((A, B), (), (A, B), 5, Choice(is_left_alone=True)),
    ],
)
def test_a_file_is_taken_with_what_is_known_of_it_or_left_alone(documents, rejections, known, number, expected) -> None:
    file = ParsedFile(documents=documents, rejections=rejections)
    assert choose(file, month(number), modified_ns=MAY_NS, is_known=lambda document: document in known) == expected


@pytest.mark.parametrize("order", list(permutations((3, 4, 5))))
def test_in_every_order_of_windows_each_article_is_read_once_and_the_file_is_whole_at_last(order) -> None:
    file = ParsedFile(documents=(A, B, UNDATED))
    known: list[Document] = []
    for number in order:
        choice = choose(file, month(number), modified_ns=MAY_NS, is_known=known.__contains__)
        new = [document for document in choice.taken if document not in known]
        assert len(new) == 1
        known += new
    assert choice == Choice(taken=(A, B, UNDATED))
