"""Statements by phrase: "according to X", "in the words of X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.cues import NOT_SOURCES, SOURCE_PHRASES
from transforms.extraction.claims.page import Page, Place
from transforms.extraction.claims.statements import Statement
from transforms.extraction.parsing.reading import ParsedPassage

LONGEST_OPENING = 4  # tokens before the phrase: "under which ,"


def find_phrase_statements(page: Page, statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what phrases report: what follows one that opens its sentence, else what stands before, behind the cues of `statements`."""
    for sentence in page.passage.doc.sents:
        for first, last in _phrases(page.passage, sentence):
            source = next((child for child in last.children if child.dep_ in {"pobj", "pcomp"} and child.i > last.i), None)
            if source is None or source.lemma_ in NOT_SOURCES or page.is_quoted(page.passage.offset + first.idx):
                continue
            phrase = page.place_of(first, source.right_edge)
            content = _quoted(page, phrase, is_told=first.lower_ == "in") or page.fit(_content(page, sentence, phrase, first, statements))
            if content.start < content.end:
                yield Statement(
                    content=content,
                    rule_id="claim.according_to",
                    cue=page.place_of(first, last),
                    source=source,
                    source_place=page.place_of(source.left_edge, source.right_edge),
                    is_quoted=page.is_quotation(content),
                )


def _relative_end(first: Token) -> Token | None:
    """Return where the clause ends that a phrase opens with: "the plan, under which, according to X, 200 people were hired"."""
    verb = first.head
    opening = verb.left_edge
    is_inside = verb.dep_ == "relcl" and opening.i < first.i < verb.i and first.i - opening.i <= LONGEST_OPENING
    return verb.right_edge if is_inside else None


def _phrases(passage: ParsedPassage, sentence: SpacySpan) -> Iterator[tuple[Token, Token]]:
    for place in range(sentence.start, sentence.end):
        for words in SOURCE_PHRASES.get(passage.words[place], ()):
            end = place + len(words)
            if end <= sentence.end and passage.words[place:end] == words:
                yield passage.doc[place], passage.doc[end - 1]


def _quoted(page: Page, phrase: Place, *, is_told: bool) -> Place | None:
    """Return the quotation right beside "in the words of X": all that X said."""
    before, after = page.quotation_before(phrase.start), page.quotation_from(phrase.end)
    for quotation, between in (
        (before, before and page.text[before.end : phrase.start]),
        (after, after and page.text[phrase.end : after.start]),
    ):
        if is_told and quotation is not None and not (between or "").strip(" ,\n"):
            return Place(start=quotation.start, end=quotation.end)
    return None


def _content(page: Page, sentence: SpacySpan, phrase: Place, first: Token, statements: Sequence[Statement]) -> Place:
    clause = _relative_end(first)
    if clause is not None:
        return Place(start=phrase.end, end=page.place_of(clause, clause).end)
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
