"""How what two reports say of the value speaks for or against one agreement."""

from __future__ import annotations

import math
from decimal import Decimal

from transforms.resolution.agreements.reports import Report

EQUAL_VALUE, SAME_VALUE, NEAR_VALUE, OTHER_VALUE, FAR_VALUE = 0.3, 0.15, -0.1, -0.25, -0.4
VALUE_TOLERANCE = Decimal("0.05")  # "1.5 billion" for 1.48
ROUNDED = 1 + float(VALUE_TOLERANCE)  # as a ratio of the larger amount to the smaller
SLIGHT = 0.01  # what rounding moves a logarithm
MISPRINTED = 5  # as a ratio; some noughts too many are any power of ten
CONFUSED = 2  # outlets that contradict each other on an amount differ by less than this factor


def same_value(left: Decimal, right: Decimal) -> bool:
    """Return whether two amounts of one currency are equal but for rounding."""
    return abs(left - right) <= VALUE_TOLERANCE * max(left, right)


def value_ratio(left: Report, right: Report) -> float | None:
    """Return how many times the larger amount is the smaller one; None where the two can't be compared."""
    one, other = left.amount, right.amount
    if not one or not other or left.row.value_currency != right.row.value_currency:
        return None
    return max(one, other) / min(one, other)


def weigh_values(left: Report, right: Report) -> float:
    """Return what it weighs for or against one agreement that two reports have these values."""
    ratio = value_ratio(left, right)
    if ratio is None:
        return 0
    if ratio == 1:
        return EQUAL_VALUE
    if ratio <= CONFUSED:
        return SAME_VALUE if ratio <= ROUNDED else NEAR_VALUE
    is_misprint = ratio <= MISPRINTED or math.isclose(math.log10(ratio), round(math.log10(ratio)), abs_tol=SLIGHT)
    return OTHER_VALUE if is_misprint else FAR_VALUE


def describe_values(left: Report, right: Report) -> str:
    """Return both values, where they can be compared."""
    if value_ratio(left, right) is None:
        return "not comparable"
    return f"{left.row.value_amount}, {right.row.value_amount}"
