"""The README's table of figures, as `make eval README=1` writes it."""

from __future__ import annotations

import re
from pathlib import Path

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


def render_table(own: Evaluated) -> str:
    """Return the figures of the project's own articles as a Markdown table."""
    return HEADER + "".join(_row(own, name, meaning) for name, meaning in ROWS.items())


def update_table(page: str, own: Evaluated) -> str:
    """Return the page with its table of figures written anew.

    Raises:
        ValueError: it has none, or several.
    """
    page, count = TABLE.subn(render_table(own).replace("\\", r"\\"), page)
    if count != 1:
        raise ValueError(f"the page has {count} tables of figures")
    return page


def _row(own: Evaluated, name: str, meaning: str) -> str:
    figure = own.figures[name]
    others = " | ".join(f"{baseline.get(name, 0):.2f}" for baseline in own.baselines.values())
    return f"| {meaning} | {figure.value:.2f} | {figure.low:.2f} to {figure.high:.2f} | {others} |\n"
