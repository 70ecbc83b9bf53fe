"""Gzip, undone within bounds."""

from __future__ import annotations

import gzip
import io
import zlib

from schemas.errors import DocumentError
from transforms.documents.options import MEGABYTE

GZIP_MAGIC = b"\x1f\x8b"


def decompress(content: bytes, *, max_bytes: int) -> bytes:
    """Return `content` decompressed if it is gzip, else as it is.

    Raises:
        DocumentError: it is damaged or cut off, or more than `max_bytes` come out; no more than that is ever held.
    """
    if not content.startswith(GZIP_MAGIC):
        return content
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as stream:
            plain = stream.read(max_bytes + 1)
    except EOFError as error:
        raise DocumentError("truncated", "The gzip file ends before its content does; fetch it again.") from error
    except (OSError, zlib.error) as error:
        raise DocumentError("corrupt", f"The gzip file is damaged: {error}.") from error
    if len(plain) > max_bytes:
        limit = f"{max_bytes / MEGABYTE:g} MB"
        raise DocumentError("decompressed_too_large", f"More than {limit}, the limit, come out of the gzip file of {len(content)} bytes.")
    return plain
