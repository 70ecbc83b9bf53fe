"""Amounts of money in a text: value, currency and span, never converted."""

from __future__ import annotations

import re
from decimal import Decimal

from transforms.english.currencies import CURRENCY_BY_SIGN, CURRENCY_BY_WORD, SCALE
from transforms.extraction.mentions import Money, Span

LARGEST_AMOUNT = Decimal(10) ** 15  # more is a misprint or hostile; the column holds 16 digits before the point

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![.,]?\d)"
_ALONE = r"(?<!\w)(?<!\d[.,])"  # not the tail of a word or of a number written otherwise: "1,5 million", "form 500"
_SCALES = "|".join(sorted(map(re.escape, SCALE), key=len, reverse=True))
_SIGNS = "|".join(sorted(map(re.escape, CURRENCY_BY_SIGN), key=len, reverse=True))
_SIGN = rf"(?<![^\W\d])(?P<sign>{_SIGNS})\s?"
_WORD = r"(?P<word>" + "|".join(sorted(map(re.escape, CURRENCY_BY_WORD), key=len, reverse=True)) + r")\b"
# The scale of "$1.5 to $2 billion" stands once and is of both numbers.
_RANGE = rf"\s?(?:to|-|–)\s?(?:{_SIGNS})?\s?[\d.,]+[\s-]?(?P<range_scale>{_SCALES})\b"
_SCALE = rf"(?:[\s-]?(?P<scale>{_SCALES})\b|(?={_RANGE}))?"

SIGN_FIRST = re.compile(_SIGN + _NUMBER + _SCALE, re.IGNORECASE)
WORD_LAST = re.compile(_ALONE + _NUMBER + _SCALE + r"[\s-]?" + _WORD, re.IGNORECASE)
CODE_FIRST = re.compile(r"\b(?P<word>[A-Z]{3})\s?" + _NUMBER + _SCALE)


def find_money(text: str, start: int, end: int) -> list[Money]:
    """Return the amounts in `text[start:end]`, in reading order; offsets are of `text`.

    `US$1.5 billion` is 1500000000.00 USD; a number that can't be read, or is beyond `LARGEST_AMOUNT`, is left out.
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
    scale = groups["scale"] or groups["range_scale"]
    amount = Decimal(groups["number"].replace(",", "")) * (SCALE[scale.casefold()] if scale else 1)
    if amount > LARGEST_AMOUNT:
        return None
    span = Span(start=match.start(), end=match.end(), rule_id="money.sign" if sign else "money.word")
    return Money(amount=amount.quantize(Decimal("0.01")), currency=currency, span=span)
