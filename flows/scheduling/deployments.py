"""The deployments of `prefect.yaml` as they are wanted: under which name, on which work pool, when due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from flows.settings import Settings
from schemas.errors import UsageError

PREFECT_FILE = Path(__file__).parents[2] / "prefect.yaml"

# The deployment whose times are settings, and the name of a schedule that shares its server with no other.
NIGHTLY = "nightly"
ALONE = "accords"


@dataclass(frozen=True, kw_only=True)
class Deployment:
    """A flow that is deployed: what runs, and when; one without `cron` runs when it is asked for."""

    flow_name: str
    name: str
    entrypoint: str
    description: str
    directory: Path
    work_pool: str
    cron: str | None
    timezone: str | None
    limit: int
    collision_strategy: str

    @property
    def full_name(self) -> str:
        """What Prefect calls it."""
        return f"{self.flow_name}/{self.name}"

    @property
    def pull_steps(self) -> list[dict[str, Any]]:
        """How a run finds its code; without a step, Prefect would copy the folder for each run."""
        return [{"prefect.deployments.steps.set_working_directory": {"directory": str(self.directory)}}]


def planned_deployments(settings: Settings, prefect_file: Path = PREFECT_FILE) -> list[Deployment]:
    """Return the deployments that `prefect_file` declares, as `settings` want them.

    Where several homes share a server, each but the one called `accords` has its name before those of its deployments.

    Raises:
        UsageError: there is no such file.
    """
    try:
        declared = yaml.safe_load(prefect_file.read_text("utf-8"))["deployments"]
    except OSError as error:
        raise UsageError(f"{prefect_file} can't be read; a schedule is set up from a checkout: {error.strerror}") from error
    return list(_planned(declared, settings, prefect_file.parent))


def _planned(declared: list[Mapping[str, Any]], settings: Settings, directory: Path) -> Iterator[Deployment]:
    prefix = "" if settings.schedule_name == ALONE else f"{settings.schedule_name}-"
    for entry in declared:
        is_nightly = entry["name"] == NIGHTLY
        schedule: Mapping[str, str] = next(iter(entry.get("schedules", ())), {})
        yield Deployment(
            flow_name=entry["entrypoint"].rpartition(":")[2].replace("_", "-"),
            name=prefix + entry["name"],
            entrypoint=entry["entrypoint"],
            description=entry["description"],
            directory=directory,
            work_pool=settings.schedule_name,
            cron=(settings.schedule_cron if is_nightly else None) or schedule.get("cron"),
            timezone=settings.schedule_timezone or schedule.get("timezone"),
            limit=entry["concurrency_limit"]["limit"],
            collision_strategy=entry["concurrency_limit"]["collision_strategy"],
        )
