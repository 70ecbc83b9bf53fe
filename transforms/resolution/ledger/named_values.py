"""Whether a text names a day or an amount anywhere, however it was read: a misreading leaves the right value in the text."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.english.calendar import MONTHS, WEEKDAYS
from transforms.resolution.ledger.compatibility import Conclusion, Price
from transforms.resolution.stories.articles import Article

# "HELSINKI, June 12 (Agency) - " dates the report, not what it reports.
DATELINE = re.compile(r"[^\n]{0,80}?\s(?:-|--|–|—)\s")
SAYING = r"\b(?:said|says|saying|announced|told|reported|confirmed|stated|writes|wrote|release|statement)\b"
SCALES: tuple[tuple[int, str], ...] = (
    (10**12, r"(?:trillion|trln|tn)"),
    (10**9, r"(?:billion|bln|bn|b)"),
    (10**6, r"(?:million|mln|mn|m)"),
    (10**3, r"(?:thousand|k)"),
)
CACHED = 1_000


def names_day(article: Article, conclusion: Conclusion) -> bool:
    """Return whether the text behind the dateline names the day and month of a date that is exact to the day."""
    day, edtf = conclusion
    if edtf is not None and edtf != day.isoformat():
        return False
    text = article.row.text
    dateline = DATELINE.match(text)
    return _day_pattern(day.month, day.day, day.isoformat()).search(text, dateline.end() if dateline else 0) is not None


def is_day_of_saying(article: Article, conclusion: Conclusion) -> bool:
    """Return whether the text names the weekday of a date, and only where it tells when something was said: "said on Tuesday"."""
    day = conclusion[0].weekday()
    weekdays, sayings = (pattern.findall(article.row.text) for pattern in _weekday_patterns(day))
    return 0 < len(weekdays) <= len(sayings)


def names_amount(article: Article, price: Price) -> bool:
    """Return whether the text names the amount, whatever the currency: "310 million", "310m", "310,000,000"."""
    return _amount_pattern(f"{price[0].normalize():f}").search(article.row.text) is not None


@lru_cache(maxsize=CACHED)
def _weekday_patterns(weekday: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted((name.title() for name, number in WEEKDAYS.items() if number == weekday), key=len, reverse=True))
    return re.compile(rf"\b(?:{names})\b"), re.compile(rf"{SAYING}[^.;,\n]{{0,40}}?\b(?:{names})\b")


@lru_cache(maxsize=CACHED)
def _day_pattern(month: int, day: int, iso: str) -> re.Pattern[str]:
    names = "|".join(sorted((name for name, number in MONTHS.items() if number == month), key=len, reverse=True))
    ordinal = rf"0?{day}(?:st|nd|rd|th)?"
    return re.compile(rf"\b(?:(?:{names})\.?\s+{ordinal}|{ordinal}\s+(?:of\s+)?(?:{names})|{iso})\b", re.IGNORECASE)


@lru_cache(maxsize=CACHED)
def _amount_pattern(amount: str) -> re.Pattern[str]:
    forms = [_with_commas(amount)]
    for scale, words in SCALES:
        scaled = _divide(amount, scale)
        if scaled is not None:
            forms.append(rf"{re.escape(scaled)}[\s-]?{words}\b")
    return re.compile(rf"(?<![\d.,])(?:{'|'.join(forms)})(?![\d])", re.IGNORECASE)


def _with_commas(amount: str) -> str:
    whole, _, part = amount.partition(".")
    return re.escape(f"{int(whole):,}").replace(",", ",?") + (re.escape(f".{part}") if part else "")


def _divide(amount: str, scale: int) -> str | None:
    """Return the amount in units of `scale`, or None where nobody would write it so."""
    whole = int(amount.partition(".")[0])
    if whole * 10 < scale:
        return None
    return f"{whole / scale:.6f}".rstrip("0").rstrip(".")
