"""Stretches of time that a text names: quarters, halves and seasons, last week, three months ago.

A period is a pair of days, first and last, both of it. Relative ones are counted from publication and never reach beyond it.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from transforms.english.calendar import COUNTS, HALVES, QUARTERS, SEASONS

Period = tuple[date, date]

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_PART = (
    "(?:(?P<quarter>"
    + "|".join(QUARTERS)
    + r")[\s-]+quarter|(?P<half>"
    + "|".join(HALVES)
    + r")[\s-]+half|(?P<season>"
    + "|".join(SEASONS)
    + "))"
)
_COUNT = r"(?P<count>\d{1,2}|" + "|".join(COUNTS) + ")"

PART_OF_YEAR = rf"{_PART}(?:\s+of)?\s+{_YEAR}"
YEAR_FIRST = rf"{_YEAR}(?:'s|’s)?\s+{_PART}"
QUARTER_SIGN = rf"Q(?P<quarter_number>[1-4])\s*(?:of\s+)?{_YEAR}"
AGO = rf"{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+(?:ago|earlier)"
RELATIVE = r"(?<!later\s)(?:(?P<which>last|this|earlier\s+this)\s+(?P<unit>week|weekend|month|year|quarter))|over\s+the\s+(?P<over>weekend)"

TO_COME = r"(?:next|the\s+following)\s+(?P<next_unit>week|month|year|quarter)"

MONTHS_OF_QUARTER, MONTHS_OF_HALF = 3, 6
WEEKEND = 5  # the weekday number of Saturday


def period_of_year(groups: dict[str, str | None]) -> Period | None:
    """Return the quarter, half or season that the groups of `PART_OF_YEAR` and its like name, or None for a group without a year."""
    if not groups.get("year"):
        return None
    year = int(groups["year"] or 0)
    if number := groups.get("quarter_number"):
        return _months(year, (int(number) - 1) * MONTHS_OF_QUARTER + 1, MONTHS_OF_QUARTER)
    for group, table, length in (("quarter", QUARTERS, MONTHS_OF_QUARTER), ("half", HALVES, MONTHS_OF_HALF)):
        if word := groups.get(group):
            return _months(year, (table[word.casefold()] - 1) * length + 1, length)
    season = groups.get("season")
    return _months(year, SEASONS[season.casefold()], MONTHS_OF_QUARTER) if season else None


def relative_period(groups: dict[str, str | None], published_on: date) -> Period | None:
    """Return the period that the groups of `RELATIVE`, `AGO` or `TO_COME` name, seen from `published_on`; None before the first year."""
    if coming := groups.get("next_unit"):
        return _unit_around(coming.casefold(), -1, published_on)
    unit = (groups.get("unit") or groups.get("over") or "").casefold()
    if count := groups.get("count"):
        number = int(count) if count.isdigit() else COUNTS[count.casefold()]
        return _ago(number, unit, published_on)
    back = 1 if (groups.get("which") or "").casefold() == "last" else 0
    first, last = _unit_around(unit, back, published_on)
    return first, min(last, published_on)


def _ago(number: int, unit: str, published_on: date) -> Period | None:
    if unit == "day":
        day = published_on - timedelta(days=number)
        return day, day
    if unit == "year" and number >= published_on.year:
        return None
    return _unit_around(unit, number, published_on)


def _unit_around(unit: str, back: int, day: date) -> Period:
    """Return the week, weekend, month, quarter or year that lies `back` before the one of `day`."""
    if unit in {"week", "weekend"}:
        monday = day - timedelta(days=day.weekday() + 7 * back)
        if unit == "week":
            return monday, monday + timedelta(days=6)
        saturday = monday - timedelta(days=2) if day.weekday() < WEEKEND else monday + timedelta(days=WEEKEND)
        return saturday, saturday + timedelta(days=1)
    if unit == "year":
        return _months(day.year - back, 1, 12)
    length = MONTHS_OF_QUARTER if unit == "quarter" else 1
    months = day.year * 12 + (day.month - 1) // length * length - back * length
    return _months(months // 12, months % 12 + 1, length)


def _months(year: int, month: int, count: int) -> Period:
    last = month + count - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])
