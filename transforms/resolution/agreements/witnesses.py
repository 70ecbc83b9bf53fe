"""Reports that say the same of an agreement count as one while reports are compared: a wire's reprints cost what one article costs."""

from __future__ import annotations

from dataclasses import fields
from itertools import chain

from transforms.resolution.agreements.leads import is_lone
from transforms.resolution.agreements.likeness import MATCH, weigh_pair
from transforms.resolution.agreements.reports import Report
from transforms.resolution.agreements.sides import Side


def write_saying(report: Report) -> str:
    """Return everything that features and leads look at, but the words of the whole text, written in one way only."""
    row = report.row
    said = (
        *chain.from_iterable(map(_parts, report.sides)), report.side_count, is_lone(report), report.words,
        report.happened, report.concluded, report.published, row.agreement_type, row.lifecycle_stage, row.is_background,
        row.value_amount, row.value_currency, row.lineage_type, report.parent_concluded,
    )  # fmt: skip
    return repr([_in_order(value) for value in said])


def _parts(side: Side) -> tuple[object, ...]:
    return tuple(getattr(side, field.name) for field in fields(side))


def _in_order(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def are_recognized(left: Report, right: Report) -> bool:
    """Return whether two reports that say the same say enough to be known for one agreement's."""
    return weigh_pair(left, right)[0] >= MATCH
