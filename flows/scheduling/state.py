"""How a schedule is: what runs, what is due, how the last runs ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.filters import DeploymentFilter, FlowRunFilter
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.client.schemas.schedules import CronSchedule
from prefect.client.schemas.sorting import FlowRunSort
from prefect.exceptions import ObjectNotFound

from flows.scheduling import processes
from flows.scheduling.deployments import Deployment, planned_deployments
from flows.scheduling.processes import SERVER, WORKER
from flows.scheduling.server import choose_server
from flows.settings import Settings

LAST = 10  # runs


@dataclass(frozen=True, kw_only=True)
class DeploymentState:
    """A deployment as Prefect has it: when it is due next, None where nothing is scheduled."""

    deployment_id: UUID
    full_name: str
    cron: str | None
    timezone: str | None
    is_paused: bool
    due_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class RunState:
    """A run that has begun, or was cancelled or crashed before it did."""

    name: str
    deployment: str
    state: str
    message: str
    started_at: datetime | None
    seconds: float


@dataclass(frozen=True, kw_only=True)
class ScheduleState:
    """What runs and what it does; without a server that answers, nothing is known of deployments and runs."""

    page_url: str
    is_server_up: bool
    is_own: bool
    worker_pid: int | None
    server_pid: int | None
    deployments: Sequence[DeploymentState] = ()
    runs: Sequence[RunState] = ()

    @property
    def is_up(self) -> bool:
        """Whether a run that is due will start."""
        return self.is_server_up and self.worker_pid is not None


def read_deployment_states(client: SyncPrefectClient, planned: Sequence[Deployment]) -> list[DeploymentState]:
    """Return the deployments of `planned` that Prefect has, in their order."""
    return [state for deployment in planned if (state := _deployment_state(client, deployment)) is not None]


def read_schedule_state(settings: Settings) -> ScheduleState:
    """Return how the schedule of the home is now.

    Raises:
        PipelineError: the server that Prefect's settings name does not answer.
    """
    server = choose_server(settings)
    worker, own = (processes.find(role, folder=settings.schedule) for role in (WORKER, SERVER))
    is_server_up = server.is_healthy()
    found = ScheduleState(
        page_url=server.page_url,
        is_server_up=is_server_up,
        is_own=server.is_own,
        worker_pid=worker.pid if worker else None,
        server_pid=own.pid if own else None,
    )
    if not is_server_up:
        return found
    with server.client() as client:
        deployments = read_deployment_states(client, planned_deployments(settings))
        return replace(found, deployments=deployments, runs=_last_runs(client, deployments))


def _deployment_state(client: SyncPrefectClient, deployment: Deployment) -> DeploymentState | None:
    try:
        present = client.read_deployment_by_name(deployment.full_name)
    except ObjectNotFound:
        return None
    times = [schedule.schedule for schedule in present.schedules if isinstance(schedule.schedule, CronSchedule)]
    return DeploymentState(
        deployment_id=present.id,
        full_name=deployment.full_name,
        cron=times[0].cron if times else None,
        timezone=times[0].timezone if times else None,
        is_paused=present.paused or not all(schedule.active for schedule in present.schedules),
        due_at=_due_at(client, present.id),
    )


def _due_at(client: SyncPrefectClient, deployment_id: UUID) -> datetime | None:
    wanted = FlowRunFilter.model_validate(
        {"state": {"type": {"any_": [StateType.SCHEDULED]}}, "next_scheduled_start_time": {"after_": datetime.now(UTC)}}
    )
    runs = client.read_flow_runs(
        flow_run_filter=wanted, deployment_filter=_of([deployment_id]), sort=FlowRunSort.NEXT_SCHEDULED_START_TIME_ASC, limit=1
    )
    return runs[0].next_scheduled_start_time if runs else None


def _last_runs(client: SyncPrefectClient, deployments: Sequence[DeploymentState]) -> list[RunState]:
    names = {deployment.deployment_id: deployment.full_name for deployment in deployments}
    begun = FlowRunFilter.model_validate({"start_time": {"is_null_": False}})
    runs = client.read_flow_runs(flow_run_filter=begun, deployment_filter=_of(list(names)), sort=FlowRunSort.START_TIME_DESC, limit=LAST)
    return [_run_state(run, names) for run in runs]


def _run_state(run: FlowRun, names: dict[UUID, str]) -> RunState:
    return RunState(
        name=run.name,
        deployment=names[run.deployment_id] if run.deployment_id else "",
        state=run.state.name or "" if run.state else "",
        message=run.state.message or "" if run.state else "",
        started_at=run.start_time,
        seconds=run.estimated_run_time.total_seconds(),
    )


def _of(deployment_ids: list[UUID]) -> DeploymentFilter:
    return DeploymentFilter.model_validate({"id": {"any_": deployment_ids}})
