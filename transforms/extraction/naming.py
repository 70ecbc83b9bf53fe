"""Where a document names somebody: in its prose, in the wire's brackets, by an acronym again, in its headlines."""

from __future__ import annotations

import re

from transforms.extraction.clusters import Mention
from transforms.extraction.names import Name, find_known_names, find_names, is_title_case
from transforms.extraction.reading import ParsedPassage, Reading

ANGLE_BRACKETS = re.compile(r"<([A-Z][^<>]{2,80}?)(?:'s)?>")
DATELINE = re.compile(  # a place in capitals or a day, the outlet in brackets, a dash
    r"(?:[A-Z][A-Z .,'’/-]{2,40}|[^()\n]{0,60}\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2})[^()\n]{0,20}"
    r"\(([^()\n]{2,30})\) ?[-–—]"
)


def find_mentions(reading: Reading) -> list[Mention]:
    """Return the namings of a document: those of its prose in reading order, then those of its headlines that its prose knows."""
    mentions = [
        Mention(passage=index, name=name, span=passage.span(name.tokens, "name"))
        for index, passage in enumerate(reading.passages)
        if not is_title_case(passage.doc)
        for name in find_names(passage.doc, _bracketed(reading, passage))
        if not _is_dateline(passage, name)
    ]
    mentions += _acronyms_again(reading, mentions)
    known = {mention.name.text.casefold() for mention in mentions}
    return mentions + [
        Mention(passage=index, name=name, span=passage.span(name.tokens, "name.title"))
        for index, passage in enumerate(reading.passages)
        if is_title_case(passage.doc)
        for name in find_known_names(passage.doc, known)
    ]


def _acronyms_again(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Return the acronyms that are names elsewhere in the document where the tagger has taken them for common nouns."""
    acronyms = {mention.name.text for mention in mentions if mention.name.text.isupper() and len(mention.name.tokens) == 1}
    taken = {(mention.passage, token.i) for mention in mentions for token in mention.name.tokens}
    again = [
        (index, passage, passage.doc[token.i : token.i + 1])
        for index, passage in enumerate(reading.passages)
        if not is_title_case(passage.doc)
        for token in passage.doc
        if token.text in acronyms and token.pos_ == "NOUN" and (index, token.i) not in taken
    ]
    return [Mention(passage=i, name=Name(tokens=tokens, label="ORG"), span=passage.span(tokens, "name")) for i, passage, tokens in again]


def _bracketed(reading: Reading, passage: ParsedPassage) -> list[tuple[int, int]]:
    """Return the token runs that the wire sets in angle brackets: "<Nordwind Shipping Co>" is a private company's whole name."""
    text = reading.text[passage.offset : passage.offset + len(passage.doc.text)]
    spans = (passage.doc.char_span(match.start(1), match.end(1), alignment_mode="contract") for match in ANGLE_BRACKETS.finditer(text))
    return [(span.start, span.end) for span in spans if span is not None]


def _is_dateline(passage: ParsedPassage, name: Name) -> bool:
    """True for the outlet of a dateline: "LYON, May 3 (Newswire) - "."""
    match = DATELINE.match(passage.doc.text)
    return match is not None and match.start(1) <= name.tokens.start_char < match.end(1)
