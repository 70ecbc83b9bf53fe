"""What two reports are compared by: each feature's weight for or against one agreement, and what was seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from schemas.vocabularies import LIFECYCLE_STAGE
from transforms.resolution.agreements.amounts import ROUNDED, describe_values, value_ratio, weigh_values
from transforms.resolution.agreements.instruments import are_compatible
from transforms.resolution.agreements.reports import CONCLUDING, Report
from transforms.resolution.agreements.sides import Side
from transforms.resolution.scores import NEVER

SAME_PARTY = 0.3  # a side; two sides count at most
RELATED_PARTY = 0.2  # the group that a company belongs to, an acronym that no article spells out; within a week
SAME_STATE_SIDE = 0.15  # "Russia", its ministry and a company that the ministry stands beside; within a week

SAME_TYPE, SAME_FAMILY, UNKNOWN_TYPE, OTHER_TYPE = 0.15, 0.1, 0.05, -0.35

FEW_DAYS, WEEK, MONTH = 3, 7, 30
SLIP_DAYS = 31
SAME_DAY = 0.3  # stated by both
WITHIN_FEW_DAYS, WITHIN_WEEK, WITHIN_MONTH = 0.2, 0.15, -0.05  # after a week the subject has to speak for it
NEWS_TWICE_DAYS = 45  # a conclusion is news once: told as news again so much later, it is another
FOLLOW_UP_DAYS, LATE_FOLLOW_UP_DAYS = 365, 730
FOLLOW_UP, LATE_FOLLOW_UP, LONG_AFTER, UNDATED, OTHER_TIME = -0.05, -0.15, -0.3, 0.05, -0.35
# Two parties seldom have a second one of these within two years: what is told of a later stage is told of the same.
SINGULAR_TYPES = frozenset({"treaty", "trade_agreement", "ceasefire_or_peace", "acquisition", "joint_venture", "labour_agreement"})
FOLLOW_UP_OF_ONE = 0.1
# Of these a state's bodies are the state: who ratifies is not who signed.
TYPES_OF_STATES = frozenset({"treaty", "trade_agreement", "ceasefire_or_peace"})
STATE_ITSELF = 0.2
TYPES_ONE_HAS_ONE_OF = SINGULAR_TYPES - TYPES_OF_STATES  # within a week, whoever the partner

LIKE_SUBJECT, NEAR_SUBJECT, SUBJECT_IN_TEXT, SUBJECT_IN_ONE_TEXT, OTHER_SUBJECT = 0.25, 0.1, 0.05, -0.1, -0.35
MOST_OF_SUBJECT = 0.5
# What is renewed, amended or replaced is an agreement of its own, and what was reported before is the one before it.
CHANGES = frozenset({"renews", "amends", "supersedes"})
OTHER_LINEAGE = -0.45
STAGE_RANK = {stage: rank for rank, stage in enumerate(LIFECYCLE_STAGE.values)}


@dataclass(frozen=True, kw_only=True)
class Feature:
    """A way to compare two reports; both functions are symmetric. Where nothing is there to be compared, the description may be empty."""

    name: str
    weigh: Callable[[Report, Report], float]
    describe: Callable[[Report, Report], str]


def _weigh_types(left: Report, right: Report) -> float:
    one, other = left.row.agreement_type, right.row.agreement_type
    if one is None or other is None:
        return UNKNOWN_TYPE
    if one == other:
        return SAME_TYPE
    return SAME_FAMILY if are_compatible(one, other) else OTHER_TYPE


def _describe_types(left: Report, right: Report) -> str:
    return f"{left.row.agreement_type}, {right.row.agreement_type}"


def _weigh_times(left: Report, right: Report) -> float:
    if left.happened is None or right.happened is None:
        return OTHER_TIME if _is_before(left, right) or _is_before(right, left) else UNDATED
    days = left.happened.days_to(right.happened)
    if days <= WEEK:
        return _weigh_days(left, right, days)
    if _are_one_news(left, right):
        return WITHIN_WEEK
    stages = {left.row.lifecycle_stage, right.row.lifecycle_stage}
    is_again = len(stages) == 1 or stages <= CONCLUDING
    if left.concluded and right.concluded and is_again:
        # Outlets confuse Monday and Tuesday, and date by their own time zone; dates a week apart are two agreements, or a slip of the pen.
        return OTHER_TIME if days <= SLIP_DAYS else NEVER
    if days <= MONTH:
        return WITHIN_MONTH
    if days > NEWS_TWICE_DAYS and left.tells_conclusion and right.tells_conclusion and is_again and not moves_forward(left, right):
        return NEVER
    if not moves_forward(left, right) or days > LATE_FOLLOW_UP_DAYS:
        return LONG_AFTER if not moves_forward(left, right) else LATE_FOLLOW_UP
    if left.row.agreement_type == right.row.agreement_type and left.row.agreement_type in SINGULAR_TYPES:
        return FOLLOW_UP_OF_ONE
    return FOLLOW_UP if days <= FOLLOW_UP_DAYS else LATE_FOLLOW_UP


def _weigh_days(left: Report, right: Report, days: int) -> float:
    """Return what it weighs that the two happened within a week."""
    is_stated = left.concluded is not None and left.concluded == right.concluded and left.concluded.is_day
    if is_stated and _needed(left, right) > 1:  # at a fair one party signs many on one day
        return SAME_DAY
    is_one = left.row.agreement_type == right.row.agreement_type and left.row.agreement_type in TYPES_ONE_HAS_ONE_OF
    return (WITHIN_FEW_DAYS if days <= FEW_DAYS else WITHIN_WEEK) + (FOLLOW_UP_OF_ONE if is_one else 0)


def _are_one_news(left: Report, right: Report) -> bool:
    """Return whether the two were published within a week, one with the day of a recent conclusion and the other without any."""
    if left.published is None or right.published is None or left.published.days_to(right.published) > WEEK:
        return False
    dated = [report for report in (left, right) if report.concluded is not None]
    return len(dated) == 1 and _is_news(left) and _is_news(right)


def _is_news(report: Report) -> bool:
    """Return whether an article tells a conclusion as news: not in passing, and within weeks of the day where it has one."""
    if report.row.is_background or report.published is None:
        return False
    return report.concluded is None or report.concluded.days_to(report.published) <= SLIP_DAYS


def _is_before(report: Report, other: Report) -> bool:
    """True where an article recalls an agreement of the past, and the other report is news of its own day."""
    told = report.published
    if not report.row.is_background or report.concluded is not None or told is None or other.happened is None:
        return False
    return told.days_to(other.happened) <= MONTH or other.happened.first > told.last


def _describe_times(left: Report, right: Report) -> str:
    if left.happened is None or right.happened is None:
        return "undated"
    what = "concluded " if left.concluded and right.concluded else ""
    return f"{what}{left.happened.days_to(right.happened)} days apart"


def moves_forward(left: Report, right: Report) -> bool:
    """True where the later report tells of a later stage."""
    if left.happened is None or right.happened is None:
        return False
    earlier, later = (left, right) if left.happened.first <= right.happened.first else (right, left)
    stages = earlier.row.lifecycle_stage, later.row.lifecycle_stage
    return stages[0] is not None and stages[1] is not None and STAGE_RANK[stages[0]] < STAGE_RANK[stages[1]]


def _weigh_sides(left: Report, right: Report) -> float:
    by_party, related, by_state = count_sides(left, right)
    needed = _needed(left, right)
    is_of_states = {left.row.agreement_type, right.row.agreement_type} <= TYPES_OF_STATES
    state_side = STATE_ITSELF if is_of_states else SAME_STATE_SIDE
    if by_party >= needed:
        return SAME_PARTY * min(by_party, 2) + _weigh_others(min(by_party, 2), related, by_state, state_side)
    is_near = is_of_states or _within_week(left, right)
    if by_party + related + by_state >= needed and is_near:
        return SAME_PARTY * by_party + _weigh_others(by_party, related, by_state, state_side)
    return SAME_PARTY * by_party if by_party and is_near and _same_amount(left, right) else NEVER


def _weigh_others(by_party: int, related: int, by_state: int, state_side: float) -> float:
    related = min(related, 2 - by_party)
    return RELATED_PARTY * related + state_side * min(by_state, 2 - by_party - related)


def _needed(left: Report, right: Report) -> int:
    """Return how many sides have to be the same; a report that names one side may be of any agreement of it."""
    return min(2, left.side_count, right.side_count)


def count_sides(left: Report, right: Report) -> tuple[int, int, int]:
    """Return how many sides share a party, how many others are related by name, and how many others are of one state."""
    ours = [side for side in left.sides if side.parties.isdisjoint(right.party_ids)]
    theirs = [side for side in right.sides if side.parties.isdisjoint(left.party_ids)]
    by_party = min(len(left.sides) - len(ours), len(right.sides) - len(theirs))
    if not ours or not theirs:
        return by_party, 0, 0
    related = _pair_off(ours, theirs, _are_related)
    return by_party, related, _pair_off(ours, theirs, _are_of_one_state)


def _pair_off(ours: list[Side], theirs: list[Side], is_alike: Callable[[Side, Side], bool]) -> int:
    """Return how many sides have a counterpart, and take both out."""
    found = 0
    for side in tuple(ours):
        counterpart = next((other for other in theirs if is_alike(side, other)), None)
        if counterpart is not None:
            ours.remove(side)
            theirs.remove(counterpart)
            found += 1
    return found


def _are_related(left: Side, right: Side) -> bool:
    if left.country_code and right.country_code and left.country_code != right.country_code:
        return False
    return not left.names.isdisjoint(right.names)


def _are_of_one_state(left: Side, right: Side) -> bool:
    return left.country_code is not None and left.country_code == right.country_code and (left.is_public or right.is_public)


def _within_week(left: Report, right: Report) -> bool:
    return left.happened is None or right.happened is None or left.happened.days_to(right.happened) <= WEEK


def _describe_sides(left: Report, right: Report) -> str:
    by_party, related, by_state = count_sides(left, right)
    told = f"{by_party} by party, {related} related, {by_state} by state"
    return told if by_party >= _needed(left, right) or _within_week(left, right) else f"{told}, not in one week"


def _same_amount(left: Report, right: Report) -> bool:
    ratio = value_ratio(left, right)
    return ratio is not None and ratio <= ROUNDED


def _weigh_subjects(left: Report, right: Report) -> float:
    if not left.words or not right.words:
        return 0
    if not left.words.isdisjoint(right.words):
        shared = len(left.words & right.words)
        return LIKE_SUBJECT if shared >= MOST_OF_SUBJECT * min(len(left.words), len(right.words)) else NEAR_SUBJECT
    mentions = _mentions(left, right) + _mentions(right, left)
    if mentions == 1 and left.row.agreement_type == right.row.agreement_type:
        return SUBJECT_IN_ONE_TEXT
    return SUBJECT_IN_TEXT if mentions == len((left, right)) else OTHER_SUBJECT


def _describe_subjects(left: Report, right: Report) -> str:
    if not left.words or not right.words:
        return "unknown"
    if shared := left.words & right.words:
        return " ".join(sorted(shared))
    return {SUBJECT_IN_TEXT: "each in the other's text", SUBJECT_IN_ONE_TEXT: "one in the other's text"}.get(
        _weigh_subjects(left, right), "nothing shared"
    )


def _mentions(report: Report, other: Report) -> bool:
    """True where the article of `report` has most words of the other's subject."""
    return len(other.words & report.article.words) >= MOST_OF_SUBJECT * len(other.words)


