"""Dates as stretches of days."""

import pytest

from transforms.resolution.periods import read_period

DATES = [
    ("2025", "2025-01-01", "2025-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-03-04", "2025-03-04", "2025-03-04"),
    ("2025-03~", "2025-03-01", "2025-03-31"),
    ("2025?", "2025-01-01", "2025-12-31"),
    ("2025-03-04/2025-03-06", "2025-03-04", "2025-03-06"),
    ("2025-11/2026-02", "2025-11-01", "2026-02-28"),
]


@pytest.mark.parametrize(("edtf", "first", "last"), DATES)
def test_a_date_is_read_as_its_first_and_last_day(edtf, first, last):
    period = read_period(edtf)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@pytest.mark.parametrize("edtf", ["", "..", "2025-03-04/..", "../2025", "2025-02-30", "spring"])
def test_an_open_end_and_a_day_of_no_calendar_are_no_period(edtf):
    assert read_period(edtf) is None
