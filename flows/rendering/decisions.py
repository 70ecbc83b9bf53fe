"""What analysts have decided and withdrawn, as lines to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.rendering.layout import aligned, number_of, title_line

if TYPE_CHECKING:
    from flows.judged import Judged
    from transforms.resolution.decisions.decisions import Decision


def render_decisions(decisions: Sequence[Decision]) -> Iterator[str]:
    """Yield each decision, with the id it is undone by and its reason."""
    yield title_line("Decisions")
    for decision in decisions:
        value = decision.value if decision.judgement != "set" else decision.value or "(empty)"
        said = (decision.judgement, decision.left_id, decision.right_id, decision.field_name, value)
        yield from aligned([(decision.decision_id, " ".join(word for word in said if word))], indent=2)
        yield from aligned([(f"{decision.decided_by}, {decision.decided_at:%Y-%m-%d}: {decision.reason}",)], indent=4)
    if not decisions:
        yield "  none yet"


def render_judged(judged: Judged, dormant_count: int) -> Iterator[str]:
    """Yield how many decisions there are and wait, and what is withdrawn; nothing where there is neither."""
    if not judged.decisions and not judged.withdrawn:
        return
    yield ""
    yield title_line("Analysts")
    waiting = f", {dormant_count:,} of them dormant: nothing they name is there" if dormant_count else ""
    yield from aligned([(number_of(len(judged.decisions), "decision") + waiting,)], indent=2)
    yield from aligned([("withdrawn", item.subject, f"{item.withdrawn_at:%Y-%m-%d}", item.reason) for item in judged.withdrawn], indent=2)
