"""Claims: who says what in an article, and what the narrator promises of an agreement."""

from __future__ import annotations

from transforms.extraction.claims.blocks import find_block_statements
from transforms.extraction.claims.phrases import find_phrase_statements
from transforms.extraction.claims.quotations import find_quotations
from transforms.extraction.claims.speakers import Cast
from transforms.extraction.claims.statements import find_statements, quotes_of
from transforms.extraction.mentions import ClaimMention, Span
from transforms.extraction.reading import Reading


def find_claims(reading: Reading) -> list[ClaimMention]:
    """Return the claims of an article in reading order."""
    quotations = find_quotations(passage.passage for passage in reading.passages)
    out = []
    cast = Cast(reading.passages)
    pages = [quotes_of(passage, reading.text, quotations) for passage in reading.passages]
    found = [find_statements(page) for page in pages]
    found = [[*of_passage, *find_phrase_statements(page, of_passage)] for page, of_passage in zip(pages, found, strict=True)]
    for of_passage in find_block_statements(pages, found):
        for s in of_passage:
            speaker = cast.resolve(s.source, s.source_place.start) if s.source is not None and s.source_place else None
            out.append(
                ClaimMention(
                    content=Span(start=s.content.start, end=s.content.end, rule_id=s.rule_id),
                    attribution_type="indirect",
                    claim_type=None,
                    factuality="certain",
                    speaker=Span(start=s.source_place.start, end=s.source_place.end, rule_id="x") if s.source_place else None,
                    speaker_name=speaker.name if speaker else None,
                    speaker_org=speaker.organisation if speaker else None,
                    speaker_capacity=speaker.capacity if speaker else None,
                    cue=Span(start=s.cue.start, end=s.cue.end, rule_id="x") if s.cue else None,
                )
            )
    return out
