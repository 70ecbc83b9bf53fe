"""An agreement's cells, each chosen from what the reports assert, and whether they contradict each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter

from transforms.resolution.articles import Article
from transforms.resolution.choice import choose, choose_stage, gather, is_contradicted
from transforms.resolution.evidence import ReportRow
from transforms.resolution.instruments import GENERIC_TYPES
from transforms.resolution.ledger import Ledger
from transforms.resolution.report_features import same_value
from transforms.resolution.reports import FIRM_BASES, period_of

Cells = dict[str, object]
Conclusion = tuple[date, str | None]
Price = tuple[Decimal, str]

# Fields that the ledger keeps of every article.
ASSERTED = (
    "agreement_type", "instrument_term", "lifecycle_stage", "signed_on", "signed_edtf", "in_force_edtf", "ended_edtf", "subject",
    "place_name", "value_amount", "value_currency",
)  # fmt: skip
EDTF_DATES = ("in_force_edtf", "ended_edtf")
PHRASES = ("instrument_term", "subject", "place_name")  # the longer says more
BASES = ("stated", "relative_resolved", "publication_fallback")  # the firmest first


def choose_cells(agreement_id: str, rows: Sequence[ReportRow], articles: Mapping[str, Article], ledger: Ledger) -> Cells:
    """Return the published cells that articles assert, and `is_disputed` for them; the ledger keeps every article's version."""
    types = gather(rows, articles, lambda row: row.agreement_type)
    prices = gather(rows, articles, _price)
    firm = gather([row for row in rows if row.signed_basis in FIRM_BASES], articles, _conclusion)
    agreement_type = choose(types, specificity=lambda name: name not in GENERIC_TYPES)
    price = choose(prices)
    plausible = gather([row for row in rows if row.signed_basis in FIRM_BASES and not row.is_date_implausible], articles, _conclusion)
    conclusion = choose(plausible or firm or gather(rows, articles, _conclusion), specificity=_precision)
    is_disputed = (
        is_contradicted(types, agreement_type, _are_other_types)
        or is_contradicted(firm, conclusion, _are_other_days)
        or is_contradicted(prices, price, _are_other_prices)
    )
    cells: Cells = {name: choose(gather(rows, articles, attrgetter(name)), specificity=len) for name in (*PHRASES, *EDTF_DATES)} | {
        "agreement_type": agreement_type,
        "lifecycle_stage": choose_stage(gather(rows, articles, lambda row: row.lifecycle_stage)),
        "signed_on": conclusion[0] if conclusion else None,
        "signed_edtf": conclusion[1] if conclusion else None,
        "signed_basis": _firmest_basis(rows, conclusion),
        "is_date_implausible": any(row.is_date_implausible for row in rows if conclusion and _conclusion(row) == conclusion),
        "value_amount": price[0] if price else None,
        "value_currency": price[1] if price else None,
    }
    for name in ASSERTED:
        ledger.record("agreement", agreement_id, name, gather(rows, articles, attrgetter(name)), {cells[name]})
    return cells | {"is_disputed": is_disputed}


def _conclusion(row: ReportRow) -> Conclusion | None:
    return None if row.signed_on is None else (row.signed_on, row.signed_edtf)


def _price(row: ReportRow) -> Price | None:
    return None if row.value_amount is None or row.value_currency is None else (row.value_amount, row.value_currency)


def _firmest_basis(rows: Sequence[ReportRow], conclusion: Conclusion | None) -> str:
    if conclusion is None:
        return "unresolved"
    return min((row.signed_basis for row in rows if _conclusion(row) == conclusion), key=BASES.index)


def _precision(conclusion: Conclusion) -> int:
    period = period_of(*conclusion)
    return (period.first - period.last).days  # the shorter says more


def _are_other_types(left: str, right: str) -> bool:
    return left != right and not {left, right} & GENERIC_TYPES


def _are_other_days(left: Conclusion, right: Conclusion) -> bool:
    return period_of(*left).days_to(period_of(*right)) > 0


def _are_other_prices(left: Price, right: Price) -> bool:
    """Amounts in two currencies may be one amount converted."""
    return left[1] == right[1] and not same_value(left[0], right[0])
