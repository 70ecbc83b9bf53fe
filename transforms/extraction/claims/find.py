"""The claims of an article: statements found, their speakers resolved, what they assert judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.extraction.claims.blocks import find_block_statements
from transforms.extraction.claims.judging import factuality_of, scope_of, type_of
from transforms.extraction.claims.narration import EFFECTS, find_narrated
from transforms.extraction.claims.phrases import find_phrase_statements
from transforms.extraction.claims.quotations import find_quotations
from transforms.extraction.claims.speakers import DOCUMENT, Cast, Speaker
from transforms.extraction.claims.statements import PassageQuotes, Place, Statement, find_statements, quotes_of
from transforms.extraction.mentions import ClaimMention, Span
from transforms.extraction.reading import Reading


def find_claims(reading: Reading) -> list[ClaimMention]:
    """Return the claims of an article in reading order, none linked to an agreement yet."""
    quotations = find_quotations(passage.passage for passage in reading.passages)
    pages = [quotes_of(passage, reading.text, quotations) for passage in reading.passages]
    reported = [find_statements(page) for page in pages]
    reported = [[*found, *find_phrase_statements(page, found)] for page, found in zip(pages, reported, strict=True)]
    attributed = [statement for found in find_block_statements(pages, reported) for statement in found]
    narrated = list(find_narrated(pages, attributed))
    judge = _Judge(reading, pages)
    claims = [judge.attributed(statement) for statement in sorted(attributed, key=_reading_order)]
    claims += [judge.narrated(statement) for statement in narrated]
    return sorted(claims, key=lambda claim: (claim.content.start, claim.content.end))


def _reading_order(statement: Statement) -> int:
    return (statement.cue or statement.content).start


class _Judge:
    """Makes claims of statements, in the order their speakers are to be remembered."""

    def __init__(self, reading: Reading, pages: Iterable[PassageQuotes]) -> None:
        self._text = reading.text
        self._pages = {id(page.passage.doc): page for page in pages}
        self._ordered = list(self._pages.values())
        self._cast = Cast(reading.passages)

    def attributed(self, statement: Statement) -> ClaimMention:
        place = statement.source_place
        speaker = self._cast.resolve(statement.source, place.start) if statement.source is not None and place else None
        return self._claim(statement, speaker, self._attribution_type(statement, speaker))

    def narrated(self, statement: Statement) -> ClaimMention:
        claim = self._claim(statement, None, "narrator")
        return replace(claim, factuality="probable") if claim.factuality == "certain" and statement.rule_id == EFFECTS else claim

    def _attribution_type(self, statement: Statement, speaker: Speaker | None) -> str:
        if speaker is not None and speaker.kind == DOCUMENT:
            return "document"
        if statement.is_quoted:
            return "direct"
        content = statement.content
        quoted = any(content.start <= quotation.start < content.end for page in self._ordered for quotation in page.quotations)
        return "mixed" if quoted else "indirect"

    def _claim(self, statement: Statement, speaker: Speaker | None, attribution_type: str) -> ClaimMention:
        content, implied = statement.content, statement.claim_type
        text = self._text[content.start : content.end]
        tokens = self._tokens(content)
        claim_type = type_of(text, implied)
        holder, within = scope_of(tokens) if tokens is not None and claim_type == "precedence" else (None, None)
        return ClaimMention(
            content=_span(content, statement.rule_id),
            attribution_type=attribution_type,
            claim_type=claim_type,
            factuality=factuality_of(text, tokens, implied),
            speaker=_span(statement.source_place, statement.rule_id) if statement.source_place else None,
            speaker_name=speaker.name if speaker else None,
            speaker_org=speaker.organisation if speaker else None,
            speaker_capacity=speaker.capacity if speaker else None,
            cue=_span(statement.cue, statement.rule_id) if statement.cue else None,
            scope_subject=self._scope(holder, content.start, speaker),
            scope_object=self._scope(within, content.start, None),
        )

    def _tokens(self, content: Place) -> SpacySpan | None:
        """Return the parsed part of `content` in the passage it begins in."""
        for page in self._ordered:
            start = content.start - page.passage.offset
            if 0 <= start < len(page.passage.passage.text):
                return page.passage.doc.char_span(start, min(content.end - page.passage.offset, len(page.passage.passage.text)), alignment_mode="expand")
        return None

    def _scope(self, head: Token | None, place: int, speaker: Speaker | None) -> str | None:
        if head is None:
            return None
        return self._cast.describe(head, place, speaker)


def _span(place: Place, rule_id: str) -> Span:
    return Span(start=place.start, end=place.end, rule_id=rule_id)
