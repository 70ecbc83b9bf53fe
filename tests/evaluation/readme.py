"""The README's tables of figures, as `make eval README=1` writes it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.evaluation.reconciliation.evaluation import Reconciled
from tests.evaluation.run import Evaluated

README = Path(__file__).parents[2] / "README.md"
TABLE = re.compile(r"\| figure \| accords \|.*\n(?:\|.*\n)+")
HEADER = "| figure | accords | 95 % interval | names beside a trigger | names alone |\n| --- | --- | --- | --- | --- |\n"
ROWS = {
    "decision.accuracy": "reports an agreement or not, share right",
    "agreements.f1": "agreements, F1",
    "parties.f1": "signatories, F1",
    "type.accuracy": "type, share right",
    "stage.accuracy": "stage, share right",
    "value.accuracy": "value, share right",
    "products.f1": "products, F1",
    "claims.f1": "attributed claims, F1",
    "speaker.accuracy": "speaker, share right",
}


RECONCILED_TABLE = re.compile(r"\| reconciled \| accords \|.*\n(?:\|.*\n)+")
RECONCILED_ROWS = {
    "agreements.f1": "agreements, B-cubed F1",
    "agreements, aligned.f1": "agreements among the reports that were found",
    "parties.f1": "parties, B-cubed F1",
    "parties, aligned.f1": "parties among the names that were found",
    "stories.f1": "stories, B-cubed F1",
    "decoys.apart": "agreements that look alike, share kept apart",
    "published.accuracy": "cells that outlets disagree on, share right",
    "contradictions.recall": "contradictions, share found",
    "contradictions.precision": "contradictions shown, share true",
    "claim_status, aligned.accuracy": "claims corroborated, contradicted or neither, share right",
}


def render_table(own: Evaluated) -> str:
    """Return the figures of the project's own articles as a Markdown table."""
    return HEADER + "".join(_row(own, name, meaning) for name, meaning in ROWS.items())


def render_reconciled_table(measured: Reconciled) -> str:
    """Return the figures of reconciling a set of scenarios as a Markdown table."""
    header = f"| reconciled | accords | {' | '.join(measured.baselines)} |\n| --- | --- |{' --- |' * len(measured.baselines)}\n"
    return header + "".join(_reconciled_row(measured, name, meaning) for name, meaning in RECONCILED_ROWS.items())


def update_table(page: str, table: str, place: re.Pattern[str] = TABLE) -> str:
    """Return the page with `table` in place of the one that `place` finds.

    Raises:
        ValueError: it has none, or several.
    """
    page, count = place.subn(lambda _: table, page)
    if count != 1:
        raise ValueError(f"the page has {count} tables of figures")
    return page


def _row(own: Evaluated, name: str, meaning: str) -> str:
    figure = own.figures[name]
    others = " | ".join(f"{baseline.get(name, 0):.2f}" for baseline in own.baselines.values())
    return f"| {meaning} | {figure.value:.2f} | {figure.low:.2f} to {figure.high:.2f} | {others} |\n"


def _reconciled_row(measured: Reconciled, name: str, meaning: str) -> str:
    found = [figures.get(name) for figures in (measured.figures, *measured.baselines.values())]
    return f"| {meaning} | {' | '.join('' if value is None else f'{value:.2f}' for value in found)} |\n"
