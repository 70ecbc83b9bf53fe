"""Dates of publication: read where they are stated, never guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from transforms.documents.dates import day_of_writing, find_stated_date, parse_instant

DAY = datetime(2025, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2025-05-12", DAY),
        ("20250512", DAY),
        ("2025/05/12", DAY),
        ("2025-05-12T10:30:00+03:00", datetime(2025, 5, 12, 7, 30, tzinfo=UTC)),
        ("2025-05-12T23:30:00-0500", datetime(2025, 5, 13, 4, 30, tzinfo=UTC)),
        ("2025-05-12T10:30:00Z", datetime(2025, 5, 12, 10, 30, tzinfo=UTC)),
        ("2025-05-12 10:30:00 UTC", datetime(2025, 5, 12, 10, 30, tzinfo=UTC)),
        ("2025-05-12 10:30:00", datetime(2025, 5, 12, 10, 30, tzinfo=UTC)),
        ("Mon, 12 May 2025 10:30:00 +0300", datetime(2025, 5, 12, 7, 30, tzinfo=UTC)),
        ("12 May 2025 10:30:00 GMT", datetime(2025, 5, 12, 10, 30, tzinfo=UTC)),
        ("12 May 2025", DAY),
        ("Monday, May 12th, 2025", DAY),
        ("Sept. 1, 2024", datetime(2024, 9, 1, tzinfo=UTC)),
        (1747008000, DAY),
        (1747008000000, DAY),
        ("12/05/2025", None),
        ("May 12", None),
        ("May 2025", None),
        ("yesterday", None),
        ("2025-13-45", None),
        ("31 June 2025", None),
        ("0001-01-01", None),
        ("9999-12-31T23:59:59-05:00", None),
        (20250512, DAY),
        (2025, None),
        (float("inf"), None),
        (float("nan"), None),
        (10**40, None),
        (True, None),
        (None, None),
        ("", None),
    ],
)
def test_a_date_in_metadata_is_read_in_utc_or_not_at_all(written: object, instant: datetime | None) -> None:
    assert parse_instant(written) == instant


@pytest.mark.parametrize(
    "line",
    [
        "12 May 2025",
        "Monday, May 12, 2025",
        "2025-05-12",
        "May 12, 2025 10:30 AM EDT",
        "Published 12 May 2025",
        "Published on: May 12, 2025 at 09:15 GMT",
        "Posted: Mon, 12 May 2025",
        "Date: 12 May 2025",
        "Release date: May 12, 2025",
        "MOSCOW, May 12, 2025 - Acme signed an agreement with Beta.",
        "MOSCOW, May 12, 2025 (Newswire) -- Acme signed an agreement with Beta.",
        "NEW YORK, May 12, 2025 /Newswire/ -- Acme signed an agreement.",
        "LONDON--(NEWSWIRE)--May 12, 2025--Acme signed an agreement.",
        "Port Louis, Mauritius \N{EN DASH} 12 May 2025 \N{EN DASH} Acme signed.",
        "By Jane Doe, May 12, 2025",
        "Example News | 12 May 2025",
        "12 May 2025 | Example News",
        "12 May 2025 (Newswire) - Acme signed an agreement.",
        "May 12, 2025: Acme signed an agreement.",
        "12 May 2025, Port Louis - Acme signed an agreement.",
        "Port Louis, 12 May 2025: Acme signed an agreement.",
        "(Port Louis, 12 May 2025) Acme signed an agreement.",
    ],
)
def test_a_date_stated_near_the_top_is_found(line: str) -> None:
    assert find_stated_date(f"Acme signs deal with Beta\n\n{line}\n\nMore of the story.") == DAY


@pytest.mark.parametrize(
    "line",
    [
        "On May 12, 2025, Acme signed an agreement with Beta.",
        "Acme signed the agreement on 12 May 2025 in Moscow.",
        "On Monday, May 12, 2025 - a date to remember - Acme signed.",
        "MOSCOW, May 12 - Acme signed an agreement with Beta.",
        "MOSCOW, May 12 (Newswire) - Acme signed; the deal of June 1, 2024 lapsed.",
        "Updated 12 May 2025",
        "May 12, 2025 - a date to remember",
        "On May 12, 2025: a date to remember",
        "The two sides agreed, May 12, 2025 - and not before - to meet.",
        "Yesterday",
        "31 June 2025",
    ],
)
def test_a_date_in_the_story_is_not_that_of_publication(line: str) -> None:
    assert find_stated_date(f"Acme signs deal with Beta\n\n{line}\n\nMore of the story.") is None


def test_a_date_far_down_is_not_that_of_publication() -> None:
    assert find_stated_date("A line of the story.\n" * 40 + "12 May 2025") is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("MOSCOW, May 12 - Acme signed an agreement.", 12),
        ("May 12 (Newswire) - Acme signed an agreement.", 12),
        ("MOSCOW, 12 May (Newswire) - Acme signed an agreement.", 12),
        ("MOSCOW, 12 May 2025 - Acme signed an agreement.", 12),
        ("MOSCOW, May 2 - Acme signed an agreement.", 14),  # too long before publication to be its dateline
        ("MOSCOW, May 16 - Acme signed an agreement.", 14),  # after it
        ("Acme signed an agreement on May 12 - at last.", 14),
        ("Acme signed an agreement.", 14),
    ],
)
def test_the_day_of_writing_is_that_of_the_dateline_shortly_before_publication(line: str, day: int) -> None:
    assert day_of_writing(f"Acme signs deal\n\n{line}", date(2025, 5, 14)) == date(2025, 5, day)


def test_a_dateline_of_the_last_days_of_december_is_of_the_year_before_publication() -> None:
    assert day_of_writing("MOSCOW, Dec 31 - Acme signed an agreement.", date(2025, 1, 2)) == date(2024, 12, 31)
