"""A text cut into passages: headline, paragraphs and list items, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from statistics import median

LINE = re.compile(r"[^\n]+")
BULLET = re.compile(r"\s*(?:[-*•–—·▪‣◦]|\(?\d{1,2}[.)])[^\S\n]+")
INDENT = re.compile(r"\s{2,}")
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")

# "MOSCOW, Feb 18 (Agency) - ": where and when the story was filed is no part of its first sentence.
DATELINE = re.compile(
    r"^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.]*)?"  # MOSCOW; NEW YORK; Toronto, Ont.
    r"(?:,? (?:\d{1,2} [A-Z][A-Za-z]{2,8}\.?|[A-Z][A-Za-z]{2,8}\.? \d{1,2})(?:,? \d{4})?)?"  # Feb 18; 14 November 2024; APRIL 3, 2025
    r"(?:,? ?\([^()]{2,40}\))? (?:--?|[–—]) (?=[A-Z\"“<])"  # (Agency) -
)
# What a feed has put into the prose, each turned into as many characters of what a reader sees: tickers and the angle brackets of
# the wire, and the spaced-out marks of text that was tokenized before ("Acme ' s", "` ` quoted ' '").
REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<(?:[A-Z0-9]{1,6}\.[A-Z]{1,2}|[A-Z]{1,5})>"), ""),
    (re.compile(r"<(?=[A-Z])|(?<=[\w.)])>"), ""),
    (re.compile(r" ['’] s\b"), "'s"),
    (re.compile(r"` `"), '"'),
    (re.compile(r"(?<=[\w,.!?]) ' '(?= |$)"), ' "'),
)

WRAP_WIDTH = 85  # no longer line in a hard-wrapped text: news wires set 60 to 80 columns
WRAP_MEDIAN = 30  # shorter lines on the whole are lists or verse, not wrapped prose
BROKEN_LINE = 20  # shorter ones before a line in lower case are items of a list
HEADLINE_LENGTH = 200


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A stretch of the article that is read as one: `text` is `article[start:start + len(text)]`,
    line breaks as spaces and feed marks repaired in place."""

    start: int
    text: str
    is_headline: bool = False
    is_item: bool = False


def split_passages(text: str) -> list[Passage]:
    """Return the passages of `text` in reading order; blank lines, list bullets and indents end a passage."""
    lines = [(match.start(), match.end()) for match in LINE.finditer(text) if match.group().strip()]
    is_wrapped = _is_hard_wrapped([text[start:end] for start, end in lines])
    groups: list[tuple[int, int]] = []
    for start, end in lines:
        if groups and is_wrapped and _continues(text, groups[-1], start, end):
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    return [_passage(text, start, end, is_first=index == 0) for index, (start, end) in enumerate(groups)]


def _is_hard_wrapped(lines: list[str]) -> bool:
    if len(lines) < 2 or max(map(len, lines)) > WRAP_WIDTH:
        return False
    runs_on = sum(not SENTENCE_END.search(line) for line, _ in pairwise(lines))
    is_prose = median(map(len, lines)) >= WRAP_MEDIAN or any(map(_breaks_a_sentence, lines, lines[1:]))
    return is_prose and runs_on * 2 >= len(lines) - 1


def _breaks_a_sentence(line: str, following: str) -> bool:
    """Return whether a sentence goes on from one line into the next: the first is long for a list's, the second begins in lower case."""
    return len(line) >= BROKEN_LINE and not SENTENCE_END.search(line) and following.lstrip()[:1].islower()


def _continues(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    line = text[start:end]
    is_adjacent = text[before[1] : start].count("\n") == 1
    return is_adjacent and not INDENT.match(line) and not BULLET.match(line)


def _passage(text: str, start: int, end: int, *, is_first: bool) -> Passage:
    bullet = BULLET.match(text, start, end)
    if bullet:
        start = bullet.end()
    raw = text[start:end].replace("\n", " ")
    dateline = DATELINE.match(raw.lstrip())
    if dateline:
        start += len(raw) - len(raw.lstrip()) + dateline.end()
        raw = raw.lstrip()[dateline.end() :]
    start += len(raw) - len(raw.lstrip())
    body = _repair(raw.strip())
    is_headline = is_first and len(body) <= HEADLINE_LENGTH and not SENTENCE_END.search(body)
    return Passage(start=start, text=body, is_headline=is_headline, is_item=bullet is not None)


def _padded(seen: str, match: re.Match[str]) -> str:
    return seen.ljust(len(match.group()))


def _repair(line: str) -> str:
    """Return `line` as a reader sees it, every character of what is kept at its old place or a little before it."""
    for pattern, seen in REPAIRS:
        line = pattern.sub(partial(_padded, seen), line)
    return line
