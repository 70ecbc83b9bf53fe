"""What a run shows in Prefect: progress while it reads, then its counts, its quarantine and a link to the data docs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast
from uuid import UUID

from prefect.artifacts import create_markdown_artifact, create_progress_artifact, create_table_artifact, update_progress_artifact

from flows.progress import heard_by
from flows.runs import Run
from flows.steps import in_flow_run

# A progress artifact is told of every so many per cent: each time costs a request.
PER_CENT = 5


@contextmanager
def shown_in_prefect(run: Run) -> Iterator[None]:
    """Show what happens inside as artifacts of the flow run; do nothing where there is none."""
    if not in_flow_run():
        yield
        return
    try:
        with heard_by(_ProgressArtifact()):
            yield
    finally:
        _create_artifacts(run)


class _ProgressArtifact:
    """Shows each step of known length as a progress bar."""

    def __init__(self) -> None:
        self._artifact_id: UUID | None = None
        self._total = 0
        self._done = 0

    def begin(self, step: str, total: int | None) -> None:
        self._total, self._done = total or 0, 0
        self._artifact_id = cast("UUID", create_progress_artifact(progress=0.0, description=step)) if total else None

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
            update_progress_artifact(self._artifact_id, progress=float(self._per_cent()))


def _create_artifacts(run: Run) -> None:
    counts = [{"what": name.replace("_", " "), "count": count} for name, count in run.counts.items()]
    reasons = [{"reason": reason, "rows": rows} for reason, rows in sorted(run.quarantine.items())]
    create_table_artifact(counts, key="run-counts", description=f"What run {run.run_id} counted")
    create_table_artifact(reasons, key="quarantine", description="Rows in quarantine, by reason")
    if run.data_docs.exists():
        create_markdown_artifact(f"[Data docs of run {run.run_id}]({run.data_docs.as_uri()})", key="data-docs")
