"""How often the tests break things, and what they lost: a table at the end, and a line of JSON for each fault where a file is named."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pytest

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
def trials(pytestconfig: pytest.Config) -> Callable[[int, int], int]:
    """Return how to choose between the number of trials of the short form and of the long one: `trials(5, 300)`.

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
                    file.write(json.dumps(asdict(tally)) + "\n")

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
