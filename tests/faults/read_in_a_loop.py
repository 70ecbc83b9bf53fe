"""Read a warehouse again and again until told to stop, and print what was seen: `read_in_a_loop.py HOME connection|query|export`.

Release number n of the test holds n rows in `runs` and in `quarantine`, and all its rows name the run `run-<n>`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import duckdb
import pyarrow.parquet as pq

from warehouse.query import run_query

NAMED = ("agreements", "articles", "assertions", "parties", "products", "quarantine")
TIMES = 3  # one connection asks so often: what it sees may not change under it


def by_connection(home: Path) -> Iterator[int]:
    """Yield the numbers that many statements on one connection tell of the release."""
    with duckdb.connect(str(home / "release" / "accords.duckdb"), read_only=True) as connection:
        for _ in range(TIMES):
            for table in NAMED:
                yield from (int(run_id[4:]) for (run_id,) in connection.execute(f"select distinct run_id from {table}").fetchall())
            for table in ("runs", "quarantine"):
                yield from (rows for (rows,) in connection.execute(f"select count(*) from {table}").fetchall())
            assert connection.execute("select count(*) from agreement_overview").fetchall() == [(1,)]


def by_query(home: Path) -> Iterator[int]:
    """Yield the numbers that one statement over several tables tells of the release."""
    names = " union all ".join(f"select distinct run_id[5:]::int from {table}" for table in NAMED)
    counts = " union all ".join(f"select count(*)::int from {table}" for table in ("runs", "quarantine"))
    yield from run_query(home / "release" / "accords.duckdb", f"{names} union all {counts}")[0].to_pylist()


def by_export(home: Path) -> Iterator[int]:
    """Yield the numbers that the files of the export tell, its folder looked up once."""
    folder = (home / "export" / "parquet").resolve(strict=True)
    for table in NAMED:
        rows = pq.read_table(folder / table)
        yield from (int(run_id[4:]) for run_id in rows["run_id"].to_pylist())
    for table in ("runs", "quarantine"):
        yield pq.read_table(folder / table).num_rows


WAYS: dict[str, Callable[[Path], Iterator[int]]] = {"connection": by_connection, "query": by_query, "export": by_export}


def main(home: str, way: str) -> None:
    """Print as JSON how often was read, which releases were seen, and what went wrong."""
    told = Event()
    Thread(target=lambda: (sys.stdin.read(), told.set()), daemon=True).start()
    reads, seen, wrong = 0, [0], []
    while not told.is_set() or reads < 1:
        try:
            numbers = set(WAYS[way](Path(home)))
        except Exception as error:  # noqa: BLE001 - any error is what the test looks for
            wrong.append(f"{type(error).__name__}: {error}")
        else:
            if len(numbers) != 1:
                wrong.append(f"one read saw the releases {sorted(numbers)}")
            elif min(numbers) < seen[-1]:
                wrong.append(f"saw release {min(numbers)} after {seen[-1]}")
            elif min(numbers) > seen[-1]:
                seen.append(min(numbers))
        if not reads:
            sys.stdout.write("reading\n")
            sys.stdout.flush()
        reads += 1
    sys.stdout.write(json.dumps({"reads": reads, "seen": seen[1:], "wrong": wrong}))


if __name__ == "__main__":
    main(*sys.argv[1:])
