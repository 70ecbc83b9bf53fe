from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from schemas.errors import TransientError
from warehouse.lock import writer_lock

HOLDING = """
import sys
from pathlib import Path
from warehouse.lock import writer_lock

with writer_lock(Path(sys.argv[1]), timeout=5) as right:
    right.name_run("night")
    print("held", flush=True)
    sys.stdin.read()
"""

# As a run does: workers come from a server that is started while the lock is held; and other programs are started.
HOLDING_WITH_CHILDREN = """
import multiprocessing, subprocess, sys, time
from pathlib import Path
from warehouse.lock import writer_lock

with writer_lock(Path(sys.argv[1]), timeout=5):
    worker = multiprocessing.get_context("forkserver").Process(target=time.sleep, args=(60,))
    worker.start()
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], stdout=subprocess.DEVNULL)
    print(worker.pid, other.pid, flush=True)
    time.sleep(60)
"""


@contextmanager
def held_elsewhere(home: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLDING, str(home)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    with (
        held_elsewhere(tmp_path) as process,
        pytest.raises(TransientError, match=rf"process {process.pid} \(run night\)"),
        writer_lock(tmp_path, timeout=0.1),
    ):
        pytest.fail("two writers at once")


def test_a_killed_writer_leaves_no_lock(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path) as process:
        process.kill()
        process.wait()
        with writer_lock(tmp_path, timeout=5):
            pass


def test_processes_that_a_killed_writer_leaves_behind_do_not_hold_its_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING_WITH_CHILDREN, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        children = [psutil.Process(int(number)) for number in process.stdout.readline().split()]
        try:
            process.kill()
            process.wait()
            assert [child.is_running() for child in children] == [True] * 2
            with writer_lock(tmp_path, timeout=0):
                pass
        finally:
            for child in children:
                child.kill()


def test_the_right_to_write_ends_with_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writer_lock(tmp_path, timeout=0):
        _ = 1 / 0
    with writer_lock(tmp_path, timeout=0):
        pass


def test_waiting_for_another_lock_inside_is_not_taken_for_waiting_for_this_one(tmp_path: Path) -> None:
    with (
        held_elsewhere(tmp_path / "other"),
        writer_lock(tmp_path / "this", timeout=0),
        pytest.raises(TransientError, match="other is being written"),
        writer_lock(tmp_path / "other", timeout=0),
    ):
        pytest.fail("two writers at once")
