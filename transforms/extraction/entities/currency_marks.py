"""Capitalized words that stand for money: "Canadian" before dollars, "KSh" before an amount."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan

from transforms.english.currencies import CURRENCY_BY_WORD
from transforms.gazetteers.countries import find_state

MAGNITUDES = frozenset("thousand million billion trillion mln bln crore lakh".split())
LONGEST_MARK = 4  # letters of a mark of money


def is_currency(span: SpacySpan) -> bool:
    """True for a state before the name of its money, "Canadian dollars", and for money before its amount, "KSh 240 million"."""
    following = span.doc[span.end : span.end + 1].text.casefold()
    if len(span) == 1 and following[:1].isdigit():
        return span.text.casefold() in CURRENCY_BY_WORD or _is_mark_of_money(span)
    return following in CURRENCY_BY_WORD and find_state(span.text) is not None


def _is_mark_of_money(span: SpacySpan) -> bool:
    """True for "KSh" in "KSh 240 million", not for who is paid: "lent Acme 33 million euros"."""
    scale, following = (span.doc[span.end + place : span.end + place + 1].text.casefold() for place in (1, 2))
    return len(span.text) <= LONGEST_MARK and scale in MAGNITUDES and following not in CURRENCY_BY_WORD
