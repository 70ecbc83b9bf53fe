"""A compaction that a process of its own kills itself in, for `test_killed_compaction.py`; the process imports it by name."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from warehouse.compaction import join_batches
from warehouse.lake import Lake

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"}


def join_until(root: Path, count: int) -> None:
    """Join the batches of a lake, and be killed at the `count`th call that changes files."""
    left = count

    def kill_at_last(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        is_write = event == "open" and isinstance(arguments[1], str) and "w" in arguments[1]
        if event in CHANGES or is_write:
            left -= 1
            if left:
                return
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(kill_at_last)
    join_batches(Lake(root))
