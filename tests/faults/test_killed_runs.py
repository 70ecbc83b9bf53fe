"""A run killed at any instant: the last release is whole, the next run completes, and the result is that of a run nobody disturbed."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from filelock import FileLock

from tests.faults.homes import copy, problems_of

SEED = int(os.environ.get("ACCORDS_FAULTS_SEED", "20261130"))

PHASES = (
    "Begin", "Mend lake", "Discover new", "Read new", "Extract again", "Read lake", "Resolve articles", "Refuse broken rows",
    "Hold to bounds", "Build release", "Check release", "Judge release", "Publish release", "Export release", "End",
)  # fmt: skip


def test_a_run_killed_at_a_random_instant_costs_nothing(starts, victims, tmp_path, trials, tallied):
    draw = random.Random(SEED)
    with tallied("killed at a random instant") as tally:
        number, problems = 0, []
        while tally.trials < trials(4, 300):
            name, phase = list(starts)[number % len(starts)], PHASES[number // len(starts) % len(PHASES)]
            number += 1
            start, home = starts[name], tmp_path / str(number)
            if start.home.exists():
                copy(start.home, home)
            after = draw.uniform(0, 1.2) * start.times.get(phase, 0.002)
            told = victims.run(home, kill={"step": phase, "after": after})
            if told["ended"] == "killed":  # else it was done before its time came
                wrong = problems_of(start, home, victims)
                tally.add(told["step"], lost=bool(wrong))
                problems += [f"from {name}, killed {after:.4f} s into {phase}, in {told['step']}: {text}" for text in wrong]
            shutil.rmtree(home, ignore_errors=True)
        assert problems == [], f"seed {SEED}"


@pytest.mark.parametrize("name", ["nothing", "earlier release", "older extractor"])
def test_a_run_killed_at_each_call_that_changes_files_costs_nothing(name, starts, victims, tmp_path, trials, tallied):
    start = starts[name]
    last = len(start.calls)
    chosen = range(1, last + 1) if name == "earlier release" else range(1, last + 1, 3)
    few = sorted(random.Random(SEED).sample(chosen, 2))
    with tallied("killed at each call that changes files") as tally:
        problems = []
        for call in trials(few, chosen):
            home = tmp_path / str(call)
            if start.home.exists():
                copy(start.home, home)
            told = victims.run(home, kill={"call": call})
            assert told["ended"] == "killed", f"call {call} of {last}: {json.dumps(told)}"
            wrong = problems_of(start, home, victims)
            tally.add(told["step"], lost=bool(wrong))
            problems += [f"killed at call {call}, {told['calls'][-1]}: {text}" for text in wrong]
            shutil.rmtree(home)
        assert problems == []


def test_the_workers_of_a_killed_run_end_and_its_lock_is_free(tmp_path, trials, tallied):
    draw = random.Random(SEED)
    program = [sys.executable, "-c", "from flows.cli import main; main()", "run", "samples/articles", "--home", str(tmp_path)]
    with tallied("killed without its workers") as tally:
        for number in range(trials(1, 10)):
            with subprocess.Popen(program, env=os.environ | {"PYTHONPATH": str(Path.cwd())}, stderr=subprocess.DEVNULL) as process:
                workers = wait_for_workers(psutil.Process(process.pid))
                time.sleep(draw.uniform(0, 5) * bool(number))
                process.kill()
            _, alive = psutil.wait_procs(workers, timeout=60)
            with FileLock(tmp_path / ".writer.lock", timeout=0):
                tally.add(lost=bool(alive))
            assert alive == []


def wait_for_workers(run: psutil.Process) -> list[psutil.Process]:
    """The processes below a run, once there are those that the server of workers has forked."""
    for _ in range(600):
        workers = run.children(recursive=True)
        if len(workers) > len(run.children()):
            return workers
        time.sleep(0.1)
    raise AssertionError("no worker was started")
