"""What the tests have worker processes do in the place of parsing and extracting; a process imports it by name."""

import mmap
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from flows.workers import ReadFile
from transforms.documents.document import Document, ParsedFile, Rejection, article_id_of
from transforms.extraction.mentions import Extraction


def prepare() -> None:
    """Load nothing."""


def reserve() -> None:
    """Set memory aside as an allocator does, without using it."""
    RESERVED.append(mmap.mmap(-1, 1_400_000_000, flags=mmap.MAP_PRIVATE))


RESERVED = []


def stay_free(memory_limit: int) -> None:
    """Bind nothing, so that what is extracted can be noted in a file."""


def fail_to_prepare() -> None:
    """Fail as a broken installation does."""
    raise ImportError("no rules")


def parse(source, options, *, max_bytes, known_key):
    """A document a line; a word in front of the line tells what goes wrong."""
    content = source.path.read_bytes()
    key = f"key-{article_id_of(content)}"
    if key == known_key:
        return ReadFile(content_key=key, stage="discover", parsed=None)
    _misbehave(content.decode())
    documents = [
        Document(article_id=article_id_of(line.encode()), text=line, media_type="text/plain", language_code=line[:2], fragment=f"line={n}")
        for n, line in enumerate(content.decode().splitlines(), start=1)
    ]
    rejections = () if documents else (Rejection(reason_code="empty", detail="nothing in it"),)
    return ReadFile(content_key=key, stage="parse", parsed=ParsedFile(documents=tuple(documents), rejections=rejections))


def extract(document):
    """Nothing, after saying so in the folder that the text names."""
    if "log=" in document.text:
        Path(document.text.split("log=")[1].split()[0], f"{time.monotonic_ns()}-{document.document_key}").touch()
    _misbehave(document.text.removeprefix("en "))
    return Extraction()


def _misbehave(text):
    match text.split(maxsplit=1)[:1]:
        case ["hang"]:
            time.sleep(600)
        case ["die"]:
            os._exit(7)
        case ["raise"]:
            raise ValueError("no such thing")
        case ["slow"]:
            time.sleep(0.3)
        case ["hoard"]:
            hoard = [bytes(10_000_000) for _ in range(1000)]
            raise ValueError(f"there is room for {len(hoard)} blocks")
        case ["hold"]:
            bytes(300_000_000)
        case ["try"]:
            FORBIDDEN[text.split()[1]](*text.split()[2:])


# What nobody who reads articles has a use for, by name.
FORBIDDEN = {
    "connect": lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
    "resolve": lambda: socket.getaddrinfo("localhost", 9),
    "run": lambda: subprocess.run([sys.executable, "--version"], check=True),
    "system": lambda: os.system("true"),
    "fork": lambda: os.fork() or os._exit(0),
    "become": lambda: os.execv(sys.executable, [sys.executable, "--version"]),
    "write": lambda path: Path(path).write_text("written"),
    "append": lambda path: os.open(path, os.O_WRONLY | os.O_APPEND),
    "remove": lambda path: Path(path).unlink(),
    "rename": lambda path: Path(path).rename(f"{path}.old"),
    "link": lambda path: Path(f"{path}.link").symlink_to("/etc/passwd"),
    "kill": lambda: os.kill(os.getppid(), 0),
    "unlimit": lambda: __import__("resource").setrlimit(__import__("resource").RLIMIT_DATA, (-1, -1)),
}
