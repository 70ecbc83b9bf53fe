"""A schedule as lines to print: what runs, what is due, how the last runs ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flows.rendering.layout import aligned, number_of, title_line

if TYPE_CHECKING:
    from flows.scheduling.operation import Stopped
    from flows.scheduling.state import DeploymentState, RunState, ScheduleState

LONGEST_MESSAGE = 300  # characters


def render_due(deployments: Sequence[DeploymentState]) -> Iterator[str]:
    """Yield a line per deployment: when it is due next."""
    yield from aligned([_due(deployment) for deployment in deployments], indent=0)


def render_schedule(state: ScheduleState, *, logs: Path) -> Iterator[str]:
    """Yield the state of a schedule; `logs` is the folder of its log files."""
    yield title_line("Processes")
    yield from aligned(
        [
            ("server", _process(state.server_pid, is_up=state.is_server_up), state.page_url),
            ("worker", _process(state.worker_pid, is_up=state.worker_pid is not None), f"logs in {logs}"),
        ],
        indent=2,
    )
    yield ""
    yield title_line("Due")
    yield from aligned([_due(deployment) for deployment in state.deployments] or [("nothing is known",)], indent=2)
    yield ""
    yield title_line("Last runs")
    yield from aligned([_run(run) for run in state.runs] or [("none yet",)], indent=2)
    for run in state.runs:
        if run.state in ("Failed", "Crashed") and run.message:
            yield ""
            yield title_line(f"{run.name}: {run.state.lower()}", indent=2)
            yield from aligned([(_shortened(run.message),)], indent=4)


def render_stopped(stopped: Stopped) -> Iterator[str]:
    """Yield what was stopped."""
    if stopped.flow_run_ids:
        yield f"run      {number_of(len(stopped.flow_run_ids), 'run')} under way ended; the last release is as it was"
    yield f"worker   {'stopped' if stopped.worker else 'did not run'}"
    yield f"server   {'stopped' if stopped.server else 'none of this home ran'}"


def _process(pid: int | None, *, is_up: bool) -> str:
    return (f"running, process {pid}" if pid is not None else "running elsewhere") if is_up else "down"


def _due(deployment: DeploymentState) -> tuple[str, str, str]:
    if deployment.cron is None:
        return deployment.full_name, "when asked for", ""
    due = f"next {deployment.due_at:%Y-%m-%d %H:%M} UTC" if deployment.due_at else "nothing scheduled yet"
    return deployment.full_name, f"{deployment.cron} {deployment.timezone}", "paused" if deployment.is_paused else due


def _run(run: RunState) -> tuple[str, str, str, str, str]:
    started = f"{run.started_at:%Y-%m-%d %H:%M:%S} UTC" if run.started_at else ""
    return started, run.deployment, run.name, run.state, f"{run.seconds:.0f} s"


def _shortened(message: str) -> str:
    return message if len(message) <= LONGEST_MESSAGE else f"{message[: LONGEST_MESSAGE - 1]}…"
