"""From when and until when an agreement holds: "enters into force on 1 May", "extended until 2030", "was terminated in March".

Only a date that stands right behind words that say so counts, and only where an agreement is what begins or ends.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.instruments import INSTRUMENTS
from transforms.english.terms import (
    AUXILIARIES_TO_COME,
    COMMON_VERBS,
    DATE_LINK,
    ENDED_CUES,
    IN_FORCE_CUES,
    LASTING_CUES,
    PART_LINK,
    PAST_FORMS,
    PRONOUNS,
    RELATIVE_PRONOUNS,
    UNTIL_LINK,
)
from transforms.extraction.agreements.draft import Draft
from transforms.extraction.facts.dates import date_at
from transforms.extraction.mentions import Moment, Span
from transforms.extraction.parsing.labels import SUBJECTS
from transforms.extraction.parsing.reading import ParsedPassage, Reading

FOLLOW_UP_SENTENCES = 5  # after its last report, how long an agreement may run can still be told
DATING = frozenset({"in", "on", "from", "since", "at"})
CLIMB = 4  # clauses between the words of a cue and the verb that has the agreement as subject
WORDS_BEFORE = 3  # before a participle, in which "to be" and "will" say that it is still to come
LASTING_REACH = 80  # characters between "extended" and "until"


def _any_of(cues: str) -> str:
    return "(?:" + "|".join(cue.strip() for cue in cues.replace("\n", " ").split(";")) + ")"


_LINK = "".join(DATE_LINK.split("\n")) + PART_LINK
_UNTIL = UNTIL_LINK + PART_LINK
BEGINS = re.compile(rf"\b(?P<cue>{_any_of(IN_FORCE_CUES)})\b{_LINK}", re.IGNORECASE)
ENDS = re.compile(rf"\b(?P<cue>{_any_of(ENDED_CUES)})\b{_LINK}", re.IGNORECASE)
LASTS = re.compile(rf"\b(?P<cue>{_any_of(LASTING_CUES)})\b[^.;\n]{{0,{LASTING_REACH}}}?\b{_UNTIL}", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A moment told in a sentence: `kind` is in_force or ended, `cue` where the words stand that tell it."""

    kind: str
    moment: Moment
    cue: Span


def find_moments(text: str, start: int, end: int, *, published_on: date | None) -> list[Told]:
    """Return what `text[start:end]` tells of beginnings and ends, whatever begins or ends, in reading order."""
    found = [*_all(BEGINS, "in_force", text, start, end, published_on), *_all(ENDS, "ended", text, start, end, published_on)]
    found += _all(LASTS, "ended", text, start, end, published_on)
    return sorted(found, key=lambda told: told.cue.start)


def _all(pattern: re.Pattern[str], kind: str, text: str, start: int, end: int, published_on: date | None) -> Iterator[Told]:
    for match in pattern.finditer(text, start, end):
        is_to_come = pattern is LASTS or _is_to_come(text, start, match)
        found = date_at(text, match.end(), end, published_on=published_on, is_to_come=is_to_come)
        if found is not None and found.signed_edtf is not None and found.span is not None:
            span = replace(found.span, rule_id=f"{kind}.{found.span.rule_id}")
            cue = replace(span, start=match.start("cue"), end=match.end("cue"))
            yield Told(kind=kind, moment=Moment(edtf=found.signed_edtf, span=span), cue=cue)


def _is_to_come(text: str, start: int, match: re.Match[str]) -> bool:
    """Return whether the words of a cue tell of what is ahead: "expires", "will be terminated", "is to end"."""
    words = match["cue"].casefold().split()
    before = text[max(start, match.start() - LASTING_REACH) : match.start()].casefold().split()[-WORDS_BEFORE:]
    return words[0] not in PAST_FORMS or not AUXILIARIES_TO_COME.isdisjoint(before)


def find_terms(reading: Reading, drafts: Sequence[Draft], *, published_on: date | None) -> list[dict[str, Moment]]:
    """Return, for each draft, the moments in_force and ended that the article tells of it; the first told wins."""
    found: list[dict[str, Moment]] = [{} for _ in drafts]
    for parsed, sentence, owners in _sentences_of(reading, drafts):
        start, end = parsed.offset + sentence.start_char, parsed.offset + sentence.end_char
        for told in find_moments(reading.text, start, end, published_on=published_on):
            number = min(owners, key=lambda owner: abs(owner[0] - told.cue.start))[1]
            if _is_of_agreement(parsed, sentence, told):
                found[number].setdefault(told.kind, told.moment)
    for number, draft in enumerate(drafts):
        if "ended" not in found[number] and (moment := _end_by_stage(reading, draft, published_on)):
            found[number]["ended"] = moment
    return found


