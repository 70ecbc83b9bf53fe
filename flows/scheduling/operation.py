"""Bringing a schedule up and down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from prefect.client.orchestration import SyncPrefectClient
from prefect.states import Cancelled

from flows.scheduling import processes
from flows.scheduling.applying import apply_deployment, apply_work_pool
from flows.scheduling.deployments import planned_deployments
from flows.scheduling.processes import SERVER, WORKER
from flows.scheduling.recovery import crash_lost_runs, skip_missed_runs
from flows.scheduling.server import Server, choose_server, start_server, stop_server
from flows.scheduling.state import DeploymentState, read_deployment_states
from flows.scheduling.waiting import wait_until
from flows.scheduling.worker import is_current, start_worker, worker_name
from flows.settings import Settings
from schemas.errors import PipelineError, TransientError

LOCK_LIMIT = 300.0  # seconds; longer than another `up` takes
SCHEDULER_LIMIT = 90.0  # seconds; the scheduler looks for new deployments every 5 s, and for all of them every 60 s

Teller = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Stopped:
    """What was stopped: the worker, our own server, and the flow runs that were under way."""

    worker: bool
    server: bool
    flow_run_ids: tuple[str, ...]


def bring_up(settings: Settings, *, tell: Teller) -> tuple[Server, list[DeploymentState]]:
    """Start what does not run, apply what is wanted, recover what was lost; return the server and when its deployments are due.

    What runs already with the settings there are now is left alone.

    Raises:
        UsageError: a setting can't be used, or the port is taken.
        TransientError: another process brings this schedule up or down.
        PipelineError: a process did not start; the message has the end of its log.
    """
    with _alone(settings.schedule):
        planned = planned_deployments(settings)
        server = choose_server(settings)
        has_started = server.is_own and start_server(server, settings)
        tell(f"server   {_how(has_started, server)}, {server.page_url}")
        with server.client() as client:
            apply_work_pool(client, settings)
            for deployment in planned:
                if apply_deployment(client, deployment):
                    tell(f"applied  {deployment.full_name}")
            states = read_deployment_states(client, planned)
            is_alive = processes.find(WORKER, folder=settings.schedule) is not None
            _recover(client, settings, states, is_worker_alive=is_alive, tell=tell)
            is_to_start = has_started or not is_current(server, settings)
            if is_to_start and is_alive and processes.flow_run_processes(settings.schedule):
                tell("worker   busy; left to its run; repeat this when that has ended, so that later runs have what has changed")
            else:
                if is_to_start:
                    start_worker(client, server, settings)
                tell(f"worker   {'started' if is_to_start else 'running'}, polls work pool {settings.schedule_name}")
            wait_until(lambda: not _lacks_runs(read_deployment_states(client, planned)), limit=SCHEDULER_LIMIT)
            states = read_deployment_states(client, planned)
    if _lacks_runs(states):
        raise PipelineError(f"the Prefect server schedules no run; see {processes.log_of(settings.schedule, SERVER)}")
    return server, states


def bring_down(settings: Settings, *, wait: float, tell: Teller) -> Stopped:
    """End the run under way, which has `wait` seconds to finish; then stop the worker, then our own server.

    Raises:
        TransientError: another process brings this schedule up or down.
    """
    folder = settings.schedule
    if not folder.exists():
        return Stopped(worker=False, server=False, flow_run_ids=())
    with _alone(folder):
        worker = processes.find(WORKER, folder=folder)
        if wait and processes.flow_run_processes(folder):
            tell(f"waiting up to {wait:.0f} s for the run under way")
            wait_until(lambda: not processes.flow_run_processes(folder), limit=wait)
        under_way = processes.flow_run_processes(folder)
        flow_run_ids = set(under_way.values())
        processes.end(under_way)  # before the worker, which would kill them without asking
        own_server = processes.find(SERVER, folder=folder)
        processes.end(process for process in processes.marked_processes(folder) if process != own_server)
        processes.forget(WORKER, folder=folder)
        _cancel(settings, flow_run_ids)
        is_stopped = stop_server(settings)
        processes.end(processes.marked_processes(folder))
    return Stopped(worker=worker is not None, server=is_stopped, flow_run_ids=tuple(sorted(flow_run_ids)))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=LOCK_LIMIT)
    except Timeout as error:
        raise TransientError(f"another command brings the schedule of {folder.parent} up or down", path=str(folder)) from error
    try:
        yield
    finally:
        lock.release()


def _recover(client: SyncPrefectClient, settings: Settings, states: list[DeploymentState], *, is_worker_alive: bool, tell: Teller) -> None:
    deployment_ids = [state.deployment_id for state in states]
    for run in crash_lost_runs(client, deployment_ids, worker=worker_name(settings), is_worker_alive=is_worker_alive):
        tell(f"crashed  {run.name}: its process is gone")
    if not is_worker_alive and (missed := skip_missed_runs(client, deployment_ids)):
        tell(f"skipped  {len(missed)} missed, of which one run catches up")


def _lacks_runs(states: list[DeploymentState]) -> bool:
    return any(state.cron and not state.is_paused and state.due_at is None for state in states)


def _cancel(settings: Settings, flow_run_ids: set[str]) -> None:
    """Say in Prefect that the runs were ended on purpose, where it still answers."""
    if not flow_run_ids:
        return
    try:
        server = choose_server(settings)
    except PipelineError:  # one of another's that is away; what is left to stop is stopped all the same
        return
    if server.is_healthy():
        with server.client() as client:
            for flow_run_id in flow_run_ids:
                client.set_flow_run_state(flow_run_id, Cancelled(message="ended by `accords schedule down`"), force=True)


def _how(has_started: bool, server: Server) -> str:  # noqa: FBT001
    return "started" if has_started else "running" if server.is_own else "joined"
