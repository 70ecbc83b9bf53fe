"""After a crash: runs whose process is gone have crashed, and of the runs that were missed one catches up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.filters import DeploymentFilter, FlowRunFilter
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.client.schemas.sorting import FlowRunSort
from prefect.states import Cancelled, Crashed

from flows.scheduling import processes

BEGUN = (StateType.RUNNING, StateType.CANCELLING)

# A run that is due this long and has not begun is late: a worker looks every 10 s.
LATE_AFTER = timedelta(seconds=60)

GONE = "its process is gone: it was killed, or the machine went down; the last release is as it was, the next run goes on"
MISSED = "missed while nothing was running; the newest run that was missed catches up, since one reads all that is new"


def crash_lost_runs(client: SyncPrefectClient, deployment_ids: Iterable[UUID], *, worker: str, is_worker_alive: bool) -> list[FlowRun]:
    """Mark the runs of this machine that have no process any more as crashed, which frees their place, and return them.

    What a worker that is alive has only just taken has no process yet.
    """
    runs = _read(client, deployment_ids, BEGUN if is_worker_alive else (*BEGUN, StateType.PENDING))
    alive = processes.running_flow_runs()
    lost = [run for run in runs if str(run.id) not in alive and run.labels.get("prefect.worker.name", worker) == worker]
    for run in lost:
        client.set_flow_run_state(run.id, Crashed(message=GONE), force=True)
    return lost


def skip_missed_runs(client: SyncPrefectClient, deployment_ids: Sequence[UUID]) -> list[FlowRun]:
    """Cancel all late runs but the newest of each deployment, and return them."""
    skipped: list[FlowRun] = []
    while missed := _missed(_read(client, deployment_ids, (StateType.SCHEDULED,), due_before=datetime.now(UTC) - LATE_AFTER)):
        for run in missed:  # as many as the server tells at once
            client.set_flow_run_state(run.id, Cancelled(message=MISSED), force=True)
        skipped += missed
    return skipped


def _missed(late: Iterable[FlowRun]) -> list[FlowRun]:
    of_deployment: dict[UUID | None, list[FlowRun]] = defaultdict(list)
    for run in late:
        if run.auto_scheduled:
            of_deployment[run.deployment_id].append(run)
    return [run for runs in of_deployment.values() for run in runs[:-1]]


def _read(
    client: SyncPrefectClient, deployment_ids: Iterable[UUID], states: tuple[StateType, ...], *, due_before: datetime | None = None
) -> list[FlowRun]:
    """Return the runs in `states`, all of them, the one due first first."""
    due = {"next_scheduled_start_time": {"before_": due_before}} if due_before else {}
    wanted = FlowRunFilter.model_validate({"state": {"type": {"any_": states}}, **due})
    of_ours = DeploymentFilter.model_validate({"id": {"any_": list(deployment_ids)}})
    return client.read_flow_runs(flow_run_filter=wanted, deployment_filter=of_ours, sort=FlowRunSort.EXPECTED_START_TIME_ASC)
