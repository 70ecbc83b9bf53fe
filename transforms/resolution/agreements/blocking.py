"""Which reports are compared at all: those that share a key, and a key is made of one report alone.

A key joins who takes part with what sets one agreement of theirs apart: the time, a word of the subject, the value. What two parties
agree on in other years and on other things meets under no key, however many articles there are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations, product

from transforms.resolution.agreements.amounts import ROUNDED
from transforms.resolution.agreements.features import LATE_FOLLOW_UP_DAYS, SINGULAR_TYPES, TYPES_ONE_HAS_ONE_OF
from transforms.resolution.agreements.reports import Report
from transforms.resolution.agreements.sides import Side
from transforms.resolution.periods import Period

BlockKey = tuple[str, ...]

# Stretches of time overlap by half, so that reports up to half a stretch apart always share one.
STRETCH_DAYS = 16
LONGEST_PERIOD_DAYS = 366  # a longer one says no time
MOST_PARTIES = 6  # a side: of a longer list each outlet prints another part, and the first by id stand for all
MOST_KEY_SIDES = 6  # of a treaty of many states
MOST_KEY_WORDS = 6  # the longest say most
WORDS_OF_ONE = 3  # fewer where one party alone has to meet: it is within days, and outlets agree on the main word
VALUE_STEP = math.log(ROUNDED)  # as far apart as amounts that are still one amount


def report_keys(report: Report) -> frozenset[BlockKey]:
    """Return the keys under which `report` meets others; it is compared with those that have one of them, and with no others.

    Two reports meet by two parties, by a party and the other side's state, or by two states, within a few days if a state acts itself, else
    on one day; at any distance of time by two parties and a word of the subject or the value; by one party and a word within a few days,
    the value, the type where one party seldom has two, or the day where it is no public body.
    """
    times, days = tuple(_times(report)), tuple(_days(report))
    spans, moments = tuple(_spans(report)), tuple(_moments(report))
    words = sorted(report.words, key=lambda word: (-len(word), word))[:MOST_KEY_WORDS]
    values = tuple(_values(report))
    sides = sorted(report.sides, key=lambda side: min(side.parties))[:MOST_KEY_SIDES]
    members = [sorted(side.parties)[:MOST_PARTIES] for side in sides]
    keys: set[BlockKey] = set()
    for (side, parties), (other, others) in combinations(zip(sides, members, strict=True), 2):
        keys.update(("parties", *pair, *time) for pair in _ordered(parties, others) for time in (*times, *spans))
        for pair, is_public in _meetings_by_state(side, parties, other, others):
            keys.update((*pair, *time) for time in ((*times, *spans, *days) if is_public else days))
        for pair in _ordered(parties, others):
            keys.update((*pair, "word", word) for word in words)
            keys.update((*pair, *value) for value in values)
            if not words and not values:
                keys.add((*pair, "bare"))
    for party in (party for parties in members for party in parties):
        keys.update((party, word, *time) for time in times for word in words[:WORDS_OF_ONE])
        keys.update((party, *value) for value in values)
        keys.update((party, *moment) for moment in moments)
    keys.update(
        (party, *day) for side, parties in zip(sides, members, strict=True) if not side.is_public for party in parties for day in days
    )
    return frozenset(keys)


def _ordered(parties: list[str], others: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each pair of a party of one side and a party of the other, the smaller first."""
    for one, another in product(parties, others):
        yield (one, another) if one < another else (another, one)


def _meetings_by_state(side: Side, parties: list[str], other: Side, others: list[str]) -> Iterator[tuple[BlockKey, bool]]:
    """Yield each pair of a party or state of one side and a state of the other, and whether that acts itself."""
    if other.country_code:
        yield from ((("party and state", one, other.country_code), other.is_public) for one in parties)
    if side.country_code:
        yield from ((("party and state", another, side.country_code), side.is_public) for another in others)
    if side.country_code and other.country_code:
        yield ("states", *sorted((side.country_code, other.country_code))), side.is_public or other.is_public


def _times(report: Report) -> Iterator[BlockKey]:
    """Yield the stretches of time in which it was concluded and reported."""
    periods = {period for period in (report.happened, report.published) if period is not None and _is_a_time(period)}
    if report.happened is None or not periods:
        yield ("undated",)
    yield from sorted({("time", str(stretch)) for period in periods for stretch in _stretches(period)})


def _days(report: Report) -> Iterator[BlockKey]:
    """Yield the day on which the text says that it was concluded, and the next, so that two dates a day apart share one."""
    if report.concluded is not None and report.concluded.is_day:
        day = report.concluded.first.toordinal()
        yield from (("day", str(number)) for number in (day, day + 1))


def _spans(report: Report) -> Iterator[BlockKey]:
    """Yield the type with the long stretches of time in which two parties, one of them no public body, seldom have many of it."""
    kind = report.row.agreement_type
    is_of_few = kind in SINGULAR_TYPES or not all(side.is_public for side in report.sides)
    if kind is not None and is_of_few and report.happened is not None:
        span = report.happened.first.toordinal() // LATE_FOLLOW_UP_DAYS
        yield from ((kind, "span", str(number)) for number in (span, span + 1))


def _moments(report: Report) -> Iterator[BlockKey]:
    """Yield the type with the stretches of time in which one party alone seldom has two agreements of it."""
    kind = report.row.agreement_type
    if kind in TYPES_ONE_HAS_ONE_OF and report.happened is not None and _is_a_time(report.happened):
        yield from ((kind, "time", str(stretch)) for stretch in _stretches(report.happened))


def _is_a_time(period: Period) -> bool:
    return (period.last - period.first).days <= LONGEST_PERIOD_DAYS


def _stretches(period: Period) -> Iterator[int]:
    """Yield the numbers of the stretches that a period touches, even numbers one tiling of time, odd ones the other."""
    half = STRETCH_DAYS // 2
    return iter(range(period.first.toordinal() // half - 1, period.last.toordinal() // half + 1))


def _values(report: Report) -> Iterator[BlockKey]:
    if report.amount is None or report.amount <= 0:
        return
    step = math.floor(math.log(report.amount) / VALUE_STEP)
    currency = report.row.value_currency or ""
    yield ("value", currency, str(step))
    yield ("value", currency, str(step + 1))
