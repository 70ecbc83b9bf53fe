"""Pairs of reports that miss a match by one slip, or because one leaves a party out: what speaks for one agreement all the same.

A lead counts for less than a match: it brings agreements together only where nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from transforms.gazetteers.places import find_place
from transforms.resolution.agreements.amounts import EQUAL_VALUE, OTHER_VALUE, SAME_VALUE
from transforms.resolution.agreements.features import (
    FEATURES,
    FEW_DAYS,
    LATE_FOLLOW_UP,
    NEAR_SUBJECT,
    OTHER_SUBJECT,
    OTHER_TYPE,
    RELATED_PARTY,
    SAME_FAMILY,
    SAME_PARTY,
    SAME_STATE_SIDE,
    SAME_TYPE,
    WEEK,
    count_sides,
    moves_forward,
)
from transforms.resolution.agreements.likeness import MATCH
from transforms.resolution.agreements.reports import Report
from transforms.resolution.agreements.sides import PUBLIC_KINDS, SIGNING_ROLES
from transforms.resolution.evidence import PartyRow
from transforms.resolution.names.keys import words_of_name
from transforms.resolution.scores import Contribution, PairScore

SLIP = -0.05  # what is left of a contradiction that is taken for one outlet's slip
CONTRADICTIONS = {"type": OTHER_TYPE, "time": -0.3, "value": OTHER_VALUE, "subject": OTHER_SUBJECT}  # as much or less contradicts
NEXT_DAY = 1  # outlets date one conclusion a day apart
BOTH = 2
AFTERMATHS = frozenset({"suspended", "completed", "terminated"})
TELLING_WORDS = 2  # shared words of the subject that outweigh a date; one may be what the two parties deal in every year

Weights = Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class Lead:
    """What a pair weighs when one feature is looked at with leniency; `is_vague` where any other lead is reason enough to follow none."""

    feature: str
    weight: float
    total: float
    is_vague: bool = False


def find_lead(left: Report, right: Report, weights: Weights) -> Lead | None:
    """Return what speaks for one agreement although the two reports are no match, whichever comes first; None where nothing does.

    `weights` are those of `likeness.weigh_features`.
    """
    if left.report_id > right.report_id:
        left, right = right, left
    if weights["lineage"] < 0:
        return None
    by_party, related, by_state = count_sides(left, right)
    if by_party + related + by_state == 0 or (by_party < BOTH and not _are_near(left, right, WEEK)):
        return None
    if by_party >= BOTH:
        return _lead_of_pair(left, right, weights)
    slips = [name for name, least in CONTRADICTIONS.items() if weights[name] <= least]
    if slips and not (slips == ["subject"] and _is_same_order(left, right, weights)):
        return None
    if _are_dated(left, right) and not _are_near(left, right, NEXT_DAY):
        return None
    weights = {**weights, **dict.fromkeys(slips, SLIP)}
    if by_party + related + by_state >= BOTH:
        return _vague(weights, SAME_PARTY * by_party + SAME_STATE_SIDE * (BOTH - by_party)) if weights["type"] >= SAME_FAMILY else None
    if by_party == 0:
        return None
    if _leaves_out(left, right) and weights["type"] >= SAME_FAMILY and (_tells_partner(left, right) or _tells_partner(right, left)):
        return _lead(weights, "sides", SAME_PARTY + RELATED_PARTY)
    is_one_left_out = _leaves_out(left, right) and _says_enough(left, right, weights)
    is_lead = is_one_left_out or _are_of_some_state(left, right) or _is_same_order(left, right, weights)
    return _vague(weights, SAME_PARTY) if is_lead else None


def score_lead(left: Report, right: Report, lead: Lead) -> PairScore:
    """Return the score of the lead with its reasons."""
    if left.report_id > right.report_id:
        left, right = right, left
    contributions = tuple(
        Contribution(
            feature=feature.name,
            weight=lead.weight if feature.name == lead.feature else feature.weigh(left, right),
            seen=feature.describe(left, right) + (", nothing else can be meant" if feature.name == lead.feature else ""),
        )
        for feature in FEATURES
        if feature.name == lead.feature or feature.describe(left, right)
    )
    return PairScore(left_id=left.report_id, right_id=right.report_id, contributions=contributions)


def _lead_of_pair(left: Report, right: Report, weights: Weights) -> Lead | None:
    """Return the lead of two parties' reports: one slip beside what agrees, or what became of an agreement long after."""
    slips = [name for name, least in CONTRADICTIONS.items() if weights[name] <= least]
    if not slips and _is_aftermath(left, right, weights):
        return _vague(weights, weights["sides"])
    if not slips and _is_late_stage(left, right, weights):
        return _enough(_lead(weights, "time", 0))
    if len(slips) != 1 or not SLIPS_FORGIVEN[slips[0]](left, right, weights):
        return None
    return _enough(_lead(weights, slips[0], SLIP))


def _enough(lead: Lead) -> Lead | None:
    return lead if lead.total >= MATCH else None


def _lead(weights: Weights, feature: str, weight: float) -> Lead:
    total = round(sum(weight if name == feature else found for name, found in weights.items()), 6)
    return Lead(feature=feature, weight=weight, total=total)


def _vague(weights: Weights, sides: float) -> Lead:
    total = round(sides + sum(weight for name, weight in weights.items() if name != "sides"), 6)
    return Lead(feature="sides", weight=sides, total=total, is_vague=True)


def _is_type_slip(left: Report, right: Report, weights: Weights) -> bool:
    is_known = weights["value"] >= SAME_VALUE or weights["subject"] >= NEAR_SUBJECT
    return _are_near(left, right, NEXT_DAY) and (is_known or (_are_dated(left, right) and not _are_of_states(left, right)))


