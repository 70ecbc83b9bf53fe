"""Whether an article is a party's own word: a ministry's release, a company's newsroom."""

from __future__ import annotations

from transforms.resolution.agreements.reports import Report
from transforms.resolution.names.keys import name_key

# A publisher called by one word of a party's name ("Sun") is not that party; by two words or all of it, it is.
FEWEST_WORDS = 2


def is_firsthand(report: Report) -> bool:
    """Return whether a party of the report published the article, under its name or one that begins with it."""
    publisher = name_key(report.article.row.publisher_name or "")
    return bool(publisher) and any(_is_of(publisher, name_key(name)) for row in report.parties for name in (row.name, *row.alias_names))


def _is_of(publisher: str, party: str) -> bool:
    return publisher == party or (len(party.split()) >= FEWEST_WORDS and f"{publisher} ".startswith(f"{party} "))
