"""Statements: what the verbs and nouns of a passage report, by whom and with which cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.cues import CueFamily
from transforms.extraction.claims.contents import find_complement
from transforms.extraction.claims.page import Page, Place
from transforms.extraction.claims.predicates import Cue, find_cues, is_agent
from transforms.extraction.claims.quoted import COMMAS, CueQuotes

ELABORATED = "claim.raise"  # a speech act on a thing, not a proposition: two of them in one sentence are one claim
ASIDES = frozenset({"punct", "advmod", "aux", "auxpass", "neg", "nsubj", "nsubjpass", "cc"})
SHORTEST_INVERTED = 3  # words: "Still, he said" ends no content


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A content with its cue and source; `source` is the head of the source phrase, `verb` that of the cue."""

    content: Place
    rule_id: str
    claim_type: str | None = None
    cue: Place | None = None
    verb: Token | None = None
    source: Token | None = None
    source_place: Place | None = None
    is_quoted: bool = False


def find_statements(page: Page) -> list[Statement]:
    """Return the statements of a passage in the order of their cues; none within a quotation or the content of another."""
    sentences = [(sentence, _cues(page, sentence)) for sentence in page.passage.doc.sents]
    quotes = CueQuotes(page, [cue for _, cues in sentences for cue in cues])
    found: list[Statement] = []
    for sentence, cues in sentences:
        for cue in cues:
            if found and page.place_of(cue.first, cue.last) in found[-1].content:
                continue
            statement = _quoting(page, cue, cues, quotes) or _reporting(page, cue, cues, quotes) or _inverted(page, sentence, cue, quotes)
            if statement and not any(_is_within(statement, other) for other in found):
                found = [other for other in found if not _is_within(other, statement)]
                found.append(statement)
    return _join_elaborations(found)


def _cues(page: Page, sentence: SpacySpan) -> list[Cue]:
    return [cue for cue in find_cues(page.passage, sentence) if not page.is_quoted(page.passage.offset + cue.head.idx)]


def _is_within(inner: Statement, outer: Statement) -> bool:
    return inner.cue is not None and outer.cue is not None and inner.cue in outer.content and outer.cue not in inner.content


def _join_elaborations(statements: Sequence[Statement]) -> list[Statement]:
    """Return `statements` with those joined that only elaborate the one before: "stressed X, highlighting Y"."""
    joined: list[Statement] = []
    for statement in statements:
        before, verb = (joined[-1] if joined else None), statement.verb
        is_more = before is not None and verb is not None and verb.tag_ == "VBG" and verb.head == before.verb
        if before is not None and is_more and before.rule_id == statement.rule_id == ELABORATED:
            joined[-1] = replace(before, content=replace(before.content, end=statement.content.end))
        else:
            joined.append(statement)
    return joined


def _quoting(page: Page, cue: Cue, cues: Sequence[Cue], quotes: CueQuotes) -> Statement | None:
    """Return the quotation that a cue follows, with the one that goes on behind it."""
    before, family = quotes.ended_by(cue), cue.family("quote")
    if not before or not family or (quotes.may_belong_elsewhere(before) and find_complement(cue, cues)):
        return None
    after = quotes.going_on_after(cue)
    return _statement(page, cue, Place(start=quotes.speech_start(before), end=(after or before).end), family)


def _reporting(page: Page, cue: Cue, cues: Sequence[Cue], quotes: CueQuotes) -> Statement | None:
    """Return the complement of a cue, or the quotation that it introduces."""
    complement = find_complement(cue, cues)
    if complement:
        doc = page.passage.doc
        return _statement(page, cue, page.place_of(doc[complement.start], doc[complement.end - 1]), complement.family)
    family = cue.family("quote")
    if not family or any(other.head.i > cue.head.i and other.family("quote") for other in cues):
        return None
    after = quotes.introduced_by(cue)
    return _statement(page, cue, Place(start=after.start, end=after.end), family) if after else None


def _inverted(page: Page, sentence: SpacySpan, cue: Cue, quotes: CueQuotes) -> Statement | None:
    """Return what stands before its cue, or around it: "The deal, he said, is fair"."""
    family = cue.family("clause", "quote")
    if family is None or cue.head.tag_ in {"VB", "VBG"} or cue.head.pos_ == "NOUN" or cue.source is None:
        return None
    group = quotes.group(cue)
    start = page.passage.offset + sentence.start_char
    before = page.text[start : group.start].rstrip()
    rest = _rest_of_content(cue) if page.text[group.end : group.end + 2].lstrip()[:1] == "," else None
    if before[-1:] not in COMMAS or (rest is None and len(before.split()) < SHORTEST_INVERTED) or _only_places(cue):
        return None
    end = page.place_of(rest, rest).end if rest is not None else group.start
    return _statement(page, cue, Place(start=start, end=end), family)


def _only_places(cue: Cue) -> bool:
    """Whether all that stands before a cue and its source is where or when: "In Oslo, analysts expect a debate"."""
    before = [child for child in cue.head.children if child.i < cue.head.i and child != cue.source and child.dep_ not in ASIDES]
    has_object = any(child.dep_ == "dobj" and child.i > cue.head.i for child in cue.head.children)
    return has_object and cue.head.dep_ == "ROOT" and bool(before) and all(child.dep_ in {"prep", "npadvmod"} for child in before)


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


def _statement(page: Page, cue: Cue, content: Place, family: CueFamily) -> Statement | None:
    content, source = page.fit(content), cue.source
    if content.start >= content.end or not _may_state(cue, family):
        return None
    return Statement(
        content=content,
        rule_id=family.rule_id,
        claim_type=family.claim_type,
        cue=page.place_of(cue.first, cue.last),
        verb=cue.head,
        source=source,
        source_place=page.place_of(source.left_edge, source.right_edge) if source is not None else None,
        is_quoted=page.is_quotation(content),
    )


def _may_state(cue: Cue, family: CueFamily) -> bool:
    """Whether the cue has the source that its family needs; only a noun may do without ("allegations that")."""
    if cue.source is None:
        return cue.head.pos_ == "NOUN" and not family.needs_owner
    return not family.needs_agent or is_agent(cue.source)
