"""Cells that a spreadsheet would run, made text: article text can begin with anything, and CSV is opened in spreadsheets."""

from __future__ import annotations

# What a spreadsheet takes for the beginning of a formula, in full width too; an apostrophe before it makes the cell text.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
APOSTROPHE = "'"


def harmless(text: str) -> str:
    """Return `text` so that a spreadsheet shows it and runs nothing."""
    return APOSTROPHE + text if text.startswith(FORMULA) else text


def guarded(text: str) -> str:
    """Return `text` harmless in a way that `unguarded` undoes."""
    return APOSTROPHE + text if text.startswith((*FORMULA, APOSTROPHE)) else text


def unguarded(text: str) -> str:
    """Return what `guarded` was given; text that needed no apostrophe keeps its own."""
    is_guarded = text.startswith(APOSTROPHE) and text[1:].startswith((*FORMULA, APOSTROPHE))
    return text[1:] if is_guarded else text
