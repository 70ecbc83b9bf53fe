"""The program as a reader of the README runs it, on a warehouse of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHECKOUT = "/home/you/accords"  # where the README's reader has the project
WIDTH = 110  # columns of the reader's terminal


@dataclass(frozen=True, kw_only=True)
class Program:
    """`accords`, started from the root of the checkout, with its data in `home`."""

    home: Path

    def __call__(self, *arguments: str) -> str:
        """Return what a command prints, with the paths that the README's reader would see."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ACCORDS_", "PREFECT_"))}
        own = {"ACCORDS_HOME": str(self.home), "PREFECT_HOME": str(self.home.parent / "prefect"), "COLUMNS": str(WIDTH)}
        done = subprocess.run(
            [sys.executable, "-c", "from flows.cli import main; main()", *arguments],
            cwd=ROOT, env=kept | own | {"PYTHONIOENCODING": "utf-8"}, capture_output=True, encoding="utf-8", timeout=240, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        printed = done.stdout.replace(str(self.home), f"{CHECKOUT}/data").replace(str(ROOT), CHECKOUT)
        return "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
