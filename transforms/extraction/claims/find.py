"""The claims of an article: statements found, their speakers resolved, what they assert judged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.extraction.claims.blocks import add_blocks
from transforms.extraction.claims.focus import DOCUMENT, Speaker
from transforms.extraction.claims.judging import factuality_of, scope_of, type_of
from transforms.extraction.claims.naming import one_line
from transforms.extraction.claims.narration import LISTED_EFFECT, find_narrated
from transforms.extraction.claims.page import Page, Place, open_pages
from transforms.extraction.claims.phrases import find_phrase_statements
from transforms.extraction.claims.quotations import Quotation, find_quotations
from transforms.extraction.claims.speakers import Cast
from transforms.extraction.claims.statements import Statement, find_statements
from transforms.extraction.entities.entities import Entities
from transforms.extraction.mentions import ClaimMention, Span
from transforms.extraction.parsing.reading import Reading


def find_claims(reading: Reading, entities: Entities) -> list[ClaimMention]:
    """Return the claims of an article in reading order, none linked to an agreement yet; bodies are called as in `entities`."""
    quotations = find_quotations(passage.passage for passage in reading.passages)
    pages = open_pages(reading, quotations)
    by_cue = [find_statements(page) for page in pages]
    by_phrase = [[*found, *find_phrase_statements(page, found)] for page, found in zip(pages, by_cue, strict=True)]
    attributed = [statement for found in add_blocks(pages, by_phrase) for statement in found]
    judge = _Judge(reading, entities, pages, quotations)
    claims = [judge.attributed(statement) for statement in sorted(attributed, key=_told_at)]
    claims += [judge.narrated(statement) for statement in find_narrated(pages, attributed)]
    return sorted(claims, key=lambda claim: (claim.content.start, claim.content.end))


def _told_at(statement: Statement) -> int:
    return (statement.cue or statement.content).start


class _Judge:
    """Makes claims of statements; given in the order told, so that "he" is who spoke last."""

    def __init__(self, reading: Reading, entities: Entities, pages: Sequence[Page], quotations: Sequence[Quotation]) -> None:
        self._text = reading.text
        self._pages = pages
        self._quotations = quotations
        self._cast = Cast(reading, entities)

    def attributed(self, statement: Statement) -> ClaimMention:
        speaker, place = None, statement.source_place
        if statement.source is not None and place:
            speaker = self._cast.resolve(statement.source, place.start, one_line(self._text[place.start : place.end]))
        return self._claim(statement, speaker, self._attribution_type(statement, speaker))

    def narrated(self, statement: Statement) -> ClaimMention:
        claim = self._claim(statement, None, "narrator")
        is_foreseen = statement.rule_id == LISTED_EFFECT and claim.factuality == "certain"
        return replace(claim, factuality="probable") if is_foreseen else claim

    def _attribution_type(self, statement: Statement, speaker: Speaker | None) -> str:
        if speaker is not None and speaker.kind == DOCUMENT:
            return "document"
        if statement.is_quoted:
            return "direct"
        following = bisect_left(self._quotations, statement.content.start, key=lambda quotation: quotation.start)
        is_mixed = following < len(self._quotations) and self._quotations[following].start < statement.content.end
        return "mixed" if is_mixed else "indirect"

    def _claim(self, statement: Statement, speaker: Speaker | None, attribution_type: str) -> ClaimMention:
        content, implied = statement.content, statement.claim_type
        tokens = self._tokens(content)
        claim_type = type_of(tokens, implied)
        holder, within = scope_of(tokens) if claim_type == "precedence" else (None, None)
        return ClaimMention(
            content=_span(content, statement.rule_id),
            attribution_type=attribution_type,
            claim_type=claim_type,
            factuality=factuality_of(tokens, implied),
            speaker=_span(statement.source_place, statement.rule_id) if statement.source_place else None,
            speaker_name=speaker.name if speaker else None,
            speaker_org=speaker.organisation if speaker else None,
            speaker_capacity=speaker.capacity if speaker else None,
            cue=_span(statement.cue, statement.rule_id) if statement.cue else None,
            scope_subject=self._scope(holder, content, speaker),
            scope_object=self._scope(within, content, None),
        )

    def _tokens(self, content: Place) -> SpacySpan:
        """Return the parsed part of `content` in the passage where it begins."""
        page = self._pages[bisect_right(self._pages, content.start, key=lambda page: page.place.start) - 1]
        end = min(content.end, page.place.end) - page.place.start
        tokens = page.passage.doc.char_span(content.start - page.place.start, end, alignment_mode="expand")
        return tokens if tokens is not None else page.passage.doc[:]

    def _scope(self, head: Token | None, content: Place, speaker: Speaker | None) -> str | None:
        return self._cast.describe(head, content.start, speaker) if head is not None else None


def _span(place: Place, rule_id: str) -> Span:
    return Span(start=place.start, end=place.end, rule_id=rule_id)