def _sentences_of(reading: Reading, drafts: Sequence[Draft]) -> Iterator[tuple[ParsedPassage, SpacySpan, list[tuple[int, int]]]]:
    """Yield the sentences that can tell of the drafts, each with the places of their triggers in it and their numbers.

    A sentence that reports none goes with the draft told of last, for as long as the reader still has it in mind.
    """
    reported: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for report in draft.reports:
            reported[report.passage, report.sentence.start].append((reading.passages[report.passage].offset + report.trigger.idx, number))
    last: list[tuple[int, int]] = []
    since = 0
    for passage, parsed in enumerate(reading.passages):
        for sentence in parsed.doc.sents:
            own = reported.get((passage, sentence.start))
            since = 0 if own else since + 1
            last = [max(own)] if own else last
            if own or (last and since <= FOLLOW_UP_SENTENCES):
                yield parsed, sentence, own or last


def _end_by_stage(reading: Reading, draft: Draft, published_on: date | None) -> Moment | None:
    """Return the date that belongs to the verb by which an agreement is told to have ended: "cancelled the contract in March"."""
    for report in draft.reports:
        if report.stage != "terminated":
            continue
        offset = reading.passages[report.passage].offset
        end = offset + report.sentence.end_char
        for child in report.stage_token.children:
            place = child.idx + len(child) + 1 if child.dep_ == "prep" and child.text.casefold() in DATING else child.left_edge.idx
            if child.dep_ not in {"prep", "npadvmod"}:
                continue
            found = date_at(reading.text, offset + place, end, published_on=published_on)
            if found is not None and found.signed_edtf is not None and found.span is not None:
                return Moment(edtf=found.signed_edtf, span=replace(found.span, rule_id=f"ended.{found.span.rule_id}"))
    return None


def _is_of_agreement(parsed: ParsedPassage, sentence: SpacySpan, told: Told) -> bool:
    """Return whether what begins or ends is an agreement: subject or object of the words that say so, or the noun they modify."""
    cue = parsed.doc.char_span(told.cue.start - parsed.offset, told.cue.end - parsed.offset, alignment_mode="expand")
    if cue is None:
        return False
    token = cue.root
    for _ in range(CLIMB):
        if _names_agreement(token) or any(_names_agreement(child) for child in token.children):
            return True
        if any(child.dep_ in SUBJECTS and not _is_of_date(child) for child in token.children):
            return False  # something else begins or ends
        if token.head == token or token.head.i < sentence.start:
            return False
        token = token.head
    return _names_agreement(token)


def _over(noun: Token) -> list[Token]:
    """Return a noun and those it belongs to by a preposition: a clause behind "the accord on fees" may be of either."""
    found = [noun]
    for _ in range(CLIMB):
        if noun.dep_ not in {"pobj", "prep", "conj", "compound"}:
            break
        noun = noun.head
        found.append(noun)
    return found


def _is_of_date(subject: Token) -> bool:
    """Return whether the parser gave a date for what "which" stands for: "signed in May 2019, which ..."."""
    verb = subject.head
    return subject.text.casefold() in RELATIVE_PRONOUNS and verb.dep_ == "relcl" and verb.head.ent_type_ == "DATE"


def _names_agreement(token: Token) -> bool:
    if token.pos_ in {"PRON", "DET"}:
        if token.dep_ not in {"nsubj", "nsubjpass"}:
            return False
        if token.text.casefold() in RELATIVE_PRONOUNS:
            return token.head.dep_ == "relcl" and any(_names_agreement(noun) for noun in _over(token.head.head))
        return token.text.casefold() in PRONOUNS and token.head.lemma_.casefold() not in COMMON_VERBS
    if token.pos_ not in {"NOUN", "PROPN"}:
        return False
    named = INSTRUMENTS.get(token.lemma_.casefold()) or INSTRUMENTS.get(token.text.casefold())
    return named is not None and not named.is_event and named.agreement_type != "investment"
