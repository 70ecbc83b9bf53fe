"""Amounts of money in a text: value, currency and span, never converted."""

from __future__ import annotations

import re
from decimal import Decimal

from transforms.english.currencies import CURRENCY_BY_SIGN, CURRENCY_BY_WORD, SCALE
from transforms.extraction.mentions import Money, Span

LARGEST_AMOUNT = Decimal(10) ** 15  # more is a misprint or hostile; the column holds 16 digits before the point

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = r"(?:[\s-]?(?P<scale>" + "|".join(sorted(map(re.escape, SCALE), key=len, reverse=True)) + r")\b)?"
_SIGN = r"(?P<sign>" + "|".join(sorted(map(re.escape, CURRENCY_BY_SIGN), key=len, reverse=True)) + r")\s?"
_WORD = r"(?P<word>" + "|".join(sorted(map(re.escape, CURRENCY_BY_WORD), key=len, reverse=True)) + r")\b"

SIGN_FIRST = re.compile(_SIGN + _NUMBER + _SCALE, re.IGNORECASE)
WORD_LAST = re.compile(r"\b" + _NUMBER + _SCALE + r"[\s-]?" + _WORD, re.IGNORECASE)
CODE_FIRST = re.compile(r"\b(?P<word>[A-Z]{3})\s?" + _NUMBER + _SCALE)


def find_money(text: str, start: int, end: int) -> list[Money]:
    """Return the amounts in `text[start:end]`, in reading order; offsets are of `text`.

    `US$1.5 billion` is 1500000000.00 USD; an amount beyond `LARGEST_AMOUNT` is left out.
    """
    found: dict[int, Money] = {}
    for pattern in (SIGN_FIRST, CODE_FIRST, WORD_LAST):
        for match in pattern.finditer(text, start, end):
            money = _read(match)
            if money is not None and not any(
                money.span.start < other.span.end and other.span.start < money.span.end for other in found.values()
            ):
                found[money.span.start] = money
    return [found[position] for position in sorted(found)]


def _read(match: re.Match[str]) -> Money | None:
    groups = match.groupdict()
    sign, word = groups.get("sign"), groups.get("word")
    currency = CURRENCY_BY_SIGN.get(sign.casefold()) if sign else CURRENCY_BY_WORD.get((word or "").casefold())
    if currency is None:
        return None
    scale = SCALE[groups["scale"].casefold()] if groups["scale"] else 1
    amount = Decimal(groups["number"].replace(",", "")) * scale
    if amount > LARGEST_AMOUNT:
        return None
    span = Span(start=match.start(), end=match.end(), rule_id="money.sign" if sign else "money.word")
    return Money(amount=amount.quantize(Decimal("0.01")), currency=currency, span=span)
