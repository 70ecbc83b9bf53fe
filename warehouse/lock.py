"""One writer at a time, across processes: a lock of the operating system, which ends with the process that holds it."""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from schemas.errors import PipelineError, TransientError

LOCK = ".writer.lock"
POLLING = 0.25  # seconds between two tries: a run that waits begins soon after the other one ends

# What happens while a process waits for another one, which it is told the name of.
Waiting = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True, kw_only=True)
class Writer:
    """The process that holds the right to write, or held it when it was killed; `run_id` is None while it does not have one."""

    host: str
    process_id: int
    run_id: str | None = None

    def __str__(self) -> str:
        place = "" if self.host == socket.gethostname() else f" on {self.host}"
        return f"process {self.process_id}{place}" + (f" (run {self.run_id})" if self.run_id else "")


class Right:
    """The right to write under a home folder, while it is held."""

    def __init__(self, home: Path) -> None:
        self._holder = _holder(home)
        self.name_run(None)

    def name_run(self, run_id: str | None) -> None:
        """Let others know which run is writing."""
        writer = Writer(host=socket.gethostname(), process_id=os.getpid(), run_id=run_id)
        self._holder.write_text(json.dumps(asdict(writer)), "utf-8")


def _in_silence(_writer: str) -> AbstractContextManager[None]:
    return nullcontext()


@contextmanager
def writer_lock(home: Path, *, timeout: float, waiting: Waiting = _in_silence) -> Iterator[Right]:
    """Hold the right to write under `home`; wait up to `timeout` seconds for it, inside `waiting(for whom)`.

    Processes that are spawned meanwhile do not hold it as well; one that is forked does: workers are to be spawned.

    Raises:
        TransientError: another process held it all that time; the message names the process.
        PipelineError: the file system has no locks.
    """
    home.mkdir(parents=True, exist_ok=True)
    # Where flock is missing, filelock would take a file's existence for a lock, and one who is killed would hold it for ever.
    lock = FileLock(home / LOCK, poll_interval=POLLING, fallback_to_soft=False)
    _acquire(lock, home, timeout, waiting)
    try:
        yield Right(home)
    finally:
        _holder(home).unlink(missing_ok=True)
        lock.release()


def read_writer(home: Path) -> Writer | None:
    """Return who says to write under `home`; None where nobody does. One that was killed still says so."""
    try:
        return Writer(**json.loads(_holder(home).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def is_writing(home: Path) -> bool:
    """Return whether a process holds the right to write under `home`, whatever files a killed one has left."""
    try:
        descriptor = os.open(home / LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        # Shared and let go at once: whoever asks does not keep another from asking.
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def _acquire(lock: FileLock, home: Path, timeout: float, waiting: Waiting) -> None:
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            with waiting(str(read_writer(home) or "another process")):
                lock.acquire(timeout=timeout)
    except Timeout as error:
        writer = read_writer(home) or "another process"
        raise TransientError(f"{home} is being written by {writer}; try again when it has finished", path=str(home)) from error
    except OSError as error:
        raise PipelineError(f"{home} can't be locked, so that two runs could write at once: {error.strerror}; use another disk") from error


def _holder(home: Path) -> Path:
    return home / ".writer"
