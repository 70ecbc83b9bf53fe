"""Statements of whole paragraphs: quotations that stand alone, signed ones, turns of a transcript, and statements issued as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.english.cues import ISSUED
from transforms.english.speakers import AGENT_NOUNS, FIRST_PERSON
from transforms.extraction.claims.page import Page, Place
from transforms.extraction.claims.predicates import find_cues, is_agent, source_of
from transforms.extraction.claims.quotations import TURN
from transforms.extraction.claims.statements import Statement

# "Statement by the Minister X on Y": the name ends where the subject begins.
ISSUED_BY = re.compile(
    ISSUED + r"(?P<name>.{2,120}?)(?=\s+(?:on|at|regarding|about|concerning|following|to|for)\s|[:,;\u200e]|$)", re.IGNORECASE
)
# "..." — Ann Lee, to the end of the line
SIGNED = re.compile(r"[\s,]{0,4}[―—–-]{1,3}\s{0,4}(?P<name>[^\W\d_][^\n;:!?\"“”]{1,80}?)[\s.]*(?=$|[\"“])")
# "Minister: deal is near", at most `LONGEST_SOURCE` words.
HEADLINE_SOURCE = re.compile(r"(?P<name>[^\W\d_][^:\n]{1,60}):\s+(?=\S)")
LONGEST_SOURCE = 6
ASKS = re.compile(r"(?:how|what|when|where|which|who|why)\b", re.IGNORECASE)  # "Acme: why its shares rose" is a title, and says nothing
FEWEST_TURNS = 2  # one paragraph that begins with a word in capitals is no transcript


def add_blocks(pages: Sequence[Page], statements: Sequence[list[Statement]]) -> list[list[Statement]]:
    """Return `statements`, one list a page, with those of whole paragraphs, and with quotations that go on joined to theirs."""
    issued = _issued(pages)
    if issued:
        return [[issued], *([statement for statement in found if not _is_first_person(statement)] for found in statements[1:])]
    found = [list(of_page) for of_page in statements]
    is_transcript = sum(bool(TURN.match(page.passage.passage.text)) for page in pages) >= FEWEST_TURNS
    for index, page in enumerate(pages):
        block = (_turn(page) if is_transcript else None) or (_headline(page) if index == 0 else None)
        blocks = [block] if block else _signed(page)
        if blocks:
            found[index] = blocks
        elif index:
            _follow(pages, found, index)
    return found


def _issued(pages: Sequence[Page]) -> Statement | None:
    """Return all that follows a headline such as "Statement by X on Y"."""
    if len(pages) < 2:
        return None
    match = ISSUED_BY.match(pages[0].passage.passage.text)
    return _named(pages[0], match, Place(start=pages[1].place.start, end=pages[-1].place.end), "claim.issued") if match else None


def _turn(page: Page) -> Statement | None:
    match = TURN.match(page.passage.passage.text)
    return _named(page, match, replace(page.place, start=page.place.start + match.end()), "claim.turn") if match else None


def _signed(page: Page) -> list[Statement]:
    """Return the quotations of a passage that is nothing but quotations, each with a name behind it."""
    found: list[Statement] = []
    behind = page.place.start + 1
    for quotation in page.quotations:
        match = SIGNED.match(page.passage.passage.text, quotation.end - page.place.start) if quotation.start <= behind else None
        statement = _named(page, match, Place(start=quotation.start, end=quotation.end), "claim.signed") if match else None
        if match is None or statement is None:
            return []
        found.append(statement)
        behind = page.place.start + match.end()
    return found if behind >= page.place.end else []


def _headline(page: Page) -> Statement | None:
    """Return what follows the name and colon that open an article; a full stop at its end makes it no less a headline.

    A name that the article itself never has is a title over it: "Stock Movers: ...".
    """
    text = page.passage.passage.text
    match = HEADLINE_SOURCE.match(text)
    if not match or len(match["name"].split()) > LONGEST_SOURCE or ". " in text[match.end() :]:
        return None
    if ASKS.match(text, match.end()):
        return None
    statement = _named(page, match, replace(page.place, start=page.place.start + match.end()), "claim.headline")
    if statement is None or statement.source is None or not is_agent(statement.source):
        return None
    has_office = any(token.lemma_.lower() in AGENT_NOUNS for token in statement.source.subtree)
    is_known = has_office or statement.source.text in page.text[page.place.end :]
    return replace(statement, is_quoted=False) if is_known else None


def _named(page: Page, match: re.Match[str], content: Place, rule_id: str) -> Statement | None:
    name = page.passage.doc.char_span(match.start("name"), match.end("name"), alignment_mode="expand")
    if name is None:
        return None
    return Statement(
        content=page.fit(content), rule_id=rule_id, source=name.root, source_place=page.place_of(name[0], name[-1]), is_quoted=True
    )


def _follow(pages: Sequence[Page], found: list[list[Statement]], index: int) -> None:
    """Give the paragraph at `index` to who was announced or quoted in the one before, where it has no source of its own."""
    before, page = pages[index - 1], pages[index]
    alone = page.quotation_alone()
    introduced = _introduced(before, page) if before.passage.passage.text.rstrip().endswith(":") else None
    if introduced and alone and not found[index]:
        found[index] = [replace(introduced, content=Place(start=alone.start, end=alone.end))]
    elif introduced and not page.quotations:
        _join_following(pages[index:], found[index:], introduced)
    elif alone and not found[index] and found[index - 1]:
        _carry_on(before, found[index - 1], found[index], Place(start=alone.start, end=alone.end))


def _introduced(before: Page, page: Page) -> Statement | None:
    """Return a paragraph announced by "X said:"."""
    *_, sentence = before.passage.doc.sents
    found = (cue for cue in find_cues(before.passage, sentence) if cue.family("quote"))
    cues = [cue for cue in found if not before.is_quoted(before.passage.offset + cue.head.idx)]
    verb = cues[-1].head if cues else sentence.root
    source = cues[-1].source if cues else (source_of(verb) if verb.pos_ == "VERB" and page.quotation_alone() else None)
    if source is None or page.passage.passage.is_item:
        return None
    return Statement(
        content=page.fit(page.place),
        rule_id="claim.introduced",
        cue=before.place_of(verb, verb),
        verb=verb,
        source=source,
        source_place=before.place_of(source.left_edge, source.right_edge),
        is_quoted=True,
    )


def _join_following(pages: Sequence[Page], found: Sequence[list[Statement]], block: Statement) -> None:
    """Give `block` the paragraphs that go on in the first person, without quotations or another source."""
    end = block.content.end
    for page, statements in zip(pages, found, strict=True):
        is_own = all(map(_is_first_person, statements)) and any(token.lower_ in FIRST_PERSON for token in page.passage.doc)
        if page is not pages[0] and (not is_own or page.quotations):
            break
        statements.clear()
        end = page.fit(page.place).end
    found[0].append(replace(block, content=replace(block.content, end=end)))


def _carry_on(before: Page, earlier: list[Statement], here: list[Statement], alone: Place) -> None:
    """A quotation without a cue goes on with what was quoted before, or is said by who was last quoted in part."""
    last = next(
        (statement for statement in reversed(earlier) if statement.is_quoted), max(earlier, key=lambda statement: statement.content.end)
    )
    if last.is_quoted:
        earlier[earlier.index(last)] = replace(last, content=replace(last.content, end=alone.end))
    elif any(quotation.end == last.content.end for quotation in before.quotations):
        here.append(replace(last, content=alone, rule_id="claim.carried_on", cue=None, is_quoted=True))


def _is_first_person(statement: Statement) -> bool:
    return statement.source is not None and statement.source.lower_ in FIRST_PERSON
