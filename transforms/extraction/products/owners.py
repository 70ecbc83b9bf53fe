"""Which of an article's agreements a product is of, where several tell of the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transforms.extraction.mentions import AgreementMention, Span
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.reports.reports import Report

Distance = tuple[bool, bool, int]


def leave_to_nearest(
    reading: Reading, agreements: Sequence[AgreementMention], reports: Sequence[Sequence[Report]]
) -> list[AgreementMention]:
    """Return `agreements`, each product left to the one told nearest to it: in its sentence, else before it, else after it.

    `reports` are the reports of each agreement, in the same order; among equally near agreements the first keeps it.
    """
    owner: dict[tuple[int, int], tuple[Distance, int]] = {}
    for number, agreement in enumerate(agreements):
        for product in agreement.products:
            place = product.span.start, product.span.end
            found = min(_distance(reading, report, product.span) for report in reports[number]), number
            owner[place] = min(owner.get(place, found), found)
    return [
        replace(
            agreement,
            products=tuple(product for product in agreement.products if owner[product.span.start, product.span.end][1] == number),
        )
        for number, agreement in enumerate(agreements)
    ]


def _distance(reading: Reading, report: Report, span: Span) -> Distance:
    offset = reading.passages[report.passage].offset
    is_elsewhere = not offset + report.sentence.start_char <= span.start < offset + report.sentence.end_char
    trigger = offset + report.trigger.idx
    return is_elsewhere, is_elsewhere and trigger > span.start, abs(span.start - trigger)
