"""Text, normalized once: what every offset refers to."""

from __future__ import annotations

import re
import unicodedata

from ftfy import TextFixerConfig, fix_text

NEWLINE = re.compile("\r\n?|[\v\f\u2028\u2029]")
DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")

# Mojibake and lone surrogates only: quotes, ligatures, widths and entities are the article's own.
REPAIRS = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
)


def normalize_text(text: str) -> str:
    """Return `text` with newlines as `\\n`, in Unicode NFC, mojibake repaired, byte order marks and control characters dropped.

    Blank lines at both ends go; nothing else is lost. Normalizing again changes nothing.
    """
    while (normalized := _normalize_step(text)) != text:
        text = normalized
    return text


def normalize_line(text: str | None) -> str | None:
    """Return `text` normalized and as one line, or None where nothing is left of it."""
    return " ".join(normalize_text(text).split()) or None if text else None


def _normalize_step(text: str) -> str:
    text = DROPPED.sub("", NEWLINE.sub("\n", text))
    if not text.isascii():
        text = unicodedata.normalize("NFC", fix_text(text, REPAIRS))
    return text.strip("\n")
