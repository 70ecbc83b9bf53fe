"""What the figures were measured on, without names or places."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime

from flows.versions import library_versions


def describe_machine() -> dict[str, object]:
    """Return the day, the cores and memory at hand, the load just before, and the versions."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "measured_on": datetime.now(UTC).date().isoformat(),
        "cores": cores,
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "load_before": round(os.getloadavg()[0], 2),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "versions": library_versions(),
    }
