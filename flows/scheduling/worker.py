"""The worker of a schedule: the process that starts a run when it is due, with the settings of the home."""

from __future__ import annotations

import os
import socket
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from prefect.exceptions import ObjectNotFound

from flows.scheduling import processes
from flows.scheduling.environment import fingerprint, worker_environment
from flows.scheduling.processes import WORKER
from flows.scheduling.server import Server
from flows.scheduling.waiting import wait_until
from flows.settings import Settings
from schemas.errors import PipelineError

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient

START_LIMIT = 120.0  # seconds; it takes 5 to 10


def worker_name(settings: Settings) -> str:
    """Return what the worker of this home and machine is called."""
    return f"{settings.schedule_name}@{socket.gethostname()}"


def environment_of_runs(server: Server, settings: Settings) -> dict[str, str]:
    """Return the environment of the worker, which it hands to its runs."""
    return worker_environment(os.environ, settings, api_url=server.api_url, is_own=server.is_own)


def is_current(server: Server, settings: Settings) -> bool:
    """Return whether the worker runs, and with the settings there are now."""
    is_running = processes.find(WORKER, folder=settings.schedule) is not None
    wanted = fingerprint(environment_of_runs(server, settings))
    return is_running and processes.settings_of(WORKER, folder=settings.schedule) == wanted


def start_worker(client: SyncPrefectClient, server: Server, settings: Settings) -> None:
    """Start the worker and wait until it polls, in the place of one with other settings; a run of that one would end with it.

    Raises:
        PipelineError: it ended, or did not poll in time; the message has the end of its log.
    """
    folder = settings.schedule
    former = processes.find(WORKER, folder=folder)
    if former is not None:
        processes.end([former])
    environment = environment_of_runs(server, settings)
    started_at = datetime.now(UTC)
    processes.start(WORKER, _command(settings), folder=folder, environment=environment, settings=fingerprint(environment))

    def is_decided() -> bool:
        return processes.find(WORKER, folder=folder) is None or _has_polled(client, settings, since=started_at)

    wait_until(is_decided, limit=START_LIMIT)
    if processes.find(WORKER, folder=folder) is None or not _has_polled(client, settings, since=started_at):
        raise PipelineError(f"the worker did not start; {processes.log_tail(folder, WORKER)}")


def _command(settings: Settings) -> list[str]:
    pool, name = settings.schedule_name, worker_name(settings)
    return [sys.executable, "-m", "prefect", "worker", "start", "--pool", pool, "--type", "process", "--name", name]


def _has_polled(client: SyncPrefectClient, settings: Settings, *, since: datetime) -> bool:
    try:
        workers = client.read_workers_for_work_pool(settings.schedule_name)
    except ObjectNotFound:
        return False
    name = worker_name(settings)
    return any(worker.name == name and worker.last_heartbeat_time and worker.last_heartbeat_time >= since for worker in workers)
