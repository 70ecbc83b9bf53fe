"""What a person waits for at the prompt: commands started cold, each in a process of its own."""

from __future__ import annotations

from pathlib import Path

from bench.commands import ACCORDS, environment
from bench.corpus import SAMPLES
from bench.figures import Figure
from bench.measure import measure_command

REPETITIONS = 5
SHORT_ARTICLE = SAMPLES / "wire" / "russia_iran_memorandum_brief.txt"


def bench_cold(home: Path) -> list[Figure]:
    """Return how long help, a query and the extraction of one short file take; `home` holds a release."""
    return [
        _figure("accords --help", home, "--help"),
        _figure("accords query", home, "query", "select count(*) from agreements"),
        _figure("accords extract, one short file", home, "extract", str(SHORT_ARTICLE), at_most=5.0),
    ]


def _figure(name: str, home: Path, *arguments: str, at_most: float | None = None) -> Figure:
    usages = [measure_command([ACCORDS, *arguments], environment=environment(home)) for _ in range(REPETITIONS)]
    return Figure(name=f"cold, {name}", unit="s", values=tuple(usage.seconds for usage in usages), at_most=at_most)