def _weigh_lineages(left: Report, right: Report) -> float:
    if left.row.lineage_type is None and right.row.lineage_type is None:
        return 0
    return min(_weigh_as_child(left, right), _weigh_as_child(right, left))


def _weigh_as_child(report: Report, other: Report) -> float:
    """Return what speaks against `other` being the same, where `report` says that there was an agreement before it."""
    if report.row.lineage_type is None or report.happened is None or other.happened is None:
        return 0
    if report.happened.days_to(other.happened) <= WEEK:
        return 0
    if report.parent_concluded is not None and report.parent_concluded.days_to(other.happened) <= WEEK:
        return NEVER
    is_before = other.happened.last < report.happened.first
    return OTHER_LINEAGE if is_before and report.row.lineage_type in CHANGES and other.row.lineage_type is None else 0


def _describe_lineages(left: Report, right: Report) -> str:
    kinds = left.row.lineage_type, right.row.lineage_type
    return "" if kinds == (None, None) else f"{kinds[0]}, {kinds[1]}"


# The cheapest first, and first what rules most pairs out.
FEATURES = (
    Feature(name="type", weigh=_weigh_types, describe=_describe_types),
    Feature(name="time", weigh=_weigh_times, describe=_describe_times),
    Feature(name="lineage", weigh=_weigh_lineages, describe=_describe_lineages),
    Feature(name="sides", weigh=_weigh_sides, describe=_describe_sides),
    Feature(name="value", weigh=weigh_values, describe=describe_values),
    Feature(name="subject", weigh=_weigh_subjects, describe=_describe_subjects),
)
