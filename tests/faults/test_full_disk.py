"""A disk that is full from some step of a run on: one clear line, the release as it was, and the next run with room completes."""

from __future__ import annotations

import random
import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest

from tests.faults.homes import content_of, copy, exported_in, problems_of

STEPS = ("Discover new", "Read new", "Resolve articles", "Build release", "Judge release", "Publish release", "Export release")
PUBLISHING = STEPS[-2:]
SIZE = 128 * 2**20


@pytest.fixture(scope="module")
def small_disk(tmp_path_factory):
    """A file system of its own with little room, where one may be mounted."""
    folder = tmp_path_factory.mktemp("disk")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def problems_with(start, home: Path, victims, full: dict[str, object]) -> list[str]:
    """Return what a run did wrong on a disk that became full, and whether it noticed at all."""
    told = victims.run(home, full=full)
    if told["ended"] == "published":
        return ["unnoticed"]
    wrong = []
    name, _, message = told["ended"].partition(": ")
    clear = any(reason in message for reason in ("No space left on device", "File too large"))
    if name != "PipelineError" or not clear or not message.startswith("/") or "\n" in message:
        wrong.append(f"it said {told['ended']}")
    if full["step"] not in PUBLISHING and not full.get("leave") and content_of(home) != start.before:
        wrong.append("the release was touched")
    if ballast := full.get("ballast"):
        Path(str(ballast)).unlink()
    return wrong + problems_of(start, home, victims)


def test_a_full_disk_is_named_and_costs_nothing(starts, victims, small_disk, trials, tallied):
    draw = random.Random("disk full")
    start, problems = starts["earlier release"], []
    with tallied("disk full") as tally:
        for number, step in enumerate(trials(("Read new", "Export release"), STEPS * 6)):
            home = small_disk / str(number)
            copy(start.home, home)
            leave = 0 if number < len(STEPS) else draw.randrange(300_000)
            wrong = problems_with(start, home, victims, {"step": step, "ballast": str(small_disk / "ballast"), "leave": leave})
            (small_disk / "ballast").unlink(missing_ok=True)
            shutil.rmtree(home)
            if wrong != ["unnoticed"] or not leave:  # some bytes can be enough for the rest of a run
                tally.add(step, lost=bool(wrong))
                problems += [f"{leave} bytes left from {step} on: {text}" for text in wrong]
        assert problems == []


def test_a_file_that_may_not_grow_is_named_and_costs_nothing(starts, victims, tmp_path, trials, tallied):
    start, problems = starts["earlier release"], []
    with tallied("file too large") as tally:
        for largest, step in trials([(2_000, "Build release")], list(product((0, 2_000, 20_000), STEPS))):
            home = tmp_path / f"{step.replace(' ', '-')}-{largest}"
            copy(start.home, home)
            wrong = problems_with(start, home, victims, {"step": step, "largest": largest})
            shutil.rmtree(home)
            if wrong != ["unnoticed"] or not largest:
                tally.add(step, lost=bool(wrong))
                problems += [f"at most {largest} bytes from {step} on: {text}" for text in wrong]
        assert problems == []


def test_nothing_is_published_of_a_first_run_without_room(starts, victims, small_disk, tallied):
    start, home = starts["nothing"], small_disk / "first"
    with tallied("disk full") as tally:
        wrong = problems_with(start, home, victims, {"step": "Build release", "ballast": str(small_disk / "ballast"), "leave": 0})
        tally.add("first run", lost=bool(wrong))
        assert wrong == []
        assert exported_in(home) is not None
