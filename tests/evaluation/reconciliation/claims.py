"""Whether claims are known to be corroborated or contradicted, and grouped with the same claim elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from tests.evaluation.facts import locate
from tests.evaluation.reconciliation.bcubed import score_common
from tests.evaluation.reconciliation.published import Published
from tests.evaluation.reconciliation.scenarios import GoldClaim, Scenario
from tests.evaluation.scoring import Score


def ask_claims(scenarios: Iterable[Scenario], published: Published, score: Score) -> float:
    """Enter the status of every claim and the verdict on "the first", and return the B-cubed F1 of the groups of those that were found."""
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in published.rows("claims"):
        rows[row["article_id"]].append(row)
    true, found = {}, {}
    for scenario in scenarios:
        for claim in scenario.claims:
            row = _find(claim, published, rows)
            item = f"{claim.article} {claim.contains}"
            true[item] = claim.group
            status = row["status"] if row else None
            if row is not None:
                found[item] = row["claim_group_id"]
                score.ask("claim_status, aligned", holds=status == claim.status)
            score.compare("claim_status", claim.status, status or "no claim found", item)
            if claim.precedence is not None:
                _ask_precedence(claim, row, published, item, score)
    return score_common(true, found).f1


def _ask_precedence(claim: GoldClaim, row: dict[str, Any] | None, published: Published, item: str, score: Score) -> None:
    verdict, reason = published.verdicts.get(row["claim_id"], ("not asked", "no such claim")) if row else ("no claim found", "")
    holds = verdict == claim.precedence
    score.check("precedence", holds=holds, label=f"{claim.precedence} -> {verdict}", detail=f"{item} ({reason})")
    if row is not None:
        score.ask("precedence, aligned", holds=holds)


def _find(claim: GoldClaim, published: Published, rows: dict[str, list[dict[str, Any]]]) -> dict[str, Any] | None:
    """Return the shortest claim of the article that holds most of the words, at least half of them."""
    document = published.read.documents[claim.article]
    span = locate(document.text, claim.contains)
    if span is None:
        raise ValueError(f"{claim.article} does not have the words {claim.contains!r}")

    def shared(row: dict[str, Any]) -> int:
        return int(min(row["char_end"], span[1]) - max(row["char_start"], span[0]))

    candidates = [row for row in rows.get(document.article_id, []) if 2 * shared(row) >= span[1] - span[0]]
    return min(candidates, key=lambda row: (-shared(row), row["char_end"] - row["char_start"], row["claim_id"]), default=None)
