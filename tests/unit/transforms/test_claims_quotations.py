"""Quotations, as marks of every style open and close them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.documents.passages import split_passages
from transforms.extraction.claims.quotations import find_quotations


def quoted_in(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in find_quotations(split_passages(text))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("``We agree,'' he said.", ["``We agree,''"]),
        ("''We agree,'' he said.", ["''We agree,''"]),
        ("„So ist es“ and «c'est ça».", ["„So ist es“", "«c'est ça»"]),
        ("“They say ‘no’ and mean “maybe”,” he said.", ["“They say ‘no’ and mean “maybe”,”"]),
        ("A screen of 27\" costs more.", []),
        ("”A wrong mark opens,” he said.", ["”A wrong mark opens,”"]),
        ("“One.\n\n“Two.”\n\nThree.", ["“One.\n\n“Two.”"]),
        ('He said "this was odd.\n\nVery odd indeed."', ['"this was odd.\n\nVery odd indeed."']),
        ("“One was never closed.\n\nTwo is not quoted, “three” is.", ["“One was never closed.", "“three”"]),
    ],
)  # fmt: skip
def test_a_quotation_runs_from_its_mark_to_the_mark_that_closes_it(text: str, quoted: list[str]) -> None:
    assert quoted_in(text) == quoted


@given(st.text(alphabet="a \n.\"“”'`:A", max_size=80))
def test_quotations_are_in_order_and_never_overlap(text: str) -> None:
    found = find_quotations(split_passages(text))
    places = [place for quotation in found for place in (quotation.start, quotation.end)]
    assert places == sorted(places)
    assert all(quotation.start < quotation.end <= len(text) for quotation in found)


@pytest.mark.parametrize("worst", ["“", '"', "“a ", "'", "A", "`", "” ", "A. "])
def test_a_text_of_nothing_but_marks_is_read_in_linear_time(worst: str) -> None:
    text = (worst * (300_000 // len(worst)))[:300_000]
    started = time.process_time()
    quoted_in(text)
    assert time.process_time() - started < 5
