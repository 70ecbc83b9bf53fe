"""Statements: what is said in a passage, by whom and with which cue, as spans of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.cues import CueFamily
from transforms.extraction.claims.contents import find_complement
from transforms.extraction.claims.predicates import Cue, find_cues, is_agent
from transforms.extraction.claims.quotations import Quotation
from transforms.extraction.reading import ParsedPassage

EDGE = " \t\r\n,;:.–—-\u200e"
COMMAS = frozenset(",–—-")
# Nothing but these may stand between a quotation and the cue that ends it.
BEFORE_CUE = re.compile(r"[\s,–—-]*(?:(?:and|but|then|also)\s+)?")
# What stands between a cue and a quotation that goes on: "..., he said, but "..."", "... he said. "...".
LEADS_ON = re.compile(r"(?:^|[,.:;–—-])\s*(?:(?:and|but|or|that)\s+(?:\w+\s+)?)?$")
# What stands between a cue and the quotation it introduces.
INTRODUCES = re.compile(r"(?:^|[,:])\s*(?:that\s+)?$")
LONGEST_LEAD = 160  # characters: "said X, the minister of Y, in an interview in Z."
SHORTEST_SPEECH = 5  # words: a shorter quotation before a cue that has a clause is a title or a word quoted
SHORTEST_INVERTED = 3  # words: "Still, he said" ends no content


@dataclass(frozen=True, kw_only=True)
class Place:
    """A stretch of the article, half open, in characters."""

    start: int
    end: int

    def __contains__(self, other: Place) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A content with its cue and source; `source` is the head of the source phrase, `verb` that of the cue."""

    content: Place
    rule_id: str
    claim_type: str | None
    cue: Place | None = None
    verb: Token | None = None
    source: Token | None = None
    source_place: Place | None = None
    is_quoted: bool = False


@dataclass(frozen=True, kw_only=True)
class PassageQuotes:
    """A passage with the quotations that touch it."""

    passage: ParsedPassage
    text: str
    quotations: tuple[Quotation, ...]

    def is_quoted(self, place: int) -> bool:
        """Whether the article's character at `place` stands in a quotation."""
        return any(quotation.start <= place < quotation.end for quotation in self.quotations)

    def place(self, first: Token, last: Token) -> Place:
        """Return the characters from one token to another."""
        offset = self.passage.offset
        return Place(start=offset + first.idx, end=offset + last.idx + len(last))


def quotes_of(passage: ParsedPassage, text: str, quotations: Iterable[Quotation]) -> PassageQuotes:
    """Return `passage` of the article `text` with those of `quotations` that touch it."""
    end = passage.offset + len(passage.passage.text)
    touching = tuple(quotation for quotation in quotations if quotation.start < end and quotation.end > passage.offset)
    return PassageQuotes(passage=passage, text=text, quotations=touching)


def find_statements(page: PassageQuotes) -> list[Statement]:
    """Return what verbs and nouns of the passage report, in the order of their cues; nothing within a quotation or another content."""
    sentences = [(sentence, [cue for cue in find_cues(sentence) if not page.is_quoted(page.passage.offset + cue.head.idx)]) for sentence in page.passage.doc.sents]
    closed_by = {id(quotation) for _, cues in sentences for cue in cues if (quotation := _quotation_before(page, cue))}
    found: list[Statement] = []
    for sentence, cues in sentences:
        for cue in cues:
            statement = _quoting(page, cue, cues, closed_by) or _reporting(page, cue, cues, closed_by) or _inverted(page, sentence, cue)
            if statement and not any(_is_within(statement, other) for other in found):
                found = [other for other in found if not _is_within(other, statement)]
                found.append(statement)
    return found


def _is_within(inner: Statement, outer: Statement) -> bool:
    return inner.cue is not None and inner.cue in outer.content and outer.cue not in inner.content if outer.cue else False


def _group(page: PassageQuotes, cue: Cue) -> Place:
    """Return the stretch of a cue and its source where the two stand together."""
    first, last = cue.first, cue.last
    if cue.source is not None and cue.source.head == cue.head and cue.source.sent == cue.head.sent:
        first = min(first, cue.source.left_edge, key=lambda token: token.i)
        last = max(last, cue.source.right_edge, key=lambda token: token.i)
    return page.place(first, last)


def _quotation_before(page: PassageQuotes, cue: Cue) -> Quotation | None:
    """Return the quotation that `cue` and its source follow: "...," said X."""
    if not cue.family("quote"):
        return None
    start = _group(page, cue).start
    for quotation in page.quotations:
        if quotation.end <= start and BEFORE_CUE.fullmatch(page.text, quotation.end, start) and _ends_speech(page.text, quotation):
            return quotation
    return None


