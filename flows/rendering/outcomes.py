"""What came of reading a file or an article, as lines to print: a report, or a JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator

from flows.outcomes import Outcome, ReadArticle, Refused
from flows.rendering.extraction import render_extraction
from flows.rendering.layout import aligned, title_line
from flows.rendering.printable import valid_unicode
from transforms.extraction.jsonl import extraction_object


def outcome_report(outcome: Outcome) -> Iterator[str]:
    """Yield the report of an article, or why there is none."""
    match outcome:
        case ReadArticle():
            yield from render_extraction(_source(outcome), outcome.document, outcome.extraction)
            if outcome.handling == "unsupported_language":
                yield from aligned([("nothing is extracted from texts in this language",)], indent=2)
        case Refused(rejection=rejection):
            yield title_line(_source(outcome))
            yield from aligned([("not read", f"{rejection.reason_code}: {rejection.detail}")], indent=2)
    yield ""


def outcome_jsonl(outcome: Outcome, *, with_text: bool) -> Iterator[str]:
    """Yield the article as a line of JSON, or the error; ASCII only, so that no terminal, pipe or locale can spoil it."""
    match outcome:
        case ReadArticle():
            found = extraction_object(_source(outcome), outcome.document, outcome.extraction, with_text=with_text)
            yield json.dumps(found, allow_nan=False)
        case Refused(rejection=rejection):
            yield json.dumps({"source": _source(outcome), "error": {"code": rejection.reason_code, "detail": rejection.detail}})


def _source(outcome: ReadArticle | Refused) -> str:
    fragment = outcome.document.fragment if isinstance(outcome, ReadArticle) else outcome.rejection.fragment
    return valid_unicode(outcome.source.name) + (f"#{fragment}" if fragment else "")
