"""How alike two reports are: a sum of what their features weigh, quick to add up and able to say what it is made of."""

from __future__ import annotations

from collections.abc import Mapping

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


def weigh_features(left: Report, right: Report) -> dict[str, float]:
    """Return what each feature weighs, by name and in order, the same whichever report comes first."""
    if left.report_id > right.report_id:
        left, right = right, left
    return {feature.name: feature.weigh(left, right) for feature in FEATURES}


def add_up(weights: Mapping[str, float]) -> tuple[float, bool]:
    """Return the total that `score_pair` has, and whether one feature objects to the two being one agreement."""
    total = round(sum(weights.values()), 6)
    return total, total < MATCH and min(weights.values()) < OBJECTION


def weigh_pair(left: Report, right: Report) -> tuple[float, bool]:
    """Return the total of two reports, and whether one feature objects to the two being one agreement."""
    return add_up(weigh_features(left, right))
