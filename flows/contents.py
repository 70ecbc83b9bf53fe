"""The bytes of a source, read within bounds, and the key that tells whether they were read before."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from flows.sources import Source
from schemas.errors import DocumentError
from transforms.documents.options import ParseOptions

# A folder that may be passed through but not listed can't be opened for reading; O_PATH, where there is one, asks for less.
FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_CLOEXEC

# A file that is being written is read again so often, then left for the next run.
TRIES = 3


def read_content(source: Source, *, max_bytes: int) -> tuple[bytes, bytes | None]:
    """Return the bytes of `source` and of its sidecar, None where it has none.

    Raises:
        DocumentError: the file or its sidecar has gone, can't be read, or has become a link, a pipe or too large since it was found.
    """
    folder = source.folder or source.path.parent
    content = _read(source.path, folder, max_bytes)
    return content, _read(source.sidecar, folder, max_bytes) if source.sidecar else None


def options_key(options: ParseOptions) -> str:
    """Return what every content key made with `options` begins with."""
    return hashlib.sha256(repr(options).encode()).hexdigest()[:8] + "-"


def content_key(content: bytes, metadata: bytes | None, options: ParseOptions) -> str:
    """Return the key of a file's bytes, its sidecar's bytes and the options they are parsed with."""
    digest = hashlib.sha256(content)
    if metadata is not None:
        digest.update(hashlib.sha256(metadata).digest())
    return options_key(options) + digest.hexdigest()[:32]


def _read(path: Path, folder: Path, max_bytes: int) -> bytes:
    try:
        descriptor = _open(path, folder)
    except OSError as error:
        raise DocumentError("unreadable", str(error.strerror)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # asked before there is a file object, which no folder can have
        os.close(descriptor)
        raise DocumentError("not_a_file", "no longer a regular file when it was opened")
    with os.fdopen(descriptor, "rb") as file:
        for _ in range(TRIES):
            try:
                before = _state(descriptor)
                file.seek(0)
                content = file.read(max_bytes + 1)
            except OSError as error:
                raise DocumentError("unreadable", str(error.strerror)) from error
            if len(content) > max_bytes:
                raise DocumentError("too_large", f"more than {max_bytes} bytes when it was read")
            if before == _state(descriptor) == (len(content), before[1]):
                return content
    raise DocumentError("unreadable", "it changed each time it was read")


def _state(descriptor: int) -> tuple[int, int]:
    """Return a file's size and when it was changed."""
    seen = os.fstat(descriptor)
    return seen.st_size, seen.st_mtime_ns


def _open(path: Path, folder: Path) -> int:
    """Return a descriptor of the file at `path`, reached from `folder` step by step: whoever swaps a folder for a link gains nothing."""
    *folders, name = path.relative_to(folder).parts
    current = os.open(folder, FOLDER)
    try:
        for step in folders:
            inner = os.open(step, FOLDER | os.O_NOFOLLOW, dir_fd=current)
            os.close(current)
            current = inner
        # Without O_NONBLOCK, opening a pipe that has taken the file's place would wait for ever.
        return os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=current)
    finally:
        os.close(current)
