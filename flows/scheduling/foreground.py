"""Staying with a schedule until it is ended or one of its processes is."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable

from flows.scheduling import processes
from flows.scheduling.operation import bring_down
from flows.scheduling.processes import SERVER, WORKER
from flows.scheduling.server import Server
from flows.settings import Settings
from schemas.errors import PipelineError

INTERVAL = 2.0  # seconds between two looks


def stay(settings: Settings, server: Server, *, tell: Callable[[str], None]) -> None:
    """Return when SIGTERM or SIGINT comes, with everything stopped; what runs elsewhere is left alone.

    Raises:
        PipelineError: the worker or our own server ended; the other one is stopped then, so that a supervisor can begin anew.
    """
    asked = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked.set())
    watched = (SERVER, WORKER) if server.is_own else (WORKER,)
    ended: list[str] = []
    while not ended and not asked.wait(INTERVAL):
        ended = [role for role in watched if processes.find(role, folder=settings.schedule) is None]
    bring_down(settings, wait=0, tell=tell)
    if ended:
        raise PipelineError(f"the {ended[0]} ended; {processes.log_tail(settings.schedule, ended[0])}")
