"""The agreements of a document: each draft's type, stage, date, value, subject, parties and products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from transforms.english.types import COMMERCIAL
from transforms.extraction.agreements.choosing import awaits_definitive, choose_type, types_elsewhere
from transforms.extraction.agreements.confidence import estimate_confidence, evidence_for
from transforms.extraction.agreements.draft import Draft
from transforms.extraction.agreements.drafts import find_drafts
from transforms.extraction.agreements.lineage import Link, find_replacing
from transforms.extraction.agreements.parties import assign_roles
from transforms.extraction.agreements.performance import find_performed_type
from transforms.extraction.agreements.subjects import find_subject
from transforms.extraction.entities.entities import Entities
from transforms.extraction.facts.dates import UNRESOLVED, find_conclusion, flagged, publication_fallback
from transforms.extraction.facts.moments import find_moments, find_terms
from transforms.extraction.facts.signings import find_implausible, find_own_date, is_of_saying
from transforms.extraction.facts.values import find_values
from transforms.extraction.mentions import AgreementMention, Conclusion, Lineage, Moment, Money, Span
from transforms.extraction.parsing.labels import PLACE_LABELS
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.participants.sides import with_other_sides
from transforms.extraction.products.makes import find_makes
from transforms.extraction.products.owners import leave_to_nearest
from transforms.extraction.products.products import find_products
from transforms.extraction.reports.reports import Report

CONCLUDED = frozenset({"signed", "initialled", "amended", "renewed", "agreed_in_principle"})  # not ratified: that has a day of its own
LINEAGE_BY_STAGE = {"renewed": "renews", "amended": "amends"}
DATED = CONCLUDED | {"completed"}  # a date in its sentence is when it was concluded
OLD_NEWS_YEARS = 2  # an agreement dated this much before publication is history told in passing


def find_agreements(reading: Reading, entities: Entities) -> list[AgreementMention]:
    """Return the agreements of a document, in order of their first report."""
    drafts = find_drafts(reading, entities)
    elsewhere = types_elsewhere(reading, [report for draft in drafts for report in draft.reports])
    makes = find_makes(reading.text) if drafts else {}
    terms = find_terms(reading, drafts, published_on=reading.day_of_writing)
    found = [
        _agreement(reading, entities, draft, elsewhere, value=value, terms=term, makes=makes)
        for draft, term, value in zip(drafts, terms, find_values(reading, drafts), strict=True)
    ]
    return leave_to_nearest(reading, found, [draft.reports for draft in drafts])


def _agreement(
    reading: Reading,
    entities: Entities,
    draft: Draft,
    elsewhere: set[str],
    *,
    value: Money | None,
    terms: dict[str, Moment],
    makes: Mapping[str, str],
) -> AgreementMention:
    best, telling = draft.best, draft.telling
    parsed = reading.passages[best.passage]
    agreement_type = find_performed_type(reading, entities, draft.reports, choose_type(draft.reports, best, elsewhere))
    stage = telling.stage
    if stage == "signed" and agreement_type == "acquisition" and awaits_definitive(reading, draft.reports):
        stage = "agreed_in_principle"
    conclusion = _conclusion(reading, draft)
    term = min(
        draft.reports, key=lambda report: (report.agreement_type != agreement_type or report.rule_id.startswith("verb"), report.passage)
    )
    sided = with_other_sides(reading, entities, draft.reports)
    products = find_products(reading, entities, draft.reports, first=best.passage, agreement_type=agreement_type, makes=makes)
    return AgreementMention(
        sentence=parsed.span(best.sentence, best.rule_id),
        agreement_type=agreement_type,
        term=reading.passages[term.passage].span(term.term, term.rule_id) if term.rule_id.startswith("instrument") else None,
        lifecycle_stage=stage,
        stage_span=reading.passages[telling.passage].span(telling.stage_token, f"stage.{stage}"),
        subject=find_subject(reading, draft),
        place=_place(reading, draft),
        value=value,
        conclusion=conclusion,
        parties=tuple(assign_roles(reading, entities, sided, is_commercial=agreement_type in COMMERCIAL)),
        products=tuple(products),
        is_background=draft.is_history or _is_background(reading, conclusion),
        confidence=estimate_confidence(evidence_for(reading, draft)),
        in_force=terms.get("in_force"),
        ended=terms.get("ended"),
        lineage=_lineage(reading, draft, stage, agreement_type),
    )


def _lineage(reading: Reading, draft: Draft, stage: str, agreement_type: str | None) -> Lineage | None:
    """Return how the agreement relates to an earlier one, by what links to it, else by its stage: what is renewed was there before."""
    link = next(iter(_links(reading, draft)), None)
    by_stage = LINEAGE_BY_STAGE.get(stage)
    if link is None:
        earlier = _earlier_date(reading, draft) if by_stage else None
        parent_edtf = earlier.signed_edtf if earlier else None
        return Lineage(lineage_type=by_stage, parent_type=agreement_type, parent_edtf=parent_edtf) if by_stage else None
    report = link.report
    return Lineage(
        lineage_type=by_stage or link.lineage_type,
        parent=reading.passages[report.passage].span(report.term, f"lineage.{link.lineage_type}"),
        parent_type=report.agreement_type or (agreement_type if by_stage or link.lineage_type in {"renews", "amends"} else None),
        parent_edtf=link.conclusion.signed_edtf if link.conclusion else None,
    )


def _links(reading: Reading, draft: Draft) -> list[Link]:
    """Return the links of a draft to earlier agreements, those of nouns first."""
    return [*draft.links, *(link for report in draft.reports if (link := find_replacing(reading, report)) is not None)]


def _earlier_date(reading: Reading, draft: Draft) -> Conclusion | None:
    """Return the date of the agreement that is renewed or amended, where its noun has one: "extended the 2021 contract"."""
    found = (find_own_date(reading, report, published_on=reading.day_of_writing) for report in draft.reports)
    return next((conclusion for conclusion in found if conclusion is not None), None)


def _conclusion(reading: Reading, draft: Draft) -> Conclusion:
    published_on = reading.day_of_writing
    is_change = draft.telling.stage in LINEAGE_BY_STAGE  # a date of the noun is then that of the agreement before the change
    earlier = [link.extent(reading) for link in _links(reading, draft)]
    if is_change and (before := _earlier_date(reading, draft)) is not None and before.span is not None:
        earlier.append((before.span.start, before.span.end))
    reports = [
        (report, sentence, [*taken, *earlier])
        for report, (sentence, taken) in ((report, _dated_stretch(reading, report, published_on)) for report in _one_a_sentence(draft))
    ]
    own = (None if is_change else find_own_date(reading, report, published_on=published_on, taken=taken) for report, _, taken in reports)
    if (stated := next((found for found in own if found is not None), None)) is not None:
        return flagged(stated) or stated
    dated: list[tuple[Report, Conclusion]] = []
    for report, sentence, taken in reports:
        if report.stage not in DATED:
            continue
        if not dated and (implausible := find_implausible(reading, report, published_on=published_on)):
            return implausible
        near = reading.passages[report.passage].offset + report.stage_token.idx
        found = find_conclusion(reading.text, sentence.start, sentence.end, near=near, published_on=published_on, taken=taken)
        if found is not None:
            dated.append((report, found))
    return _choose(reading, dated) or (
        publication_fallback(published_on) if not dated and published_on is not None and draft.best.stage in CONCLUDED else UNRESOLVED
    )


def _choose(reading: Reading, dated: Sequence[tuple[Report, Conclusion]]) -> Conclusion | None:
    """Return the first date that can be resolved, one of the deed before one on which it was only said; else the first."""
    resolved = [(report, found) for report, found in dated if found.basis != "unresolved"]
    first = min(resolved, key=lambda told: is_of_saying(reading, *told), default=None) or next(iter(dated), None)
    return first and (flagged(first[1]) or first[1])


def _dated_stretch(reading: Reading, report: Report, published_on: date | None) -> tuple[Span, list[tuple[int, int]]]:
    """Return the sentence of a report, and the dates in it from or until which something holds."""
    sentence = reading.passages[report.passage].span(report.sentence, report.rule_id)
    moments = find_moments(reading.text, sentence.start, sentence.end, published_on=published_on)
    return sentence, [(told.moment.span.start, told.moment.span.end) for told in moments]


def _one_a_sentence(draft: Draft) -> list[Report]:
    """Return the first report of each sentence, the best report first."""
    best = draft.best
    reports = sorted(draft.reports, key=lambda report: report is not best)
    return list({(report.passage, report.sentence.start): report for report in reversed(reports)}.values())[::-1]


def _place(reading: Reading, draft: Draft) -> Span | None:
    """Return where it was concluded: the place after "in" or "at" beside the verb that tells so."""
    report = draft.telling
    if report.stage not in CONCLUDED:
        return None
    for child in report.stage_token.children:
        if child.dep_ == "prep" and child.text.casefold() in {"in", "at"}:
            for target in child.children:
                if target.ent_type_ in PLACE_LABELS and target.dep_ == "pobj":
                    entity = next(entity for entity in target.doc.ents if entity.start <= target.i < entity.end)
                    return reading.passages[report.passage].span(entity, "place.verb")
    return None


def _is_background(reading: Reading, conclusion: Conclusion) -> bool:
    published_at = reading.document.published_at
    if published_at is None or conclusion.signed_on is None:
        return False
    return published_at.year - conclusion.signed_on.year >= OLD_NEWS_YEARS
