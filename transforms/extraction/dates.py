"""When an agreement was concluded: dates in a sentence, resolved against the article's publication.

Dates keep their precision as EDTF (ISO 8601-2): `2025-03` is a month, `2025-03-04~` an approximate day. A relative date is resolved
only where the article's own date is known, and never guessed otherwise.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from transforms.english.calendar import DAYS_AGO, MONTHS, WEEKDAYS
from transforms.extraction.mentions import Conclusion, Span
from transforms.extraction.periods import AGO, PART_OF_YEAR, QUARTER_SIGN, RELATIVE, YEAR_FIRST, Period, period_of_year, relative_period

_WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + ")"
_ON = rf"(?:{_WEEKDAY}[.,]?\s+\(?(?:the\s+)?)?"  # "Monday, 12 May", "Monday (May 12)": the weekday tells nothing more
_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_LAST_DAY = _DAY.replace("<day>", "<last_day>")
_DAYS = _DAY + rf"(?:(?:\s?[-–]\s?|\s+(?:to|and)\s+){_LAST_DAY})?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"


@dataclass(frozen=True, kw_only=True)
class DatePattern:
    """A way to write a date. Patterns are tried in order; the first that matches at a place wins."""

    rule_id: str
    pattern: re.Pattern[str]


def _pattern(rule_id: str, pattern: str) -> DatePattern:
    return DatePattern(rule_id=rule_id, pattern=re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))


DATE_PATTERNS: tuple[DatePattern, ...] = (
    _pattern("date.iso", _YEAR + r"-(?P<month_number>0[1-9]|1[0-2])-" + r"(?P<day>0[1-9]|[12]\d|3[01])"),
    _pattern("date.day_month_year", _ON + _DAYS + r"\s+(?:of\s+)?" + _MONTH + r",?\s+" + _YEAR),
    _pattern("date.month_day_year", _ON + _MONTH + r"\s+" + _DAYS + r",?\s+" + _YEAR),
    _pattern("date.part_of_year", PART_OF_YEAR),
    _pattern("date.year_part", YEAR_FIRST),
    _pattern("date.quarter_sign", QUARTER_SIGN),
    _pattern("date.month_year", _MONTH + r",?\s+(?:of\s+)?" + _YEAR),
    _pattern("date.day_month", _ON + _DAYS + r"\s+(?:of\s+)?" + _MONTH),
    _pattern("date.month_day", _ON + _MONTH + r"\s+" + _DAY + rf"(?:[-–]{_LAST_DAY})?"),
    _pattern("date.weekday", rf"(?:(?P<which>next|last)\s+)?(?P<weekday>{_WEEKDAY})"),
    _pattern("date.ago", AGO),
    _pattern("date.relative", RELATIVE),
    _pattern("date.day_word", "(?P<day_word>" + "|".join(DAYS_AGO) + ")"),
    _pattern(
        "date.month", r"(?:in|last|since|this)\s+(?P<month>" + "|".join(name for name in MONTHS if len(name) > 3 or name == "may") + ")"
    ),
    _pattern("date.year", r"(?:in|since|of|from|early|late|mid)[\s-]+" + _YEAR),
)

# "last year" is said of much in a sentence: far from the verb it dates something else.
LOOSE_RULES = frozenset({"date.ago", "date.relative"})
LOOSE_REACH = 60  # characters

LEAP_YEARS_APART = 8  # at most, as from 1896 to 1904: a 29 February lies no further back

UNRESOLVED = Conclusion(signed_on=None, signed_edtf=None, basis="unresolved", span=None)


def find_conclusion(text: str, start: int, end: int, *, near: int, published_on: date | None) -> Conclusion | None:
    """Return the date in `text[start:end]`, not after publication, that stands nearest to `near`, or None where there is none.

    A weekday is the one on or before publication; a day and month without a year the last such day on or before it. Several days
    are an interval. Names of days and months count with their capital only: "may", "wed" and "sun" are words.
    """
    best: tuple[int, Conclusion] | None = None
    taken: list[tuple[int, int]] = []
    for candidate in DATE_PATTERNS:
        for match in candidate.pattern.finditer(text, start, end):
            if any(match.start() < other_end and other_start < match.end() for other_start, other_end in taken):
                continue
            taken.append(match.span())
            conclusion = _read(match, candidate.rule_id, published_on)
            distance = abs(match.start() - near)
            if conclusion is None or _is_ahead(conclusion, published_on):
                continue
            if candidate.rule_id in LOOSE_RULES and distance > LOOSE_REACH:
                continue
            if best is None or distance < best[0]:
                best = (distance, conclusion)
    return best[1] if best else None


def _is_ahead(conclusion: Conclusion, published_on: date | None) -> bool:
    """True for a day after publication: it is when something is to happen, not when the agreement was concluded."""
    return conclusion.signed_on is not None and published_on is not None and conclusion.signed_on > published_on


def publication_fallback(published_on: date) -> Conclusion:
    """Return the publication's day as an approximate date, for a conclusion that an article reports as news without a date."""
    return Conclusion(signed_on=published_on, signed_edtf=f"{published_on.isoformat()}~", basis="publication_fallback", span=None)


