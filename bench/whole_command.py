"""`accords extract` with its workers against a program that only loads the model and pipes the same texts."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.commands import ACCORDS, environment
from bench.corpus import Corpus, write_corpus
from bench.figures import Figure
from bench.measure import measure_command, measure_in_turn

PAIRS = 5


def bench_whole_command(corpus: Corpus, folder: Path) -> list[Figure]:
    """Return the ratio of the two commands, pair by pair, with their rates, processor time and memory; files go under `folder`."""
    files = write_corpus(corpus, folder)
    variables = environment(folder)
    bare_command = [sys.executable, "-m", "bench.bare", *map(str, files)]
    command = [ACCORDS, "extract", "--jsonl", *map(str, files)]
    pairs = measure_in_turn(
        lambda _: measure_command(bare_command, environment=variables),
        lambda _: measure_command(command, environment=variables),
        rounds=PAIRS,
    )
    bare, extraction = zip(*pairs, strict=True)
    name = f"command, {corpus.name}"
    return [
        Figure(name=f"{name}: extract / bare model", unit="x", values=tuple(a.seconds / b.seconds for a, b in pairs), at_least=1.0),
        Figure(name=f"{name}: the same by processor time", unit="x", values=tuple(a.cpu_seconds / b.cpu_seconds for a, b in pairs)),
        Figure(name=f"{name}: bare model", unit="words/s", values=tuple(corpus.word_count / usage.seconds for usage in bare)),
        Figure(name=f"{name}: extract", unit="words/s", values=tuple(corpus.word_count / usage.seconds for usage in extraction)),
        Figure(name=f"{name}: extract, largest process", unit="MB", values=tuple(usage.peak_megabytes for usage in extraction)),
    ]
