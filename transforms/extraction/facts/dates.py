"""When an agreement was concluded: dates in a sentence, resolved against the article's publication.

Dates keep their precision as EDTF (ISO 8601-2): `2025-03` is a month, `2025-03-04~` an approximate day. A relative date is resolved
only where the article's own date is known, and never guessed otherwise.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from transforms.english.calendar import DAYS_AGO, MONTHS, WEEKDAYS
from transforms.extraction.facts.periods import (
    AGO,
    PART_OF_YEAR,
    QUARTER_SIGN,
    RELATIVE,
    TO_COME,
    YEAR_FIRST,
    Period,
    period_of_year,
    relative_period,
)
from transforms.extraction.mentions import Conclusion, Span

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

# Where words before a date say that one follows, a month or a year needs no preposition of its own.
_MONTH_NAMES = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
PATTERNS_IN_PLACE: tuple[DatePattern, ...] = (
    *DATE_PATTERNS,
    _pattern("date.to_come", TO_COME),
    DatePattern(rule_id="date.bare_month", pattern=re.compile(rf"\b(?P<month>{_MONTH_NAMES})\b")),
    DatePattern(rule_id="date.bare_year", pattern=re.compile(r"\b(?P<year>1[89]\d\d|20\d\d)\b(?![\d,.]*\d|\s*%)")),
)

# "last year" is said of much in a sentence: far from the verb it dates something else.
LOOSE_RULES = frozenset({"date.ago", "date.relative"})
LOOSE_REACH = 60  # characters

EARLIEST_PLAUSIBLE = date(1800, 1, 1)  # news tells of no older agreement but as history, and a misread number looks like one

LEAP_YEARS_APART = 8  # at most, as from 1896 to 1904: a 29 February lies no further back

UNRESOLVED = Conclusion(signed_on=None, signed_edtf=None, basis="unresolved", span=None)


def find_conclusion(
    text: str, start: int, end: int, *, near: int, published_on: date | None, taken: Sequence[tuple[int, int]] = ()
) -> Conclusion | None:
    """Return the date in `text[start:end]`, not after publication, that stands nearest to `near`, or None where there is none.

    A weekday is the one on or before publication; a day and month without a year the last such day on or before it. Several days
    are an interval. Names of days and months count with their capital only: "may", "wed" and "sun" are words. What overlaps a stretch
    of `taken` is the date of something else.
    """
    best: tuple[int, Conclusion] | None = None
    taken = list(taken)
    for candidate in DATE_PATTERNS:
        for match in candidate.pattern.finditer(text, start, end):
            if any(match.start() < other_end and other_start < match.end() for other_start, other_end in taken):
                continue
            taken.append(match.span())
            conclusion = read_date(match, candidate.rule_id, published_on)
            distance = abs(match.start() - near)
            if conclusion is None or is_ahead(conclusion, published_on):
                continue
            if candidate.rule_id in LOOSE_RULES and distance > LOOSE_REACH:
                continue
            if best is None or distance < best[0]:
                best = (distance, conclusion)
    return best[1] if best else None


def date_at(text: str, place: int, end: int, *, published_on: date | None, is_to_come: bool = False) -> Conclusion | None:
    """Return the date that is written at `place`, or None; where `is_to_come`, one without a year is the next such and not the last."""
    for candidate in PATTERNS_IN_PLACE:
        if match := candidate.pattern.match(text, place, end):
            return read_date(match, candidate.rule_id, published_on, is_to_come=is_to_come)
    return None


def implausible_at(text: str, preposition: int, place: int, end: int, *, published_on: date | None) -> Conclusion | None:
    """Return the date printed at `place`, behind its preposition, where no agreement can have been concluded then, else None.

    It lies after publication, or before `EARLIEST_PLAUSIBLE`, or is a day that its month lacks, of which the month is kept.
    """
    for candidate in DATE_PATTERNS:
        match = candidate.pattern.match(text, place, end) or candidate.pattern.match(text, preposition, end)
        if match is None or not match.groupdict().get("year"):
            continue
        found = read_date(match, candidate.rule_id, published_on)
        if found is None:
            return _month_of(match, candidate.rule_id)
        return replace(found, is_implausible=True) if is_ahead(found, published_on) else flagged(found)
    return None


def flagged(conclusion: Conclusion) -> Conclusion | None:
    """Return a conclusion of before `EARLIEST_PLAUSIBLE` as implausible, or None for a later one."""
    is_early = conclusion.signed_on is not None and conclusion.signed_on < EARLIEST_PLAUSIBLE
    return replace(conclusion, is_implausible=True) if is_early else None


def _month_of(match: re.Match[str], rule_id: str) -> Conclusion | None:
    """Return the month of a day that it lacks ("31 June 2025"), as implausible."""
    month = MONTHS.get((match.groupdict().get("month") or "").casefold())
    if month is None:
        return None
    found = _stated(int(match["year"]), month, None, None, Span(start=match.start(), end=match.end(), rule_id=rule_id))
    return found and replace(found, is_implausible=True)


def is_ahead(conclusion: Conclusion, published_on: date | None) -> bool:
    """True for a day after publication: it is when something is to happen, not when the agreement was concluded."""
    return conclusion.signed_on is not None and published_on is not None and conclusion.signed_on > published_on


def _lies(conclusion: Conclusion, published_on: date, *, is_to_come: bool) -> bool:
    """Return whether a date lies before publication's end, or, where it `is_to_come`, ends no earlier than publication."""
    if not is_to_come:
        return not is_ahead(conclusion, published_on)
    is_month = len(conclusion.signed_edtf or "") == len("2025-06")
    return conclusion.signed_on is not None and conclusion.signed_on >= (published_on.replace(day=1) if is_month else published_on)


