"""What articles and agreements are said to be: origins, reprints, parents, counts, and the cells that outlets disagree on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tests.evaluation.facts import same_name
from tests.evaluation.reconciliation.published import Published
from tests.evaluation.reconciliation.scenarios import ROLE, GoldAgreement, Scenario
from tests.evaluation.scoring import Score

AMOUNT_TOLERANCE = 0.001  # of the amount: the right outlet's figure, not a rounder one


def ask_articles(scenarios: Iterable[Scenario], published: Published, score: Score) -> None:
    """Enter whether each article in force rests on the right origin and has the right part in its story."""
    for scenario in scenarios:
        for article in scenario.active:
            row = published.articles[article.key]
            origin, role = row["origin_name"], row["reprint_role"]
            holds = origin is not None and same_name(article.origin, origin)
            score.check("origin_name", holds=holds, label=scenario.kind, detail=f"{article.key}: {article.origin} -> {origin}")
            score.compare("reprint_role", article.reprint_role, role, article.key)
        for article in scenario.articles:
            expected = "active" if article in scenario.active else "superseded"
            score.compare("status", expected, published.articles[article.key]["status"], article.key)


def ask_agreements(scenarios: Iterable[Scenario], published: Published, score: Score) -> None:
    """Enter whether each expected agreement has its number of origins, its parent and its cells."""
    for scenario in scenarios:
        for agreement in scenario.agreements.values():
            row = published.agreements.get(published.standing_for.get(agreement.key, ""))
            _ask_origins(agreement, row, published, score)
            _ask_parent(agreement, row, published, score)
            for field, value in agreement.published.items():
                shown = _cell(row, field, published)
                score.check("published", holds=_is_same(shown, value), label=field, detail=f"{agreement.key}: {value} -> {shown}")


def _ask_origins(agreement: GoldAgreement, row: dict[str, Any] | None, published: Published, score: Score) -> None:
    count = row["origin_count"] if row else None
    is_whole = published.is_found_whole(agreement.key)
    holds, label = count == agreement.origin_count, "all reports found" if is_whole else "reports missed"
    score.check("origin_count", holds=holds, label=label, detail=f"{agreement.key}: {agreement.origin_count} -> {count}")
    if is_whole:
        score.ask("origin_count, aligned", holds=holds)


def _ask_parent(agreement: GoldAgreement, row: dict[str, Any] | None, published: Published, score: Score) -> None:
    parent_id = row["parent_agreement_id"] if row else None
    parent = published.stood_for.get(parent_id, parent_id) if parent_id else None
    if agreement.parent is None and parent is None:
        return
    hit = parent == agreement.parent
    score.count("parent", hits=hit, found=parent is not None, expected=agreement.parent is not None)
    if not hit:
        label = "missed" if parent is None else "wrong" if agreement.parent else "extra"
        score.err("parent", label, f"{agreement.key}: {agreement.parent} -> {parent}")
    elif row:
        score.compare("lineage_type", agreement.lineage_type, row["lineage_type"], agreement.key)


def _cell(row: dict[str, Any] | None, field: str, published: Published) -> object:
    if row is None:
        return None
    if not field.startswith(ROLE):
        return row[field]
    party = field.removeprefix(ROLE)
    roles = (one for one in published.rows("agreement_parties") if one["agreement_id"] == row["agreement_id"])
    return next((one["role"] for one in roles if published.party_keys.get(one["party_id"]) == party), None)


def _is_same(shown: object, value: object) -> bool:
    if isinstance(shown, Decimal | int | float) and isinstance(value, int | float):
        return abs(float(shown) - value) <= AMOUNT_TOLERANCE * abs(value)
    if isinstance(shown, date | datetime):
        return shown.isoformat()[: len("2025-03-04")] == value
    return shown == value
