"""What the README prints below a query or a command is what the program answers on the samples."""

from __future__ import annotations

import re
import shlex

import pytest

from tests.docs.picture import PICTURE, draw
from tests.docs.program import Program
from tests.docs.readme import README, Example, comparable, examples_in, with_answer

pytestmark = pytest.mark.gate  # the run behind the answers imports Great Expectations

FETCHING = re.compile(r"@import|@font-face|url\((?!#).*?\)|\bhref=[^ >]+")

EXAMPLES = examples_in(README.read_text("utf-8"))
QUERIES = [example.asked for example in EXAMPLES if example.is_query]
COMMANDS = [example.asked for example in EXAMPLES if not example.is_query]


@pytest.fixture(scope="module", autouse=True)
def _renewed(request: pytest.FixtureRequest, update_readme: bool) -> None:  # noqa: FBT001
    """Write the README and its picture before they are compared, where that is asked for."""
    if not update_readme:
        return
    accords, first_run = request.getfixturevalue("published"), request.getfixturevalue("first_run")
    page = README.read_text("utf-8")
    for example in reversed(examples_in(page)):
        answer = _answer(example, accords, first_run)
        if comparable(answer) != comparable(page[example.start : example.end]):
            page = with_answer(page, example, answer)
    README.write_text(page, "utf-8")
    PICTURE.write_text(draw(accords), "utf-8")


def test_there_are_five_queries_and_a_run() -> None:
    assert len(QUERIES) >= 5
    assert "run samples/articles" in COMMANDS


@pytest.mark.parametrize("asked", QUERIES + COMMANDS)
def test_the_answer_is_the_one_printed(asked: str, published: Program, first_run: str) -> None:
    page = README.read_text("utf-8")
    (example,) = (example for example in examples_in(page) if example.asked == asked)
    printed = page[example.start : example.end]
    assert comparable(_answer(example, published, first_run)) == comparable(printed), "pytest tests/docs --update-readme writes it anew"


def test_the_picture_shows_what_the_program_prints(published: Program) -> None:
    assert draw(published) == PICTURE.read_text("utf-8"), "pytest tests/docs --update-readme draws it anew"


def test_the_picture_fetches_nothing() -> None:
    assert FETCHING.findall(PICTURE.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("published in 9 s, run 20250501T020000-abc123", "published in 12 s, run 20260612T031500-012fed", True),
        ("newest article read  2025-05-01 02:00 UTC, 3 days ago", "newest article read  2026-05-01 04:00 UTC, within the last hour", True),
        ("agreements  46", "agreements  47", False),
        ("published  2025-07-01 00:00 UTC, 3 days ago", "published  2025-07-02 00:00 UTC, 3 days ago", False),
    ],
)
def test_only_what_differs_between_runs_is_left_out(left: str, right: str, same: bool) -> None:  # noqa: FBT001
    assert (comparable(left) == comparable(right)) is same


def _answer(example: Example, accords: Program, first_run: str) -> str:
    if example.is_query:
        return accords("query", "--format", "table", example.asked).strip("\n") + "\n"
    words = shlex.split(example.asked)
    return first_run if words[0] == "run" else accords(*words)
