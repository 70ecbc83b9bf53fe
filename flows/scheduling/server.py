"""The Prefect server of a schedule: one that is there already, or one of our own on the loopback address."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.settings import get_current_settings

from flows.scheduling import processes
from flows.scheduling.environment import server_environment
from flows.scheduling.processes import SERVER
from flows.scheduling.waiting import wait_until
from flows.settings import Settings
from schemas.errors import PipelineError, UsageError

LOOPBACK = "127.0.0.1"
START_LIMIT = 180.0  # seconds; it takes 15 on a machine that does nothing else


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where the API is, and whether the server is one of our own, to be started and stopped with the schedule."""

    api_url: str
    is_own: bool

    @property
    def page_url(self) -> str:
        """Where a browser finds it."""
        own_page = self.api_url.removesuffix("/api")
        return own_page if self.is_own else str(get_current_settings().ui_url or own_page)

    def client(self) -> SyncPrefectClient:
        """Return a client of its API."""
        return SyncPrefectClient(self.api_url) if self.is_own else get_client(sync_client=True)

    def is_healthy(self) -> bool:
        """Return whether it answers."""
        with self.client() as client:
            return client.api_healthcheck() is None


def choose_server(settings: Settings) -> Server:
    """Return the server that Prefect's settings name, else our own.

    One that is named and was started for this home is our own, whether it runs or not.

    Raises:
        PipelineError: the server that is named does not answer.
    """
    own = Server(api_url=f"http://{LOOPBACK}:{settings.schedule_port}/api", is_own=True)
    named = get_current_settings().api.url
    if not named:  # nor is one named that is set to nothing
        return own
    joined = Server(api_url=str(named).rstrip("/"), is_own=False)
    if _is_ours(joined, own, settings):
        return own
    if joined.is_healthy():
        return joined
    if joined.api_url == own.api_url:
        return own
    raise PipelineError(f"the Prefect server at {joined.api_url} does not answer; start it, or unset PREFECT_API_URL to have your own")


def _is_ours(joined: Server, own: Server, settings: Settings) -> bool:
    return joined.api_url == own.api_url and processes.find(SERVER, folder=settings.schedule) is not None


def start_server(server: Server, settings: Settings) -> bool:
    """Return whether our own server had to be started; wait until it answers.

    Raises:
        UsageError: another program listens at its port.
        PipelineError: it ended, or did not answer in time; the message has the end of its log.
    """
    folder = settings.schedule
    running = processes.find(SERVER, folder=folder)
    if running is not None and processes.settings_of(SERVER, folder=folder) == server.api_url:
        _wait_until_healthy(server, settings)
        return False
    stop_server(settings)
    _require_free_port(settings.schedule_port)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", LOOPBACK, "--port", str(settings.schedule_port)]
    environment = server_environment(os.environ, folder=folder, api_url=server.api_url)
    processes.start(SERVER, command, folder=folder, environment=environment, settings=server.api_url)
    _wait_until_healthy(server, settings)
    return True


def stop_server(settings: Settings) -> bool:
    """Return whether our own server ran; afterwards it does not."""
    running = processes.find(SERVER, folder=settings.schedule)
    if running is not None:
        processes.end([running])
    processes.forget(SERVER, folder=settings.schedule)
    return running is not None


def _wait_until_healthy(server: Server, settings: Settings) -> None:
    def is_decided() -> bool:
        return server.is_healthy() or processes.find(SERVER, folder=settings.schedule) is None

    wait_until(is_decided, limit=START_LIMIT)
    if processes.find(SERVER, folder=settings.schedule) is None or not server.is_healthy():
        raise PipelineError(f"the Prefect server did not start; {processes.log_tail(settings.schedule, SERVER)}")


def _require_free_port(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            raise UsageError(
                f"port {port} of {LOOPBACK} is taken by another program; choose one by ACCORDS_SCHEDULE_PORT or --port. If it is a Prefect "
                f"server you want to use: PREFECT_API_URL=http://{LOOPBACK}:{port}/api"
            ) from error
