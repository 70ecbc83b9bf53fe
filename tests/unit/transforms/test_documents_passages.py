"""Passages: what is read as one, where it stands, and what a reader sees of it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.documents.passages import BULLET, Passage, split_passages

WIRE = """\
NORDWIND IN TURBINE PACT WITH KENYA

    NAIROBI, May 12 - Nordwind AG signed a contract with the
Kenyan Ministry of Energy for forty turbines, the ministry
said in a statement on Monday.
    The turbines will be delivered by the end of next year.
"""
LIST = """\
Nordwind and Beta Sensors will develop:

- wind turbines for use in the open sea: a long line that goes on and on, well beyond the width of any column of a wire
• blades
1. towers
(2) gearboxes
"""


def texts_of(passages: list[Passage]) -> list[str]:
    return [passage.text for passage in passages]


def test_a_hard_wrapped_wire_loses_its_line_breaks_and_dateline_and_keeps_its_paragraphs() -> None:
    assert texts_of(split_passages(WIRE)) == [
        "NORDWIND IN TURBINE PACT WITH KENYA",
        "Nordwind AG signed a contract with the Kenyan Ministry of Energy for forty turbines, the ministry said in a statement on Monday.",
        "The turbines will be delivered by the end of next year.",
    ]


def test_a_sentence_broken_over_few_short_lines_is_one_passage() -> None:
    text = "Nordwind Corp said it\ncompleted the sale of its paint\nunit for cash."
    assert texts_of(split_passages(text)) == [text.replace("\n", " ")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a treaty on Tuesday, officials said.\nBoth parliaments must approve it before the summer.\nNo date was set.",
        "Peru\nChile\nBolivia\nEcuador",
        "The list:\nwheat\nmaize\nsugar and rice",
        "A line of the article that is far longer than any column of a news wire has ever been, so nothing wraps here.\nand a tail\nof it",
    ],
)
def test_lines_that_are_not_wrapped_stay_apart(text: str) -> None:
    assert texts_of(split_passages(text)) == text.split("\n")


def test_bullets_and_numbers_of_a_list_are_no_part_of_its_items() -> None:
    introduction, *items = split_passages(LIST)
    assert not introduction.is_item
    assert all(item.is_item for item in items)
    assert [item.text.split()[0] for item in items] == ["wind", "blades", "towers", "gearboxes"]


@pytest.mark.parametrize("line", ["-5 degrees", "1984 was the year", "3.5 million", "*starred", "-"])
def test_a_dash_or_number_that_belongs_to_the_line_is_no_bullet(line: str) -> None:
    assert not BULLET.match(line)


@pytest.mark.parametrize(
    ("first_line", "is_headline"),
    [
        ("Peru and Chile sign copper pact", True),
        ("Will Peru and Chile sign?", False),
        ("Peru and Chile signed a copper pact.", False),
        ("“We signed,” said Peru’s minister.”", False),
        ("word " * 41, False),
    ],
)
def test_only_a_short_first_line_without_a_full_stop_is_the_headline(first_line: str, is_headline: bool) -> None:  # noqa: FBT001
    first, second = split_passages(f"{first_line}\n\nThe text goes on here")
    assert first.is_headline is is_headline
    assert not second.is_headline


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("Acme Corp <ACM.N> said.", "Acme Corp           said."),
        ("<Beta Sensors Ltd> said.", " Beta Sensors Ltd  said."),
        ("Acme ' s unit said.", "Acme's   unit said."),
        ("` ` Yes , ' ' he said.", '"   Yes , "   he said.'),
        ("Output < 5 and > 3 tonnes.", "Output < 5 and > 3 tonnes."),
        ("The firms' sales rose.", "The firms' sales rose."),
    ],
)
def test_feed_marks_are_repaired_without_moving_what_follows(printed: str, seen: str) -> None:
    [passage] = split_passages(printed)
    assert passage.text.split() == seen.split()
    assert passage.text.rindex(seen.split()[-1]) == printed.rindex(seen.split()[-1])


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("MOSCOW, Feb 18 (Newswire) - Acme signed.", "Acme signed."),
        ("NEW YORK, June 3, 2025 -- Acme signed.", "Acme signed."),
        ("Toronto, Ont. – Acme signed.", "Acme signed."),
        ("Port Louis, 14 November 2024 — Acme signed.", "Acme signed."),
        ("Acme - the maker of pumps - signed.", "Acme - the maker of pumps - signed."),
        ("Acme signed - Beta did not.", "Acme signed - Beta did not."),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(printed: str, seen: str) -> None:
    [passage] = split_passages(printed)
    assert passage.text == seen
    assert printed[passage.start :] == seen


TEXTS = st.text() | st.lists(
    st.sampled_from(
        ["Acme Corp <ACM.N> signed", "- item", "  indented", "", "a line of some thirty-five letters", "end.", "Acme ' s", "` `", "\t"]
    )
).map("\n".join)


@given(TEXTS)
def test_passages_stand_in_order_and_each_has_the_length_of_its_place(text: str) -> None:
    position = 0
    for passage in split_passages(text):
        printed = text[passage.start : passage.start + len(passage.text)]
        assert passage.start >= position
        assert len(printed) == len(passage.text)
        assert printed.strip() == printed
        position = passage.start + len(passage.text)


@given(st.lists(st.text(alphabet="abc XYZ.,-1)\n\t•", max_size=40), max_size=8).map("\n".join))
def test_no_word_is_lost_but_bullets(text: str) -> None:
    passages = split_passages(text)
    for passage in passages:
        assert text[passage.start : passage.start + len(passage.text)].replace("\n", " ") == passage.text
    kept = sum(len(passage.text.split()) for passage in passages)
    dropped = sum(bool(BULLET.match(line)) for line in text.split("\n"))
    assert kept >= len(text.split()) - dropped


@pytest.mark.parametrize(
    "unit",
    [" ", "\n", "- ", "<", "<A", "` ", " ' s", "1)", "a\n", "((((", ".\n ", "\t\n", "'\"", "A ", "May 1, ", "Acme <ACM.N> \n"],
    ids=repr,
)
def test_a_long_run_of_anything_is_split_in_linear_time(unit: str) -> None:
    started = time.process_time()
    split_passages(unit * (200_000 // len(unit)))
    assert time.process_time() - started < 4  # quadratic time would be hours
