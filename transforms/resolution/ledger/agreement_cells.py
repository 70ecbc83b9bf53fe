"""An agreement's cells, each chosen from what the reports assert, and which versions contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from transforms.resolution.agreements.reports import FIRM_BASES, Report
from transforms.resolution.evidence import ReportRow
from transforms.resolution.ledger.assertions import Ledger
from transforms.resolution.ledger.choice import Assertion, Weighing, gather, weigh
from transforms.resolution.ledger.compatibility import (
    Conclusion,
    Price,
    are_other_days,
    are_other_periods,
    are_other_places,
    are_other_prices,
    are_other_types,
    count_digits,
    is_finer_day,
    is_finer_period,
    is_finer_place,
    is_finer_price,
    is_finer_type,
)
from transforms.resolution.ledger.contradictions import find_contradicted
from transforms.resolution.ledger.firsthand import is_firsthand
from transforms.resolution.ledger.named_values import is_day_of_saying, names_amount, names_day
from transforms.resolution.ledger.stages import choose_stage, find_contradicted_stages
from transforms.resolution.periods import period_of

Value = TypeVar("Value")
Cells = dict[str, object]

# Fields that the ledger keeps of every article.
ASSERTED = (
    "agreement_type", "instrument_term", "lifecycle_stage", "signed_on", "signed_edtf", "in_force_edtf", "ended_edtf", "subject",
    "place_name", "value_amount", "value_currency",
)  # fmt: skip
BASES = ("stated", "relative_resolved", "publication_fallback")  # the firmest first
CHANGES = frozenset({"amended", "renewed"})
LATER = CHANGES | {"ratified", "in_force", "suspended", "completed", "terminated"}
GUESSED = "~"  # of a date that rests on publication
SURE = 0.5  # the confidence from which a reading is more likely right than not


def choose_cells(agreement_id: str, reports: Sequence[Report], ledger: Ledger) -> Cells:
    """Return the published cells that articles assert, and `is_disputed` for them; the ledger keeps every article's version."""
    cells, contradicted = _single_cells(reports[0].row) if len(reports) == 1 else _weighed_cells(reports)
    rows = [report.row for report in reports]
    articles = {report.row.article_id: report.article for report in reports}
    for name in ASSERTED:
        says = gather(rows, articles, attrgetter(name))
        ledger.record("agreement", agreement_id, name, says, {cells[name]}, contradicted.get(name, ()))
    return cells | {"is_disputed": any(contradicted.values())}


def _single_cells(row: ReportRow) -> tuple[Cells, dict[str, set[object]]]:
    """Return the cells of an agreement that one report tells of; nothing contradicts it."""
    price = _price(row)
    cells: Cells = {name: getattr(row, name) for name in ASSERTED} | {
        "signed_basis": row.signed_basis if row.signed_on else "unresolved",
        "is_date_implausible": row.is_date_implausible and row.signed_on is not None,
        "value_amount": price[0] if price else None,
        "value_currency": price[1] if price else None,
    }
    return cells, {}


def _weighed_cells(reports: Sequence[Report]) -> tuple[Cells, dict[str, set[object]]]:
    """Return the cells, and of each field the values that contradict each other."""
    of_report = {report.report_id: report for report in reports}
    rows = [report.row for report in reports]
    articles = {report.row.article_id: report.article for report in reports}
    weighings = _Weighings(of_report)

    def says(read: Callable[[ReportRow], Value | None]) -> list[Assertion[Value]]:
        return gather(rows, articles, read)

    types, stages, prices, conclusions = says(_type), says(_stage), says(_price), says(_conclusion)
    agreement_type = weigh(types, weighings.types)
    stage = choose_stage(stages, weighings.stages)
    price = weigh(prices, weighings.prices)
    conclusion = _choose_conclusion(conclusions, weighings.conclusions)
    days = () if _is_guess(conclusion) else find_contradicted(conclusions, conclusion, weighings.conclusions)
    cells: Cells = {
        "agreement_type": agreement_type,
        "lifecycle_stage": stage,
        "signed_on": conclusion[0] if conclusion else None,
        "signed_edtf": conclusion[1] if conclusion else None,
        "signed_basis": _firmest_basis(rows, conclusion),
        "is_date_implausible": any(row.is_date_implausible for row in rows if conclusion and _conclusion(row) == conclusion),
        "value_amount": price[0] if price else None,
        "value_currency": price[1] if price else None,
    }
    contradicted: dict[str, set[object]] = {
        "agreement_type": {*find_contradicted(types, agreement_type, weighings.types)},
        "lifecycle_stage": {*find_contradicted_stages(stages, stage, weighings.stages)},
        "signed_on": {day for day, _ in days},
        "value_amount": {amount for amount, _ in find_contradicted(prices, price, weighings.prices)},
    }
    for name, weighing in weighings.texts.items():
        told: list[Assertion[str]] = says(attrgetter(name))
        text = weigh(told, weighing)
        cells[name] = text
        contradicted[name] = {*find_contradicted(told, text, weighing)}
    return cells, contradicted


