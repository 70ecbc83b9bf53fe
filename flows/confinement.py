"""The bounds of a worker process: how much memory it may use, and what it may not do, whatever a file makes a library do.

The bounds are those of a process that is not hostile itself: they hold what libraries do in Python, where sockets, programs and files
are opened, not machine code that calls the system.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import psutil

from transforms.documents.options import MEGABYTE

P = ParamSpec("P")
R = TypeVar("R")

OUT_OF_MEMORY = 71  # the exit status of a worker that has come to its limit

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Audit events (the table in the Python library's documentation) of what a worker has no use for once it is ready. The pipes that it
# gets its work by are there by then, and reading files stays free: parsers are imported when a file needs them.
REFUSED = frozenset(
    """socket.__new__ socket.bind socket.connect socket.sendto socket.sendmsg socket.getaddrinfo socket.gethostbyname
    socket.gethostbyaddr socket.getnameinfo
    subprocess.Popen os.system os.exec os.posix_spawn os.spawn os.fork os.forkpty pty.spawn os.kill os.killpg signal.pthread_kill
    os.remove os.rename os.rmdir os.mkdir os.link os.symlink os.truncate os.chmod os.chown os.chflags os.utime os.setxattr os.removexattr
    resource.setrlimit resource.prlimit""".split()
)


def confine(memory_limit: int) -> None:
    """Bind this process for good: to `memory_limit` megabytes, without network, other programs, and changes to files."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold articles, wherever the program was started
    if sys.platform == "linux":  # elsewhere the system does not hold processes to it
        _, allowed = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = memory_limit * MEGABYTE + _reserved()
        bound = wanted if allowed == resource.RLIM_INFINITY else min(wanted, allowed)  # whoever runs it can't be given more
        resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)


def within_memory(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what `work` returns; where memory runs out, end this process, as it may not get it back: a fresh one takes its place."""
    try:
        return work(*args, **kwargs)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _reserved() -> int:
    """Return how many bytes are set aside and not in use: an allocator may take a gigabyte at once, and the system counts that."""
    memory = psutil.Process().memory_info()
    return max(memory.data - (memory.rss - memory.shared), 0)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in REFUSED:
        raise PermissionError(f"a process that reads articles may not do this: {event}")
    if event == "open" and isinstance(flags := arguments[2], int) and flags & WRITING:
        raise PermissionError("a process that reads articles may not write files")
