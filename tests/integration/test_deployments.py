from importlib import import_module
from pathlib import Path

import pytest
import yaml
from prefect.client.schemas.schedules import CronSchedule
from prefect.flows import Flow

from flows.scheduling.deployments import planned_deployments
from flows.settings import read_settings

DEPLOYMENTS = yaml.safe_load(Path("prefect.yaml").read_text())["deployments"]


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=lambda deployment: deployment["name"])
def test_every_deployment_names_a_flow_by_its_module(deployment):
    module, _, name = deployment["entrypoint"].partition(":")
    flow = getattr(import_module(module), name)
    assert isinstance(flow, Flow)
    (planned,) = (planned for planned in planned_deployments(read_settings()) if planned.entrypoint == deployment["entrypoint"])
    assert planned.full_name == f"{flow.name}/{deployment['name']}"


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=lambda deployment: deployment["name"])
def test_schedules_are_cron_expressions_with_a_time_zone(deployment):
    for schedule in deployment.get("schedules", []):
        assert CronSchedule(cron=schedule["cron"], timezone=schedule["timezone"]).timezone


def test_a_rebuild_waits_to_be_asked_for():
    by_themselves = [deployment["entrypoint"] for deployment in DEPLOYMENTS if deployment.get("schedules")]
    assert by_themselves == ["flows.ingest:ingest", "flows.maintenance:maintain"]
