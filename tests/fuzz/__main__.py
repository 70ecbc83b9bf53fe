"""`python -m tests.fuzz` reads mutants through the whole flow until its time is up, and prints what came of them."""

from __future__ import annotations

import sys
import tempfile
import time
from itertools import count
from pathlib import Path

import click

from flows.settings import read_settings
from tests.fuzz.corpus import mutant
from tests.fuzz.rounds import Tally, run_round

ROUND = 400  # mutants that are published together


@click.command()
@click.option("--minutes", type=float, default=20.0, show_default=True, help="How long to go on; the round under way is finished.")
@click.option("--seed", type=int, default=0, show_default=True, help="The number of the first mutant.")
@click.option("--write", type=click.Path(path_type=Path), help="Only write the mutant of that seed into this folder.")
@click.option("--time-limit", type=float, default=20.0, show_default=True, help="Seconds a file may take.")
def main(minutes: float, seed: int, write: Path | None, time_limit: float) -> None:
    """Read mutated files through the worker processes and publish them, a round at a time.

    Exit status: 0 every mutant was published or is in quarantine, 1 a fault of ours was found or one was lost.
    """
    if write:
        mutant(seed).write(write)
        return
    tally, until = Tally(), time.monotonic() + 60 * minutes
    for number in count():
        if time.monotonic() > until:
            break
        start = seed + number * ROUND
        with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
            settings = read_settings(home=Path(folder) / "home", landing=Path(folder) / "landing", time_limit=time_limit)
            run_round([mutant(start + offset) for offset in range(ROUND)], settings, tally)
        click.echo(f"{tally.files} files, {sum(tally.outcomes.values())} outcomes, {len(tally.faults)} faults, {len(tally.lost)} lost")
    _print(tally)
    sys.exit(1 if tally.faults or tally.lost else 0)


def _print(tally: Tally) -> None:
    for title, counted in (("by format", tally.formats), ("by mutation", tally.mutations), ("what came of them", tally.outcomes)):
        click.echo(title)
        for name, number in counted.most_common():
            click.echo(f"  {number:7,}  {name}")
    click.echo(f"slowest {tally.slowest[0]:.1f} s ({tally.slowest[1]}), most memory {tally.largest[0]} MB ({tally.largest[1]})")
    for title, cases in (("stopped", tally.stopped), ("fault", tally.faults), ("lost", tally.lost)):
        for case in cases:
            click.echo(f"{title}: {case}")


if __name__ == "__main__":
    main()
