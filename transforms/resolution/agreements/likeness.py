"""How alike two reports are: a sum of what their features weigh, quick to add up and able to say what it is made of."""

from __future__ import annotations

from transforms.resolution.agreements.features import FEATURES
from transforms.resolution.agreements.reports import Report
from transforms.resolution.scores import NEVER, Contribution, PairScore

# Two resolved parties, an equal type and no date reach .80; a state's name in place of its body's needs the same few days too.
MATCH = 0.75
# What a pair that is no match has less than this for speaks against one agreement, whoever else connects the two.
OBJECTION = -0.3


def score_pair(left: Report, right: Report) -> PairScore:
    """Return the score of two reports with its reasons, the same whichever comes first; what rules the pair out comes last."""
    if left.report_id > right.report_id:
        left, right = right, left
    contributions: list[Contribution] = []
    for feature in FEATURES:
        weight, seen = feature.weigh(left, right), feature.describe(left, right)
        if seen:
            contributions.append(Contribution(feature=feature.name, weight=weight, seen=seen))
        if weight == NEVER:
            break
    return PairScore(left_id=left.report_id, right_id=right.report_id, contributions=tuple(contributions))


def weigh_pair(left: Report, right: Report) -> tuple[float, bool]:
    """Return the total that `score_pair` has, and whether one feature objects to the two being one agreement."""
    if left.report_id > right.report_id:
        left, right = right, left
    total, lowest = 0.0, 0.0
    for feature in FEATURES:
        weight = feature.weigh(left, right)
        if weight == NEVER:
            return NEVER, True
        total += weight
        lowest = min(lowest, weight)
    total = round(total, 6)
    return total, total < MATCH and lowest < OBJECTION


def is_match(score: PairScore) -> bool:
    """Return whether the two reports are taken for one agreement."""
    return score.total >= MATCH
