"""Amounts of money in a text: value, currency and span, never converted."""

from __future__ import annotations

import re
from decimal import Decimal

from transforms.english.amounts import NUMBER_WORDS, UNITS, YEARS
from transforms.english.currencies import CURRENCY_BY_SIGN, CURRENCY_BY_WORD, SCALE
from transforms.extraction.mentions import Money, Span

LARGEST_AMOUNT = Decimal(10) ** 15  # more is a misprint or hostile; the column holds 16 digits before the point

_IN_WORDS = "|".join(sorted(map(re.escape, NUMBER_WORDS), key=len, reverse=True))
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![.,]?\d)"
_ALONE = r"(?<!\w)(?<!\d[.,])"  # not the tail of a word or of a number written otherwise: "1,5 million", "form 500"
_SCALES = "|".join(sorted(map(re.escape, SCALE), key=len, reverse=True))
_SIGNS = "|".join(sorted(map(re.escape, CURRENCY_BY_SIGN), key=len, reverse=True))
_SIGN = rf"(?<![^\W\d])(?P<sign>{_SIGNS})\s?"
_ANY_WORD = "|".join(re.escape(word).replace(r"\ ", r"\s{1,6}") for word in sorted(CURRENCY_BY_WORD, key=len, reverse=True))
_WORD = rf"(?P<word>{_ANY_WORD})\b"
# The scale of "$1.5 to $2 billion" stands once and is of both numbers.
_RANGE = rf"\s?(?:to|-|–)\s?(?:{_SIGNS})?\s?[\d.,]+[\s-]?(?P<range_scale>{_SCALES})\b"
_SCALE = rf"(?:(?:-|\s{{0,6}})(?P<scale>{_SCALES})\b|(?={_RANGE}))?"

SIGN_FIRST = re.compile(_SIGN + _NUMBER + _SCALE, re.IGNORECASE)
WORD_LAST = re.compile(_ALONE + _NUMBER + _SCALE + r"(?:-|\s{0,6})" + _WORD, re.IGNORECASE)
# "seven dlrs", "half a billion euros", "a million dollars": "a dollar" alone says how many for one.
WORDS_LAST = re.compile(rf"\b(?P<number>{_IN_WORDS})(?:[\s-](?P<scale>{_SCALES})\b(?P<range_scale>))?[\s-](?:{_WORD})", re.IGNORECASE)
CODE_FIRST = re.compile(r"\b(?P<word>[A-Z]{3})\s?" + _NUMBER + _SCALE)

RANGE_END = re.compile(rf"\s?(?:to|-|–|or)\s?(?:{_SIGNS})?\s?\d[\d.,]*(?:[\s-]?(?:{_SCALES})\b)?(?:\s(?:{_ANY_WORD}))?", re.IGNORECASE)
ANNUAL_BEFORE = re.compile(r"\b(?:annual|yearly)\b(?:\s+[\w-]+){0,3}\s*$", re.IGNORECASE)

# "20 million euros ($23 million) a year": what the amount is in other money stands between it and its unit.
IN_OTHER_MONEY = re.compile(rf"\s?\([^()\d]{{0,20}}(?:{_SIGNS})?\s?\d[^()]{{0,30}}\)", re.IGNORECASE)

# Behind an amount: "a share", "per common share", "each", "-a-barrel"; "in cash" may stand between.
_BETWEEN = r"(?:\s+(?:in\s+)?(?:cash|stock|net))?"
_PER = (
    r"(?:(?:per|/)[\s-]*(?P<per>\w+)|(?:a|an|every|each)[\s-]+(?:[a-z]+[\s-]+)??(?P<unit>[a-z]+)\b"
    r"|(?P<each>each|apiece)\b|(?P<yearly>annually|yearly|annual)\b)"
)
BASIS = re.compile(_BETWEEN + r"[\s-]*,?\s?" + _PER, re.IGNORECASE)
BASIS_REACH = 40  # characters behind an amount in which its unit stands


def find_money(text: str, start: int, end: int) -> list[Money]:
    """Return the amounts in `text[start:end]`, in reading order; offsets are of `text`.

    `US$1.5 billion` is 1500000000.00 USD; a number that can't be read, or is beyond `LARGEST_AMOUNT`, is left out.
    """
    found: dict[int, Money] = {}
    for pattern in (SIGN_FIRST, CODE_FIRST, WORD_LAST, WORDS_LAST):
        for match in pattern.finditer(text, start, end):
            money = _read(match, text)
            if money is not None and not any(
                money.span.start < other.span.end and other.span.start < money.span.end for other in found.values()
            ):
                found[money.span.start] = money
    return [found[position] for position in sorted(found)]


def _read(match: re.Match[str], text: str) -> Money | None:
    groups = match.groupdict()
    sign, word = groups.get("sign"), groups.get("word")
    currency = CURRENCY_BY_SIGN.get(sign.casefold()) if sign else CURRENCY_BY_WORD.get(" ".join((word or "").casefold().split()))
    if currency is None:
        return None
    scale = groups["scale"] or groups["range_scale"]
    if groups["number"].casefold() == "a" and not scale:
        return None
    amount = Decimal(NUMBER_WORDS.get(groups["number"].casefold(), groups["number"]).replace(",", "")) * (
        SCALE[scale.casefold()] if scale else 1
    )
    if amount > LARGEST_AMOUNT:
        return None
    span = Span(start=match.start(), end=match.end(), rule_id="money.sign" if sign else "money.word")
    return Money(amount=amount.quantize(Decimal("0.01")), currency=currency, span=span, basis=_basis(text, match))


def _basis(text: str, match: re.Match[str]) -> str:
    """Return what an amount is of: a unit or a year where the words behind it say so, else the total."""
    end = match.end()
    if ANNUAL_BEFORE.search(text, max(0, match.start() - BASIS_REACH), match.start()):
        return "per_year"
    behind = RANGE_END.match(text, end, end + BASIS_REACH)
    end = behind.end() if behind else end
    bracketed = IN_OTHER_MONEY.match(text, end, end + BASIS_REACH * 2)
    end = bracketed.end() if bracketed else end
    found = BASIS.match(text, end, end + BASIS_REACH)
    if found is None:
        return "total"
    unit = (found["per"] or found["unit"] or "").casefold()
    if found["yearly"] or unit in YEARS:
        return "per_year"
    return "per_unit" if found["per"] or found["each"] or unit in UNITS or unit.removesuffix("s") in UNITS else "total"
