"""Telling Prefect what is wanted: a work pool of the home's own, and its deployments; what is right already is left alone."""

from __future__ import annotations

from typing import Any

from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.actions import (
    DeploymentScheduleCreate,
    DeploymentScheduleUpdate,
    DeploymentUpdate,
    WorkPoolCreate,
    WorkPoolUpdate,
)
from prefect.client.schemas.objects import ConcurrencyOptions
from prefect.client.schemas.responses import DeploymentResponse
from prefect.client.schemas.schedules import CronSchedule
from prefect.exceptions import ObjectNotFound
from prefect.workers.process import ProcessWorker
from pydantic import ValidationError

from flows.scheduling.deployments import Deployment
from flows.settings import Settings
from schemas.errors import UsageError

# Slugs tell the schedules of a deployment apart; each of ours has one at most.
SLUG = "accords"


def apply_work_pool(client: SyncPrefectClient, settings: Settings) -> None:
    """Make the work pool, or take up one that no other home uses.

    Raises:
        UsageError: the work pool of that name is another home's.
    """
    name, owner = settings.schedule_name, f"Runs of accords over {settings.home}"
    try:
        pool = client.read_work_pool(name)
    except ObjectNotFound:
        template = ProcessWorker.get_default_base_job_template()
        client.create_work_pool(WorkPoolCreate(name=name, description=owner, type=ProcessWorker.type, base_job_template=template))
        return
    if not pool.description:
        client.update_work_pool(name, WorkPoolUpdate(description=owner))
    elif pool.description != owner:
        raise UsageError(
            f"the work pool {name} of this Prefect server is there already ({pool.description}); give this home a name of its own by "
            "ACCORDS_SCHEDULE_NAME or --name"
        )


def apply_deployment(client: SyncPrefectClient, wanted: Deployment) -> bool:
    """Return whether `wanted` had to be made or changed; whoever paused it or its schedule finds it paused.

    Raises:
        UsageError: its cron expression or time zone can't be read.
    """
    schedule = _schedule(wanted)
    try:
        present = client.read_deployment_by_name(wanted.full_name)
    except ObjectNotFound:
        flow_id = client.create_flow_from_name(wanted.flow_name)
        schedules = [DeploymentScheduleCreate(schedule=schedule, active=True, slug=SLUG)] if schedule else []
        client.create_deployment(flow_id, wanted.name, schedules=schedules, enforce_parameter_schema=False, **_content(wanted))
        return True
    if _is_as_wanted(present, wanted, schedule):
        return False
    if any(entry.slug != SLUG for entry in present.schedules):  # of `prefect deploy`, whose schedules can't be told from ours
        for entry in present.schedules:
            client.delete_deployment_schedule(present.id, entry.id)
    is_active = all(entry.active for entry in present.schedules)
    updates = [DeploymentScheduleUpdate(schedule=schedule, active=is_active, slug=SLUG)] if schedule else []
    client.update_deployment(present.id, DeploymentUpdate(schedules=updates, **_content(wanted)))
    return True


def _schedule(wanted: Deployment) -> CronSchedule | None:
    if wanted.cron is None:
        return None
    try:
        return CronSchedule(cron=wanted.cron, timezone=wanted.timezone)
    except ValidationError as error:
        reasons = "; ".join(item["msg"] for item in error.errors())
        raise UsageError(f"the schedule of {wanted.full_name} can't be used, {wanted.cron!r} in {wanted.timezone!r}: {reasons}") from error


def _content(wanted: Deployment) -> dict[str, Any]:
    return {
        "description": wanted.description,
        "entrypoint": wanted.entrypoint,
        "work_pool_name": wanted.work_pool,
        "pull_steps": wanted.pull_steps,
        "concurrency_limit": wanted.limit,
        "concurrency_options": ConcurrencyOptions.model_validate({"collision_strategy": wanted.collision_strategy}),
    }


def _is_as_wanted(present: DeploymentResponse, wanted: Deployment, schedule: CronSchedule | None) -> bool:
    limit = present.global_concurrency_limit
    options = present.concurrency_options
    return (
        (present.description, present.entrypoint, present.work_pool_name) == (wanted.description, wanted.entrypoint, wanted.work_pool)
        and present.pull_steps == wanted.pull_steps
        and (limit.limit if limit else None) == wanted.limit
        and (options.collision_strategy.value if options else None) == wanted.collision_strategy
        and [(entry.slug, entry.schedule) for entry in present.schedules] == ([(SLUG, schedule)] if schedule else [])
    )
