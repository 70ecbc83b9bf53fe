"""The processes of a schedule: started in the background, found again, and ended with all they have started."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

# Every process of a schedule has its folder in this variable, those that a killed one leaves behind as well; and every process of a
# flow run has Prefect's variable.
MARK = "ACCORDS_SCHEDULE_FOLDER"
FLOW_RUN = "PREFECT__FLOW_RUN_ID"

LARGEST_LOG = 10_000_000  # bytes; a longer one is put aside when its process is started
LOG_TAIL = 3  # lines that a message cites
END_LIMIT = 20.0  # seconds that a process has to end by itself

SERVER, WORKER = "server", "worker"


def start(role: str, command: Sequence[str], *, folder: Path, environment: Mapping[str, str], settings: str) -> psutil.Process:
    """Start `command` as the process of `role` in a session of its own, and note it under `folder` with what tells its settings."""
    log = log_of(folder, role)
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603 - a command of ours
            command, cwd=folder, env={**environment, MARK: str(folder)}, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
    started = psutil.Process(process.pid)
    note = {"pid": started.pid, "settings": settings}
    _note(folder, role).write_text(json.dumps(note), "utf-8")
    return started


def find(role: str, *, folder: Path) -> psutil.Process | None:
    """Return the process of `role` that was noted, None where it has ended; another one that got its number is not it."""
    noted = _noted(folder, role)
    try:
        process = psutil.Process(noted["pid"])
        # Not by its time of creation, which is another one once the clock was set.
        return process if process.environ().get(MARK) == str(folder) and is_alive(process) else None
    except (KeyError, psutil.Error, OSError):
        return None


def settings_of(role: str, *, folder: Path) -> str:
    """Return what tells the settings that the process of `role` was started with."""
    return str(_noted(folder, role).get("settings", ""))


def forget(role: str, *, folder: Path) -> None:
    """Delete the note of a process that has ended."""
    _note(folder, role).unlink(missing_ok=True)


def is_alive(process: psutil.Process) -> bool:
    """Return whether `process` has not ended; one that only waits for its parent to notice has."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def marked_processes(folder: Path) -> list[psutil.Process]:
    """Return all processes of the schedule in `folder`, whoever their parent is now."""
    return [process for process, environment in _environments() if environment.get(MARK) == str(folder)]


def flow_run_processes(folder: Path) -> dict[psutil.Process, str]:
    """Return those of them that belong to a flow run, each with the id of its run."""
    return {
        process: environment[FLOW_RUN]
        for process, environment in _environments()
        if environment.get(MARK) == str(folder) and FLOW_RUN in environment
    }


def running_flow_runs() -> set[str]:
    """Return the ids of the flow runs that have a process on this machine."""
    return {environment[FLOW_RUN] for _, environment in _environments() if FLOW_RUN in environment}


def end(processes: Iterable[psutil.Process], *, patience: float = END_LIMIT) -> None:
    """Ask `processes` to end, and kill those that have not after `patience` seconds."""
    asked = list(processes)
    for process in asked:
        _signal(process, "terminate")
    _, left = psutil.wait_procs(asked, timeout=patience)
    for process in left:
        _signal(process, "kill")
    psutil.wait_procs(left, timeout=patience)


def log_of(folder: Path, role: str) -> Path:
    """Return where the process of `role` writes its log."""
    return folder / f"{role}.log"


def log_tail(folder: Path, role: str) -> str:
    """Return where a process writes its log, and the last lines of it."""
    log = log_of(folder, role)
    try:
        lines = [line.strip() for line in log.read_text("utf-8", errors="replace").splitlines()]
    except OSError:
        lines = []
    return f"{log} ends: " + " | ".join([line for line in lines if line][-LOG_TAIL:])


def _note(folder: Path, role: str) -> Path:
    return folder / f"{role}.json"


def _noted(folder: Path, role: str) -> dict[str, Any]:
    try:
        noted = json.loads(_note(folder, role).read_text("utf-8"))
    except (OSError, ValueError):  # none, or one that was cut short
        return {}
    return noted if isinstance(noted, dict) else {}


def _signal(process: psutil.Process, how: str) -> None:
    with suppress(psutil.NoSuchProcess):
        getattr(process, how)()


def _environments() -> Iterator[tuple[psutil.Process, dict[str, str]]]:
    for process in psutil.process_iter():
        if process.pid == os.getpid():
            continue
        try:
            yield process, process.environ()
        except (psutil.Error, OSError):
            continue
