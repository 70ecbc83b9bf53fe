"""Foreign text made safe to print: what would steer a terminal becomes visible instead."""

from __future__ import annotations

import re

# Control characters (an escape sequence begins with one), line and paragraph separators, characters that turn the direction of
# writing (they can make a name read as another), and halves of surrogate pairs (bytes of a file name that are no UTF-8).
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
BLANK = re.compile(r"[ \t\r\n]+")


def printable(text: str) -> str:
    r"""Return `text` on one line: runs of blanks as one space, every character that is not for reading as its escape, `\x1b`."""
    return UNPRINTABLE.sub(_escape, BLANK.sub(" ", text))


def valid_unicode(text: str) -> str:
    r"""Return `text` with the bytes that were no UTF-8 (a file name can hold any) as `\xe9`."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _escape(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape").decode("ascii")
