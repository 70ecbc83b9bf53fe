"""A run killed at any instant: the last release is whole, the next run completes, and the result is that of a run nobody disturbed."""

from __future__ import annotations

import json
import os
import random
import shutil

import pytest

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
