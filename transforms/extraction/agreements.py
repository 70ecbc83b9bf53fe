"""The agreements of a document: reports of one agreement brought together, with parties, roles, date, value and subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from transforms.english.instruments import SPECIFICITY
from transforms.extraction.arguments import Argument, Clauses
from transforms.extraction.dates import UNRESOLVED, find_conclusion, publication_fallback
from transforms.extraction.entities import Entities, Entity
from transforms.extraction.mentions import AgreementMention, Conclusion, Money, Span
from transforms.extraction.money import find_money
from transforms.extraction.parties import assign_roles
from transforms.extraction.products import find_products
from transforms.extraction.reading import Reading
from transforms.extraction.reports import WEAK_INSTRUMENTS, Report, find_reports

# Families of types that can be one agreement under different nouns.
FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(
        """memorandum_of_understanding letter_of_intent framework_agreement cooperation_agreement partnership joint_declaration protocol treaty
        trade_agreement joint_venture licence""".split()
    ),
    frozenset({"acquisition", "investment", "letter_of_intent"}),
    frozenset({"supply_contract", "service_contract", "framework_agreement", "memorandum_of_understanding", "letter_of_intent", "licence"}),
    frozenset({"loan_or_credit", "grant", "investment"}),
    frozenset({"ceasefire_or_peace", "treaty", "protocol"}),
    frozenset({"treaty", "trade_agreement", "commodity_agreement", "protocol"}),
)
COMMERCIAL = frozenset({"acquisition", "joint_venture", "supply_contract", "service_contract", "licence", "loan_or_credit", "investment", "partnership"})
CONCLUDED = frozenset({"signed", "initialled", "ratified", "amended", "renewed", "agreed_in_principle"})
OLD_NEWS_YEARS = 2  # an agreement dated this much before publication is history told in passing

# Confidence: what each piece of evidence adds. Set by hand; calibration against labelled text replaces them.
CONFIDENCE_BASE = 0.35
CONFIDENCE_TWO_PARTIES = 0.25
CONFIDENCE_ONE_PARTY = 0.1
CONFIDENCE_TYPE = 0.15
CONFIDENCE_SECOND_REPORT = 0.15
CONFIDENCE_CEILING = 0.95


@dataclass(kw_only=True)
class _Draft:
    """Reports of one agreement while they are gathered; the best of them gives its sentence and stage."""

    reports: list[Report] = field(default_factory=list)

    @property
    def numbers(self) -> set[int]:
        return {argument.entity.number for report in self.reports for argument in report.parties}

    @property
    def types(self) -> set[str]:
        return {report.agreement_type for report in self.reports if report.agreement_type}

    @property
    def best(self) -> Report:
        return min(self.reports, key=lambda report: (-min(len(report.parties), 2), not report.is_told, report.passage, report.trigger.i))


def find_agreements(reading: Reading, entities: Entities) -> list[AgreementMention]:
    """Return the agreements of a document, in order of their first report.

    The headline is read last: it repeats in few words what the text tells, and is an agreement of its own only where the text tells none.
    """
    drafts: list[_Draft] = []
    for passage in sorted(range(len(reading.passages)), key=lambda index: reading.passages[index].passage.is_headline):
        parsed = reading.passages[passage]
        for report in find_reports(Clauses(reading=reading, entities=entities, passage=passage), parsed.doc):
            draft = _same_agreement(report, drafts)
            if draft is not None:
                draft.reports.append(report)
            elif _stands_alone(report, drafts) and not (parsed.passage.is_headline and drafts):
                drafts.append(_Draft(reports=[report]))
    return [_agreement(reading, entities, draft) for draft in _merged(drafts)]


def _stands_alone(report: Report, drafts: list[_Draft]) -> bool:
    """True where `report` tells enough to be an agreement of its own: parties, or a verb that says what became of it."""
    if report.points_back and drafts and len(report.parties) < 2:
        return False
    return bool(report.parties) or (report.is_told and not report.is_event and report.trigger.lemma_.casefold() not in WEAK_INSTRUMENTS)


def _same_agreement(report: Report, drafts: list[_Draft]) -> _Draft | None:
    """Return the latest draft that `report` tells of again, or None where it tells of another agreement."""
    numbers = {argument.entity.number for argument in report.parties}
    for draft in reversed(drafts):
        if not _compatible(report.agreement_type, draft.types):
            continue
        shared = numbers & draft.numbers or _same_states(report, draft)
        if not numbers and (report.points_back or report.is_event):
            return draft
        if shared and (report.points_back or len(shared) >= min(2, len(numbers)) or len(draft.numbers) < 2):
            return draft
        if report.points_back and draft is drafts[-1] and not _both_sides_known(draft):
            return draft
    return None


def _same_states(report: Report, draft: _Draft) -> set[int]:
    """Return the parties of `report` that a state behind a party of the draft covers, or that cover one: a ministry and its state."""
    countries = {argument.entity.country_code for other in draft.reports for argument in other.parties if argument.entity.country_code}
    states = {argument.entity.number for argument in report.parties if argument.entity.country_code in countries}
    return states if len(states) >= 2 else set()


def _both_sides_known(draft: _Draft) -> bool:
    return len(draft.numbers) >= 2


def _compatible(agreement_type: str | None, types: set[str]) -> bool:
    if agreement_type is None or not types or agreement_type in types:
        return True
    return any(agreement_type in family and family & types for family in FAMILIES)


def _merged(drafts: list[_Draft]) -> list[_Draft]:
    """Join drafts that turn out to name the same two parties for compatible types, whichever sentence told more."""
    kept: list[_Draft] = []
    for draft in drafts:
        for other in kept:
            types_agree = not draft.types or _compatible(next(iter(draft.types)), other.types)
            smaller = min(len(draft.numbers), len(other.numbers))
            if types_agree and smaller and len(draft.numbers & other.numbers) >= min(2, smaller):
                other.reports += draft.reports
                break
        else:
            kept.append(draft)
    return kept


def _agreement(reading: Reading, entities: Entities, draft: _Draft) -> AgreementMention:
    best = draft.best
    parsed = reading.passages[best.passage]
    agreement_type = min(draft.types, key=SPECIFICITY.index, default=None)
    conclusion = _conclusion(reading, draft)
    term = min(draft.reports, key=lambda report: (report.agreement_type != agreement_type or report.rule_id.startswith("verb"), report.passage))
    products = [
        product
        for report in draft.reports
        if agreement_type != "acquisition"
        for product in find_products(reading, entities, report.passage, report.sentence)
    ]
    return AgreementMention(
        sentence=parsed.span(best.sentence, best.rule_id),
        agreement_type=agreement_type or _type_by_parties(draft),
        term=reading.passages[term.passage].span(term.term, term.rule_id) if term.rule_id.startswith("instrument") else None,
        lifecycle_stage=best.stage,
        stage_span=parsed.span(best.stage_token, f"stage.{best.stage}"),
        subject=_subject(reading, draft),
        place=None,
        value=_value(reading, draft),
        conclusion=conclusion,
        parties=tuple(assign_roles(reading, entities, draft.reports, is_commercial=agreement_type in COMMERCIAL)),
        products=tuple({(product.name.casefold(), product.activity): product for product in reversed(products)}.values())[::-1],
        is_background=_is_background(reading, conclusion),
        confidence=_confidence(draft, agreement_type),
    )


def _type_by_parties(draft: _Draft) -> str | None:
    """Return what an untyped "agreement" is by who makes it: states and their bodies cooperate; nothing follows for others."""
    kinds = {argument.entity.party_kind for report in draft.reports for argument in report.parties}
    return "cooperation_agreement" if kinds and kinds <= {"state", "government_body", "igo"} else None


def _conclusion(reading: Reading, draft: _Draft) -> Conclusion:
    published_at = reading.document.published_at
    published_on = published_at.date() if published_at else None
    unresolved = None
    for report in sorted(draft.reports, key=lambda report: report is not draft.best):
        if report.stage not in CONCLUDED and report.stage != "completed":
            continue
        offset = reading.passages[report.passage].offset
        start, end = offset + report.sentence.start_char, offset + report.sentence.end_char
        found = find_conclusion(reading.text, start, end, near=offset + report.stage_token.idx, published_on=published_on)
        if found is not None and found.basis != "unresolved":
            return found
        unresolved = unresolved or found
    if unresolved is None and published_on is not None and draft.best.stage in CONCLUDED:
        return publication_fallback(published_on)
    return unresolved or UNRESOLVED


def _value(reading: Reading, draft: _Draft) -> Money | None:
    """Return the amount nearest to the word that reports the agreement, best report first."""
    for report in sorted(draft.reports, key=lambda report: report is not draft.best):
        offset = reading.passages[report.passage].offset
        near = offset + report.trigger.idx
        amounts = find_money(reading.text, offset + report.sentence.start_char, offset + report.sentence.end_char)
        if amounts:
            return min(amounts, key=lambda money: abs(money.span.start - near))
    return None


def _subject(reading: Reading, draft: _Draft) -> Span | None:
    """Return what the instrument is "on", "for", "in" or "to do", as printed."""
    for report in sorted(draft.reports, key=lambda report: report is not draft.best):
        for child in report.trigger.children:
            is_topic = child.dep_ == "prep" and child.text.casefold() in {"on", "for", "in", "covering", "regarding", "concerning", "about", "over"}
            is_purpose = child.dep_ in {"acl", "relcl"} and child.i > report.trigger.i and child.tag_ == "VB"
            if is_topic or is_purpose:
                words = [token for token in child.subtree if token.i > (child.i if is_topic else report.trigger.i)]
                if words and words[0].ent_type_ not in {"DATE", "MONEY", "CARDINAL"}:
                    phrase = child.doc[words[0].i : words[-1].i + 1]
                    return reading.passages[report.passage].span(phrase, "subject.topic" if is_topic else "subject.purpose")
    return None


def _is_background(reading: Reading, conclusion: Conclusion) -> bool:
    published_at = reading.document.published_at
    if published_at is None or conclusion.signed_on is None:
        return False
    return published_at.year - conclusion.signed_on.year >= OLD_NEWS_YEARS


def _confidence(draft: _Draft, agreement_type: str | None) -> float:
    parties = len(draft.numbers)
    score = CONFIDENCE_BASE
    score += CONFIDENCE_TWO_PARTIES if parties >= 2 else CONFIDENCE_ONE_PARTY if parties else 0
    score += CONFIDENCE_TYPE if agreement_type else 0
    score += CONFIDENCE_SECOND_REPORT if len(draft.reports) > 1 else 0
    return round(min(score, CONFIDENCE_CEILING), 2)


def distinct_entities(arguments: Iterable[Argument]) -> list[Entity]:
    """Return each entity once, in order of first appearance."""
    return list({argument.entity.number: argument.entity for argument in arguments}.values())