def _read(match: re.Match[str], rule_id: str, published_on: date | None) -> Conclusion | None:
    groups = match.groupdict()
    span = Span(start=match.start(), end=match.end(), rule_id=rule_id)
    if (groups.get("weekday") or groups.get("month") or "").islower():
        return None
    if any(groups.get(name) for name in ("unit", "over")):
        period = relative_period(groups, published_on) if published_on else None
        return _within(period, span, "relative_resolved")
    if any(groups.get(name) for name in ("quarter", "quarter_number", "half", "season")):
        return _within(period_of_year(groups), span, "stated")
    if groups.get("weekday") or groups.get("day_word"):
        return _relative(groups, span, published_on)
    month = int(groups["month_number"]) if groups.get("month_number") else MONTHS.get((groups.get("month") or "").casefold())
    day = int(groups["day"]) if groups.get("day") else None
    last_day = int(groups["last_day"]) if groups.get("last_day") else None
    if groups.get("year"):
        return _stated(int(groups["year"]), month, day, last_day, span)
    if published_on is None or month is None:
        return Conclusion(signed_on=None, signed_edtf=None, basis="unresolved", span=span)
    candidates = (_stated(published_on.year - back, month, day, last_day, span) for back in range(LEAP_YEARS_APART + 1))
    stated = next((found for found in candidates if found is not None and not _is_ahead(found, published_on)), None)
    return stated and replace(stated, basis="relative_resolved")


def _within(period: Period | None, span: Span, basis: str) -> Conclusion:
    """Return a conclusion on some day of a period; a whole year, month or day is written as one."""
    if period is None:
        return Conclusion(signed_on=None, signed_edtf=None, basis="unresolved", span=span)
    first, last = period
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    if first == last:
        edtf = first.isoformat()
    elif (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        edtf = f"{first.year:04d}"
    elif first.day == 1 and first.month == last.month and last.day == monthrange(last.year, last.month)[1]:
        edtf = f"{first:%Y-%m}"
    return Conclusion(signed_on=first, signed_edtf=edtf, basis=basis, span=span)


def _stated(year: int, month: int | None, day: int | None, last_day: int | None, span: Span) -> Conclusion | None:
    if month is None:
        return Conclusion(signed_on=date(year, 1, 1), signed_edtf=f"{year:04d}", basis="stated", span=span)
    if day is None:
        return Conclusion(signed_on=date(year, month, 1), signed_edtf=f"{year:04d}-{month:02d}", basis="stated", span=span)
    if max(day, last_day or day) > monthrange(year, month)[1]:
        return None
    signed_on = date(year, month, day)
    until = f"/{signed_on.replace(day=last_day).isoformat()}" if last_day and last_day > day else ""
    return Conclusion(signed_on=signed_on, signed_edtf=signed_on.isoformat() + until, basis="stated", span=span)


def _relative(groups: dict[str, str | None], span: Span, published_on: date | None) -> Conclusion | None:
    which = (groups.get("which") or "").casefold()
    if which == "next":
        return None
    if published_on is None:
        return Conclusion(signed_on=None, signed_edtf=None, basis="unresolved", span=span)
    if word := groups.get("day_word"):
        back = DAYS_AGO[word.casefold()]
    else:
        back = (published_on.weekday() - WEEKDAYS[(groups["weekday"] or "").casefold()]) % 7
        back = back or (7 if which == "last" else 0)
    signed_on = published_on - timedelta(days=back)
    return Conclusion(signed_on=signed_on, signed_edtf=signed_on.isoformat(), basis="relative_resolved", span=span)
