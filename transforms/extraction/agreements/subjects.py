"""What an agreement is about: the phrase after "on", "for" or "to" beside its noun, or what is bought, sold or licensed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.calendar import MONTHS
from transforms.english.instruments import INSTRUMENTS
from transforms.english.subjects import DEED_NOUNS, NO_KINDS, NOT_SUBJECTS, OPENERS, TOPIC_WORDS
from transforms.extraction.agreements.draft import Draft
from transforms.extraction.agreements.topics import topic_roots
from transforms.extraction.mentions import Span
from transforms.extraction.parsing.labels import FIGURE_LABELS, OBJECTS, PLACE_LABELS
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.reports.reports import Report

LONGEST_SUBJECT = 40  # tokens
TERMS = frozenset({"DATE", "MONEY", "PERCENT"})
OUTSIDE = frozenset({"relcl", "parataxis", "appos", "advcl"})
OUTSIDE_PREPOSITIONS = frozenset("with between among amongst by under from subject".split())
SPEAKERS_OWN = frozenset({"our", "my", "your"})  # "a fair deal for our coast" praises it


def find_subject(reading: Reading, draft: Draft) -> Span | None:
    """Return what the agreement is "on", "for" or "to do", as printed, or what a deed is done with; the best report that tells it gives it.

    A price, a date, a place or "in principle" is none; a relative clause, an attribution and partners behind the phrase are no part of it.
    """
    for report in sorted(draft.reports, key=lambda report: report is not draft.best):
        phrase = next(_phrases(report), None)
        if phrase is not None:
            tokens, rule_id = phrase
            return reading.passages[report.passage].span(tokens, rule_id)
    return next((span for report in draft.reports if (span := _kind_of(reading, report)) is not None), None)


def _kind_of(reading: Reading, report: Report) -> Span | None:
    """Return the nouns before the noun of an agreement that tell what it is about where nothing else does: "a tax treaty"."""
    if report.trigger.pos_ != "NOUN" or len(report.term) > 1:
        return None
    told = [child for child in report.trigger.lefts if child.dep_ == "compound" and child.pos_ == "NOUN" and _tells_subject(child)]
    if not told or told[-1].i != report.trigger.i - 1:
        return None
    return reading.passages[report.passage].span(told[0].doc[told[0].left_edge.i : told[-1].i + 1], "subject.kind")


def _tells_subject(word: Token) -> bool:
    lemma = word.lemma_.casefold()
    return not word.ent_type_ and word.text.islower() and lemma not in NOT_SUBJECTS and lemma not in NO_KINDS and lemma not in INSTRUMENTS


def _phrases(report: Report) -> Iterator[tuple[SpacySpan, str]]:
    trigger = report.trigger
    if trigger.pos_ == "VERB":
        things = [child for child in trigger.children if child.dep_ in OBJECTS]
        yield from ((_without_tail(thing, thing.left_edge.i), "subject.object") for thing in things if _can_be_subject(thing))
        return
    for root in topic_roots(trigger):
        if root.dep_ == "prep":
            word = root.text.casefold()
            if word in TOPIC_WORDS or (word == "of" and trigger.lemma_.casefold() in DEED_NOUNS):
                targets = [child for child in root.children if child.dep_ in {"pobj", "pcomp"}]
                yield from ((_without_tail(root, root.i + 1), "subject.topic") for target in targets if _can_be_topic(target, word))
        elif root.tag_ == "VB" and root.head == trigger and any(child.text.casefold() == "to" for child in root.children):
            yield _without_tail(root, root.left_edge.i), "subject.purpose"


def _can_be_topic(target: Token, preposition: str) -> bool:
    is_named = target.pos_ == "PROPN" and len(list(target.subtree)) == 1  # "in Accra", whatever the tagger takes it for
    is_where = preposition in {"in", "on", "over"} and (target.ent_type_ in PLACE_LABELS or (preposition == "in" and is_named))
    return target.dep_ == "pcomp" or (not is_where and _can_be_subject(target))


def _can_be_subject(target: Token) -> bool:
    if target.pos_ == "PRON" or target.ent_type_ in FIGURE_LABELS or target.lemma_.casefold() in NOT_SUBJECTS:
        return False
    if target.text.isdigit() or (target.pos_ == "PROPN" and target.text.casefold() in MONTHS):
        return False
    return not any(child.ent_type_ == "MONEY" or child.text.casefold() in SPEAKERS_OWN for child in target.children)


def _without_tail(head: Token, start: int) -> SpacySpan:
    """Return the words of `head` from `start` up to the first that belongs to an aside: a clause, an apposition, a partner."""
    while start < head.i and head.doc[start].text.casefold() in OPENERS:
        start += 1
    end = start
    last = min(head.right_edge.i, start + LONGEST_SUBJECT)
    while end <= last and not _opens_aside(head.doc[end], head):
        end += 1
    while end > start + 1 and head.doc[end - 1].pos_ in {"PUNCT", "CCONJ", "ADP", "DET"}:
        end -= 1
    return head.doc[start : max(end, start + 1)]


def _is_terms(target: Token) -> bool:
    """True for when, for how long or at what price, which is no part of what is agreed on: "over three years", "in a stock swap"."""
    return target.dep_ == "pobj" and (
        target.ent_type_ in TERMS or (target.head.text in {"in", "at", "for"} and target.lemma_.casefold() in NOT_SUBJECTS)
    )


def _opens_aside(token: Token, head: Token) -> bool:
    """True for the comma, the pronoun or the preposition with which words begin that are no part of the phrase."""
    if token.text in {";", ":", "(", "—", "--"}:
        return True
    if token.tag_ in {"WDT", "WP", "WRB", "WP$"}:
        return True
    if token.dep_ == "prep" and token.head != head and token.text.casefold() in OUTSIDE_PREPOSITIONS:
        return True
    if token.dep_ == "prep" and token != head and token.text.casefold() != "of" and any(_is_terms(target) for target in token.children):
        return True
    if token.text == ",":
        return any(child.dep_ in OUTSIDE and child.i > token.i for child in token.head.children)
    return False
