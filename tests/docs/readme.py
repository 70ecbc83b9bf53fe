"""The README's examples: what each asks of the program, and the answer printed below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.docs.program import ROOT

README = ROOT / "README.md"

# A query is followed by its answer; a command stands in one block with what it prints.
QUERY = re.compile(r"^```sql\n(?P<asked>.+?)^```\n\n```text\n(?P<answer>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^```console\n\$ accords (?P<asked>[^\n]+)\n(?P<answer>.*?)^```$", re.MULTILINE | re.DOTALL)

# What differs from run to run and says nothing of the program.
VOLATILE = (
    (re.compile(r" {2,}"), "  "),  # columns are as wide as what stands in them
    (re.compile(r"\b\d{8}T\d{6}-[0-9a-f]{6}\b"), "RUN"),
    (re.compile(r"\b\d+ s\b"), "SECONDS"),
    (re.compile(r"(?:(?<=RUN  )|(?<=article read  ))\d{4}-\d\d-\d\d \d\d:\d\d UTC"), "INSTANT"),
    (re.compile(r"\b\d+ (?:days|hours) ago\b|\bwithin the last hour\b"), "AGO"),
)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A query or command of the README and where its answer stands, in characters of the page."""

    asked: str
    is_query: bool
    start: int
    end: int


def examples_in(page: str) -> list[Example]:
    """Return the examples of `page`, in reading order."""
    return sorted((*_found(QUERY, page, is_query=True), *_found(COMMAND, page, is_query=False)), key=lambda example: example.start)


def comparable(answer: str) -> str:
    """Return `answer` without what differs from run to run: run ids, durations, ages and the instants of runs."""
    for pattern, stand_in in VOLATILE:
        answer = pattern.sub(stand_in, answer)
    return answer


def with_answer(page: str, example: Example, answer: str) -> str:
    """Return `page` with another answer below `example`."""
    return page[: example.start] + answer + page[example.end :]


def _found(pattern: re.Pattern[str], page: str, *, is_query: bool) -> Iterator[Example]:
    for match in pattern.finditer(page):
        yield Example(asked=match["asked"].strip(), is_query=is_query, start=match.start("answer"), end=match.end("answer"))
