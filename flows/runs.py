"""A run: what it is called, what it counts, and how it ended, for the lake's `runs` and for the report."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flows.endings import FAILED, PUBLISHED, ROLLED_BACK, ending_of
from flows.judged import Judged, read_judged
from flows.notification import announced
from flows.progress import step
from flows.settings import Settings
from flows.versions import extractor_version, library_versions
from schemas.arrow import conform, table_from_rows
from schemas.errors import ContractError, PipelineError
from schemas.tables import RUNS
from warehouse.durable import clear_aside, replace_file
from warehouse.intactness import RELEASE
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.release import CANDIDATE, clear_leftovers, read_own_run
from warehouse.space import find_full_disk

if TYPE_CHECKING:
    import pyarrow as pa

STAMP = "%Y%m%dT%H%M%S"
RUN_ID = re.compile(r"(\d{8}T\d{6})-[0-9a-f]+")


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
    """A run under way: its steps add to `counts` and `quarantine`.

    `decided_by` and `reason` tell who let its release pass or rolled back, and why; `release_id` is the release it makes current.
    """

    settings: Settings
    run_id: str
    started_at: datetime
    judged: Judged = field(default_factory=Judged)
    counts: dict[str, int] = field(default_factory=dict)
    quarantine: dict[str, int] = field(default_factory=dict)
    finished_at: datetime | None = None
    is_published: bool = False
    release_id: str | None = None
    bounds_accepted: str | None = None
    decided_by: str | None = None
    reason: str | None = None

    @property
    def concern(self) -> str | None:
        """What somebody shall hear of although the run is published: that its release is out of bounds, and who let it pass."""
        if self.bounds_accepted is None:
            return None
        return f"out of bounds, accepted by {self.decided_by}: {self.reason}; {self.bounds_accepted}"

    @cached_property
    def lake(self) -> Lake:
        """The lake the run reads and adds to."""
        return Lake(self.settings.lake)

    @cached_property
    def extractor_version(self) -> str:
        """The version of the extractor, the same for the whole run."""
        return extractor_version()

    @property
    def seen_at(self) -> datetime:
        """When the run saw what it reads: its start, but later than what earlier runs saw, also where the clock was set back."""
        return max(self.started_at, began_at(self.run_id) or self.started_at)

    @property
    def candidate(self) -> Path:
        """Where the release is built, beside the current one."""
        return self.settings.release / CANDIDATE.format(run_id=self.run_id)

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
            "release_id": self.run_id if outcome == PUBLISHED else self.release_id,
            "bounds_accepted": self.bounds_accepted,
            "decided_by": self.decided_by,
            "reason": self.reason,
        }
        return table_from_rows(RUNS, [row])

    def end(self) -> None:
        """Note that the run ends now, and never before it began: a clock can be set back."""
        self.finished_at = max(datetime.now(UTC), self.started_at)

    def record(self, *, outcome: str, message: str = "") -> RunReport:
        """Store in the lake how the run, which has ended, went; write its report, and return it."""
        self.is_published = outcome in {PUBLISHED, ROLLED_BACK}
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
    """Return a new run, with what analysts have decided by now; its id sorts after those of all earlier runs, whatever the clock says.

    Whoever calls holds the right to write, so that the order of ids is that of the runs.

    Raises:
        UsageError: decisions or withdrawals can't be read.
    """
    now = datetime.now(UTC)
    return Run(settings=settings, run_id=_next_run_id(now, Lake(settings.lake).run_ids()), started_at=now, judged=read_judged(settings))


def began_at(run_id: str) -> datetime | None:
    """Return the second that the id of a run begins with; None where it is no such id."""
    stamp = RUN_ID.fullmatch(run_id)
    return datetime.strptime(stamp[1], STAMP).replace(tzinfo=UTC) if stamp else None


@contextmanager
def writing(settings: Settings) -> Iterator[Run]:
    """Hold the right to write while a run goes on; whatever goes wrong before it is published is recorded, then raised.

    A webhook that is configured is told of what goes wrong, also of what is not recorded.

    Raises:
        TransientError: another process is writing; then nothing is recorded.
        UsageError: decisions or withdrawals can't be read; then nothing is recorded either.
        PipelineError: a disk is full; the message says which file had no room.
    """
    with announced(settings) as notice, writing_alone(settings) as run, recorded(run):
        notice.run = run
        yield run


@contextmanager
def writing_alone(settings: Settings) -> Iterator[Run]:
    """Hold the right to write for a new run, and leave no candidate behind.

    Raises: as `writing`.
    """

    @contextmanager
    def waiting(writer: str) -> Iterator[None]:
        from flows.steps import run_logger  # who only reads reports of runs does without Prefect

        told = f"Waiting up to {settings.lock_wait:g} s for {writer}"
        run_logger().info(told)
        with step(told):
            yield

    with _told_of_full_disks(settings), writer_lock(settings.home, timeout=settings.lock_wait, waiting=waiting) as right:
        run = begin_run(settings)
        right.name_run(run.run_id)
        _settle(run)
        try:
            yield run
        finally:
            clear_leftovers(settings.release)


@contextmanager
def _told_of_full_disks(settings: Settings) -> Iterator[None]:
    """Say in one line what is full, whoever found it so, instead of where in the program it showed."""
    try:
        yield
    except Exception as error:
        full = find_full_disk(error)
        if full is None:
            raise
        reason = f"{full.filename or settings.home}: {full.strerror}"
        raise PipelineError(f"{reason}; make room and run again; what is published is whole") from error


@contextmanager
def recorded(run: Run) -> Iterator[None]:
    """Record in the lake that `run` goes on, and how it ends; one that is killed stays there as `failed` without an end."""
    run.lake.add_run(run.run_id, run.row(outcome=FAILED))
    try:
        yield
    except BaseException as error:
        if not run.is_published:
            run.end()
            outcome, message = ending_of(error)
            with suppress(OSError):  # where that can't be written either, the run stays as failed
                run.record(outcome=outcome, message=message)
        raise


def _next_run_id(now: datetime, earlier: Iterable[str]) -> str:
    """Return an id that begins with the second of `now`, or with the one after the newest of `earlier`."""
    second = now.replace(microsecond=0)
    moments = [moment for run_id in earlier if (moment := began_at(run_id))]
    if moments:
        second = max(second, max(moments) + timedelta(seconds=1))
    return f"{second:{STAMP}}-{secrets.token_hex(3)}"


def _settle(run: Run) -> None:
    """Clear away what killed runs left, and record as published the one that was killed between publishing and saying so."""
    run.lake.sweep()
    clear_leftovers(run.settings.release)
    clear_aside(run.settings.reports)
    own = read_own_run(run.settings.release)
    if own is not None and run.lake.outcome_of(run_id := own["run_id"][0].as_py()) == FAILED:
        with suppress(ContractError):  # a release of an older program, whose runs told less
            run.lake.add_run(run_id, conform(RUNS, own))
