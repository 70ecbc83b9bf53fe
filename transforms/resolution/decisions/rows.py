"""Rows of `decisions`: what analysts decided, and which articles' own entities it is bound to."""

from __future__ import annotations

from transforms.resolution.decisions.binding import Bound


def build_decisions(bound: Bound) -> list[dict[str, object]]:
    """Return one row per decision."""
    rows: list[dict[str, object]] = []
    for decision in bound.decisions:
        members = bound.members.get(decision.decision_id, ())
        rows.append(
            {
                "decision_id": decision.decision_id,
                "left_id": decision.left_id,
                "right_id": decision.right_id,
                "judgement": decision.judgement,
                "field_name": decision.field_name,
                "value": decision.value,
                "decided_by": decision.decided_by,
                "decided_at": decision.decided_at,
                "reason": decision.reason,
                "left_member_id": members[0] if members else None,
                "right_member_id": members[1] if len(members) > 1 else None,
                "is_dormant": not members,
            }
        )
    return rows
