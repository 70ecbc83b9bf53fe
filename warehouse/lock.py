"""One writer at a time, across processes: a lock of the operating system, which ends with the process that holds it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from schemas.errors import TransientError


@contextmanager
def writer_lock(home: Path, *, timeout: float, run_id: str | None = None) -> Iterator[None]:
    """Hold the right to write under `home`; wait up to `timeout` seconds for it.

    A child that is forked while the lock is held would keep it: workers are to be spawned.

    Raises:
        TransientError: another process held it all that time; the message names the process.
    """
    home.mkdir(parents=True, exist_ok=True)
    path = home / ".writer.lock"
    holder = home / ".writer"
    lock = FileLock(path)
    try:
        lock.acquire(timeout=timeout)
    except Timeout as error:
        raise TransientError(f"{home} is being written by {_read(holder)}; try again when it has finished", path=str(path)) from error
    try:
        holder.write_text(_description(run_id), "utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _description(run_id: str | None) -> str:
    process = f"process {os.getpid()}"
    return process if run_id is None else f"{process} (run {run_id})"


def _read(holder: Path) -> str:
    try:
        return holder.read_text("utf-8")
    except OSError:
        return "another process"
