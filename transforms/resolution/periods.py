"""Dates of ISO 8601-2 (EDTF) as stretches of days: as long as a date is precise, and from the first day to the last of an interval."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

# The days of a date, whatever qualifies them: "2025", "2025-03~", "2025-03-04/2025-03-06".
EDTF_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?")


@dataclass(frozen=True, kw_only=True)
class Period:
    """A stretch of days, both ends included."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    def days_to(self, other: Period) -> int:
        """Return the days between the two, 0 where they meet."""
        return max((other.first - self.last).days, (self.first - other.last).days, 0)

    def is_within(self, other: Period) -> bool:
        """Return whether `other` has all its days and more."""
        return self != other and other.first <= self.first and self.last <= other.last


def period_of(first: date, edtf: str | None) -> Period:
    """Return the period that begins on `first` and is as long as `edtf` is precise: a year, a month, a day or an interval of days."""
    if edtf is not None and "/" in edtf:
        return Period(first=first, last=date.fromisoformat(edtf.partition("/")[2]))
    if edtf is not None and len(edtf) == len("2025"):
        return Period(first=first, last=date(first.year, 12, 31))
    if edtf is not None and len(edtf) == len("2025-03"):
        next_month = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        return Period(first=first, last=next_month - timedelta(days=1))
    return Period(first=first, last=first)


def read_period(edtf: str) -> Period | None:
    """Return the days from the first to the last that a date can mean, or None where it is open or no calendar has it."""
    ends = list(_read_ends(edtf))
    if not ends or None in ends:
        return None
    known = [end for end in ends if end is not None]
    return Period(first=min(end.first for end in known), last=max(end.last for end in known))


def _read_ends(edtf: str) -> Iterator[Period | None]:
    for end in edtf.split("/"):
        match = EDTF_DAY.match(end)
        try:
            yield period_of(date(int(match[1]), int(match[2] or 1), int(match[3] or 1)), match[0]) if match else None
        except ValueError:
            yield None
