"""Resolution alone: `python -m bench.resolution [MENTIONS...]` resolves made-up lakes in full, then with one article in a hundred new.

A size is a number of rows of `reported_parties`: of names that articles say; the spans, rows of `mentions`, are three times as many. Each
size is measured in a process of its own; results/resolution.json is written after each, so that a run that is ended leaves what it has.
"""

from __future__ import annotations

import json
import math
import sys
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import pyarrow as pa

from bench.lakes import Stream, split_articles
from bench.machine import describe_machine
from bench.measure import in_own_process, measure_call, own_peak_megabytes
from transforms.resolution.resolve import Resolution, resolve

SIZES = (10_000, 100_000, 333_000)
SHARE_ADDED = 0.01
RESULTS = Path(__file__).parent / "results" / "resolution.json"


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What resolving one lake took; `focus` is the share of reports that name one and the same company."""

    mentions: int
    spans: int
    focus: float
    articles: int
    full_seconds: float
    full_cpu_seconds: float
    added_seconds: float
    added_cpu_seconds: float
    worked_out: dict[str, int]
    lake_megabytes: float
    peak_megabytes: float


def measure(mentions: int, focus: float = 0.0) -> Measured:
    """Return what a full resolution took, and one with the newest articles added to what the first one kept."""
    less, whole = split_articles(Stream(mentions, focus=focus).tables(), SHARE_ADDED)
    before = own_peak_megabytes()
    found: list[Resolution] = []
    full = measure_call(lambda: found.append(resolve(less, run_id="20250101T000000-000001")))
    lake: dict[str, pa.Table] = {**whole, "identities": found[0].identities}
    added = measure_call(lambda: found.append(resolve(lake, run_id="20250102T000000-000001", kept=found[0].memo.fresh)))
    return Measured(
        mentions=mentions,
        spans=lake["mentions"].num_rows,
        focus=focus,
        articles=lake["documents"].num_rows,
        full_seconds=round(full.seconds, 1),
        full_cpu_seconds=round(full.cpu_seconds, 1),
        added_seconds=round(added.seconds, 1),
        added_cpu_seconds=round(added.cpu_seconds, 1),
        worked_out=found[1].memo.done,
        lake_megabytes=round(before),
        peak_megabytes=round(own_peak_megabytes()),
    )


def growth(results: list[Measured]) -> list[float]:
    """Return between each size and the next the exponent by which processor time grows: 1 is linear."""
    return [
        round(math.log(more.full_cpu_seconds / less.full_cpu_seconds) / math.log(more.mentions / less.mentions), 2)
        for less, more in pairwise(results)
    ]


def write_report(results: list[Measured], focused: Measured) -> None:
    """Write what has been measured so far."""
    sizes = [asdict(result) for result in results]
    report = {"machine": describe_machine(), "sizes": sizes, "growth": growth(results), "one_party": asdict(focused)}
    RESULTS.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    focused = in_own_process(measure, 10_000, 1.0)
    print(focused, flush=True)
    results = []
    for size in map(int, sys.argv[1:] or SIZES):
        results.append(in_own_process(measure, size))
        print(results[-1], flush=True)
        write_report(results, focused)
    print("growth exponents", growth(results))
