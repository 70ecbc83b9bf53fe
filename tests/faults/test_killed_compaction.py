"""Joining small batches of the lake, killed at each call that changes files: each row is there once, and the next maintenance finishes."""

from __future__ import annotations

import multiprocessing
import shutil
import signal
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from flows.workers import PRELOADED
from schemas.arrow import table_from_rows
from schemas.lake import BATCH, DOCUMENTS
from tests.faults.compactions import join_until
from tests.faults.test_damaged_files import row_of
from warehouse.compaction import join_batches
from warehouse.inspection import inspect_lake
from warehouse.lake import Lake

VERSION = "1"
# Processes without threads: one forked from here could wait for ever. The server they are forked from serves later tests as well.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([join_until.__module__, *PRELOADED])


@pytest.fixture(scope="module")
def many_batches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lake = Lake(tmp_path_factory.mktemp("many") / "lake")
    for number in range(4):
        lake.add_batch(VERSION, {table.name: table_from_rows(table, [_document(number)] if table is DOCUMENTS else []) for table in BATCH})
    return lake.root


def _document(number: int) -> dict[str, object]:
    return row_of(DOCUMENTS, document_key=f"key-{number}", article_id=f"{number:032x}")


def is_killed_at(count: int, root: Path) -> bool:
    """Return whether a process that joins the batches was killed at its `count`th call that changes files."""
    process = PROCESSES.Process(target=join_until, args=(root, count))
    process.start()
    process.join(60)
    assert process.exitcode in {0, -signal.SIGKILL}, process.exitcode
    return process.exitcode != 0


def test_a_compaction_killed_at_any_call_loses_and_doubles_no_row(
    many_batches: Path, tmp_path: Path, tallied: Callable[[str], AbstractContextManager[Any]]
) -> None:
    expected = Lake(many_batches).read_batches(VERSION)
    with tallied("compaction killed at a file-changing call") as tally:
        count, is_killed = 1, True
        while is_killed:
            root = tmp_path / str(count)
            shutil.copytree(many_batches, root)
            lake = Lake(root)
            is_killed = is_killed_at(count, root)
            after_kill = lake.read_batches(VERSION)
            join_batches(lake)
            is_right = after_kill == expected == lake.read_batches(VERSION) and len(lake.batches()) == 1
            is_clean = not [path for path in inspect_lake(root).damage if path.exists() or "copies" not in path.parts]
            assert is_right, f"killed at call {count}"
            assert is_clean, f"killed at call {count}: {inspect_lake(root).damage}"
            tally.add("killed" if is_killed else "finished", lost=not (is_right and is_clean))
            count += 1
    assert count > 10
