"""What maintenance did, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.rendering.layout import aligned, number_of, title_line

if TYPE_CHECKING:
    from flows.maintenance import Maintenance


def render_maintenance(done: Maintenance) -> Iterator[str]:
    """Yield what was verified, joined and deleted."""
    yield title_line("all is what was written")
    joined = f", {done.batches_before:,} before" if done.batches_after < done.batches_before else ""
    rows = [
        ("batches of the lake", f"{done.batches_after:,}{joined}"),
        ("releases", f"{number_of(done.verified.releases, 'file')} verified, {done.releases_deleted:,} deleted"),
        ("reports", f"{number_of(done.reports_deleted, 'file')} deleted"),
    ]
    yield from aligned(rows, indent=2)
