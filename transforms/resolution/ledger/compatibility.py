"""When two versions of a cell can both be true, and when the second says the first more exactly."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from transforms.gazetteers.countries import find_state
from transforms.gazetteers.places import find_place
from transforms.resolution.agreements.amounts import same_value
from transforms.resolution.agreements.instruments import GENERIC_TYPES, are_facets
from transforms.resolution.names.keys import content_words
from transforms.resolution.periods import period_of, read_period

Conclusion = tuple[date, str | None]
Price = tuple[Decimal, str]


def are_other_types(left: str, right: str) -> bool:
    """Return whether one agreement can't be called both: two designations, where neither is what the other brings about."""
    return left != right and not {left, right} & GENERIC_TYPES and not are_facets(left, right)


def is_finer_type(left: str, right: str) -> bool:
    """Return whether `left` is what outlets say for want of a better word."""
    return left in GENERIC_TYPES and right not in GENERIC_TYPES


def are_other_days(left: Conclusion, right: Conclusion) -> bool:
    """Return whether no day is in both."""
    return period_of(*left).days_to(period_of(*right)) > 0


def is_finer_day(left: Conclusion, right: Conclusion) -> bool:
    """Return whether `right` is within `left` and shorter."""
    return period_of(*right).is_within(period_of(*left))


def are_other_periods(left: str, right: str) -> bool:
    """Return whether no day is in both, of two ISO 8601-2 dates; what can't be read contradicts nothing."""
    one, other = read_period(left), read_period(right)
    return one is not None and other is not None and one.days_to(other) > 0


def is_finer_period(left: str, right: str) -> bool:
    """Return whether `right` is within `left` and shorter, of two ISO 8601-2 dates."""
    one, other = read_period(left), read_period(right)
    return one is not None and other is not None and other.is_within(one)


def are_other_prices(left: Price, right: Price) -> bool:
    """Return whether two amounts of one currency are more than rounding apart; amounts in two currencies may be one converted."""
    return left[1] == right[1] and not same_value(left[0], right[0])


def is_finer_price(left: Price, right: Price) -> bool:
    """Return whether `left` is `right` rounded."""
    return left[1] == right[1] and same_value(left[0], right[0]) and count_digits(left) < count_digits(right)


def count_digits(price: Price) -> int:
    """Return how many digits of an amount are told: 2 of 1,500,000, 3 of 1,480,000."""
    return len(price[0].normalize().as_tuple().digits)


def are_other_places(left: str, right: str) -> bool:
    """Return whether both are known places and neither lies in the other."""
    if is_finer_place(left, right) or is_finer_place(right, left) or content_words(left) == content_words(right):
        return False
    states, places = [find_state(left), find_state(right)], [find_place(left), find_place(right)]
    codes = [state.country_code if state else place.country_code if place else None for state, place in zip(states, places, strict=True)]
    if None in codes:
        return False
    return codes[0] != codes[1] or not any(state and state.form == "name" for state in states)


def is_finer_place(left: str, right: str) -> bool:
    """Return whether `right` has all words of `left` and more."""
    return content_words(left) < content_words(right)
