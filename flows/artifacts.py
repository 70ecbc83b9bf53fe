"""What a run shows in Prefect: progress while it reads, then how it ended, its counts, its quarantine and a link to the data docs.

Showing never fails a run: a server that goes away while one is under way is told no more, and the run goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast
from uuid import UUID

import httpx
from prefect.artifacts import create_markdown_artifact, create_progress_artifact, create_table_artifact, update_progress_artifact

from flows.endings import PUBLISHED, ending_of
from flows.progress import heard_by
from flows.rendering.markdown import markdown_text
from flows.runs import Run
from flows.steps import in_flow_run, run_logger

if TYPE_CHECKING:
    from flows.maintenance import Maintenance

# A progress artifact is told of every so many per cent: each time costs a request.
PER_CENT = 5

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def shown_in_prefect(run: Run) -> Iterator[None]:
    """Show what happens inside as artifacts of the flow run; do nothing where there is none."""
    if not in_flow_run():
        yield
        return
    show = _Showing()
    try:
        with heard_by(_ProgressArtifact(show)):
            yield
    except BaseException as error:
        _show_result(show, run, *ending_of(error))
        raise
    _show_result(show, run, PUBLISHED, "")


class _Showing:
    """Calls the server until it can't be reached; from then on, nothing."""

    def __init__(self) -> None:
        self._is_reachable = True

    def __call__(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Return what `function` returns, None where the server is out of reach."""
        if not self._is_reachable:
            return None
        try:
            return function(*args, **kwargs)
        except httpx.HTTPError as error:
            self._is_reachable = False
            run_logger().warning("Prefect's server can't be reached, so this run shows it nothing more: %s", error)
            return None


class _ProgressArtifact:
    """Shows each step of known length as a progress bar."""

    def __init__(self, show: _Showing) -> None:
        self._show = show
        self._artifact_id: UUID | None = None
        self._total = 0
        self._done = 0

    def begin(self, step: str, total: int | None) -> None:
        self._total, self._done = total or 0, 0
        made = self._show(create_progress_artifact, progress=0.0, description=step) if total else None
        self._artifact_id = cast("UUID | None", made)

    def advance(self) -> None:
        before, self._done = self._per_cent(), self._done + 1
        if self._per_cent() > before:
            self._update()

    def end(self) -> None:
        self._done = self._total
        self._update()
        self._artifact_id = None

    def _per_cent(self) -> int:
        return 100 * self._done // self._total // PER_CENT * PER_CENT if self._total else 0

    def _update(self) -> None:
        if self._artifact_id is not None:
            self._show(update_progress_artifact, self._artifact_id, progress=float(self._per_cent()))


def show_maintenance(done: Maintenance) -> None:
    """Show what maintenance did as an artifact of the flow run; do nothing where there is none."""
    if not in_flow_run():
        return
    rows = [
        {"what": "batches of the lake before", "count": done.batches_before},
        {"what": "batches of the lake after", "count": done.batches_after},
        {"what": "releases deleted", "count": done.releases_deleted},
        {"what": "files of reports deleted", "count": done.reports_deleted},
        {"what": "releases verified", "count": done.verified.releases},
    ]
    _Showing()(create_table_artifact, rows, key="maintenance", description="What was verified, joined and deleted")


def _show_result(show: _Showing, run: Run, outcome: str, message: str) -> None:
    counts: list[dict[str, Any]] = [{"what": "outcome", "count": outcome}]
    counts += [{"what": name.replace("_", " "), "count": count} for name, count in run.counts.items()]
    reasons = [{"reason": reason, "rows": rows} for reason, rows in sorted(run.quarantine.items())]
    show(create_table_artifact, counts, key="run-counts", description=f"What run {run.run_id} counted, and how it ended")
    show(create_table_artifact, reasons, key="quarantine", description="Rows in quarantine, by reason")
    if message:
        show(create_markdown_artifact, f"**{outcome}:** {markdown_text(message)}", key="reason", description=f"Why run {run.run_id} ended")
    if run.data_docs.exists():
        address, place = run.data_docs.as_uri(), markdown_text(str(run.data_docs))
        show(create_markdown_artifact, f"[Data docs of run {run.run_id}]({address})\n\n{place}", key="data-docs")
