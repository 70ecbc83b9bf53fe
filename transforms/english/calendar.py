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
