"""The floors of reconciliation's figures, in a file of their own: scenarios change apart from the articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from tests.evaluation.reconciliation.evaluation import Reconciled
from tests.evaluation.reconciliation.scenarios import ROOT, SPLITS

RECONCILIATION_FLOORS = Path(__file__).parent / "floors.json"


def flatten_figures(measured: Iterable[Reconciled]) -> dict[str, float]:
    """Return the figures of every split under its name; those of all splits together follow from both and have no floor."""
    return {f"{one.name}/{name}": value for one in measured if one.name in SPLITS for name, value in one.figures.items()}


def hash_scenarios(root: Path = ROOT) -> str:
    """Return the SHA-256 over names and contents of all scenario files."""
    digest = hashlib.sha256()
    for path in sorted(path for split in SPLITS for path in (root / split).glob("*.json")):
        digest.update(f"{path.relative_to(root).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