def publication_fallback(published_on: date) -> Conclusion:
    """Return the publication's day as an approximate date, for a conclusion that an article reports as news without a date."""
    return Conclusion(signed_on=published_on, signed_edtf=f"{published_on.isoformat()}~", basis="publication_fallback", span=None)


def read_date(match: re.Match[str], rule_id: str, published_on: date | None, *, is_to_come: bool = False) -> Conclusion | None:
    """Return what a match of one of the patterns says, or None where it is no date.

    Without a year it is the last such day up to publication; where `is_to_come`, the next from then on.
    """
    groups = match.groupdict()
    span = Span(start=match.start(), end=match.end(), rule_id=rule_id)
    if (groups.get("weekday") or groups.get("month") or "").islower():
        return None
    if any(groups.get(name) for name in ("unit", "over", "next_unit")):
        period = relative_period(groups, published_on) if published_on else None
        return _within(period, span, "relative_resolved")
    if any(groups.get(name) for name in ("quarter", "quarter_number", "half", "season")):
        return _within(period_of_year(groups), span, "stated")
    if groups.get("weekday") or groups.get("day_word"):
        return _relative(groups, span, published_on, is_to_come=is_to_come)
    month = int(groups["month_number"]) if groups.get("month_number") else MONTHS.get((groups.get("month") or "").casefold())
    day = int(groups["day"]) if groups.get("day") else None
    last_day = int(groups["last_day"]) if groups.get("last_day") else None
    if groups.get("year"):
        return _stated(int(groups["year"]), month, day, last_day, span)
    if published_on is None or month is None:
        return Conclusion(signed_on=None, signed_edtf=None, basis="unresolved", span=span)
    step = 1 if is_to_come else -1
    candidates = (_stated(published_on.year + step * away, month, day, last_day, span) for away in range(LEAP_YEARS_APART + 1))
    stated = next((found for found in candidates if found is not None and _lies(found, published_on, is_to_come=is_to_come)), None)
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


def _relative(groups: dict[str, str | None], span: Span, published_on: date | None, *, is_to_come: bool) -> Conclusion | None:
    which = (groups.get("which") or "").casefold()
    if which == "next" and not is_to_come:
        return None
    if published_on is None:
        return Conclusion(signed_on=None, signed_edtf=None, basis="unresolved", span=span)
    if word := groups.get("day_word"):
        back = DAYS_AGO[word.casefold()]
    else:
        back = (published_on.weekday() - WEEKDAYS[(groups["weekday"] or "").casefold()]) % 7
        back = back or (7 if which in {"last", "next"} else 0)
        back = back - 7 if is_to_come and back and which != "last" else back
    if not 1 < published_on.toordinal() - back < date.max.toordinal():
        return None
    signed_on = published_on - timedelta(days=back)
    return Conclusion(signed_on=signed_on, signed_edtf=signed_on.isoformat(), basis="relative_resolved", span=span)
