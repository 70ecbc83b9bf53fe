"""Plans that add decisions to their file, or take one out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from flows.judged import decision_values, read_decision, read_decision_file, read_judged
from flows.revision import Plan
from flows.settings import Settings
from schemas.errors import UsageError
from transforms.resolution.decisions.decisions import Decision, check_form


def add_decisions(settings: Settings, added: Sequence[Decision]) -> Callable[[], Plan]:
    """Return how to plan that these decisions are added to those there are.

    The plan raises:
        UsageError: one of them is not well formed, or there already.
    """

    def make_plan() -> Plan:
        judged, file = read_judged(settings), read_decision_file(settings)
        for decision in added:
            check_form(decision)
            for other in judged.decisions:
                if _says_the_same(decision, other):
                    raise UsageError(f"that is decided already: {other} ({other.decision_id})")
        text = file.with_entries(map(decision_values, added))
        return Plan(judged=replace(judged, decisions=(*judged.decisions, *added)), write_down=lambda: file.replace(text), keeps_rows=True)

    return make_plan


def undo_decision(settings: Settings, decision_id: str) -> Callable[[], Plan]:
    """Return how to plan that a decision is taken out of its file.

    The plan raises:
        UsageError: there is no such decision.
    """

    def make_plan() -> Plan:
        judged, file = read_judged(settings), read_decision_file(settings)
        gone = [entry for entry in file.entries if read_decision(entry).decision_id == decision_id]
        if not gone:
            raise UsageError(f"there is no decision {decision_id}; `accords decide list` prints those there are")
        text = file.without(gone)
        remaining = tuple(decision for decision in judged.decisions if decision.decision_id != decision_id)
        return Plan(judged=replace(judged, decisions=remaining), write_down=lambda: file.replace(text))

    return make_plan


def _says_the_same(left: Decision, right: Decision) -> bool:
    said = [
        (set(decision.ids), decision.judgement, decision.field_name, decision.value or None)
        if decision.right_id
        else (decision.left_id, decision.judgement, decision.field_name, decision.value or None)
        for decision in (left, right)
    ]
    return said[0] == said[1]
