"""What the processes of a schedule find in their environment: the home's settings, the server's address, nothing that reports home."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from flows.settings import Settings

# Nobody waits at a terminal: a scheduled run lets the one before it end, and then goes on.
PATIENCE = {"ACCORDS_LOCK_WAIT": "3600"}

QUIET = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}

# What keeps Prefect off the console of a command; a log is no console.
OF_CONSOLES = ("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL",)

# What says where another server is, and how to be let in; ours needs none of it.
OF_OTHER_SERVERS = ("PREFECT_API_KEY", "PREFECT_API_AUTH_STRING", "PREFECT_PROFILE", "PREFECT_PROFILES_PATH")


def server_environment(environment: Mapping[str, str], *, folder: Path, api_url: str) -> dict[str, str]:
    """Return the environment of a server of our own, whose database and files are under `folder`."""
    return {
        **_without(environment, OF_OTHER_SERVERS + OF_CONSOLES),
        **QUIET,
        "PREFECT_HOME": str(folder),
        "PREFECT_API_URL": api_url,
        # Kept in memory, a killed server would forget who holds a place, and the place would stay taken.
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        # A server that marks late runs cancels them all while a run that was killed holds the place: none would catch up.
        "PREFECT_SERVER_SERVICES_LATE_RUNS_ENABLED": "false",
    }


def worker_environment(environment: Mapping[str, str], settings: Settings, *, api_url: str, is_own: bool) -> dict[str, str]:
    """Return the environment of the worker and of its runs: that of the caller, with every folder absolute."""
    folders = {f"ACCORDS_{name.upper()}": str(value) for name, value in settings if isinstance(value, Path)}
    kept = _without(environment, OF_CONSOLES + OF_OTHER_SERVERS if is_own else OF_CONSOLES)
    own = {"PREFECT_HOME": str(settings.schedule)} if is_own else {}
    return {**PATIENCE, **kept, **QUIET, **own, **folders, "PREFECT_API_URL": api_url}


def fingerprint(environment: Mapping[str, str]) -> str:
    """Return a digest of the settings in `environment`, to tell whether they have changed; when runs are due does not count."""
    told = sorted(
        (name, value)
        for name, value in environment.items()
        if name.startswith(("ACCORDS_", "PREFECT_")) and not name.startswith("ACCORDS_SCHEDULE_")
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _without(environment: Mapping[str, str], names: tuple[str, ...]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name not in names}
