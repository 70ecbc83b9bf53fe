"""Statements of whole paragraphs: quotations that stand alone, signed ones, turns of a transcript, and statements issued as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from transforms.english.cues import ISSUED
from transforms.english.speakers import FIRST_PERSON
from transforms.extraction.claims.predicates import find_cues, source_of
from transforms.extraction.claims.statements import PassageQuotes, Place, Statement, trim

TURN = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z.' -]{1,40}):\s+(?=\S)")
ISSUED_BY = re.compile(ISSUED + r"(?P<name>.{2,120}?)(?=\s+(?:on|at|regarding|about|concerning|following|to|for)\s|[:,;\u200e]|$)", re.IGNORECASE)
SIGNED = re.compile(r"[\s,]*[―—–-]+\s*(?P<name>[^\W\d_][^\n.;:!?]{1,80}?)[\s.]*")
HEADLINE_SOURCE = re.compile(r"(?P<name>[^\W\d_][^:\n]{1,60}):\s+(?=\S)")
LONGEST_SOURCE = 6  # words before the colon of a headline


def find_block_statements(pages: Sequence[PassageQuotes], statements: Sequence[list[Statement]]) -> list[list[Statement]]:
    """Return `statements`, one list a passage, with those of whole paragraphs added and quotations that go on joined to theirs."""
    found = [list(of_passage) for of_passage in statements]
    issued = _issued(pages)
    if issued:
        found = [[statement for statement in of_passage if not _is_first_person(statement)] for of_passage in found]
        found[0] = [issued]
        return found
    turns = [index for index, page in enumerate(pages) if TURN.match(page.passage.passage.text)]
    for index, page in enumerate(pages):
        alone = _alone(page)
        added = (_turn(page) if len(turns) > 1 else None) or _signed(page) or (_headline(page) if page.passage.passage.is_headline else None)
        if added:
            found[index] = [added]
        elif not found[index] and alone and index:
            _carry_on(pages[index - 1], found[index - 1], found[index], alone, page)
        elif index and _introduces(pages[index - 1]) and not page.quotations:
            block = _introduced(pages[index - 1], page)
            if block:
                _join_following(pages[index:], found[index:], block)
    return found


def _issued(pages: Sequence[PassageQuotes]) -> Statement | None:
    """Return all that follows a headline such as "Statement by X on Y"."""
    match = ISSUED_BY.match(pages[0].passage.passage.text) if len(pages) > 1 else None
    statement = _named(pages[0], match, 0, 0, "claim.issued") if match else None
    last = pages[-1].passage
    content = Place(start=pages[1].passage.offset, end=last.offset + len(last.passage.text)) if len(pages) > 1 else None
    return replace(statement, content=trim(pages[-1], content)) if statement and content else None


def _is_first_person(statement: Statement) -> bool:
    return statement.source is not None and statement.source.lower_ in FIRST_PERSON


def _alone(page: PassageQuotes) -> Place | None:
    """Return the quotation that is all of a paragraph, or begins there."""
    start, end = page.passage.offset, page.passage.offset + len(page.passage.text if False else page.passage.passage.text)
    for quotation in page.quotations:
        if start <= quotation.start <= start + 1 and quotation.end >= end - 2:
            return Place(start=quotation.start, end=quotation.end)
    return None


def _carry_on(before: PassageQuotes, earlier: list[Statement], here: list[Statement], alone: Place, page: PassageQuotes) -> None:
    """A quotation without a cue is said by who spoke last, and goes on with what was quoted there."""
    if _introduces(before):
        block = _introduced(before, page)
        if block:
            here.append(replace(block, content=alone))
        return
    if not earlier:
        return
    last = next((statement for statement in reversed(earlier) if statement.is_quoted), max(earlier, key=lambda statement: statement.content.end))
    if last.is_quoted:
        earlier[earlier.index(last)] = replace(last, content=Place(start=last.content.start, end=alone.end))
    elif any(quotation.end == last.content.end for quotation in before.quotations):
        here.append(replace(last, content=alone, rule_id="claim.carried_on", cue=None, is_quoted=True))


def _join_following(pages: Sequence[PassageQuotes], found: Sequence[list[Statement]], block: Statement) -> None:
    """Give `block` the paragraphs that follow in the first person, without a mark or another source: they are one statement."""
    end = block.content.end
    for page, statements in zip(pages, found, strict=True):
        spoken = [statement for statement in statements if _is_first_person(statement)]
        words = {token.lower_ for token in page.passage.doc}
        if page is not pages[0] and (len(spoken) < len(statements) or not words & FIRST_PERSON):
            break
        statements[:] = []
        end = trim(page, Place(start=page.passage.offset, end=page.passage.offset + len(page.passage.passage.text))).end
    found[0][:] = [replace(block, content=replace(block.content, end=end))]


def _introduces(page: PassageQuotes) -> bool:
    return page.passage.passage.text.rstrip().endswith(":")


def _introduced(before: PassageQuotes, page: PassageQuotes) -> Statement | None:
    """Return a paragraph announced by "X said:"."""
    *_, sentence = before.passage.doc.sents
    cues = [cue for cue in find_cues(sentence) if cue.family("quote") and not before.is_quoted(before.passage.offset + cue.head.idx)]
    verb = cues[-1].head if cues else sentence.root
    source = cues[-1].source if cues else (source_of(verb) if verb.pos_ in {"VERB", "AUX"} and _alone(page) else None)
    if source is None or page.passage.passage.is_item:
        return None
    return Statement(
        content=trim(page, Place(start=page.passage.offset, end=page.passage.offset + len(page.passage.passage.text))),
        rule_id="claim.introduced",
        claim_type=None,
        cue=before.place(verb, verb),
        verb=verb,
        source=source,
        source_place=before.place(source.left_edge, source.right_edge),
        is_quoted=True,
    )


def _turn(page: PassageQuotes) -> Statement | None:
    match = TURN.match(page.passage.passage.text)
    return _named(page, match, match.end(), len(page.passage.passage.text), "claim.turn") if match else None


def _signed(page: PassageQuotes) -> Statement | None:
    alone = next((quotation for quotation in page.quotations if quotation.start <= page.passage.offset + 1), None)
    end = page.passage.offset + len(page.passage.passage.text)
    if alone is None or alone.end >= end or alone.start < page.passage.offset:
        return None
    match = SIGNED.fullmatch(page.passage.passage.text, alone.end - page.passage.offset)
    return _named(page, match, 0, alone.end - page.passage.offset, "claim.signed") if match else None


def _headline(page: PassageQuotes) -> Statement | None:
    match = HEADLINE_SOURCE.match(page.passage.passage.text)
    if not match or len(match["name"].split()) > LONGEST_SOURCE:
        return None
    return _named(page, match, match.end(), len(page.passage.passage.text), "claim.headline")


def _named(page: PassageQuotes, match: re.Match[str], start: int, end: int, rule_id: str) -> Statement | None:
    name = page.passage.doc.char_span(match.start("name"), match.end("name"), alignment_mode="expand")
    if name is None:
        return None
    offset = page.passage.offset
    return Statement(
        content=trim(page, Place(start=offset + start, end=offset + end)),
        rule_id=rule_id,
        claim_type=None,
        source=name.root,
        source_place=Place(start=offset + match.start("name"), end=offset + match.end("name")),
        is_quoted=rule_id != "claim.headline",
    )
