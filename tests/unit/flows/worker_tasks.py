"""What the tests have worker processes do in the place of parsing and extracting; a process imports it by name."""

import os
import time
from pathlib import Path

from flows.workers import ReadFile
from transforms.documents.document import Document, ParsedFile, Rejection, article_id_of
from transforms.extraction.mentions import Extraction


def prepare() -> None:
    """Load nothing."""


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
