"""What a resolution keeps for the next one: Arrow files that only save work, and may be deleted at any time.

    kept/<version>-<run>/<step>/<table>.arrow

What was kept under another version of the program is never read. Only the newest is kept, and it lies in its place whole or not at all.
"""  # fmt: skip

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, unquote

import pyarrow as pa

from warehouse.durable import flush, make_folder, move

Kept = Mapping[str, Mapping[str, pa.Table]]

ROWS_OF_BATCH = 100_000


def write_kept(lake: Path, version: str, run_id: str, kept: Kept) -> None:
    """Store the tables of each step in place of what was kept before; whoever calls holds the writer's lock."""
    staging, folder = lake / ".staging", lake / "kept"
    make_folder(staging)
    make_folder(folder)
    earlier = list(folder.iterdir())
    target = folder / f"{quote(version, safe='')}-{quote(run_id, safe='')}"
    with TemporaryDirectory(dir=staging) as temporary:
        made = Path(temporary) / target.name
        for step, tables in kept.items():
            place = made / quote(step, safe="")
            place.mkdir(parents=True)
            for name, table in tables.items():
                _write_table(place / f"{name}.arrow", table)
            flush(place)
        flush(made)
        move(made, target)
    for path in earlier:
        shutil.rmtree(path, ignore_errors=True)


def read_kept(lake: Path, version: str) -> Kept:
    """Return what was kept under this version; nothing where there is none, or where it can't be read."""
    folders = sorted((lake / "kept").glob(f"{quote(version, safe='')}-*"))
    if not folders:
        return {}
    try:
        return {unquote(step.name): _read_step(step) for step in folders[-1].iterdir()}
    except (pa.ArrowException, OSError):
        return {}


def _read_step(step: Path) -> dict[str, pa.Table]:
    return {path.stem: _read_table(path) for path in sorted(step.glob("*.arrow"))}


def _write_table(path: Path, table: pa.Table) -> None:
    with path.open("wb") as file:
        with pa.ipc.new_file(file, table.schema, options=pa.ipc.IpcWriteOptions(compression="lz4")) as writer:
            writer.write_table(table, max_chunksize=ROWS_OF_BATCH)
        file.flush()
    flush(path)


def _read_table(path: Path) -> pa.Table:
    with pa.OSFile(str(path)) as file:
        return pa.ipc.open_file(file).read_all()
