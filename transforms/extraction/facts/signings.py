"""The date that an agreement's own noun has: "the 2020 contract", "the pact of 12 May 2020", "a deal they had reached on 3 June"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Token

from transforms.english.calendar import MONTHS
from transforms.english.dealings import SPEAKING
from transforms.english.stages import MODALS, STAGE_BY_VERB
from transforms.extraction.facts.dates import date_at, find_conclusion, implausible_at, is_ahead
from transforms.extraction.mentions import Conclusion
from transforms.extraction.parsing.reading import ParsedPassage, Reading
from transforms.extraction.reports.reports import Report

NOMINAL = frozenset({"NOUN", "PROPN"})
CLAUSES = frozenset({"acl", "relcl"})
CLIMB = 5  # words between a date and its verb
SAID_REACH = 2  # words from "said" to its day
CONCLUDING = frozenset({"signed", "initialled"})  # stages of the verbs that conclude
_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
# Before the noun and behind it; "the 2030 targets agreement" has no day that can be read.
BEFORE = re.compile(rf"\b(?:(?:{_MONTH})\.?\s+(?:\d{{1,2}},?\s+)?)?(?:1[89]|20)\d\d\b|\b(?:{_MONTH})\.?\s+\d{{1,2}}\b")
BEHIND = re.compile(r"\s{0,6},?\s{0,6}(?:of|from|dated)\s{1,6}(?=\d|[A-Z])")
DATING = frozenset({"on", "in", "dated"})
LONGEST_DATE = 30  # characters


def find_own_date(
    reading: Reading, report: Report, *, published_on: date | None, taken: Sequence[tuple[int, int]] = ()
) -> Conclusion | None:
    """Return the date of conclusion that belongs to the noun of a report, or None; it holds at every stage.

    What overlaps a stretch of `taken` dates something else.
    """
    noun = report.trigger
    if noun.pos_ not in NOMINAL:
        return None
    parsed = reading.passages[report.passage]
    for start, end in _clauses(parsed, noun):
        found = find_conclusion(reading.text, start, end, near=start, published_on=published_on, taken=taken)
        if found is not None and found.signed_on is not None:
            return found
    dates = (date_at(reading.text, start, end, published_on=published_on) for start, end in _beside(reading.text, parsed, noun))
    return next((found for found in dates if found is not None and not is_ahead(found, published_on)), None)


def find_implausible(reading: Reading, report: Report, *, published_on: date | None) -> Conclusion | None:
    """Return the date that the verb of a report has, where nothing can have been concluded then, or None."""
    parsed, verb = reading.passages[report.passage], report.stage_token
    end = parsed.offset + report.sentence.end_char
    nouns = {report.trigger.i, verb.i, *(child.i for child in verb.children if child.dep_ in {"dobj", "nsubjpass"})}
    for token in report.sentence:
        if token.i > verb.i and token.text.casefold() in DATING and token.head.i in nouns and token.nbor(1).i < report.sentence.end:
            start, place = parsed.offset + token.idx, parsed.offset + token.nbor(1).idx
            if found := implausible_at(reading.text, start, place, end, published_on=published_on):
                return found
    return None


def is_of_saying(reading: Reading, report: Report, found: Conclusion) -> bool:
    """Return whether a date in the sentence of `report` is when something was said: "have signed a pact, the ministry said on Monday"."""
    if found.span is None:
        return False
    offset = reading.passages[report.passage].offset
    day = next((token for token in report.sentence if offset + token.idx >= found.span.start), report.stage_token)
    before = [token for token in report.sentence.doc[max(day.i - SAID_REACH, report.sentence.start) : day.i] if token.text not in DATING]
    if before and before[-1].lemma_.casefold() in SPEAKING:
        return True  # on whichever verb the parse has hung the day
    head = day
    for _ in range(CLIMB):
        if head.pos_ in {"VERB", "AUX"} or head.head == head:
            break
        head = head.head
    return head != report.stage_token and head.lemma_.casefold() in SPEAKING


def _clauses(parsed: ParsedPassage, noun: Token) -> list[tuple[int, int]]:
    """Return the stretches of clauses that say when what the noun names was concluded."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]  # ", signed on 3 June," hangs on whichever verb the parse finds
    apart = [behind[1]] if len(behind) > 1 and behind[0].text == "," and behind[1].tag_ == "VBN" else []
    clauses = [*(child for child in noun.children if child.dep_ in CLAUSES), *apart]
    verbs = [verb for verb in dict.fromkeys(clauses) if STAGE_BY_VERB.get(verb.lemma_.casefold()) in CONCLUDING]
    return [
        (parsed.offset + verb.idx, parsed.offset + verb.right_edge.idx + len(verb.right_edge))
        for verb in verbs
        if not any(child.dep_ == "aux" and (child.text.casefold() in MODALS or child.tag_ == "TO") for child in verb.children)
    ]


def _beside(text: str, parsed: ParsedPassage, noun: Token) -> list[tuple[int, int]]:
    """Return where a date stands among the words before the noun, and right behind it."""
    found: list[tuple[int, int]] = []
    first = parsed.offset + noun.left_edge.idx
    at = parsed.offset + noun.idx
    found += [match.span() for match in BEFORE.finditer(text, first, at)]
    if behind := BEHIND.match(text, at + len(noun), at + len(noun) + LONGEST_DATE):
        found.append((behind.end(), behind.end() + LONGEST_DATE))
    return found
