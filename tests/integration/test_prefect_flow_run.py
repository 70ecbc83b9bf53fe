import time

import pytest
from prefect.client.orchestration import get_client
from prefect.testing.utilities import prefect_test_harness

from flows.ingest import ingest
from schemas.errors import ContractError

STEPS = {
    "discover_new", "read_new", "extract_again", "read_lake", "resolve_articles", "refuse_broken_rows", "build_release", "check_release",
    "judge_release", "publish_release", "export_release",
}  # fmt: skip


@pytest.fixture(scope="module")
def server():
    with prefect_test_harness(server_startup_timeout=120):
        yield


def task_names_of(client, *, count):
    """The names of the tasks that ran; the server records them a moment after they ran."""
    for _ in range(60):
        names = [run.name.rpartition("-")[0] for run in client.read_task_runs()]
        if len(names) >= count:
            break
        time.sleep(0.5)
    return names


@pytest.mark.server
def test_a_flow_run_shows_its_steps_and_artifacts_in_prefect(server, settings):
    report = ingest(settings)
    with get_client(sync_client=True) as client:
        (flow_run,) = client.read_flow_runs()
        names = task_names_of(client, count=len(STEPS))
        artifacts = client.read_artifacts()
    assert (flow_run.state.name, report.outcome) == ("Completed", "published")
    assert sorted(names) == sorted(STEPS)
    assert {artifact.key for artifact in artifacts} >= {"run-counts", "quarantine", "data-docs"}


@pytest.mark.server
def test_a_refused_run_fails_in_prefect_with_the_reason(server, settings, monkeypatch):
    def refuse(*_, **__):
        raise ContractError("agreements does not meet a rule", table="agreements")

    monkeypatch.setattr("flows.publication.refuse_rows", refuse)
    state = ingest(settings, return_state=True)
    assert state.is_failed()
    assert "agreements does not meet a rule" in state.message
