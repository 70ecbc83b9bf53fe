"""English names of days and months."""

from __future__ import annotations

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (("monday", "mon"), ("tuesday", "tues"), ("wednesday", "wed"), ("thursday", "thurs"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"))
    )
    for name in names
}  # fmt: skip

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"), ("july", "jul"),
            ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip

# Days before publication that a word means.
DAYS_AGO: dict[str, int] = {"today": 0, "yesterday": 1}

# "in the third quarter of 2024", "the first half of 2024"; a winter lies in two years and is left out.
QUARTERS: dict[str, int] = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4, "final": 4}
HALVES: dict[str, int] = {"first": 1, "1st": 1, "second": 2, "2nd": 2}
SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}

# "three weeks ago".
COUNTS: dict[str, int] = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
