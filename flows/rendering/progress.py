"""Progress on stderr: bars on a terminal, a line per step elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from flows.progress import Listener, heard_by

PATIENCE = 2.0  # seconds of work before bars appear


@contextmanager
def shown_progress() -> Iterator[None]:
    """Show the progress of everything inside that takes longer than two seconds."""
    if not sys.stderr.isatty():
        with heard_by(StepLines()):
            yield
        return
    progress = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip
    timer = Timer(PATIENCE, progress.start)
    timer.start()
    try:
        with heard_by(StepBars(progress)):
            yield
    finally:
        timer.cancel()
        progress.stop()


class StepBars(Listener):
    """Draws a bar per step."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._bars: list[TaskID] = []

    def begin(self, step: str, total: int | None) -> None:
        """Add the step's bar."""
        self._bars.append(self._progress.add_task(step, total=total))

    def advance(self) -> None:
        """Move the innermost step's bar by one."""
        self._progress.advance(self._bars[-1])

    def end(self) -> None:
        """Fill the step's bar."""
        bar = self._bars.pop()
        done = self._progress.tasks[bar].completed or 1
        self._progress.update(bar, total=done, completed=done)


class StepLines(Listener):
    """Prints a line when a step begins, for logs and pipes."""

    def begin(self, step: str, total: int | None) -> None:
        """Print the step."""
        click.echo(f"{step} ({total:,})" if total else step, err=True)

    def advance(self) -> None:
        """Stay silent: a line per part would bury the rest."""

    def end(self) -> None:
        """Stay silent."""
