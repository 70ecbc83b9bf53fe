"""The releases there are, and what a rollback did, as lines to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from flows.rendering.layout import aligned, number_of, title_line
from transforms.documents.options import MEGABYTE

if TYPE_CHECKING:
    from flows.rollback import Rollback
    from warehouse.history import Release


def render_releases(described: Sequence[tuple[Release, Mapping[str, Any] | None]], notes: Mapping[str, str]) -> Iterator[str]:
    """Yield a line per release, the current one first, with what is known of it, and what somebody noted when it was published."""
    yield title_line("Releases")
    yield from aligned([_release(*found) for found in described] or [("none yet",)], indent=2)
    noted = [(name, notes[name]) for release, _ in described if (name := release.release_id) is not None and name in notes]
    if noted:
        yield ""
        yield from aligned(noted, indent=2)


def render_rollback(done: Rollback) -> Iterator[str]:
    """Yield what was done, and what to do lest the next run brings back what was wrong."""
    if done.replaced_id == done.release_id:
        yield f"release {done.release_id} is the current one; it was exported again"
        return
    yield f"rolled back to release {done.release_id}" + (f" from {done.replaced_id}" if done.replaced_id else "")
    yield "the next run publishes anew from the lake; take a bad source out before it, with `accords withdraw`"


def _release(release: Release, summary: Mapping[str, Any] | None) -> tuple[str, ...]:
    name, state = release.release_id or "unknown", "current" if release.is_current else "kept"
    if summary is None:
        return name, state, "can't be read", "", "", str(release.path)
    return (
        name,
        state,
        f"{summary['built_at']:%Y-%m-%d %H:%M} UTC" if summary["built_at"] else "",
        number_of(summary["article_count"], "article"),
        number_of(summary["agreement_count"], "agreement"),
        f"{release.path.stat().st_size / MEGABYTE:,.1f} MB",
    )
