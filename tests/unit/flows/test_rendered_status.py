"""The state of a release as `accords status` prints it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.rendering.status import render_release

NOW = datetime(2025, 5, 1, tzinfo=UTC)


def _render(languages: list[dict[str, object]]) -> str:
    answers = {
        "freshness": [{"newest_published_at": NOW, "newest_seen_at": NOW}],
        "row_counts": [{"table_name": "articles", "row_count": 9}],
        "languages": languages,
        "quarantine": [],
    }
    return "\n".join(render_release(answers, now=NOW))


def test_articles_in_languages_that_are_not_extracted_are_counted_by_language() -> None:
    counts = [{"language_code": code, "article_count": count} for code, count in (("en", 5), ("fr", 3), ("und", 1), ("de-AT", 1))]
    line = next(line for line in _render(counts).splitlines() if "unsupported language" in line)
    assert line.split(maxsplit=2)[2] == "3 fr, 1 de-AT"


@pytest.mark.parametrize("code", ["en", "en-US", "und"])
def test_nothing_is_said_where_every_article_is_extracted(code: str) -> None:
    assert "unsupported" not in _render([{"language_code": code, "article_count": 5}])
