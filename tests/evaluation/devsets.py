"""Development sets outside the repository, where they are at hand: read, extracted, and scored by the script that comes with them."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from tests.evaluation.extracting import Job
from tests.evaluation.facts import Facts
from tests.evaluation.figures import RESAMPLES, Array, Figure, draw_weights, interval_of
from transforms.documents.parse import parse_file

DEVSETS = Path(__file__).parents[3] / "shared" / "devsets"  # beside the checkout
SCRIPT = "score.py"
# Each set with the mode of the script that scores it.
SETS = {"articles": "articles", "reuters_deals": "reuters", "attributions": "claims", "sentences": "sentences"}
RESOLVED = ("articles", "reuters")  # modes that score names; the others score spans and sentences, where resolving moves nothing
# Figures that are shares of something that is printed too: an article's own count follows from both.
SHARE_OF = {
    "decision.accuracy": "articles",
    "type.accuracy": "matched",
    "stage.accuracy": "matched",
    "articles_with_agreement.recall": "articles",
    "party_kind.accuracy": "parties.hits",
    "speaker.accuracy": "claims.hits",
}


@dataclass(frozen=True, kw_only=True)
class Devset:
    """A development set: its folder and name, its gold lines in order, and the documents they are about."""

    folder: Path
    name: str
    gold: tuple[Facts, ...]
    jobs: tuple[Job, ...]

    @property
    def has_facts(self) -> bool:
        """Whether the gold lines hold agreements and claims as the project's own expected facts do."""
        return SETS[self.name] == "articles"

    @property
    def has_names(self) -> bool:
        """Whether names are scored."""
        return SETS[self.name] in RESOLVED

    def score(self, gold: Sequence[Facts], found: Sequence[Facts]) -> dict[str, float]:
        """Return what the script prints on `found`, an object for each of `gold`, in the same order."""
        with TemporaryDirectory() as temporary:
            arguments = _write(Path(temporary), gold, found)
            command = [sys.executable, str(self.folder / SCRIPT), SETS[self.name], arguments.gold, arguments.pred]
            command += [arguments.texts] if self.has_facts else []
            printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return _read_figures(printed)

    def measure(self, found: Sequence[Facts]) -> dict[str, Figure]:
        """Return the script's figures; those that follow from each article's own get an interval, the others have none.

        The script is asked once about all articles, for the figure, and once about each, for the interval.
        """
        score = runpy.run_path(str(self.folder / SCRIPT))[f"score_{SETS[self.name]}"]
        with TemporaryDirectory() as temporary:
            each = [_score_one(score, Path(temporary), gold, one) for gold, one in zip(self.gold, found, strict=True)]
        draws = _draws(each)
        totals = self.score(self.gold, found)
        measured = {}
        for name, value in totals.items():
            if not name.endswith((".gold", ".predicted")) and "." in name:
                drawn = draws.get(name)
                low, high = (interval_of(drawn, 0).low, interval_of(drawn, 0).high) if drawn is not None else (value, value)
                size = totals.get(f"{name.rpartition('.')[0]}.gold", len(self.gold))
                measured[name] = Figure(value=value, low=low, high=high, size=int(size))
        return measured


def find_devsets(folder: Path) -> list[Devset]:
    """Return the sets that lie in `folder`; none where it or its script is not there."""
    if not (folder / SCRIPT).exists():
        return []
    return [_read_devset(folder, name) for name in SETS if (folder / f"{name}.jsonl").exists()]


def _read_devset(folder: Path, name: str) -> Devset:
    gold = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text().splitlines() if line.strip()]
    jobs = []
    for entry in gold:
        path = folder / name / f"{entry['id']}.txt"
        (document,) = parse_file(path.read_bytes(), name=path.name, metadata=None).documents
        jobs.append((path.name, document))
    return Devset(folder=folder, name=name, gold=tuple(gold), jobs=tuple(jobs))


def _write(folder: Path, gold: Sequence[Facts], found: Sequence[Facts]) -> Namespace:
    """Write what the script reads, the text of each article included, and return its arguments."""
    (folder / "gold.jsonl").write_text("".join(f"{json.dumps(entry)}\n" for entry in gold))
    (folder / "found.jsonl").write_text("".join(f"{json.dumps({**one, 'text': None})}\n" for one in found))
    for entry, one in zip(gold, found, strict=True):
        (folder / f"{entry['id']}.txt").write_text(one["text"])
    return Namespace(gold=str(folder / "gold.jsonl"), pred=str(folder / "found.jsonl"), texts=str(folder), cases=False)


def _score_one(score: Callable[[Namespace], Any], folder: Path, gold: Facts, found: Facts) -> dict[str, float]:
    with redirect_stdout(StringIO()) as printed:
        score(_write(folder, [gold], [found]))
    return _read_figures(printed.getvalue())


def _read_figures(printed: str) -> dict[str, float]:
    pairs = (line.split() for line in printed.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, value in pairs if value != "n/a"}


def _draws(each: Sequence[dict[str, float]]) -> dict[str, Array]:
    """Return the figures of every draw of the articles, from what the script says of each article alone."""
    weights = draw_weights(len(each), RESAMPLES)

    def total(values: list[float]) -> Array:
        return np.asarray(weights @ np.array(values), dtype=np.float64)

    draws: dict[str, Array] = {}
    for name in {name.removesuffix(".f1") for one in each for name in one if name.endswith(".f1")}:
        gold, predicted = (total([one[f"{name}.{part}"] for one in each]) for part in ("gold", "predicted"))
        found = total([_hits(one, name) for one in each])
        right = total([round(one[f"{name}.precision"] * one[f"{name}.predicted"]) for one in each])
        recall, precision = found / np.maximum(gold, 1), right / np.maximum(predicted, 1)
        draws |= {f"{name}.recall": recall, f"{name}.precision": precision}
        draws[f"{name}.f1"] = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    for name, base in SHARE_OF.items():
        if any(name in one for one in each):
            sizes = [_hits(one, base.removesuffix(".hits")) if base.endswith(".hits") else one.get(base, 0.0) for one in each]
            draws[name] = total([one.get(name, 0.0) * size for one, size in zip(each, sizes, strict=True)]) / np.maximum(total(sizes), 1)
    return draws


def _hits(one: dict[str, float], name: str) -> float:
    return round(one[f"{name}.recall"] * one[f"{name}.gold"])
