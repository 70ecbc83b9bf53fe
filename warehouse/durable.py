"""Files that are there whole or not at all: written aside, flushed to the disk, moved into place."""

from __future__ import annotations

import os
from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` and flush it to the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    write_file(aside, content)
    move(aside, path)


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
