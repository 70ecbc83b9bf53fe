"""When an agreement was concluded: dates of a sentence, resolved against publication and never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.facts.dates import find_conclusion, publication_fallback
from transforms.extraction.mentions import Conclusion

PUBLISHED_ON = date(2025, 5, 15)  # a Thursday
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def conclusion_in(text: str, published_on: date | None = PUBLISHED_ON, *, near: int = 0) -> Conclusion | None:
    return find_conclusion(text, 0, len(text), near=near, published_on=published_on)


def edtf_in(text: str, published_on: date | None = PUBLISHED_ON) -> str | None:
    found = conclusion_in(text, published_on)
    return found.signed_edtf if found else None


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("12 May 2025", "2025-05-12"),
        ("May 12, 2025", "2025-05-12"),
        ("May 12 2025", "2025-05-12"),
        ("MAY 12, 2025", "2025-05-12"),
        ("12th of May, 2025", "2025-05-12"),
        ("2025-05-12", "2025-05-12"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("3 Sep 2024", "2024-09-03"),
        ("Monday, 12 May 2025", "2025-05-12"),
        ("Monday (May 12, 2025)", "2025-05-12"),
        ("29 February 2024", "2024-02-29"),
        ("5 May 1899", "1899-05-05"),
        ("March 2024", "2024-03"),
        ("March of 2024", "2024-03"),
        ("in 2019", "2019"),
        ("late 2024", "2024"),
        ("May 12-14, 2025", "2025-05-12/2025-05-14"),
        ("12–14 May 2025", "2025-05-12/2025-05-14"),
        ("between 1 and 5 May 2025", "2025-05-01/2025-05-05"),
        ("in the third quarter of 2024", "2024-07-01/2024-09-30"),
        ("in the 1989 third quarter", "1989-07-01/1989-09-30"),
        ("in Q1 2024", "2024-01-01/2024-03-31"),
        ("in the first half of 2024", "2024-01-01/2024-06-30"),
        ("in spring 2024", "2024-03-01/2024-05-31"),
    ],
)
def test_a_date_with_its_year_is_stated_as_precisely_as_printed(printed: str, edtf: str) -> None:
    for published_on in (PUBLISHED_ON, None):
        found = conclusion_in(f"It was signed {printed}.", published_on)
        assert found is not None
        assert (found.signed_edtf, found.basis) == (edtf, "stated")
        assert found.signed_on is not None
        assert edtf.startswith(found.signed_on.isoformat()[: len(edtf)])


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("on Tuesday", "2025-05-13"),
        ("on Thursday", "2025-05-15"),
        ("on Friday", "2025-05-09"),
        ("on Tues.", "2025-05-13"),
        ("last Thursday", "2025-05-08"),
        ("last Friday", "2025-05-09"),
        ("yesterday", "2025-05-14"),
        ("today", "2025-05-15"),
        ("on 12 May", "2025-05-12"),
        ("on Monday, May 12", "2025-05-12"),
        ("on May 15", "2025-05-15"),
        ("on May 20", "2024-05-20"),
        ("on 24 Dec", "2024-12-24"),
        ("on 29 February", "2024-02-29"),
        ("on May 2-3", "2025-05-02/2025-05-03"),
        ("in March", "2025-03"),
        ("last June", "2024-06"),
        ("this May", "2025-05"),
        ("last week", "2025-05-05/2025-05-11"),
        ("earlier this week", "2025-05-12/2025-05-15"),
        ("over the weekend", "2025-05-10/2025-05-11"),
        ("last month", "2025-04"),
        ("earlier this month", "2025-05-01/2025-05-15"),
        ("last quarter", "2025-01-01/2025-03-31"),
        ("last year", "2024"),
        ("two days ago", "2025-05-13"),
        ("three weeks ago", "2025-04-21/2025-04-27"),
        ("six months ago", "2024-11"),
        ("10 years earlier", "2015"),
    ],
)
def test_a_relative_date_is_the_last_one_on_or_before_publication_and_nothing_without_it(printed: str, edtf: str) -> None:
    text = f"It was signed {printed}, they said."
    found = conclusion_in(text)
    assert found is not None
    assert (found.signed_edtf, found.basis) == (edtf, "relative_resolved")
    unresolved = conclusion_in(text, None)
    assert unresolved is not None
    assert (unresolved.signed_on, unresolved.signed_edtf, unresolved.basis) == (None, None, "unresolved")
    assert unresolved.span is not None


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2025",
        "April 31, 2025",
        "29 February 2025",
        "next Tuesday",
        "tomorrow",
        "They may sign it",
        "Article 5 may be amended",
        "They wed under the sun",
        "12/05/2025",
        "1450 ships",
        "in the spring",
        "in winter 2024",
        "in the fourth quarter of 2025",  # after publication
        "in the third quarter",
        "later this year",
        "next week",
        "May 20, 2025",  # after publication: when something is to happen
    ],
)
def test_impossible_coming_and_ambiguous_days_are_no_date(text: str) -> None:
    assert conclusion_in(text) is None


def test_the_date_nearest_to_the_verb_wins() -> None:
    text = "Talks began on 1 March 2025, the pact was signed on 12 May 2025 and published on 14 May 2025."
    found = conclusion_in(text, near=text.index("signed"))
    assert found is not None
    assert found.signed_edtf == "2025-05-12"


def test_last_year_far_from_the_verb_dates_something_else() -> None:
    assert (
        conclusion_in("It was signed by a maker of pumps, valves, pipes and fittings that lost a third of its customers last year.") is None
    )


def test_a_date_outside_the_stretch_asked_for_is_not_seen() -> None:
    text = "It was signed. It was read on 12 May 2025."
    assert find_conclusion(text, 0, 14, near=0, published_on=PUBLISHED_ON) is None


def test_the_day_of_publication_stands_in_as_an_approximate_day() -> None:
    assert publication_fallback(PUBLISHED_ON) == Conclusion(
        signed_on=PUBLISHED_ON, signed_edtf="2025-05-15~", basis="publication_fallback", span=None
    )


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 12, 31))


@given(DAYS, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%A, %d %B %Y", "%d %b %Y"]))
def test_every_day_comes_back_from_every_way_to_write_it(day: date, form: str) -> None:
    assert edtf_in(f"It was signed on {day.strftime(form)} in Lima.", None) == day.isoformat()


@given(DAYS, st.sampled_from(range(7)))
def test_a_weekday_is_one_of_the_seven_days_up_to_publication(published_on: date, weekday: int) -> None:
    found = conclusion_in(f"It was signed on {WEEKDAY_NAMES[weekday]}.", published_on)
    assert found is not None
    assert found.signed_on is not None
    assert found.signed_on.weekday() == weekday
    assert timedelta(0) <= published_on - found.signed_on < timedelta(days=7)


@given(DAYS, st.dates(min_value=date(2024, 1, 1), max_value=date(2024, 12, 31)))
def test_a_day_without_a_year_is_never_after_publication(published_on: date, day: date) -> None:
    found = conclusion_in(f"It was signed on {day:%d %B}.", published_on)
    assert found is not None
    assert found.signed_on is not None
    assert found.signed_on <= published_on
    assert (found.signed_on.month, found.signed_on.day) == (day.month, day.day)


@given(st.text(alphabet="0123456789 -,./MayJun–TuesdaySnlatodrhf", max_size=40), st.none() | DAYS)
def test_a_span_points_into_the_text_and_day_and_precision_go_together(text: str, published_on: date | None) -> None:
    found = conclusion_in(text, published_on)
    if found is not None:
        assert found.span is not None
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert (found.signed_on is None) == (found.signed_edtf is None) == (found.basis == "unresolved")
