"""What is right and wrong in the files of the warehouse, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.rendering.layout import aligned, number_of, title_line

if TYPE_CHECKING:
    from flows.verification import Verified


def render_verified(verified: Verified) -> Iterator[str]:
    """Yield what was looked at, then each file that is not what was written."""
    yield title_line("damage found" if verified.damage else "all is what was written")
    looked_at = [("batches of the lake", f"{verified.batches:,}"), ("releases", number_of(verified.releases, "file"))]
    yield from aligned(looked_at, indent=2)
    yield from aligned([("wrong", str(path), what) for path, what in verified.damage.items()], indent=2) if verified.damage else ()
