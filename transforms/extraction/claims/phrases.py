"""Statements by phrase: "according to X", "in the words of X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.cues import NOT_SOURCES, SOURCE_PHRASES
from transforms.extraction.claims.page import Page, Place
from transforms.extraction.claims.statements import Statement


def find_phrase_statements(page: Page, statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what phrases report: what follows one that opens its sentence, else what stands before, behind the cues of `statements`."""
    for sentence in page.passage.doc.sents:
        for first, last in _phrases(sentence):
            source = next((child for child in last.children if child.dep_ in {"pobj", "pcomp"} and child.i > last.i), None)
            if source is None or source.lemma_ in NOT_SOURCES or page.is_quoted(page.passage.offset + first.idx):
                continue
            phrase = page.place_of(first, source.right_edge)
            content = page.fit(_content(page, sentence, phrase, first, statements))
            if content.start < content.end:
                yield Statement(
                    content=content,
                    rule_id="claim.according_to",
                    cue=page.place_of(first, last),
                    source=source,
                    source_place=page.place_of(source.left_edge, source.right_edge),
                )


def _phrases(sentence: SpacySpan) -> Iterator[tuple[Token, Token]]:
    for token in sentence:
        for words in SOURCE_PHRASES.get(token.lower_, ()):
            run = token.doc[token.i : min(token.i + len(words), sentence.end)]
            if tuple(word.lower_ for word in run) == words:
                yield token, run[-1]


def _content(page: Page, sentence: SpacySpan, phrase: Place, first: Token, statements: Sequence[Statement]) -> Place:
    whole = page.place_of(sentence[0], sentence[-1])
    if len(page.text[whole.start : phrase.start].strip(" ,\n\"“'").split()) < 2:
        return Place(start=phrase.end, end=whole.end)
    inverted = [
        statement.cue.end
        for statement in statements
        if statement.cue and whole.start <= statement.content.start < statement.cue.start < phrase.start
    ]
    goes_on = first.head.i > first.i and page.text[phrase.end : phrase.end + 1] == ","
    return Place(start=max([whole.start, *inverted]), end=whole.end if goes_on else phrase.start)
