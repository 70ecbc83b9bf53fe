"""Checksums of files, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

SUMS = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64})  ([^/\n]+)\n")


def sum_of(content: bytes) -> str:
    """Return the checksum of bytes."""
    return hashlib.sha256(content).hexdigest()


def sum_file(path: Path) -> str | None:
    """Return the checksum of a file, None where there is none or it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def encode_sums(sums: Mapping[str, str]) -> bytes:
    """Return a file of checksums, by file name."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items())).encode()


def decode_sums(content: bytes) -> dict[str, str]:
    """Return the checksum of each file name; lines that are none are passed over."""
    return {name: digest for digest, name in LINE.findall(content.decode(errors="replace"))}
