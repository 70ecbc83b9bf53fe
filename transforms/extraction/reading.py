"""A document as the rules see it: passages, tagged and parsed, with offsets into the article's text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.documents.document import Document
from transforms.documents.passages import Passage, split_passages
from transforms.extraction.mentions import Span

# Longer ones are tables, data dumps or attacks: parsing costs memory by the passage, tokenizing costs time by the square of the word.
LONGEST_PASSAGE = 20_000
LONGEST_WORD = 500


@dataclass(frozen=True, kw_only=True)
class ParsedPassage:
    """A passage with its parse; `offset + token.idx` is a token's place in the article."""

    passage: Passage
    doc: Doc

    @property
    def offset(self) -> int:
        """Where the passage begins in the article's text."""
        return self.passage.start

    def span(self, tokens: SpacySpan | Token, rule_id: str) -> Span:
        """Return `tokens` as a span of the article's text, without space at its end."""
        start = self.offset + (tokens.idx if isinstance(tokens, Token) else tokens.start_char)
        return Span(start=start, end=start + len(tokens.text.rstrip()), rule_id=rule_id)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A document with its parsed passages, in reading order."""

    document: Document
    passages: tuple[ParsedPassage, ...]

    @property
    def text(self) -> str:
        """The article's text, to which all offsets refer."""
        return self.document.text

    @cached_property
    def sentences(self) -> tuple[tuple[ParsedPassage, SpacySpan], ...]:
        """Every sentence with its passage, in reading order."""
        return tuple(self._each_sentence())

    def _each_sentence(self) -> Iterator[tuple[ParsedPassage, SpacySpan]]:
        for passage in self.passages:
            for sentence in passage.doc.sents:
                yield passage, sentence


def read_document(document: Document, model: Language) -> Reading:
    """Return `document` parsed by `model`."""
    passages = [passage for passage in split_passages(document.text) if _is_prose(passage)]
    docs = model.pipe((passage.text for passage in passages), batch_size=64)
    return Reading(
        document=document,
        passages=tuple(ParsedPassage(passage=passage, doc=doc) for passage, doc in zip(passages, docs, strict=True)),
    )


def _is_prose(passage: Passage) -> bool:
    return len(passage.text) <= LONGEST_PASSAGE and max(map(len, passage.text.split()), default=0) <= LONGEST_WORD
