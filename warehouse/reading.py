"""Connections that can read a release and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.errors import DamageError, UsageError
from warehouse.intactness import find_damage, what_to_do

# What is raised of a query that is wrong or exceeds a limit; anything else may come of a damaged file.
OF_QUERIES = (duckdb.ProgrammingError, duckdb.InterruptException, duckdb.OutOfMemoryException, duckdb.PermissionException)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one query may use: seconds of time, megabytes of memory, and rows of result."""

    seconds: int = 60
    megabytes: int = 1024
    rows: int = 1_000_000


@contextmanager
def open_release(database: Path, limits: Limits) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open `database` so that no SQL can write, reach files or the network, or lift `limits`.

    Raises:
        DamageError: the release is damaged; the message tells how to get on.
        UsageError: what is done with the connection fails, in one line.
    """
    settings: dict[str, str | bool | int | float | list[str]] = {
        "enable_external_access": False,
        "memory_limit": f"{limits.megabytes}MB",
        "temp_directory": "",
        "max_execution_time": limits.seconds * 1000,
    }
    try:
        with duckdb.connect(str(database), read_only=True, config=settings) as connection:
            connection.execute("set TimeZone = 'UTC'")
            connection.execute("set lock_configuration = true")
            yield connection
    except (duckdb.Error, OSError) as error:  # a result that is streamed fails with OSError
        damage = None if isinstance(error, OF_QUERIES) else find_damage(database)
        if damage is not None:
            raise DamageError(f"{database} {damage}; {what_to_do(database)}") from error
        raise UsageError(_in_one_line(error)) from error


def _in_one_line(error: Exception) -> str:
    return " ".join(str(error).partition("\n\n")[0].split())
