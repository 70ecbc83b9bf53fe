"""Which articles are one story, by their texts alone."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.transforms.resolution.retellings import FERRY, FERRY_CUT, TOLD_AGAIN, TOLD_BY_OTHERS, WIRE_OF_A_DAY
from transforms.documents.signatures import sign_text
from transforms.resolution.stories.stories import group_stories


def stories_of(*texts: str) -> list[list[str]]:
    return group_stories({str(number): sign_text(text) for number, text in enumerate(texts)})


@pytest.mark.parametrize(("one", "other"), [pytest.param(*texts, id=what) for what, *texts in TOLD_AGAIN])
def test_a_text_told_again_is_one_story(one: str, other: str) -> None:
    assert stories_of(one, other) == [["0", "1"]]


@pytest.mark.parametrize(("one", "other"), [pytest.param(*texts, id=what) for what, *texts in TOLD_BY_OTHERS])
def test_reports_of_their_own_and_texts_of_one_pattern_are_stories_of_their_own(one: str, other: str) -> None:
    assert stories_of(one, other) == [["0"], ["1"]]


def test_a_headline_of_its_own_makes_no_other_story() -> None:
    signatures = {headline: sign_text(f"{headline}\n\n{FERRY_CUT}", headline) for headline in ("Ferries", "Two Ships For Nine Islands")}
    assert len(group_stories(signatures)) == 1
    assert len(set(signatures.values())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "?!",
        "word",
        "Word",
        "5",
        "A B",
        "слово " * 20,
        "合同" * 50,
        "The pact was signed in the hall. " * 100_000,
        "x" * 300_000,
    ],
)
def test_any_text_is_one_story_with_itself_and_with_no_other(text: str) -> None:
    has_words = any(map(str.isalnum, text))
    assert len(stories_of(text, text)) == (1 if has_words else 2)
    assert len(stories_of(text, FERRY)) == 2


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(len(WIRE_OF_A_DAY))), st.integers(0, len(WIRE_OF_A_DAY)))
def test_stories_depend_on_the_set_of_articles_alone(order: list[int], taken: int) -> None:
    signatures = {str(number): sign_text(WIRE_OF_A_DAY[number]) for number in order}
    whole = group_stories(signatures)
    assert whole == group_stories(dict(sorted(signatures.items())))
    part = group_stories({str(number): signatures[str(number)] for number in order[:taken]})
    together = {pair for story in whole for pair in combinations(story, 2)}
    assert {pair for story in part for pair in combinations(story, 2)} <= together


def test_a_wire_reprinted_a_thousand_times_is_one_story_and_costs_by_the_reprint() -> None:
    draw = random.Random(7)
    words = FERRY.split()

    def reprint(number: int) -> str:
        notice = " ".join(f"{draw.choice(words)}{chr(97 + number % 26)}" for _ in range(draw.randint(3, 12)))
        return " ".join(words[: draw.randint(len(words) * 2 // 3, len(words))]) + f"\n\n{notice}"

    signatures = {f"{number:04}": sign_text(reprint(number)) for number in range(1000)}
    assert len(set(signatures.values())) > 900
    assert len(group_stories(signatures)) == 1
