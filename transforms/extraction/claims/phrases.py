"""Statements by phrase: "according to X", "in the words of X"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.cues import NOT_SOURCES, SOURCE_PHRASES
from transforms.extraction.claims.statements import PassageQuotes, Place, Statement, trim, widen


def find_phrase_statements(page: PassageQuotes, statements: list[Statement]) -> Iterator[Statement]:
    """Yield what phrases report: what follows one that opens its sentence, else what it follows."""
    for sentence in page.passage.doc.sents:
        for first, last in _phrases(sentence):
            source = _source(last)
            if source is None or source.lemma_ in NOT_SOURCES or page.is_quoted(page.passage.offset + first.idx):
                continue
            phrase = page.place(first, max(last, source.right_edge, key=lambda token: token.i))
            content = trim(page, widen(page, _content(page, sentence, phrase, first, statements)))
            if content.start < content.end:
                yield Statement(
                    content=content,
                    rule_id="claim.according_to",
                    claim_type=None,
                    cue=page.place(first, last),
                    source=source,
                    source_place=page.place(source.left_edge, source.right_edge),
                )


def _phrases(sentence: SpacySpan) -> Iterator[tuple[Token, Token]]:
    for token in sentence:
        for words in SOURCE_PHRASES.get(token.lower_, ()):
            run = token.doc[token.i : min(token.i + len(words), sentence.end)]
            if tuple(word.lower_ for word in run) == words:
                yield token, run[-1]


def _source(last: Token) -> Token | None:
    return next((child for child in last.children if child.dep_ in {"pobj", "pcomp"} and child.i > last.i), None)


def _content(page: PassageQuotes, sentence: SpacySpan, phrase: Place, first: Token, statements: list[Statement]) -> Place:
    start, end = page.place(sentence[0], sentence[-1]).start, page.place(sentence[0], sentence[-1]).end
    leading = page.text[start : phrase.start].strip(" ,\n\"“'")
    if len(leading.split()) < 2:
        return Place(start=phrase.end, end=end)
    before = [s.cue.end for s in statements if s.cue and s.content.start < s.cue.start and start <= s.cue.start < phrase.start and s.content.start >= start]
    goes_on = first.head.i > first.i and page.text[phrase.end : phrase.end + 1] == ","
    return Place(start=max([start, *before]), end=end if goes_on else phrase.start)
