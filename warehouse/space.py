"""A full disk told from other faults, in whosever words it comes: the system's, Arrow's or DuckDB's."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator

import duckdb

# The disk is full, the quota is used up, the file would be larger than allowed.
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

QUOTED = re.compile(r'"(/[^"]+)"')


def find_full_disk(error: BaseException) -> OSError | None:
    """Return what an error, or one that it followed from, says of a disk without room; `filename` is None where no file is named."""
    for cause in _causes(error):
        if isinstance(cause, OSError) and cause.errno in NO_ROOM:
            return OSError(cause.errno, os.strerror(cause.errno), cause.filename)
        if isinstance(cause, duckdb.Error):
            for code in NO_ROOM:
                if os.strerror(code) in str(cause):
                    place = QUOTED.search(str(cause))
                    return OSError(code, os.strerror(code), place and place[1])
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
