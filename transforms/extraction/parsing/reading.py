"""A document as the rules see it: passages, tagged and parsed, with offsets into the article's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from spacy.attrs import LEMMA, LOWER  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.documents.dates import day_of_writing
from transforms.documents.document import Document
from transforms.documents.passages import Passage, split_passages
from transforms.extraction.mentions import Span
from transforms.extraction.parsing.selection import Part, Selection, select_sentences
from transforms.extraction.parsing.triggers import Triggers
from transforms.languages import LANGUAGES

# Longer ones are tables, data dumps or attacks: parsing costs memory by the passage, tokenizing costs time by the square of the word.
LONGEST_PASSAGE = 20_000
LONGEST_WORD = 500
UNREAD = "·"  # stands for each character of what is not read, so that the tokens around it keep their places


@dataclass(frozen=True, kw_only=True)
class ParsedPassage:
    """A passage with its parse; `offset + token.idx` is a token's place in the article."""

    passage: Passage
    doc: Doc

    @property
    def offset(self) -> int:
        """Where the passage begins in the article's text."""
        return self.passage.start

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The lemma of each token in lower case: to look at all of them takes a tenth of the time of looking at the tokens."""
        strings = self.doc.vocab.strings
        return tuple(strings[lemma].casefold() for lemma in self.doc.to_array(LEMMA).tolist())

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Each token in lower case."""
        strings = self.doc.vocab.strings
        return tuple(strings[word] for word in self.doc.to_array(LOWER).tolist())

    def span(self, tokens: SpacySpan | Token, rule_id: str) -> Span:
        """Return `tokens` as a span of the article's text, without space at its end."""
        start = self.offset + (tokens.idx if isinstance(tokens, Token) else tokens.start_char)
        return Span(start=start, end=start + len(tokens.text.rstrip()), rule_id=rule_id)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A document with its parsed passages, in reading order."""

    document: Document
    passages: tuple[ParsedPassage, ...]
    may_report: bool = True  # an agreement; False where no word of the text could

    @property
    def text(self) -> str:
        """The article's text, to which all offsets refer."""
        return self.document.text

    @cached_property
    def day_of_writing(self) -> date | None:
        """The day from which relative dates are counted: the dateline's, else publication's."""
        published_at = self.document.published_at
        return day_of_writing(self.text, published_at.date()) if published_at else None

    @cached_property
    def sentences(self) -> tuple[tuple[ParsedPassage, SpacySpan], ...]:
        """Every sentence with its passage, in reading order."""
        return tuple(self._each_sentence())

    def _each_sentence(self) -> Iterator[tuple[ParsedPassage, SpacySpan]]:
        for passage in self.passages:
            for sentence in passage.doc.sents:
                yield passage, sentence


def read_document(document: Document, model: Language, *, is_selective: bool = True) -> Reading:
    """Return `document` parsed by `model`.

    A stretch of sentences that can't matter is one token of punctuation, unless all are to be read.
    """
    passages = [passage for passage in split_passages(document.text) if _is_prose(passage)]
    selection = select_sentences(passages, triggers_of(model)) if is_selective else Selection.of_all(passages)
    chosen = list(zip(passages, selection.parts, strict=True))
    docs = iter(
        model.pipe((passage.text[part.start : part.end] for passage, parts in chosen for part in parts if part.is_read), batch_size=64)
    )
    return Reading(
        document=document,
        passages=tuple(ParsedPassage(passage=passage, doc=_assemble(parts, docs, model)) for passage, parts in chosen),
        may_report=selection.may_report,
    )


def _assemble(parts: Sequence[Part], docs: Iterator[Doc], model: Language) -> Doc:
    """Return the parse of a passage: that of each part, a single token of punctuation for each that is not read."""
    parsed = [next(docs) if part.is_read else _blank(part.end - part.start, model) for part in parts]
    return parsed[0] if len(parsed) == 1 else Doc.from_docs(parsed, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]


def _blank(length: int, model: Language) -> Doc:
    """Return a document of one token that no rule takes for a word, or of none."""
    empty = model.make_doc("")
    if not length:
        return empty
    return Doc(
        empty.vocab,
        words=[UNREAD * length],
        spaces=[False],
        tags=[":"],
        pos=["PUNCT"],
        lemmas=[UNREAD],
        heads=[0],
        deps=["ROOT"],
    )


@cache
def triggers_of(model: Language) -> Triggers:
    """Return the triggers of the language of `model`, made once."""
    return Triggers(LANGUAGES[str(model.lang)].triggers, model)


def _is_prose(passage: Passage) -> bool:
    return len(passage.text) <= LONGEST_PASSAGE and max(map(len, passage.text.split()), default=0) <= LONGEST_WORD
