import json
import os
import sys
import time

import pytest

from flows.scheduling import processes
from flows.scheduling.waiting import wait_until

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
# A process that will not end when it is asked to, says so, and has a child of its own.
STUBBORN = [
    sys.executable, "-c",
    "import signal, subprocess, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    f"subprocess.Popen({SLEEP!r}); print('ready', flush=True); time.sleep(60)",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    yield tmp_path
    processes.end(processes.marked_processes(tmp_path), patience=0)


def start(folder, command=SLEEP, role=processes.WORKER, **environment):
    return processes.start(role, command, folder=folder, environment={**os.environ, **environment}, settings="as they are")


def test_a_process_that_was_started_is_found_again_until_it_ends(folder):
    process = start(folder)
    assert processes.find(processes.WORKER, folder=folder) == process
    assert processes.settings_of(processes.WORKER, folder=folder) == "as they are"
    assert processes.find(processes.SERVER, folder=folder) is None
    processes.end([process], patience=10)
    assert processes.find(processes.WORKER, folder=folder) is None


def test_another_process_with_the_noted_number_is_not_taken_for_ours(folder):
    (folder / "worker.json").write_text(json.dumps({"pid": os.getpid()}))
    assert processes.find(processes.WORKER, folder=folder) is None


@pytest.mark.parametrize("note", ["", "{", "[]", "{}", '{"pid": 999999999}'])
def test_a_note_that_was_cut_short_or_is_stale_names_no_process(folder, note):
    (folder / "worker.json").write_text(note)
    assert processes.find(processes.WORKER, folder=folder) is None
    assert processes.settings_of(processes.WORKER, folder=folder) == ""


def test_what_a_killed_process_leaves_behind_is_found_and_ended_too(folder):
    parent = start(folder, STUBBORN)
    assert wait_until(lambda: "ready" in processes.log_of(folder, processes.WORKER).read_text(), limit=30)
    parent.kill()
    parent.wait(10)
    (orphan,) = processes.marked_processes(folder)
    assert orphan != parent
    processes.end([orphan], patience=10)
    assert processes.marked_processes(folder) == []


def test_a_process_that_does_not_end_when_asked_is_killed_within_its_bound(folder):
    process = start(folder, STUBBORN)
    assert wait_until(lambda: "ready" in processes.log_of(folder, processes.WORKER).read_text(), limit=30)
    before = time.monotonic()
    processes.end([process], patience=1)
    assert not processes.is_alive(process)
    assert time.monotonic() - before < 10


def test_processes_of_another_home_are_left_alone(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    theirs = start(elsewhere)
    try:
        assert processes.marked_processes(folder) == []
    finally:
        processes.end([theirs], patience=10)


def test_the_process_of_a_flow_run_is_known_by_its_id(folder):
    process = start(folder, PREFECT__FLOW_RUN_ID="0b1c")
    assert processes.flow_run_processes(folder) == {process: "0b1c"}
    assert "0b1c" in processes.running_flow_runs()
    processes.end([process], patience=10)
    assert "0b1c" not in processes.running_flow_runs()


def test_a_log_that_has_grown_large_is_put_aside(folder, monkeypatch):
    monkeypatch.setattr(processes, "LARGEST_LOG", 10)
    log = processes.log_of(folder, processes.WORKER)
    log.write_text("what was logged before")
    processes.end([start(folder)], patience=10)
    assert log.read_text() == ""
    assert log.with_suffix(".log.1").read_text() == "what was logged before"


def test_the_end_of_a_log_is_cited_on_one_line(folder):
    processes.log_of(folder, processes.SERVER).write_text("one\ntwo\n\nthree\nfour\n\n")
    assert processes.log_tail(folder, processes.SERVER).endswith("server.log ends: two | three | four")


def test_waiting_ends_when_it_is_so_or_at_its_limit():
    answers = iter([False, True])
    assert wait_until(lambda: next(answers), limit=30)
    assert not wait_until(lambda: False, limit=0)
