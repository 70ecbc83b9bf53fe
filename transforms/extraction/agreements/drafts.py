"""Reports of one agreement brought together: which sentences of a document tell of the same one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import BUYING, DEAL_VERBS, SELLING, SETTLING
from transforms.english.instruments import ADDING, BIDS, EARLIER, FRAMES, FURTHER, INSTRUMENTS, JOINING, NEGOTIATIONS, TALKS
from transforms.english.phrases import DEAL_PHRASES, JOINTLY
from transforms.english.products import ACTIVITY_BY_WORD
from transforms.extraction.agreements.choosing import choose_stage
from transforms.extraction.agreements.lineage import Link, find_link
from transforms.extraction.agreements.stages import ENDED, governor_of
from transforms.extraction.entities.entities import Entities
from transforms.extraction.parsing.reading import ParsedPassage, Reading
from transforms.extraction.participants.arguments import Clauses
from transforms.extraction.participants.foregoing import with_foregoing_parties
from transforms.extraction.participants.order import complete_parties
from transforms.extraction.reports.consents import CONSENTING, find_consent_report
from transforms.extraction.reports.deals import find_deal_report
from transforms.extraction.reports.instruments import find_instrument_report
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
        "letters",
    }
)

LOOKBACK = 100  # agreements: what was told further back is not told of again; no article tells of so many
OPENING = 6  # words of a sentence in which "also" joins it to the one before
FRAGMENT_LENGTH = 500  # characters, some three sentences: what so short a text takes up ("the deal") was introduced outside it

# Families of types that can be one agreement under different nouns.
FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(
        """memorandum_of_understanding letter_of_intent framework_agreement cooperation_agreement partnership joint_declaration protocol
        treaty trade_agreement joint_venture licence""".split()
    ),
    frozenset({"acquisition", "investment", "letter_of_intent"}),
    frozenset({"supply_contract", "service_contract", "framework_agreement", "memorandum_of_understanding", "letter_of_intent", "licence"}),
    frozenset({"loan_or_credit", "grant", "investment"}),
    frozenset({"ceasefire_or_peace", "treaty", "protocol"}),
    frozenset({"treaty", "trade_agreement", "commodity_agreement", "protocol"}),
)


@dataclass(kw_only=True)
class Draft:
    """Reports of one agreement while they are gathered; the best of them gives its sentence and stage."""

    reports: list[Report] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def numbers(self) -> set[int]:
        """The numbers of the entities that take part."""
        return {argument.entity.number for report in self.reports for argument in report.parties}

    @property
    def is_history(self) -> bool:
        """An agreement that the text itself calls an earlier one: "a previous truce"."""
        return _is_earlier(self.reports[0])

    @property
    def types(self) -> set[str]:
        """The types its nouns and verbs tell."""
        return {report.agreement_type for report in self.reports if report.agreement_type}

    @property
    def telling(self) -> Report:
        """The report that tells the stage, by the rule of `choose_stage`."""
        return choose_stage(self.reports, self.best)

    @property
    def best(self) -> Report:
        """The report with most parties, told by a verb, first in the text."""
        return min(self.reports, key=_rank)


def _rank(report: Report) -> tuple[int, bool, bool, int, int]:
    return (-min(len(report.parties), 2), not report.is_told, report.in_headline, report.passage, report.trigger.i)


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
        report = found
        is_headline = reading.passages[report.passage].passage.is_headline
        draft = _offered_before(report, drafts) if report.is_bare else _same_agreement(report, drafts)
        clauses = Clauses(reading=reading, entities=entities, passage=report.passage)
        if draft is None and not report.is_bare and (completed := with_foregoing_parties(clauses, report)) is not None:
            report = completed
            draft = _same_agreement(report, drafts)
        if draft is not None:
            draft.reports.append(replace(report, parties=()) if report.is_bare else report)
        elif not report.is_bare and stands_alone(report, is_first=not drafts) and not (is_headline and drafts):
            drafts.append(Draft(reports=[report]))
        elif report.takes_up:
            taken_up.append(report)
    is_fragment = len(reading.text) <= FRAGMENT_LENGTH
    return _merged(drafts) or ([Draft(reports=taken_up)] if taken_up and is_fragment else [])


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
    )
    return complete_parties(clauses, report) if report is not None and (report.parties or report.is_told) else report


def _telling_places(parsed: ParsedPassage) -> Iterator[int]:
    """Yield the places of the words that may make a report; all others are passed over without looking at their tokens."""
    may_join = not JOINING.isdisjoint(parsed.lemmas)
    made = ACTIVITY_BY_WORD.keys() if not JOINTLY.isdisjoint(parsed.words) else frozenset()
    for place, (lemma, word) in enumerate(zip(parsed.lemmas, parsed.words, strict=True)):
        if lemma in TELLING or word in TELLING or lemma in made or (may_join and parsed.doc[place].text.isupper()):
            yield place


def _same_agreement(report: Report, drafts: list[Draft]) -> Draft | None:
    """Return the latest draft that `report` tells of again, or None where it tells of another agreement."""
    numbers = {argument.entity.number for argument in report.parties}
    is_further, is_earlier = _adds(report), _is_earlier(report)
    for draft in reversed(drafts[-LOOKBACK:]):
        if is_earlier != draft.is_history:
            continue
        if _is_done_under(report, draft):
            return draft
        adds = is_further and not _in_one_sentence(report, draft)
        enough = 2 if adds else min(2, len(numbers))
        if not _compatible(report.agreement_type, draft.types):
            continue
        shared = numbers & draft.numbers or _states_behind(report, draft)
        if not numbers and (report.points_back or report.is_event):
            return draft
        if shared and not _is_other_side(report, draft):
            takes_up = report.points_back and not adds
            if takes_up or len(shared) >= enough or (len(draft.numbers) < 2 and enough < 2) or _same_words(report, draft):
                return draft
        if report.points_back and draft is drafts[-1] and len(draft.numbers) < 2:
            return draft
    return None


def _offered_before(report: Report, drafts: list[Draft]) -> Draft | None:
    """Return the latest draft where `report` tells what became of an offer or of talks that it tells of: "but the bid was rejected"."""
    is_phase = report.trigger.lemma_.casefold() in BIDS | NEGOTIATIONS | TALKS
    if not (drafts and is_phase and report.points_back and report.is_told and report.stage in ENDED):
        return None
    return drafts[-1] if _compatible(report.agreement_type, drafts[-1].types) else None


def _same_words(report: Report, draft: Draft) -> bool:
    """True where the noun and the words before it are those of a report of the draft: "a SPAC merger", "the licensing deal"."""
    words = _words_before(report)
    return bool(words) and any(other.trigger.lemma_ == report.trigger.lemma_ and words == _words_before(other) for other in draft.reports)


def _words_before(report: Report) -> frozenset[str]:
    if report.trigger.pos_ == "VERB":
        return frozenset()
    return frozenset(child.lemma_.casefold() for child in report.trigger.lefts if child.dep_ in {"compound", "amod", "nmod"})


def _is_done_under(report: Report, draft: Draft) -> bool:
    """True where the deed of the draft is done under the agreement: "will lend Peru 5 million under an agreement signed in Lima"."""
    if report.trigger.dep_ != "pobj" or report.trigger.head.text.casefold() not in FRAMES:
        return False
    verb = governor_of(report.trigger)
    return any(other.passage == report.passage and other.trigger in (verb, verb.head) for other in draft.reports)


def _is_other_side(report: Report, draft: Draft) -> bool:
    """True where who sells in one buys in the other: "Acme, which is being bought by Beta" and "Beta will sell its mill" are two."""
    lemma = report.trigger.lemma_.casefold()
    for ours, theirs in ((BUYING, SELLING), (SELLING, BUYING)):
        others = {doer.entity.number for other in draft.reports if other.trigger.lemma_.casefold() in theirs for doer in other.doers}
        if lemma in ours and others & {doer.entity.number for doer in report.doers}:
            return True
    return False


def _in_one_sentence(report: Report, draft: Draft) -> bool:
    return any(other.passage == report.passage and other.sentence == report.sentence for other in draft.reports)


def _adds(report: Report) -> bool:
    """True where the words say that another agreement is told of: "also", "a separate deal"."""
    opening = report.sentence[:OPENING]
    return any(token.text.casefold() in ADDING for token in opening) or any(
        child.text.casefold() in FURTHER for child in report.trigger.children
    )


def _is_earlier(report: Report) -> bool:
    return any(child.text.casefold() in EARLIER for child in report.trigger.lefts)


def _states_behind(report: Report, draft: Draft) -> set[int]:
    """Return the parties of `report` whose country the draft names a party of: a ministry and its state, either way round.

    One is enough where the report points back at an agreement ("the memorandum was signed by ..."), else both sides must be covered.
    """
    if not report.points_back and report.agreement_type not in draft.types:
        return set()
    others = [argument.entity for other in draft.reports for argument in other.parties if argument.entity.country_code]
    countries = {entity.country_code for entity in others}
    states = {entity.country_code for entity in others if entity.party_kind == "state"}
    covered = {
        argument.entity.number
        for argument in report.parties
        if argument.entity.country_code in (countries if report.points_back or argument.entity.party_kind == "state" else states)
    }
    return covered if len(covered) >= (1 if report.points_back else 2) else set()


def _compatible(agreement_type: str | None, types: set[str]) -> bool:
    if agreement_type is None or not types or agreement_type in types:
        return True
    return any(agreement_type in family and family & types for family in FAMILIES)


def _merged(drafts: list[Draft]) -> list[Draft]:
    """Join drafts that turn out to name the same two parties for compatible types; drop the nameless where others have names."""
    kept: list[Draft] = []
    for draft in drafts:
        types, numbers, is_further = draft.types, draft.numbers, _adds(draft.reports[0])
        for other in kept[-LOOKBACK:]:
            types_agree = not types or any(_compatible(agreement_type, other.types) for agreement_type in types)
            smaller = min(len(numbers), len(other.numbers))
            enough = 2 if is_further else min(2, smaller)
            if draft.is_history == other.is_history and types_agree and smaller and len(numbers & other.numbers) >= enough:
                other.reports += draft.reports
                break
        else:
            kept.append(draft)
    named = [draft for draft in kept if draft.numbers]
    return [draft for draft in kept if draft.numbers or not named or _is_of_its_own_kind(draft, named)]


def _is_of_its_own_kind(draft: Draft, named: list[Draft]) -> bool:
    """True where a nameless agreement is told by a verb and is of a type that no named one can be of."""
    is_told = any(report.is_told and not report.points_back for report in draft.reports)
    return is_told and bool(draft.types) and not any(_compatible(kind, other.types) for kind in draft.types for other in named)