def _is_time_slip(left: Report, right: Report, weights: Weights) -> bool:
    """Return whether one date is read from elsewhere: both are news of the same days, and what is agreed is told alike."""
    if left.row.is_background or right.row.is_background or left.published is None or right.published is None:
        return False
    if left.row.lineage_type is not None or right.row.lineage_type is not None or left.published.days_to(right.published) > WEEK:
        return False
    return weights["type"] >= SAME_TYPE and (weights["value"] >= SAME_VALUE or len(left.words & right.words) >= TELLING_WORDS)


def _is_value_slip(left: Report, right: Report, weights: Weights) -> bool:
    """Return whether one amount is misprinted, or of a part; two orders of one pair differ by more."""
    is_one = weights["subject"] >= NEAR_SUBJECT or _are_dated(left, right)
    return weights["value"] >= OTHER_VALUE and is_one and _are_near(left, right, FEW_DAYS)


def _is_subject_slip(left: Report, right: Report, weights: Weights) -> bool:
    """Return whether two outlets put one thing in other words; states agree on many things in a day."""
    if weights["type"] < SAME_TYPE or not _are_near(left, right, NEXT_DAY):
        return False
    return weights["value"] >= SAME_VALUE or (_are_dated(left, right) and not _are_of_states(left, right))


SLIPS_FORGIVEN: Mapping[str, Callable[[Report, Report, Weights], bool]] = {
    "type": _is_type_slip,
    "time": _is_time_slip,
    "value": _is_value_slip,
    "subject": _is_subject_slip,
}


def _is_aftermath(left: Report, right: Report, weights: Weights) -> bool:
    """Return whether the later report tells, without a word of its subject, what became of an agreement of the type."""
    if left.happened is None or right.happened is None or not moves_forward(left, right):
        return False
    later = right if left.happened.first <= right.happened.first else left
    is_bare = later.concluded is None and not later.words and later.row.lifecycle_stage in AFTERMATHS
    return is_bare and weights["type"] >= SAME_TYPE and weights["time"] >= LATE_FOLLOW_UP


def _is_late_stage(left: Report, right: Report, weights: Weights) -> bool:
    """Return whether the later report tells what became of what the earlier one tells of, and dates no conclusion of its own."""
    if left.happened is None or right.happened is None or not moves_forward(left, right):
        return False
    later = right if left.happened.first <= right.happened.first else left
    return (
        later.concluded is None
        and weights["type"] >= SAME_TYPE
        and weights["subject"] >= NEAR_SUBJECT
        and weights["time"] >= LATE_FOLLOW_UP
    )


def _leaves_out(left: Report, right: Report) -> bool:
    return is_lone(left) or is_lone(right)


def is_lone(report: Report) -> bool:
    """Return whether a report names a single side; a person who speaks or signs is not a side, nor what only a place or an outlet is."""
    aside = {row.name for row in report.parties if row.role in SIGNING_ROLES and _is_no_side(row, report)}
    return report.side_count == 1 or len(report.sides) - len(aside) == 1


def _is_no_side(row: PartyRow, report: Report) -> bool:
    if row.party_kind == "person":
        return True
    outlets = {name.casefold() for name in (report.article.row.publisher_name, report.article.row.origin_name) if name}
    place = None if row.party_kind in PUBLIC_KINDS else find_place(row.name)
    return row.name.casefold() in outlets or (place is not None and place.is_prominent)


def _tells_partner(report: Report, other: Report) -> bool:
    """Return whether the article of `report` names who the other has as partner, though not as a party."""
    partners = [side for side in other.sides if side.parties.isdisjoint(report.party_ids)]
    if len(partners) != 1 or not is_lone(report):
        return False
    names = [words_of_name(name) for name in partners[0].names]
    return any(words and words <= report.article.words for words in names)


def _are_of_some_state(left: Report, right: Report) -> bool:
    """Return whether each has a public body that the other does not name, one of them of an unknown state."""
    ours = [side for side in left.sides if side.parties.isdisjoint(right.party_ids) and side.is_public]
    theirs = [side for side in right.sides if side.parties.isdisjoint(left.party_ids) and side.is_public]
    return len(ours) == 1 and len(theirs) == 1 and None in (ours[0].country_code, theirs[0].country_code)


def _is_same_order(left: Report, right: Report, weights: Weights) -> bool:
    """Return whether the type, the day and the value are the same, so that other words for the subject are a slip."""
    return weights["type"] >= SAME_TYPE and weights["value"] >= EQUAL_VALUE and _are_near(left, right, NEXT_DAY)


def _says_enough(left: Report, right: Report, weights: Weights) -> bool:
    """Return whether more than a party and a time is shared; of a public body's agreements of a week the type says little."""
    is_public = any(side.is_public for side in (*left.sides, *right.sides) if not side.parties.isdisjoint(left.party_ids & right.party_ids))
    is_same_type = weights["type"] >= SAME_TYPE and _are_dated(left, right) and not is_public
    return is_same_type or weights["value"] >= SAME_VALUE or weights["subject"] >= NEAR_SUBJECT


def _are_near(left: Report, right: Report, days: int) -> bool:
    return left.happened is not None and right.happened is not None and left.happened.days_to(right.happened) <= days


def _are_dated(left: Report, right: Report) -> bool:
    """Return whether both texts date the conclusion to a day."""
    return all(report.concluded is not None and report.concluded.is_day for report in (left, right))


def _are_of_states(left: Report, right: Report) -> bool:
    return any(all(side.is_public for side in report.sides) for report in (left, right))
