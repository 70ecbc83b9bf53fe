"""Reports of one agreement brought together: which sentences of a document tell of the same one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import DEAL_VERBS, SETTLING
from transforms.english.instruments import INSTRUMENTS, JOINING, NEGOTIATIONS, TALKS
from transforms.english.phrases import DEAL_PHRASES, JOINTLY
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.extraction.agreements.draft import Draft
from transforms.extraction.agreements.joining import merged, offered_before, same_agreement, signed_by_persons
from transforms.extraction.agreements.lineage import Link, find_link
from transforms.extraction.agreements.several import is_listed, one_of_several
from transforms.extraction.entities.entities import Entities
from transforms.extraction.parsing.reading import ParsedPassage, Reading
from transforms.extraction.participants.arguments import Clauses
from transforms.extraction.participants.foregoing import with_foregoing_parties
from transforms.extraction.participants.order import complete_parties
from transforms.extraction.reports.consents import CONSENTING, find_consent_report
from transforms.extraction.reports.deals import find_deal_report
from transforms.extraction.reports.instruments import find_instrument_report
from transforms.extraction.reports.pronouns import TAKEN_UP, find_pronoun_report, is_taking_up
from transforms.extraction.reports.reports import Report
from transforms.extraction.reports.standing import stands_alone

LONGEST_SENTENCE = 400  # tokens: longer ones are tables or attacks, and each word of a sentence may be looked at from each other

# Words that may make a report: of nouns that name an agreement each part ("letters" of "letters of intent"), verbs without their particle.
TELLING: frozenset[str] = frozenset(
    {
        *(part for term in INSTRUMENTS for part in re.split("[ -]", term)),
        *(verb.split()[0] for verb in DEAL_VERBS),
        *(verb for phrase in DEAL_PHRASES for verb in phrase.verbs),
        *INSTRUMENTS,
        *NEGOTIATIONS,
        *TALKS,
        *CONSENTING,
        *SETTLING,
        *TAKEN_UP,
        "letters",
    }
)
FRAGMENT_LENGTH = (
    500  # characters, some three sentences: what so short a text without a headline takes up ("the deal") was introduced outside it
)


def find_drafts(reading: Reading, entities: Entities) -> list[Draft]:
    """Return the agreements of a document as gathered reports, in order of their first report.

    The headline is read last: it repeats in few words what the text tells, and is an agreement of its own only where the text tells none.
    """
    reports = [
        report
        for passage in sorted(range(len(reading.passages)), key=lambda index: reading.passages[index].passage.is_headline)
        for report in find_reports(Clauses(reading=reading, entities=entities, passage=passage))
    ]
    links = {place: link for place, report in enumerate(reports) if (link := find_link(reading, report)) is not None}
    drafts = _gather(reading, entities, [report for place, report in enumerate(reports) if place not in links])
    if not drafts:
        return _gather(reading, entities, reports)
    for link in links.values():
        draft = _linking(link, drafts)
        draft.links.append(link)
        if not draft.numbers and link.report.parties:  # who made the earlier agreement makes this one, where nobody else is named
            draft.reports[0] = replace(draft.reports[0], parties=link.report.parties)
    return drafts


def _gather(reading: Reading, entities: Entities, reports: list[Report]) -> list[Draft]:
    """Return the drafts that the reports make, each told of in one or more of them."""
    drafts: list[Draft] = []
    taken_up: list[Report] = []
    for found in reports:
        if (further := one_of_several(found, drafts)) is not None:
            drafts.append(further)
            continue
        report = signed_by_persons(reading, entities, found, drafts)
        is_headline = reading.passages[report.passage].passage.is_headline
        draft = offered_before(report, drafts) if report.is_bare else same_agreement(report, drafts)
        clauses = Clauses(reading=reading, entities=entities, passage=report.passage)
        is_lone = draft is None and not report.is_bare and not is_taking_up(report.trigger)
        if is_lone and (completed := with_foregoing_parties(clauses, report)) is not None:
            report = completed
            draft = same_agreement(report, drafts)
        elif is_lone:
            report = found  # persons who sign for nobody named are those who make it
        if draft is not None:
            draft.reports.append(replace(report, parties=()) if report.is_bare else report)
        elif not report.is_bare and stands_alone(report, is_first=not drafts) and not (is_headline and drafts):
            drafts.append(Draft(reports=[report], is_apart=is_listed(report, drafts)))
        elif report.takes_up:
            taken_up.append(report)
    is_article = len(reading.passages) > 1 and any(parsed.passage.is_headline for parsed in reading.passages)
    is_fragment = len(reading.text) <= FRAGMENT_LENGTH and not is_article
    return merged(drafts) or ([Draft(reports=taken_up)] if taken_up and is_fragment else [])


def _linking(link: Link, drafts: list[Draft]) -> Draft:
    """Return the draft that a link leads from: one of its sentence, else the last one told before it, else the first."""
    place = (link.report.passage, link.report.sentence.start)
    told = [(draft, (report.passage, report.sentence.start)) for draft in drafts if not draft.is_history for report in draft.reports]
    beside = [draft for draft, where in told if where == place]
    before = [(where, number) for number, (_, where) in enumerate(told) if where < place]
    return beside[0] if beside else told[max(before)[1]][0] if before else told[0][0] if told else drafts[0]


def find_reports(clauses: Clauses) -> Iterator[Report]:
    """Yield the reports in the passage of `clauses`, in reading order."""
    parsed = clauses.reading.passages[clauses.passage]
    places = list(_telling_places(parsed))
    for sentence in parsed.doc.sents:
        told = places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
        for place in told if len(sentence) <= LONGEST_SENTENCE else ():
            report = find_report(clauses, sentence, parsed.doc[place])
            if report is not None and (report.takes_up or report.points_back or not report.is_bare):
                yield report


def find_report(clauses: Clauses, sentence: SpacySpan, token: Token) -> Report | None:
    """Return the report that `token` makes, with its parties."""
    report = (
        find_instrument_report(clauses, sentence, token)
        or find_deal_report(clauses, sentence, token)
        or find_consent_report(clauses, sentence, token)
        or find_pronoun_report(clauses, sentence, token)
    )
    return complete_parties(clauses, report) if report is not None and (report.parties or report.is_told) else report


def _telling_places(parsed: ParsedPassage) -> Iterator[int]:
    """Yield the places of the words that may make a report; all others are passed over without looking at their tokens."""
    may_join = not JOINING.isdisjoint(parsed.lemmas)
    made = ACTIVITY_BY_WORD.keys() if not JOINTLY.isdisjoint(parsed.words) else frozenset()
    for place, (lemma, word) in enumerate(zip(parsed.lemmas, parsed.words, strict=True)):
        if lemma in TELLING or word in TELLING or lemma in made or (may_join and parsed.doc[place].text.isupper()):
            yield place
