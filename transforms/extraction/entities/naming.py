"""Where a document names somebody: in its prose, in the wire's brackets, by an acronym again, in its headlines."""

from __future__ import annotations

import re

from transforms.extraction.entities.mention import Mention
from transforms.extraction.entities.names import Name, find_known_names, find_names, is_title_case, words_of
from transforms.extraction.parsing.reading import ParsedPassage, Reading

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
        for name in _names_in(reading, passage)
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
        for place in (place for place, word in enumerate(words_of(passage.doc)) if word in acronyms)
        if (token := passage.doc[place]).pos_ == "NOUN" and (index, place) not in taken
    ]
    return [Mention(passage=i, name=Name(tokens=tokens, label="ORG"), span=passage.span(tokens, "name")) for i, passage, tokens in again]


def _names_in(reading: Reading, passage: ParsedPassage) -> list[Name]:
    """Return the names of a passage but the outlet of its dateline: "LYON, May 3 (Newswire) - "."""
    names = find_names(passage.doc, _bracketed(reading, passage))
    match = DATELINE.match(passage.passage.text)
    return names if match is None else [name for name in names if not match.start(1) <= name.tokens.start_char < match.end(1)]


def _bracketed(reading: Reading, passage: ParsedPassage) -> list[tuple[int, int]]:
    """Return the token runs that the wire sets in angle brackets: "<Nordwind Shipping Co>" is a private company's whole name."""
    text = reading.text[passage.offset : passage.offset + len(passage.passage.text)]  # a passage has blanks in the place of the brackets
    spans = (passage.doc.char_span(match.start(1), match.end(1), alignment_mode="contract") for match in ANGLE_BRACKETS.finditer(text))
    return [(span.start, span.end) for span in spans if span is not None]
