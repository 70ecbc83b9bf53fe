"""Files that are there whole or not at all: written aside, flushed to the disk, moved into place."""

from __future__ import annotations

import os
from pathlib import Path

# What the name of a file ends with that is written beside the one it will replace.
ASIDE = ".new"


def write_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` and flush it to the disk.

    Raises:
        OSError: it can't be written, for want of room or otherwise; the error names the file.
    """
    try:
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step: a reader sees the old file or the new one. What can't be written whole leaves nothing."""
    make_folder(path.parent)
    aside = aside_of(path)
    try:
        write_file(aside, content)
        move(aside, path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


def aside_of(path: Path) -> Path:
    """Return where what will take the place of `path` is made, beside it."""
    return path.with_name(f".{path.name}{ASIDE}")


def clear_aside(folder: Path) -> None:
    """Delete the files in `folder` that writers who were killed left beside their place."""
    for leftover in folder.glob(f".*{ASIDE}"):
        leftover.unlink()


def make_folder(path: Path) -> None:
    """Make a folder and those above it that are missing, each entered in the one above it for good."""
    missing = []
    while not path.is_dir():
        missing.append(path)
        path = path.parent
    for folder in reversed(missing):
        folder.mkdir(exist_ok=True)
        flush(folder.parent)


def move(source: Path, target: Path) -> None:
    """Rename `source` to `target`, replacing a file there, and make the rename durable.

    Raises:
        OSError: the two are on different file systems, or `target` is a folder with something in it.
    """
    os.replace(source, target)
    flush(target.parent)


def flush(path: Path) -> None:
    """Flush a file's content, or a folder's list of names, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
