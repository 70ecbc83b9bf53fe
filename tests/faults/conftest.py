"""How often the tests break things, and what they lost: a table at the end, and a line of JSON for each fault where a file is named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.faults.homes import Start, make_starts

LOG = "ACCORDS_FAULTS_LOG"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that says how often things are broken."""
    parser.addoption("--faults", choices=("short", "long"), default="short", help="break things a few times, or as often as is promised")


@dataclass
class Tally:
    """The trials of one fault, how many of them lost something, and how many were of which kind, such as the step that was hit."""

    fault: str
    trials: int = 0
    losses: int = 0
    kinds: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str = "", *, lost: bool = False) -> None:
        """Count one trial."""
        self.trials += 1
        self.losses += lost
        if kind:
            self.kinds[kind] += 1


TALLIES: pytest.StashKey[list[Tally]] = pytest.StashKey()


@pytest.fixture(scope="session")
def trials(pytestconfig: pytest.Config) -> Callable[[Any, Any], Any]:
    """Return how to choose between what the short form tries and what the long one does: `trials(5, 300)`.

    The option is known only where tests/faults was named on the command line; elsewhere the form is the short one.
    """
    is_long = pytestconfig.getoption("--faults", default="short") == "long"
    return lambda short, long: long if is_long else short


@pytest.fixture(scope="session")
def tallied(pytestconfig: pytest.Config) -> Callable[[str], AbstractContextManager[Tally]]:
    """Return a context that counts the trials of a fault: `with tallied("disk full") as tally: ... tally.add("publishing")`.

    A test that fails inside has lost something: at least one loss is counted.
    """

    @contextmanager
    def tally_of(fault: str) -> Iterator[Tally]:
        tally = Tally(fault)
        try:
            yield tally
        except BaseException:
            tally.losses = max(tally.losses, 1)
            raise
        finally:
            pytestconfig.stash.setdefault(TALLIES, []).append(tally)
            if path := os.environ.get(LOG):
                with Path(path).open("a", encoding="utf-8") as file:
                    file.write(json.dumps(vars(tally)) + "\n")

    return tally_of


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the trials and losses of each fault, added up over the tests that tried it."""
    tallies = config.stash.get(TALLIES, [])
    if not tallies:
        return
    terminalreporter.section("faults")
    faults = dict.fromkeys(tally.fault for tally in tallies)
    width = max(map(len, faults))
    for fault in faults:
        same = [tally for tally in tallies if tally.fault == fault]
        kinds = ", ".join(f"{kind} {count}" for kind, count in sum((tally.kinds for tally in same), Counter[str]()).items())
        counts = f"{sum(tally.trials for tally in same):>6} trials  {sum(tally.losses for tally in same):>4} losses"
        terminalreporter.write_line(f"{fault:<{width}}  {counts}  {kinds}".rstrip())


class Victims:
    """A process that forks runs to be killed; see victims.py for what a request may ask and what its answer tells."""

    def __init__(self, process: subprocess.Popen[str], landing: Path) -> None:
        self._process = process
        self._landing = landing

    def run(self, home: Path, *, version: str = "1+newer", **asked: object) -> dict[str, Any]:
        """Return how a run over `home` went; it is not killed unless `kill` says where."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = {"home": str(home), "landing": str(self._landing), "version": version, "kill": None} | asked
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the process that runs are forked from has died"
        told: dict[str, Any] = json.loads(answer)
        return told


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A landing folder whose content the tests change."""
    return tmp_path_factory.mktemp("sources") / "landing"


@pytest.fixture(scope="session")
def victims(tmp_path_factory: pytest.TempPathFactory, sources: Path) -> Iterator[Victims]:
    """What forks runs over `sources`; it has run once over the samples of one outlet, so that a fork finds everything loaded."""
    warm = [str(tmp_path_factory.mktemp("warm")), "samples/articles/wire"]
    # A fork has one thread: libraries that keep several would wait for the others for ever.
    one_thread = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "ARROW_DEFAULT_MEMORY_POOL": "system"}
    command = [sys.executable, str(Path(__file__).with_name("victims.py")), *warm]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | one_thread) as process:
        yield Victims(process, sources)
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture(scope="session")
def starts(victims: Victims, sources: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Start]:
    """The homes that faults are tried on, by name."""
    return make_starts(victims, sources, tmp_path_factory.mktemp("starts"))