class _Weighings:
    """How each field of an agreement is weighed, given its reports by id."""

    def __init__(self, reports: dict[str, Report]) -> None:
        def is_own(said: Assertion[Value]) -> int:
            return not reports[said.member_id].row.is_background

        def firmness(said: Assertion[Value]) -> int:
            report = reports[said.member_id]
            return 2 * is_firsthand(report) + (report.row.confidence >= SURE)

        def date_grade(said: Assertion[Conclusion]) -> int:
            row, article = reports[said.member_id].row, said.article
            is_of_saying = row.signed_basis == "relative_resolved" and is_day_of_saying(article, said.value)
            is_of_event = row.lifecycle_stage not in LATER  # a ratification has a day of its own
            is_firm = row.signed_basis in FIRM_BASES
            grades = (is_firm, not row.is_date_implausible, is_firm and not is_of_saying, is_of_event, not row.is_background)
            return sum(2**place for place, holds in enumerate(reversed(grades)) if holds)

        def date_firmness(said: Assertion[Value]) -> int:
            report = reports[said.member_id]
            return 4 * is_firsthand(report) + 2 * (report.row.signed_basis == "stated") + (report.row.confidence >= SURE)

        def changes(said: Assertion[Value]) -> int:
            return reports[said.member_id].row.lifecycle_stage in CHANGES

        plain: Weighing[str] = Weighing(grade=is_own, firmness=firmness)
        phrase = replace(plain, specificity=len)
        period = replace(phrase, changes=changes, contradict=are_other_periods, refine=is_finer_period)
        self.stages = plain
        self.types = replace(plain, contradict=are_other_types, refine=is_finer_type)
        self.texts = {
            "instrument_term": phrase,
            "subject": phrase,
            "place_name": replace(phrase, contradict=are_other_places, refine=is_finer_place),
            "in_force_edtf": period,
            "ended_edtf": period,
        }
        self.prices: Weighing[Price] = Weighing(
            grade=is_own,
            firmness=firmness,
            changes=changes,
            contradict=are_other_prices,
            refine=is_finer_price,
            specificity=count_digits,
            names=names_amount,
        )
        self.conclusions: Weighing[Conclusion] = Weighing(
            grade=date_grade,
            firmness=date_firmness,
            contradict=are_other_days,
            refine=is_finer_day,
            specificity=_precision,
            names=names_day,
        )


def _type(row: ReportRow) -> str | None:
    return row.agreement_type


def _stage(row: ReportRow) -> str | None:
    return row.lifecycle_stage


def _conclusion(row: ReportRow) -> Conclusion | None:
    return None if row.signed_on is None else (row.signed_on, row.signed_edtf)


def _price(row: ReportRow) -> Price | None:
    return None if row.value_amount is None or row.value_currency is None else (row.value_amount, row.value_currency)


def _choose_conclusion(says: Sequence[Assertion[Conclusion]], weighing: Weighing[Conclusion]) -> Conclusion | None:
    """Return the date to publish; where articles only tell when they were published, the first of them is the nearest."""
    chosen = weigh(says, weighing)
    return min((said.value for said in says), key=str) if _is_guess(chosen) else chosen


def _is_guess(conclusion: Conclusion | None) -> bool:
    """Return whether a date only tells when an article was published."""
    return conclusion is not None and (conclusion[1] or "").endswith(GUESSED)


def _firmest_basis(rows: Sequence[ReportRow], conclusion: Conclusion | None) -> str:
    if conclusion is None:
        return "unresolved"
    return min((row.signed_basis for row in rows if _conclusion(row) == conclusion), key=BASES.index)


def _precision(conclusion: Conclusion) -> int:
    period = period_of(*conclusion)
    return (period.first - period.last).days  # the shorter says more
