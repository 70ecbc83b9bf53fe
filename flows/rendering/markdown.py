"""Foreign text made safe for Markdown: what would be markup or HTML is shown as it was written."""

from __future__ import annotations

import re

from flows.rendering.printable import printable

# Every ASCII punctuation mark can be escaped in CommonMark, and only these can begin markup, a tag, an entity or a link.
MARKUP = re.compile(r"([!-/:-@\[-`{-~])")


def markdown_text(text: str) -> str:
    """Return `text` on one line, so that Markdown shows its characters and nothing else."""
    return MARKUP.sub(r"\\\1", printable(text).strip())