def _ends_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation ends as speech does before its cue, with a stop inside or a comma outside, not as a name does."""
    inside = text[quotation.start : quotation.end].rstrip("”\"'»` ’")
    return inside[-1:] in set(",!?.…—-") or text[quotation.end : quotation.end + 2].lstrip()[:1] in COMMAS


def _may_belong_elsewhere(text: str, quotation: Quotation) -> bool:
    """Whether a quotation ends the sentence before, or is too short to be speech."""
    quoted = text[quotation.start : quotation.end].rstrip("”\"'»` ’")
    return quoted[-1:] == "." or len(quoted.split()) < SHORTEST_SPEECH


def _quotation_after(page: PassageQuotes, cue: Cue, closed_by: set[int], lead: re.Pattern[str]) -> Quotation | None:
    """Return the quotation that goes on after a cue: in its sentence behind a comma or colon, or as the next sentence."""
    start = _group(page, cue).end
    quotation = next((quotation for quotation in page.quotations if quotation.start >= start), None)
    if quotation is None or id(quotation) in closed_by:
        return None
    between = page.text[start : quotation.start]
    offset = page.passage.offset
    if len(between) > LONGEST_LEAD or any(start < offset + sentence.start_char < quotation.start for sentence in page.passage.doc.sents):
        return None
    return quotation if lead.search(between) and (_ends_speech(page.text, quotation) or between.rstrip()[-1:] != ".") else None


def _quoting(page: PassageQuotes, cue: Cue, cues: Sequence[Cue], closed_by: set[int]) -> Statement | None:
    before = _quotation_before(page, cue)
    family = cue.family("quote")
    if not before or not family or (_may_belong_elsewhere(page.text, before) and find_complement(cue, cues)):
        return None
    after = _quotation_after(page, cue, closed_by, LEADS_ON)
    content = Place(start=_speech_start(page, before), end=after.end if after else before.end)
    return _statement(page, cue, content, family)


def _speech_start(page: PassageQuotes, quotation: Quotation) -> int:
    """Return where the speech begins that `quotation` ends: quotations that follow each other directly are one."""
    start = quotation.start
    for other in reversed(page.quotations):
        if other.end <= start and not page.text[other.end : start].strip():
            start = other.start
    if page.text[start : start + 4].lstrip("“\"'` ")[:1].islower():
        offset = page.passage.offset
        return next((offset + sent.start_char for sent in page.passage.doc.sents if sent.start_char <= start - offset < sent.end_char), start)
    return start


def _reporting(page: PassageQuotes, cue: Cue, cues: Sequence[Cue], closed_by: set[int]) -> Statement | None:
    complement = find_complement(cue, cues)
    doc = page.passage.doc
    if complement:
        return _statement(page, cue, page.place(doc[complement.start], doc[complement.end - 1]), complement.family)
    family = cue.family("quote")
    if family and any(other.head.i > cue.head.i and other.family("quote") for other in cues):
        return None
    after = _quotation_after(page, cue, closed_by, INTRODUCES) if family else None
    return _statement(page, cue, Place(start=after.start, end=after.end), family) if after and family else None


def _inverted(page: PassageQuotes, sentence: SpacySpan, cue: Cue) -> Statement | None:
    """Return what stands before its cue, or around it: "The deal, he said, is fair"."""
    family = cue.family("clause", "quote")
    if family is None or cue.head.pos_ == "NOUN" or cue.head.tag_ in {"VB", "VBG"} or cue.source is None:
        return None
    group = _group(page, cue)
    start = page.passage.offset + sentence.start_char
    before = page.text[start : group.start].rstrip()
    rest = _rest_of_content(cue) if page.text[group.end : group.end + 2].lstrip()[:1] == "," else None
    if before[-1:] not in COMMAS or (rest is None and len(before.split()) < SHORTEST_INVERTED):
        return None
    end = page.place(rest, rest).end if rest is not None else group.start
    return _statement(page, cue, Place(start=start, end=end), family)


def _rest_of_content(cue: Cue) -> Token | None:
    """Return the last token of the content that a cue was inserted into, where it goes on after the cue."""
    content = next((child for child in cue.head.children if child.dep_ == "ccomp"), None)
    own: set[int] = set()
    if content is None and cue.head.dep_ in {"parataxis", "ccomp", "advcl"}:
        content, own = cue.head.head, {token.i for token in cue.head.subtree}
    if content is None:
        return None
    rest = [token for token in content.subtree if token.i > cue.last.i and token.i not in own and not token.is_punct]
    return rest[-1] if len(rest) > 1 else None


def _statement(page: PassageQuotes, cue: Cue, content: Place, family: CueFamily) -> Statement | None:
    content = trim(page, widen(page, content))
    source = cue.source
    if content.start >= content.end or (source is None and (cue.head.pos_ != "NOUN" or family.needs_owner)) or (source is not None and family.needs_agent and not is_agent(source)):
        return None
    return Statement(
        content=content,
        rule_id=family.rule_id,
        claim_type=family.claim_type,
        cue=page.place(cue.first, cue.last),
        verb=cue.head,
        source=source,
        source_place=page.place(source.left_edge, source.right_edge) if source is not None else None,
        is_quoted=is_quoted(page, content),
    )


def is_quoted(page: PassageQuotes, content: Place) -> bool:
    """Whether `content` begins and ends with quotation marks."""
    starts = any(quotation.start == content.start for quotation in page.quotations)
    return starts and any(quotation.end == content.end for quotation in page.quotations)


def widen(page: PassageQuotes, content: Place) -> Place:
    """Return `content` with the whole of each quotation that it cuts."""
    cut = [quotation for quotation in page.quotations if quotation.start < content.end and quotation.end > content.start]
    return replace(
        content,
        start=min([content.start, *(quotation.start for quotation in cut)]),
        end=max([content.end, *(quotation.end for quotation in cut)]),
    )


def trim(page: PassageQuotes, content: Place) -> Place:
    """Return `content` without the blanks and stops at its edges; a quotation keeps its own."""
    start, end = content.start, content.end
    ends = {quotation.end for quotation in page.quotations}
    while start < end and end not in ends and page.text[end - 1] in EDGE:
        end -= 1
    while start < end and page.text[start] in EDGE:
        start += 1
    return Place(start=start, end=end)
