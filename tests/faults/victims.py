"""Runs that can be killed, forked from one process that has imported everything: a request as a line of JSON, its answer as another.

    {"home", "landing", "version", "batch_size", "kill": null | {"step", "after"} | {"call"},
     "full": null | {"step", "ballast", "leave"} | {"step", "largest"}, "meanwhile": null | {"step", "command"}}

A run is killed with its process group, `after` seconds into a step, or by itself at its n-th call that changes files under `home`. With
`full` the disk is full but for some bytes from a step on, or no file may be larger than some bytes; `meanwhile` is a command of the shell,
given as a step begins. Articles are read in the process itself and Great Expectations is left out: neither writes, and both take long.
The answer says how it ended, in which step, how long its steps took and which calls changed files.
"""  # fmt: skip

from __future__ import annotations

import faulthandler
import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import expectations.gate
import flows.publication
import flows.reading
import flows.runs
from flows.ingest import ingest
from flows.progress import heard_by
from flows.settings import Settings, read_settings
from flows.workers import prepare_worker

CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
LONGEST = 200  # seconds that a run may take
FIRST, LAST = "Begin", "End"


class PoolInside:
    """Does in the process itself, at once, what a pool of processes would."""

    def __init__(self, **_: object) -> None:
        pass

    def schedule(self, function: Any, args: Any = (), kwargs: Any = None, timeout: float | None = None) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(function(*args, **(kwargs or {})))
        return future

    def stop(self) -> None:
        pass

    def join(self) -> None:
        pass


class Steps:
    """Writes each step's name to a pipe as it begins, and `End` after the last."""

    def __init__(self, pipe: int, request: dict[str, Any]) -> None:
        self._pipe = pipe
        self._full = request.get("full")
        self._meanwhile = request.get("meanwhile")
        self._steps: list[str] = []

    def begin(self, step: str, total: int | None) -> None:
        if not self._steps:
            self.tell("step", step)
        self._steps.append(step)
        if self._full and self._full["step"] == step:
            fill(**self._full)
        if self._meanwhile and self._meanwhile["step"] == step:
            subprocess.run(self._meanwhile["command"], shell=True, check=True)

    def advance(self) -> None:
        pass

    def end(self) -> None:
        self._steps.pop()
        if not self._steps:
            self.tell("step", LAST)

    def tell(self, kind: str, text: str) -> None:
        os.write(self._pipe, f"{json.dumps([kind, text, time.monotonic()])}\n".encode())


class Calls:
    """Counts the calls that change files below a folder, tells them, and kills the process at one of them, before it is made."""

    def __init__(self, home: str, steps: Steps, last: int | None) -> None:
        self._home, self._steps, self._last, self._count = home, steps, last, 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        is_opened = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING
        if event in CHANGES or is_opened:
            self._note(event, arguments[0])

    def flush(self, descriptor: int) -> None:
        self._note("os.fsync", os.readlink(f"/proc/self/fd/{descriptor}"))
        FSYNC(descriptor)

    def _note(self, event: str, path: Any) -> None:
        if not isinstance(path, str | bytes | os.PathLike) or not os.fsdecode(path).startswith(self._home):
            return
        self._count += 1
        self._steps.tell("call", f"{event} {os.fsdecode(path)[len(self._home) :]}")
        if self._count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


FSYNC = os.fsync


def run_once(request: dict[str, Any], pipe: int) -> None:
    """Run in a forked child, and leave it."""
    os.setsid()
    faulthandler.register(signal.SIGUSR1, all_threads=True)
    steps = Steps(pipe, request)
    flows.runs.extractor_version = lambda: request["version"]  # type: ignore[attr-defined]
    calls = Calls(request["home"] + "/", steps, (request["kill"] or {}).get("call"))
    os.fsync = calls.flush  # type: ignore[assignment]
    sys.addaudithook(calls)
    steps.tell("step", FIRST)
    try:
        with heard_by(steps):
            ingest.fn(settings_of(request))
        steps.tell("ended", "published")
    except BaseException as error:  # noqa: BLE001 - whatever ends the run is the answer
        steps.tell("ended", f"{type(error).__name__}: {error}")
    finally:
        os._exit(0)


def lighten() -> None:
    """Leave out what takes long and writes nothing."""
    flows.reading.ProcessPool = PoolInside  # type: ignore[attr-defined]
    flows.ingest.start_warmup = lambda: None  # type: ignore[attr-defined]
    expectations.gate._validate = lambda tables: iter(())  # type: ignore[attr-defined]
    flows.publication.judge_violations = pass_nothing  # type: ignore[attr-defined]


def settings_of(request: dict[str, Any]) -> Settings:
    return read_settings(
        home=Path(request["home"]), landing=Path(request["landing"]), workers=1, batch_size=request.get("batch_size", 3), lock_wait=5.0
    )


def fill(step: str, *, ballast: str | None = None, leave: int = 0, largest: int = 0) -> None:
    """Leave only so many bytes on the disk where `ballast` is put, or forbid this process larger files."""
    if ballast is None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        return
    disk = os.statvfs(Path(ballast).parent)
    descriptor = os.open(ballast, os.O_WRONLY | os.O_CREAT)
    os.posix_fallocate(descriptor, 0, max(disk.f_bavail * disk.f_frsize - leave, 1))
    os.close(descriptor)


def pass_nothing(violations: dict[str, Any]) -> tuple[()]:
    broken = [name for name, rows in violations.items() if rows.num_rows]
    assert not broken, broken
    return ()


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Fork a run, kill it where it is to be killed, and return what it told."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        run_once(request, theirs)
    os.close(theirs)
    told = list(follow(ours, child, request["kill"] or {}))
    os.close(ours)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # what is left of its group ends with it, as in a container that is stopped
    _, status = os.waitpid(child, 0)
    steps = [(text, at) for kind, text, at in told if kind == "step"]
    ends = [text for kind, text, _ in told if kind == "ended"]
    times: dict[str, float] = {}
    for (step, begin), (_, end) in pairwise(steps):
        if step != LAST:
            times[step] = end - begin
    return {
        "ended": ends[0] if ends else "killed" if os.WIFSIGNALED(status) else f"exit {status}",
        "step": steps[-1][0] if steps else FIRST,
        "times": times,
        "calls": [text for kind, text, _ in told if kind == "call"],
    }


def follow(pipe: int, child: int, kill: dict[str, Any]) -> Iterator[list[Any]]:
    """Yield what the child tells until it ends, and kill its group once the time has come."""
    rest, due, last = b"", None, time.monotonic() + LONGEST
    while True:
        ready, _, _ = select.select([pipe], [], [], max((due or last) - time.monotonic(), 0))
        if not ready:
            if due is None:
                yield ["ended", f"not done after {LONGEST} seconds", last]
                os.kill(child, signal.SIGUSR1)  # tells where it hangs
                time.sleep(1)
            os.killpg(child, signal.SIGKILL)
            due, last = None, last + LONGEST
            continue
        chunk = os.read(pipe, 65536)
        if not chunk:
            return
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            kind, text, at = json.loads(line)
            if kind == "step" and text == kill.get("step") and due is None:
                due = at + kill["after"]
            yield [kind, text, at]


def main() -> None:
    """Answer until the input ends."""
    prepare_worker()
    lighten()
    if sys.argv[1:]:
        warm_up(*sys.argv[1:])
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
        sys.stdout.flush()


def warm_up(home: str, landing: str) -> None:
    """Run once here, so that every table that is loaded when it is first needed is there in every fork."""
    ingest.fn(settings_of({"home": home, "landing": landing}))


if __name__ == "__main__":
    main()
