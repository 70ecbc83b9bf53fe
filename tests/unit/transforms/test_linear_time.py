"""No pattern takes more than linear time, whatever the text: each is run on a megabyte of the input that is worst for it."""

from __future__ import annotations

import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import transforms

SHORT, LONG, MEGABYTE = 2_000, 16_000, 1_000_000  # characters
# Eight times the text may take three times eight times as long, as machines are busy; a quadratic pattern takes 64 times.
TOLERANCE = 3
MEASURABLE = 0.02  # seconds: below this no growth can be told, and none matters
SCANNING = ("search", "finditer", "findall", "sub", "split")
# Tables of patterns that are only tried at one place of a text; those of stated dates on at most 2,000 characters.
MATCHED_TABLES = frozenset(
    {"documents.dates.STATED", "documents.dates.UNDATED_YEAR", "documents.dates.WRITTEN_OUT", "extraction.outlets.credits.DATELINES"}
)
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(transforms.__path__[0]).rglob("*.py")))

# Runs of what patterns repeat, and of the beginnings of what they look for, none of them with its end.
PIECES = (
    *"a A 1 . , - ' \" ( ) [ < > & # : ; $ % _ “ ” ’ — / \\ ` é\t\n".replace(" ", ""),
    " ",
    "a ",
    "A ",
    "Aa ",
    "A. ",
    "AB",
    "A-",
    "a-a",
    "1,",
    "1.",
    "1 ",
    "1-",
    "12 May ",
    "May 1, ",
    "1 million ",
    "$1",
    "$ ",
    "one ",
    "two hundred ",
    "between 1 and ",
    "the deal of ",
    "(A",
    "((",
    "()",
    "<A",
    "<a ",
    "<!--",
    "<!DOCTYPE [",
    "<meta ",
    "&amp",
    '"a',
    "“a",
    "''",
    "` ",
    "' '",
    ". A",
    '." ',
    "A: ",
    "a: ",
    ": ",
    "- ",
    "-- ",
    "\n\n",
    " \n",
    "\r",
    "---\n",
    "---\na: ",
    "a:\n",
    "{",
    "[{",
    "said that ",
    "statement by ",
    "will be the first ",
    "by the end of ",
    "over the next ",
    "per year ",
    "state-",
    "A's ",
    "Mr. ",
    "Posted on ",
    "Published: ",
)
TAILS = ("!",)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A pattern, where it stands, and whether it is looked for all over a text or only at one place."""

    place: str
    pattern: re.Pattern[Any]
    scans: bool

    def run(self, text: str) -> None:
        """Look for the pattern in `text` as its module does."""
        subject = text.encode("utf-8") if isinstance(self.pattern.pattern, bytes) else text
        if self.scans:
            for _ in self.pattern.finditer(subject):
                pass
        else:
            self.pattern.match(subject)
            self.pattern.fullmatch(subject)


def _patterns_in(value: object) -> Iterator[re.Pattern[Any]]:
    """Yield the patterns that `value` is or holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for item in (*value.keys(), *value.values()):
            yield from _patterns_in(item)
    elif isinstance(value, (tuple, list, frozenset, set)):
        for item in value:
            yield from _patterns_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _patterns_in(getattr(value, field.name))


def _cases() -> list[Case]:
    found: dict[tuple[str | bytes, int], Case] = {}
    for module in pkgutil.walk_packages(transforms.__path__, "transforms."):
        for name, value in sorted(vars(import_module(module.name)).items()):
            for number, pattern in enumerate(_patterns_in(value)):
                table = f"{module.name.removeprefix('transforms.')}.{name}"
                is_table = not isinstance(value, re.Pattern)
                scans = table not in MATCHED_TABLES if is_table else any(f"{name}.{verb}(" in SOURCES for verb in SCANNING)
                case = Case(place=f"{table}[{number}]", pattern=pattern, scans=scans)
                found.setdefault((pattern.pattern, pattern.flags), case)
    return list(found.values())


CASES = _cases()


def _seconds(run: Callable[[], None]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started


def _text(piece: str, tail: str, length: int) -> str:
    return (piece * (length // len(piece)))[: length - len(tail)] + tail


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_a_pattern_takes_linear_time_on_its_worst_input(case: Case) -> None:
    inputs = {(piece, tail): _text(piece, tail, SHORT) for piece in PIECES for tail in TAILS}
    taken = {key: _seconds(lambda text=text: case.run(text)) for key, text in inputs.items()}
    worst = sorted(taken, key=lambda key: taken[key])[-3:]
    slowest, at = max((_seconds(lambda key=key: case.run(_text(*key, LONG))), key) for key in worst)
    bound = max(TOLERANCE * LONG / SHORT * taken[at], MEASURABLE)
    assert slowest <= bound, f"{case.place} takes {slowest:.3f} s on {LONG} characters of {at}, {taken[at]:.4f} s on {SHORT}"
    longest = _seconds(lambda: case.run(_text(*at, MEGABYTE)))
    assert longest <= max(TOLERANCE * MEGABYTE / LONG * max(slowest, MEASURABLE / 8), MEASURABLE), f"{case.place}: {longest:.2f} s on {at}"


def test_a_quadratic_pattern_would_be_caught() -> None:
    quadratic = Case(place="here", pattern=re.compile(r"\s+$"), scans=True)
    with pytest.raises(AssertionError, match="takes"):
        test_a_pattern_takes_linear_time_on_its_worst_input(quadratic)


def test_every_pattern_table_is_tried() -> None:
    assert len(CASES) > 60
