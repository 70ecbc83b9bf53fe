"""`accords run` over the samples into a fresh home, again over the unchanged files, and where the time goes."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from shutil import rmtree

from bench.commands import ACCORDS, environment
from bench.corpus import SAMPLES
from bench.figures import Figure
from bench.measure import Usage, measure_command

REPETITIONS = 3
START, EXIT = "start and imports", "exit"
REPORT = re.compile(r"published in \d+ s\b")
PART_COUNT = re.compile(r" \([\d,]+\)$")

# What a run imports that takes long, each measured alone; the second is imported beside the reading.
IMPORTS = {"flow and Prefect": "import flows.ingest", "Great Expectations": "import expectations.suites, expectations.validation"}


def bench_run(folder: Path) -> list[Figure]:
    """Return how long a first and a second run take, step by step; the homes go under `folder`, the last one as `folder / "home"`."""
    imports = [Figure(name=f"import alone: {name}", unit="s", values=_seconds(statement, folder)) for name, statement in IMPORTS.items()]
    first: list[Usage] = []
    second: list[Usage] = []
    for _ in range(REPETITIONS):
        home = folder / "home"
        rmtree(home, ignore_errors=True)
        home.mkdir()
        for usages in (first, second):
            usages.append(measure_command([ACCORDS, "run", str(SAMPLES)], environment=environment(home)))
    return [*_figures("run", first, at_most=30.0), *_figures("run again, nothing new", second), *imports]


def _figures(name: str, usages: Sequence[Usage], *, at_most: float | None = None) -> list[Figure]:
    steps = [_steps(usage) for usage in usages]
    return [
        Figure(name=name, unit="s", values=tuple(usage.seconds for usage in usages), at_most=at_most),
        Figure(name=f"{name}: processor time", unit="s", values=tuple(usage.cpu_seconds for usage in usages)),
        Figure(name=f"{name}: largest process", unit="MB", values=tuple(usage.peak_megabytes for usage in usages)),
        *(Figure(name=f"{name}: {step}", unit="s", values=tuple(taken.get(step, 0.0) for taken in steps)) for step in steps[0]),
    ]


def _steps(usage: Usage) -> dict[str, float]:
    """Return the seconds from each step's line to the next: the run prints a line when a step begins, and its report when all are done."""
    reported = next(number for number, (_, line) in enumerate(usage.lines) if REPORT.match(line))
    marks = [(0.0, START), *((at, PART_COUNT.sub("", line).lower()) for at, line in usage.lines[:reported])]
    marks += [(usage.lines[reported][0], EXIT), (usage.seconds, "")]
    return {step: ends - begins for (begins, step), (ends, _) in pairwise(marks)}


def _seconds(statement: str, folder: Path) -> tuple[float, ...]:
    command = [sys.executable, "-c", statement]
    return tuple(measure_command(command, environment=environment(folder)).seconds for _ in range(REPETITIONS))
