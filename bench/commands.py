"""The commands that are measured, and the environment they run in: a home of their own, no server, nobody's settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ACCORDS = str(Path(sys.executable).with_name("accords"))
OURS = ("ACCORDS_", "PREFECT_")


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a command that keeps everything under `home`, a folder that is there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return kept | {"ACCORDS_HOME": str(home / "data"), "PREFECT_HOME": str(home / "prefect"), "DO_NOT_TRACK": "1"}
