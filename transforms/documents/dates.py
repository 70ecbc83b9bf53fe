"""When an article was published: dates as machines write them, and as an article states them near its top.

A date without a year, a relative one, and one whose day and month could be either way round are never guessed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from transforms.english.calendar import MONTHS

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
DATES = (
    rf"{_DAY}[\s-]+(?:of\s+)?{_MONTH}[,\s-]+{_YEAR}",  # 12 May 2025; 12-May-2025
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",  # May 12, 2025
    r"(?P<year>(?:19|20)\d\d)[-/](?P<month>\d\d)[-/](?P<day>\d\d)\b",  # 2025-05-12
)

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:[T,\s|]+(?:at\s+)?\d{1,2}[:.]\d\d[^\n]{0,20})?"
_DASH = r"(?:-|\u2013|\u2014|/)"
_PLACE = r"(?!(?:on|in|at|by|from|since|until|the|as)\b)(?-i:[A-Z][\w.'\u2019()/-]*(?:,?\s+[A-Z(][\w.'\u2019()/-]*){0,5}?)"
_LABEL = r"(?:(?:first\s+)?(?:published|posted|released|issued)(?:\s+(?:on|at))?|date|release\s+date|date\s+published|publication\s+date)"
# How a line states the day of publication. Must not match a date inside a sentence, nor the day of an update.
STATEMENTS = (
    r"\W*{date}{time}\W*",  # a line that is only a date
    r"\W*{label}\s*[:|-]?\s*{date}.*",  # Published 12 May 2025
    r"{place}\s*(?:,|{dash}+)\s*{date}\W[^\n]{{0,40}}?{dash}.*",  # MOSCOW, May 12, 2025 -
    r"by\s[^\d\n]{{2,80}}(?:[,|·•]|{dash})\s*{date}{time}\W*",  # By Jane Doe, May 12, 2025
    r"[^\d\n.]{{2,60}}[|·•]\s*{date}{time}\W*",  # Example News | 12 May 2025
    r"{date}{time}\s*[|·•][^\n]{{0,80}}",  # 12 May 2025 | Example News
    r"{date}\s*(?:\([^)\n]{{2,40}}\))?\s*(?:{dash}+|:)\s*(?-i:[A-Z<\"\u201c]).*",  # 12 May 2025 (Agency) - The ministry ...
    r"{date},\s*{place}\s*(?:\([^)\n]{{2,40}}\))?\s*(?:{dash}+|:)\s.*",  # 12 May 2025, Moscow - The ministry ...
    r"{place},?\s*{date}\s*:\s.*",  # Moscow, 12 May 2025: The ministry ...
    r"\(\s*{place},\s*{date}\s*\)\W.*",  # (Moscow, 12 May 2025) The ministry ...
)
STATED = tuple(
    re.compile(statement.format(date=_WEEKDAY + pattern, time=_TIME, label=_LABEL, place=_PLACE, dash=_DASH), re.IGNORECASE)
    for statement in STATEMENTS
    for pattern in DATES
)
# A dateline without its year, which the day of publication tells: MOSCOW, May 12 - ; May 12 (Agency) -
UNDATED_YEAR = tuple(
    re.compile(rf"(?:{_PLACE},\s*)?{day}\.?,?\s*(?:\([^)\n]{{2,40}}\)\s*)?{_DASH}+\s.*", re.IGNORECASE)
    for day in (rf"{_MONTH}\s+{_DAY}", rf"{_DAY}\s+{_MONTH}")
)
DATELINE_REACH = 7  # days: what was written longer before it was published is no news, or its dateline another text's
WRITTEN_OUT = tuple(re.compile(rf"{_WEEKDAY}{pattern}{_TIME}", re.IGNORECASE) for pattern in DATES)
MAIL_DATE = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: .*)?")

TOP_LINES = 12  # a date further down is part of the story
LONGEST_STATEMENT = 2000  # characters of a line that are looked at
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
SECONDS_FROM = 100_000_000  # a smaller number is no timestamp but a year or a day: 2025, 20250512
MILLISECONDS_FROM = 100_000_000_000  # a larger timestamp counts milliseconds: as seconds it would lie after the year 5000


def parse_instant(value: object) -> datetime | None:
    """Return a date as metadata writes it, in UTC, or None where it can't be read.

    ISO 8601, mail dates, dates written out in English, and seconds or milliseconds since 1970. Without a zone it is UTC.
    """
    try:
        if isinstance(value, int | float) and value >= SECONDS_FROM:
            seconds = value / 1000 if value >= MILLISECONDS_FROM else value
            return _plausible(datetime.fromtimestamp(seconds, UTC))
        return _plausible(_read(str(value).strip())) if isinstance(value, str | int) else None
    except (ValueError, OverflowError, OSError):
        return None


def find_stated_date(text: str) -> datetime | None:
    """Return midnight UTC of the day that the top of `text` states as that of its publication, or None."""
    for line in _top_lines(text):
        for pattern in STATED:
            if (match := pattern.fullmatch(line)) and (day := _day(match)):
                return day
    return None


def day_of_writing(text: str, published_on: date) -> date:
    """Return the day that the dateline of `text` states, where it lies shortly before publication, else the day of publication."""
    stated = find_stated_date(text)
    days = [stated.date()] if stated else list(_undated_years(text, published_on.year))
    return next((day for day in days if 0 <= (published_on - day).days <= DATELINE_REACH), published_on)


def _undated_years(text: str, year: int) -> Iterator[date]:
    """Yield the days that datelines without a year can mean, in the year given and the one before."""
    for line in _top_lines(text):
        for pattern in UNDATED_YEAR:
            if match := pattern.fullmatch(line):
                for candidate in (year, year - 1):
                    if 0 < int(match["day"]) <= monthrange(candidate, MONTHS[match["month"].lower()])[1]:
                        yield date(candidate, MONTHS[match["month"].lower()], int(match["day"]))


def is_date_line(line: str) -> bool:
    """Return whether `line` does nothing but date the article."""
    return any(pattern.fullmatch(line.strip()) for pattern in WRITTEN_OUT)


def _top_lines(text: str) -> Iterator[str]:
    lines = [line.strip() for line in text[: TOP_LINES * LONGEST_STATEMENT].split("\n")]
    yield from (line[:LONGEST_STATEMENT] for line in [line for line in lines if line][:TOP_LINES])


def _read(text: str) -> datetime | None:
    text = re.sub(r"\s*(?:UTC|GMT)$", "+00:00", text) if text[:4].isdigit() else text
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        if MAIL_DATE.fullmatch(text):
            return parsedate_to_datetime(text)
    matches = (pattern.fullmatch(text) for pattern in WRITTEN_OUT)
    return next((_day(match) for match in matches if match), None)


def _day(match: re.Match[str]) -> datetime | None:
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS[month.lower()]
    try:
        day = date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _plausible(instant: datetime | None) -> datetime | None:
    if instant is None or not EARLIEST_YEAR <= instant.year <= LATEST_YEAR:
        return None
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
