"""The outlet that the frame of an article names: its dateline, byline, authors, and the lines of credit around its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from transforms.documents.document import Document
from transforms.english.outlets import BYLINE, COPYRIGHT, CREDITS
from transforms.extraction.outlets.names import CAPITAL, NAME, can_be_outlet, is_free_name, is_outlet, trim

# What stands before the agency in a dateline: "NEW YORK, Feb. 3, 2025"; every word is capitalized or a number. A word ends where a space
# is, or last: were the space optional everywhere, a long word could be cut into ten in more ways than there is time to try.
PLACE_WORD = rf"(?:{CAPITAL}|\d)[\w.'’-]{{0,40}}[,:]?"
PLACE_AND_DAY = rf"(?P<place>(?:{PLACE_WORD} (?:[–—-] ?)?){{0,10}}(?:{PLACE_WORD})?)"
DATELINES: tuple[re.Pattern[str], ...] = (
    re.compile(rf"{PLACE_AND_DAY}[(\[](?P<name>{NAME})(?:[/,;|][^()\n]{{0,40}})?[)\]]\s*(?:--?|[–—:])"),  # LYON, May 3 (Agency) -
    re.compile(rf"{PLACE_AND_DAY}/(?P<name>{NAME})/"),  # LYON, May 3. /AGENCY/.
)
UNBRACKETED = re.compile(rf"(?:{CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]*){{0,2}}, ?)?(?P<name>{NAME})\s(?:--?|[–—])\s")  # LYON, Agency -
IN_BRACKETS = re.compile(rf"(?:{CAPITAL}{{3,30}}[\w.'’, -]{{0,40}})?[(\[](?P<name>{NAME})[)\]]\s")  # (Agency) The ministry ...
BY = re.compile(rf"{BYLINE}\s+(?P<names>\S.{{1,100}})", re.IGNORECASE)
PARTS = re.compile(r"[,|/;–—()]| - | and | with | for | of | via | at ")
CREDIT = re.compile(rf"(?:^|[(\[]|(?<=[.!?] )|\b)(?:{'|'.join(CREDITS)})\s*(?i:the )?(?P<name>(?-i:{NAME}))", re.IGNORECASE)
RIGHTS = re.compile(rf"{COPYRIGHT}\s+(?P<name>(?-i:{NAME}))", re.IGNORECASE)
ENDING = re.compile(rf"(?:^|(?<=[.!?”\"’'»])\s*)(?:[(\[/]|[–—-]{{1,2}} ?)(?P<name>{NAME})(?:[)\]/]|$)[.]?\s*$")
ALONE = re.compile(rf"\W*(?P<name>{NAME})\W*")

LONGEST_LINE = 400  # characters of a line that are looked at, from its beginning and from its end
TOP, BOTTOM = 6, 5  # lines above and below which an article says where it is from


def find_credits(document: Document) -> Iterator[str]:
    """Yield the outlets that the frame of `document` names, the most telling first."""
    headline = " ".join((document.headline or "").split()).casefold()
    lines = [line.strip() for line in document.text.split("\n") if line.strip()]
    body = [line for line in lines[:TOP] if line.casefold() != headline]
    edges = list(dict.fromkeys((*body, *lines[-BOTTOM:])))
    yield from chain.from_iterable(map(_read_dateline, body))
    yield from chain.from_iterable(_read_byline(line) for line in edges)
    yield from chain.from_iterable(map(_read_credit, edges))
    yield from chain.from_iterable(map(_outlets_among, document.author_names))


def _read_dateline(line: str) -> Iterator[str]:
    line = line[:LONGEST_LINE]
    for pattern in DATELINES:
        match = pattern.match(line)
        if match and (is_free_name if match["place"] else can_be_outlet)(trim(match["name"])):
            yield trim(match["name"])
    for pattern in (UNBRACKETED, IN_BRACKETS):
        match = pattern.match(line)
        if match and is_outlet(trim(match["name"])):
            yield trim(match["name"])


def _read_byline(line: str) -> Iterator[str]:
    """Yield the outlets of "By Telma News Agency", "By Ann Moe, Telma", and of a line that is an outlet's name and nothing else."""
    if len(line) > LONGEST_LINE:
        return
    by = BY.fullmatch(line)
    if by:
        yield from _outlets_among(by["names"])
        names = by["names"].strip(" .")
        if " " not in names and names[0].isupper() and can_be_outlet(names):
            yield names
    alone = ALONE.fullmatch(line)
    if alone and is_outlet(trim(alone["name"])):
        yield trim(alone["name"])


def _outlets_among(names: str) -> Iterator[str]:
    names = names[:LONGEST_LINE]
    parts = dict.fromkeys(map(trim, (*PARTS.split(names), names)))  # "Press Trust of India" is none in parts
    yield from (part for part in parts if part and part[0].isupper() and is_outlet(part))


def _read_credit(line: str) -> Iterator[str]:
    credit = CREDIT.search(line[:LONGEST_LINE]) or CREDIT.search(line[-LONGEST_LINE:])
    if credit and can_be_outlet(trim(credit["name"])):
        yield trim(credit["name"])
    ending = ENDING.search(line[-LONGEST_LINE:])
    if ending and can_be_outlet(name := trim(ending["name"])) and (is_outlet(name) or name.isupper()):
        yield name
    rights = RIGHTS.search(line[:LONGEST_LINE])
    if rights and is_outlet(trim(rights["name"])):
        yield trim(rights["name"])
