"""pip-audit, whose exit status is the same for "vulnerable" and "nobody answered", told apart by what it writes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

COMMAND = (
    sys.executable, "-m", "pip_audit", "--local", "--skip-editable", "--format", "json", "--desc", "off", "--progress-spinner", "off",
    "--timeout", "5",
)  # fmt: skip
SECONDS = 180.0  # for all packages together; where nothing answers, each waits for its timeout


def audit(command: Sequence[str], *, seconds: float) -> tuple[str, bool]:
    """Return what the audit by `command` found, and whether that is a vulnerability; where it couldn't ask, why it was skipped."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return f"audit skipped: no answer within {seconds:g} seconds", False
    try:
        report = json.loads(done.stdout)
    except ValueError:
        said = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        return f"audit skipped: the package index could not be asked ({_without_addresses(said)})", False
    found = list(_vulnerabilities(report))
    if found:
        return "\n".join([f"{len(found)} known vulnerabilities:", *found]), True
    return f"no known vulnerability in {len(report['dependencies'])} packages", False


def _vulnerabilities(report: Mapping[str, Any]) -> Iterator[str]:
    for package in report["dependencies"]:
        for one in package.get("vulns", ()):
            fixed = ", ".join(one.get("fix_versions", ())) or "no version"
            yield f"  {package['name']} {package['version']}: {one['id']}, mended in {fixed}"


def _without_addresses(said: str) -> str:
    """Return `said` without what looks like an address: an index of one's own may carry a password in it."""
    return " ".join("..." if "://" in word or "host=" in word else word for word in said.split())[:200]
