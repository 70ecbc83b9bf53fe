"""Time, processor time and memory of calls and of whole commands, the processes they start included."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

SET_CHILD_SUBREAPER = 36  # of Linux's prctl
MAXRSS_PER_MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10


@dataclass(frozen=True, kw_only=True)
class Usage:
    """What something took. `peak_megabytes` is the resident memory of its largest process; `lines` are what it printed, each with
    the seconds since its start."""

    seconds: float
    cpu_seconds: float
    peak_megabytes: float = 0.0
    lines: tuple[tuple[float, str], ...] = ()


def measure_call(function: Callable[[], object]) -> Usage:
    """Return what calling `function` took in this process."""
    started, cpu_started = time.perf_counter(), time.process_time()
    function()
    return Usage(seconds=time.perf_counter() - started, cpu_seconds=time.process_time() - cpu_started)


def measure_command(command: Sequence[str], *, environment: Mapping[str, str]) -> Usage:
    """Return what running `command` took, all its processes together.

    Processes that outlive the one that started them are counted on Linux only; elsewhere nobody can wait for them.

    Raises:
        CalledProcessError: it did not end with status 0.
    """
    _adopt_orphans()
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, process_group=0)
    assert process.stdout is not None
    with process.stdout as output:
        lines = tuple((time.perf_counter() - started, line.rstrip("\n")) for line in output)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    usages = [usage, *_usages_of_orphans(process.pid)]
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args, "\n".join(line for _, line in lines))
    return Usage(
        seconds=seconds,
        cpu_seconds=sum(usage.ru_utime + usage.ru_stime for usage in usages),
        peak_megabytes=max(usage.ru_maxrss for usage in usages) / MAXRSS_PER_MEGABYTE,
        lines=lines,
    )


def measure_in_turn(*measured: Callable[[int], Usage], rounds: int) -> list[tuple[Usage, ...]]:
    """Return what each of `measured` took in every round; they take turns, so that what slows the machine for a while slows all."""
    return [tuple(measure(number) for measure in measured) for number in range(rounds)]


def in_own_process(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what `function` returns in a fresh process: this one stays small, as a command's peak counts from its parent's."""
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *args, **kwargs).result()


def own_peak_megabytes() -> float:
    """Return the most memory this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MAXRSS_PER_MEGABYTE


def _adopt_orphans() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _usages_of_orphans(group: int) -> list[resource.struct_rusage]:
    usages = []
    while True:
        try:
            usages.append(os.wait4(-group, 0)[2])
        except ChildProcessError:
            return usages
