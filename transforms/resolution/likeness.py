"""How alike two reports are: a score that says what it is made of."""

from __future__ import annotations

from decimal import Decimal
from operator import itemgetter

from schemas.vocabularies import LIFECYCLE_STAGE
from transforms.resolution.instruments import are_compatible
from transforms.resolution.reports import Report, Side
from transforms.resolution.scores import NEVER, Contribution, PairScore

# Two resolved parties, an equal type and no date reach .80; a state's name in place of its body's needs the same few days too.
MATCH = 0.75

SAME_PARTY = 0.3  # a side; two sides count at most
SAME_STATE_SIDE = 0.15  # "Russia", its ministry and a company that the ministry stands beside, within a week
STATE_SIDE_DAYS = 7
SAME_TYPE, SAME_FAMILY, UNKNOWN_TYPE = 0.15, 0.1, 0.05
# Outlets confuse Monday and Tuesday, and date by their own time zone; two dates further apart are two agreements.
CONCLUDED_APART_DAYS = 7
NEARNESS = ((3, 0.2), (7, 0.15), (30, -0.05))  # days between the two -> weight; after a week the subject has to speak for it
FOLLOW_UP_DAYS = 365
FOLLOW_UP, LONG_AFTER, UNDATED = -0.05, -0.3, 0.05
LIKE_SUBJECT, NEAR_SUBJECT, SUBJECT_IN_TEXT = 0.25, 0.15, 0.05
MOST_WORDS = 0.5
SAME_VALUE, OTHER_VALUE = 0.15, -0.1
VALUE_TOLERANCE = Decimal("0.05")  # "1.5 billion" for 1.48


def score_pair(left: Report, right: Report) -> PairScore:
    """Return the score of two reports, the same whichever comes first; what rules the pair out is its last contribution."""
    if left.report_id > right.report_id:
        left, right = right, left
    contributions: list[Contribution] = []
    for compare in (_compare_types, _compare_times, _compare_sides, _compare_values, _compare_subjects):  # the cheapest first
        contributions.append(compare(left, right))
        if contributions[-1].weight == NEVER:
            break
    return PairScore(left_id=left.report_id, right_id=right.report_id, contributions=tuple(contributions))


def is_match(score: PairScore) -> bool:
    """Return whether the two reports are taken for one agreement."""
    return score.total >= MATCH


def same_value(left: Decimal, right: Decimal) -> bool:
    """Return whether two amounts of one currency are equal but for rounding."""
    return abs(left - right) <= VALUE_TOLERANCE * max(left, right)


def _compare_sides(left: Report, right: Report) -> Contribution:
    shared = [(one, other) for one in left.sides for other in right.sides if one.parties & other.parties]
    matched_left, matched_right = {one for one, _ in shared}, {other for _, other in shared}
    by_party = min(len(matched_left), len(matched_right))
    by_state = 0
    for one in (side for side in left.sides if side not in matched_left):
        other = next((side for side in right.sides if side not in matched_right and _same_state(one, side)), None)
        if other is not None:
            matched_left.add(one)
            matched_right.add(other)
            by_state += 1
    seen = f"{by_party} by party, {by_state} by state"
    needed = max(1, min(2, len(left.sides), len(right.sides)))  # a report that names one side may be of any agreement of it
    if by_party + by_state < needed:
        return Contribution(feature="sides", weight=NEVER, seen=seen)
    if by_party < needed and not _within(left, right, STATE_SIDE_DAYS):
        return Contribution(feature="sides", weight=NEVER, seen=f"{seen}, not in one week")
    counted_by_party = min(by_party, 2)
    counted_by_state = min(by_state, 2 - counted_by_party)
    return Contribution(feature="sides", weight=SAME_PARTY * counted_by_party + SAME_STATE_SIDE * counted_by_state, seen=seen)


def _same_state(left: Side, right: Side) -> bool:
    return left.country_code is not None and left.country_code == right.country_code and (left.is_public or right.is_public)


def _within(left: Report, right: Report, days: int) -> bool:
    return left.happened is None or right.happened is None or left.happened.days_to(right.happened) <= days


def _compare_types(left: Report, right: Report) -> Contribution:
    one, other = left.row.agreement_type, right.row.agreement_type
    if one is None or other is None:
        weight = UNKNOWN_TYPE
    elif one == other:
        weight = SAME_TYPE
    else:
        weight = SAME_FAMILY if are_compatible(one, other) else NEVER
    return Contribution(feature="type", weight=weight, seen=f"{one}, {other}")


def _compare_times(left: Report, right: Report) -> Contribution:
    if left.happened is None or right.happened is None:
        return Contribution(feature="time", weight=UNDATED, seen="undated")
    days = left.happened.days_to(right.happened)
    if left.concluded and right.concluded and days > CONCLUDED_APART_DAYS:
        return Contribution(feature="time", weight=NEVER, seen=f"concluded {days} days apart")
    for limit, weight in NEARNESS:
        if days <= limit:
            return Contribution(feature="time", weight=weight, seen=f"{days} days apart")
    weight = FOLLOW_UP if days <= FOLLOW_UP_DAYS and _moves_forward(left, right) else LONG_AFTER
    return Contribution(feature="time", weight=weight, seen=f"{days} days apart")


def _moves_forward(left: Report, right: Report) -> bool:
    """True where the later report tells of a later stage."""
    rank = LIFECYCLE_STAGE.values.index
    reports = [(report.happened.first, report.row.lifecycle_stage) for report in (left, right) if report.happened]
    ranks = [rank(stage) for _, stage in sorted(reports, key=itemgetter(0)) if stage is not None]
    return len(ranks) == 2 and ranks[0] < ranks[1]


def _compare_subjects(left: Report, right: Report) -> Contribution:
    if not left.words or not right.words:
        return Contribution(feature="subject", weight=0, seen="unknown")
    shared = left.words & right.words
    if shared:
        is_like = len(shared) >= MOST_WORDS * min(len(left.words), len(right.words))
        return Contribution(feature="subject", weight=LIKE_SUBJECT if is_like else NEAR_SUBJECT, seen=" ".join(sorted(shared)))
    if _mentions(left, right) and _mentions(right, left):
        return Contribution(feature="subject", weight=SUBJECT_IN_TEXT, seen="each in the other's text")
    return Contribution(feature="subject", weight=NEVER, seen="nothing shared")


def _mentions(report: Report, other: Report) -> bool:
    """True where the article of `report` has most words of the other's subject."""
    return len(other.words & report.article.words) >= MOST_WORDS * len(other.words)


def _compare_values(left: Report, right: Report) -> Contribution:
    one, other = left.row.value_amount, right.row.value_amount
    if one is None or other is None or left.row.value_currency != right.row.value_currency:
        return Contribution(feature="value", weight=0, seen="not comparable")
    return Contribution(feature="value", weight=SAME_VALUE if same_value(one, other) else OTHER_VALUE, seen=f"{one}, {other}")
