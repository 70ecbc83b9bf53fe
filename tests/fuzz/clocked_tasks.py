"""What worker processes do, with a line a task on what it took; a process imports it by name."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from flows.workers import extract_document, parse_source, prepare_worker

RESET_PEAK = b"5"
_files: dict[str, int] = {}


def prepare(log: Path) -> None:
    """Prepare as every worker does; what is written to later is opened before."""
    _files["log"] = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    if Path("/proc/self/clear_refs").exists():
        _files["peak"] = os.open("/proc/self/clear_refs", os.O_WRONLY)
        _files["status"] = os.open("/proc/self/status", os.O_RDONLY)
    prepare_worker()
    _log("prepare", "-", time.monotonic())


def parse(source, options, **bounds):
    """Parse a file."""
    started = _start()
    try:
        return parse_source(source, options, **bounds)
    finally:
        _log("parse", source.path.name, started)


def extract(document):
    """Extract an article."""
    started = _start()
    try:
        return extract_document(document)
    finally:
        _log("extract", document.article_id, started)


def _start() -> float:
    if "peak" in _files:
        os.write(_files["peak"], RESET_PEAK)
    return time.monotonic()


def _log(task: str, what: str, started: float) -> None:
    os.write(_files["log"], f"{task}\t{what}\t{time.monotonic() - started:.3f}\t{_peak_megabytes()}\n".encode(errors="replace"))


def _peak_megabytes() -> int:
    if "status" not in _files:
        return 0
    status = os.pread(_files["status"], 5000, 0)
    return int(re.search(rb"VmHWM:\s*(\d+)", status)[1]) // 1024
