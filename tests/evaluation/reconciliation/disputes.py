"""Whether contradictions that were planted are found, and others are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.evaluation.reconciliation.published import Published
from tests.evaluation.reconciliation.scenarios import FIELD_NAMES, ROLE, Scenario
from tests.evaluation.scoring import Score


def ask_contradictions(scenarios: Iterable[Scenario], published: Published, score: Score) -> None:
    """Enter every contradiction planted or found, one an agreement and field.

    Who rivals whom for a signature is told by several roles: any of them is right where one was planted in the agreement.
    """
    planted = {
        (agreement.key, field) for scenario in scenarios for agreement in scenario.agreements.values() for field in agreement.contradictions
    }
    with_roles = {agreement for agreement, field in planted if field.startswith(ROLE)}
    found = set(_found(published))
    for agreement, field in sorted(planted | found):
        is_planted, is_found = (agreement, field) in planted, (agreement, field) in found
        if not is_planted and field.startswith(ROLE) and agreement in with_roles:
            continue
        score.count("contradictions", hits=is_planted and is_found, found=is_found, expected=is_planted)
        if is_planted != is_found:
            score.err("contradictions", f"{field.partition(':')[0]} {'missed' if is_planted else 'false'}", f"{agreement}: {field}")


def _found(published: Published) -> Iterator[tuple[str, str]]:
    """Yield agreement and field of every row of the view, in the keys of the scenarios where there is one; `role:<party>` for a role."""
    for row in published.views["contradictions"]:
        agreement = published.stood_for.get(row["agreement_id"], row["agreement_id"] or row["entity_id"])
        _, _, part = row["entity_id"].partition("|")
        field = FIELD_NAMES.get(row["field"], row["field"])
        yield agreement, f"{field}:{published.party_keys.get(part, part)}" if part else field
