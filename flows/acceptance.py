"""Who lets a release pass that is out of bounds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """Who lets a release pass that is out of bounds, and why."""

    by: str
    reason: str
