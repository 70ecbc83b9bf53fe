"""The shapes of readable reports: aligned columns, quotations, sentences."""

from __future__ import annotations

import pytest

from flows.rendering.layout import aligned, quoted, sentence_around


def test_columns_are_as_wide_as_their_widest_cell_on_the_screen() -> None:
    rows = [("a", "東京", "x"), ("long", None, "y"), ("b", "cde", None)]
    assert list(aligned(rows, indent=1)) == [" a     東京  x", " long        y", " b     cde"]


def test_no_rows_are_no_lines() -> None:
    assert list(aligned([], indent=2)) == []


def test_a_quotation_is_wrapped_and_hangs_under_its_mark() -> None:
    lines = list(quoted("word " * 60, indent=4))
    assert [line[:5] for line in lines] == ["\x1b[2m ", "\x1b[2m ", "\x1b[2m "]
    assert all(len(line) < 120 for line in lines)


@pytest.mark.parametrize(
    ("before", "words", "after", "start", "sentence"),
    [
        ("", "They signed", " it.", 0, "They signed it."),
        ("Rain fell. They ", "signed", " it. Then rain fell.", 16, "They signed it."),
        ('"Good." They ', "signed", " it?", 13, "They signed it?"),
        ("A headline\n\nThey ", "signed", " it\nNext", 17, "They signed it"),
        ("half of it, they ", "signed", " a long", 400, "…half of it, they signed a long…"),
        ("It cost $2.", "5 million", " in all. So", 11, "It cost $2.5 million in all."),
    ],
)
def test_words_are_shown_in_their_sentence(before: str, words: str, after: str, start: int, sentence: str) -> None:
    assert sentence_around(before, words, after, start=start) == sentence
