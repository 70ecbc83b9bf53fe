"""Which reports are compared at all: those that share a key, a bounded number for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from transforms.resolution.reports import Report

BlockKey = tuple[str, ...]

WHOLE_BLOCK = 40  # up to this size every pair of a block is compared
NEIGHBOURS = 20  # in a larger one each report with as many that follow it, by day and again by subject
KEY_PARTIES = 6  # of a multilateral agreement the rarest parties make the keys


def find_pairs(reports: Iterable[Report]) -> list[tuple[str, str]]:
    """Return the pairs of reports worth a score, each once, as sorted ids in sorted order.

    Two reports share a key by two parties, by a party and the other side's state, by two states one of which acts itself, or by
    the only party that one of them names. Cost grows with the number of reports, not with its square.
    """
    by_id = {report.report_id: report for report in reports}
    pairs: set[tuple[str, str]] = set()
    for block in _blocks(by_id.values()):
        pairs.update((left, right) for left, right in _pairs_within(block) if by_id[left].row.article_id != by_id[right].row.article_id)
    return sorted(pairs)


def _blocks(reports: Iterable[Report]) -> Iterator[list[Report]]:
    frequency = Counter(party for report in reports for side in report.sides for party in side.parties)
    lonely = {party for report in reports if len(report.sides) == 1 for party in report.sides[0].parties}
    blocks: dict[BlockKey, list[Report]] = defaultdict(list)
    for report in reports:
        for key in _keys(report, frequency, lonely):
            blocks[key].append(report)
    return (block for block in blocks.values() if len(block) > 1)


def _keys(report: Report, frequency: Counter[str], lonely: set[str]) -> set[BlockKey]:
    placed = [(party, side) for side in report.sides for party in side.parties]
    placed = sorted(placed, key=lambda item: (frequency[item[0]], item[0]))[:KEY_PARTIES]
    keys: set[BlockKey] = {("one", party) for party, _ in placed if party in lonely}
    for (one, side), (other, other_side) in combinations(placed, 2):
        if side is other_side:
            continue
        keys.add(("parties", *sorted((one, other))))
        if other_side.country_code:
            keys.add(("party and state", one, other_side.country_code))
        if side.country_code:
            keys.add(("party and state", other, side.country_code))
        if side.country_code and other_side.country_code and (side.is_public or other_side.is_public):
            keys.add(("states", *sorted((side.country_code, other_side.country_code))))
    return keys


def _pairs_within(block: list[Report]) -> Iterator[tuple[str, str]]:
    if len(block) <= WHOLE_BLOCK:
        for left, right in combinations(sorted(report.report_id for report in block), 2):
            yield left, right
        return
    for order in (_by_day, _by_subject):
        ids = [report.report_id for report in sorted(block, key=order)]
        for i, left in enumerate(ids):
            for right in ids[i + 1 : i + 1 + NEIGHBOURS]:
                yield (left, right) if left < right else (right, left)


def _by_day(report: Report) -> tuple[date, tuple[str, ...], str]:
    return report.happened.first if report.happened else date.max, tuple(sorted(report.words)), report.report_id


def _by_subject(report: Report) -> tuple[tuple[str, ...], date, str]:
    day, words, report_id = _by_day(report)
    return words, day, report_id
