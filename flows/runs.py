"""A run: what it is called, what it counts, and how it ended, for the lake's `runs` and for the report."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flows.judged import Judged, read_judged
from flows.settings import Settings
from flows.versions import extractor_version, library_versions
from schemas.arrow import table_from_rows
from schemas.errors import ContractError
from schemas.tables import RUNS
from warehouse.durable import replace_file
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.release import RELEASE

if TYPE_CHECKING:
    import pyarrow as pa

PUBLISHED, REFUSED, FAILED = "published", "refused", "failed"


@dataclass(frozen=True, kw_only=True)
class RunReport:
    """How a run ended: what it counted, and where its results are. `quarantine` counts the rows of each reason code."""

    run_id: str
    outcome: str
    message: str
    started_at: datetime
    finished_at: datetime
    counts: Mapping[str, int]
    quarantine: Mapping[str, int]
    release: Path | None
    data_docs: Path | None


@dataclass(kw_only=True)
class Run:
    """A run under way: its steps add to `counts` and `quarantine`."""

    settings: Settings
    run_id: str
    started_at: datetime
    judged: Judged = field(default_factory=Judged)
    counts: dict[str, int] = field(default_factory=dict)
    quarantine: dict[str, int] = field(default_factory=dict)
    finished_at: datetime | None = None
    is_published: bool = False

    @cached_property
    def lake(self) -> Lake:
        """The lake the run reads and adds to."""
        return Lake(self.settings.lake)

    @cached_property
    def extractor_version(self) -> str:
        """The version of the extractor, the same for the whole run."""
        return extractor_version()

    @property
    def candidate(self) -> Path:
        """Where the release is built, beside the current one."""
        return self.settings.release / f".candidate-{self.run_id}.duckdb"

    @property
    def data_docs(self) -> Path:
        """Where the data docs are written."""
        return self.settings.reports / f"{self.run_id}.html"

    def row(self, *, outcome: str) -> pa.Table:
        """Return the run as the one row of a table `runs`."""
        row = {
            "run_id": self.run_id,
            "started_at": self.started_at,
            "finished_at": self.finished_at,
            "outcome": outcome,
            "counts": json.dumps({**self.counts, "quarantine": self.quarantine}),
            "versions": json.dumps({**library_versions(), "extractor": self.extractor_version}),
            "settings": self.settings.model_dump_json(),
        }
        return table_from_rows(RUNS, [row])

    def end(self) -> None:
        """Note that the run ends now."""
        self.finished_at = datetime.now(UTC)

    def record(self, *, outcome: str, message: str = "") -> RunReport:
        """Store in the lake how the run, which has ended, went; write its report, and return it."""
        self.is_published = outcome == PUBLISHED
        report = RunReport(
            run_id=self.run_id,
            outcome=outcome,
            message=message,
            started_at=self.started_at,
            finished_at=self.finished_at or self.started_at,
            counts=self.counts,
            quarantine=self.quarantine,
            release=self.settings.release / RELEASE if self.is_published else None,
            data_docs=self.data_docs if self.data_docs.exists() else None,
        )
        self.lake.add_run(self.run_id, self.row(outcome=outcome))
        content = json.dumps(asdict(report), indent=2, default=str)
        replace_file(self.settings.reports / f"{self.run_id}.json", content.encode())
        return report


def begin_run(settings: Settings) -> Run:
    """Return a new run, with what analysts have decided by now; ids sort by the time of their start.

    Raises:
        UsageError: decisions or withdrawals can't be read.
    """
    now = datetime.now(UTC)
    run_id = f"{now:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
    return Run(settings=settings, run_id=run_id, started_at=now, judged=read_judged(settings))


@contextmanager
def writing(run: Run) -> Iterator[None]:
    """Hold the right to write while `run` goes on; whatever goes wrong before it is published is recorded, then raised.

    Raises:
        TransientError: another process is writing; then nothing is recorded.
    """
    with writing_alone(run), recorded(run):
        yield


@contextmanager
def writing_alone(run: Run) -> Iterator[None]:
    """Hold the right to write, and leave no candidate behind.

    Raises:
        TransientError: another process is writing.
    """
    with writer_lock(run.settings.home, timeout=run.settings.lock_wait, run_id=run.run_id):
        _clear_leftovers(run)
        try:
            yield
        finally:
            run.candidate.unlink(missing_ok=True)


@contextmanager
def recorded(run: Run) -> Iterator[None]:
    """Record in the lake that `run` goes on, and how it ends; one that is killed stays there as `failed` without an end."""
    run.lake.add_run(run.run_id, run.row(outcome=FAILED))
    try:
        yield
    except BaseException as error:
        if not run.is_published:
            run.end()
            outcome = REFUSED if isinstance(error, ContractError) else FAILED
            run.record(outcome=outcome, message=str(error) or type(error).__name__)
        raise


def _clear_leftovers(run: Run) -> None:
    run.lake.sweep()
    for leftover in run.settings.release.glob(".candidate-*"):
        leftover.unlink()
