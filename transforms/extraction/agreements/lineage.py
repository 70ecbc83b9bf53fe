"""Links to earlier agreements: which nouns name the agreement that the news is made under, is part of, or takes the place of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Token

from transforms.english.instruments import EARLIER, INSTRUMENTS
from transforms.english.lineage import (
    BY_RULE_OF,
    CONCLUDING,
    FRAME_TYPES,
    LINEAGE_BY_NOUN,
    LINEAGE_BY_VERB,
    PAPERS,
    PURSUANT,
    RUNNING_OUT,
    STANDING,
    STANDING_FOR,
)
from transforms.extraction.agreements.stages import governor_of
from transforms.extraction.facts.dates import find_conclusion
from transforms.extraction.facts.signings import find_own_date
from transforms.extraction.mentions import Conclusion
from transforms.extraction.parsing.labels import SUBJECTS
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.reports.reports import Report

CLAUSES = frozenset({"acl", "relcl"})
NEWS_DAYS = 14  # an agreement concluded so shortly before publication is the news itself


@dataclass(frozen=True, kw_only=True)
class Link:
    """What a report names as an earlier agreement: how the news relates to it, and when it was concluded, where the text says so."""

    report: Report
    lineage_type: str
    conclusion: Conclusion | None

    def extent(self, reading: Reading) -> tuple[int, int]:
        """Return where the words stand that name the earlier agreement, with what is said of it."""
        return _extent(reading, self.report)


def find_link(reading: Reading, report: Report) -> Link | None:
    """Return the link that the noun of a report makes from the news to an earlier agreement, or None where it tells of the news.

    "The first contract under the framework agreement", "the order is part of a deal signed in 2023", "replacing the 2021 pact"; not
    "under the agreement, X will buy", nor "under a contract signed on Monday".
    """
    noun = report.trigger
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    published_on = reading.day_of_writing
    conclusion = _find_date(reading, report, published_on)
    if conclusion is not None and _is_news(conclusion, published_on):
        return None
    kind = _by_verb(noun) or _by_preposition(noun, is_own=conclusion is not None or _is_told_apart(noun), kind=report.agreement_type)
    kind = kind or ("renews" if _runs_out(noun) else None)
    return Link(report=report, lineage_type=kind, conclusion=conclusion) if kind else None


def find_replacing(reading: Reading, report: Report) -> Link | None:
    """Return the link to what the agreement of a report changes or replaces by a verb of its own: "a protocol amending the 2010 treaty".

    What it replaces may be named by a pronoun: "replacing the one of 2021".
    """
    governor = governor_of(report.trigger)
    verbs = [*report.trigger.rights, *(child for child in governor.rights if child.dep_ == "advcl" and child.tag_ == "VBG")]
    for verb in verbs:
        kind = LINEAGE_BY_VERB.get(verb.lemma_.casefold())
        if kind is None or verb.dep_ not in {*CLAUSES, "advcl"}:
            continue
        for thing in verb.children:
            if thing.dep_ == "dobj" and (_is_paper(thing) or thing.lemma_.casefold() in STANDING_FOR):
                instrument = INSTRUMENTS.get(thing.lemma_.casefold())
                parent_type = instrument.agreement_type if instrument else report.agreement_type
                named = replace(report, trigger=thing, term=thing.doc[thing.i : thing.i + 1], agreement_type=parent_type)
                return Link(report=named, lineage_type=kind, conclusion=_find_date(reading, named, reading.day_of_writing))
    return None


def _extent(reading: Reading, report: Report) -> tuple[int, int]:
    """Return the stretch of a noun with what belongs to it, also a participle right behind it that the parse has hung elsewhere."""
    noun, offset = report.trigger, reading.passages[report.passage].offset
    last = noun.right_edge
    following = last.nbor() if last.i + 1 < report.sentence.end else last
    if following.lemma_.casefold() in CONCLUDING and following.tag_ in {"VBN", "VBD"}:
        last = following.right_edge
    return offset + noun.left_edge.idx, offset + last.idx + len(last)


def _find_date(reading: Reading, report: Report, published_on: date | None) -> Conclusion | None:
    """Return when what the noun names was concluded, or None where nothing beside the noun says so."""
    own = find_own_date(reading, report, published_on=published_on)
    if own is not None:
        return own
    start, end = _extent(reading, report)
    found = find_conclusion(reading.text, start, end, near=start, published_on=published_on)
    return found if found is not None and found.signed_on is not None else None


def _is_news(conclusion: Conclusion, published_on: date | None) -> bool:
    if conclusion.signed_on is None or published_on is None:
        return False
    return conclusion.signed_on >= published_on - timedelta(days=NEWS_DAYS)


def _by_verb(noun: Token) -> str | None:
    """Return what a paper does to the agreement: "the contract implements the accord", "a deal replacing the 2021 pact"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.casefold() not in LINEAGE_BY_VERB:
        return None
    doers = [verb.head] if verb.dep_ in CLAUSES else [child for child in verb.children if child.dep_ in SUBJECTS]
    return LINEAGE_BY_VERB[verb.lemma_.casefold()] if any(map(_is_paper, doers)) else None


def _by_preposition(noun: Token, *, is_own: bool, kind: str | None) -> str | None:
    """Return how the news relates to what a preposition leads to; a deed is done under a frame only where it is another than the news."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.pos_ not in {"ADP", "SCONJ"}:
        return None
    word, head = preposition.text.casefold(), preposition.head
    is_frame = kind in FRAME_TYPES and is_own
    if word == "of":
        relation = LINEAGE_BY_NOUN.get(head.lemma_.casefold())
        is_of_paper = head.dep_ in {"attr", "appos"} and any(_is_paper(child) for child in head.head.children if child.dep_ in SUBJECTS)
        is_within_frame = relation == "implements" and kind in FRAME_TYPES
        return relation if relation and (is_own or is_of_paper or is_within_frame) else None
    if word not in BY_RULE_OF or (word == "to" and head.text.casefold() not in PURSUANT):
        return None
    is_of_paper = _is_paper(head) or (head.dep_ in {"appos", "attr"} and _is_paper(head.head))
    return "implements" if is_frame or (is_of_paper and head != noun and (is_own or kind in FRAME_TYPES)) else None


def _is_paper(word: Token) -> bool:
    lemma = word.lemma_.casefold()
    return word.pos_ in {"NOUN", "PROPN"} and (lemma in INSTRUMENTS or lemma in PAPERS)


def _is_told_apart(noun: Token) -> bool:
    """True for "the existing agreement", "the agreement that they signed"."""
    if any(child.text.casefold() in EARLIER | STANDING for child in noun.lefts):
        return True
    return any(child.dep_ in CLAUSES and child.lemma_.casefold() in CONCLUDING for child in noun.rights)


def _runs_out(noun: Token) -> bool:
    """True for an earlier agreement that is said to run out: "the previous contract expires in December"."""
    is_earlier = any(child.text.casefold() in EARLIER | STANDING for child in noun.lefts)
    return is_earlier and noun.dep_ in SUBJECTS and governor_of(noun).lemma_.casefold() in RUNNING_OUT
