import re
import shutil
import time
from urllib.parse import unquote

import httpx
import pyarrow as pa
import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import LogFilter, LogFilterFlowRunId
from prefect.testing.utilities import prefect_test_harness
from pydantic import SecretStr

from flows import intake
from flows.ingest import ingest, rebuild
from schemas.errors import TransientError
from warehouse.lake import Lake

STEPS = {
    "mend_lake", "discover_new", "read_new", "extract_again", "read_lake", "resolve_articles", "refuse_broken_rows", "build_release",
    "check_release", "hold_to_bounds", "judge_release", "publish_release", "export_release",
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


def logs_of(client, flow_run, *, until):
    """What a flow run logged; the server has it a moment later."""
    flow_run_is = LogFilter(flow_run_id=LogFilterFlowRunId(any_=[flow_run.id]))
    for _ in range(60):
        logs = "\n".join(log.message for log in client.read_logs(flow_run_is))
        if until in logs:
            break
        time.sleep(0.5)
    return logs


@pytest.mark.server
def test_a_flow_run_shows_its_steps_and_artifacts_in_prefect(server, settings, monkeypatch):
    away = [TransientError("the disk is away")]
    discover = intake.discover

    def discover_later(*arguments, **options):
        if away:
            raise away.pop()
        return discover(*arguments, **options)

    monkeypatch.setattr(intake, "discover", discover_later)
    report = ingest(settings.model_copy(update={"source_wait": 2.0}))
    with get_client(sync_client=True) as client:
        (flow_run,) = client.read_flow_runs()
        names = task_names_of(client, count=len(STEPS))
        (discovery,) = (run for run in client.read_task_runs() if run.name.startswith("discover_new"))
        artifacts = client.read_artifacts()
    assert (discovery.run_count, discovery.empirical_policy.retries) == (2, 2)
    assert (flow_run.state.name, report.outcome) == ("Completed", "published")
    assert sorted(names) == sorted(STEPS)
    assert {artifact.key for artifact in artifacts} >= {"run-counts", "quarantine", "data-docs"}


@pytest.mark.server
def test_a_run_whose_data_are_refused_fails_in_prefect_and_names_the_expectation_and_the_rows(server, settings, first):
    spoil_claims(Lake(settings.lake))
    secret = "t0k3n"
    state = rebuild(settings.model_copy(update={"webhook_url": SecretStr(f"http://127.0.0.1:9/{secret}")}), return_state=True)
    assert state.is_failed()
    assert "does not meet claim_stands_in_its_article" in state.message
    assert re.search(r"clm_[0-9a-f]{16} \(claim_id=", state.message)
    with get_client(sync_client=True) as client:
        shown = {
            artifact.key: artifact.data for artifact in client.read_artifacts() if artifact.flow_run_id == state.state_details.flow_run_id
        }
        flow_run = client.read_flow_run(state.state_details.flow_run_id)
        logs = logs_of(client, flow_run, until="the webhook")
    assert "ACCORDS_WEBHOOK_URL was not told that the run refused: ConnectError" in logs
    assert secret not in f"{logs} {flow_run.model_dump_json()} {shown} {state.message}"
    assert '"refused"' in shown["run-counts"]
    assert "claim\\_stands\\_in\\_its\\_article" in shown["reason"]
    assert "\\<b\\>" in shown["reason"], "what an article says is text and no markup"
    assert "data-docs" in shown
    assert (settings.release / "accords.duckdb").read_bytes() == first.release.read_bytes()


@pytest.mark.server
def test_a_server_that_can_not_be_reached_stops_no_run(server, settings, monkeypatch):
    def fail(*_, **__):
        raise httpx.ConnectError("connection refused")

    for name in ("create_table_artifact", "create_markdown_artifact", "create_progress_artifact"):
        monkeypatch.setattr(f"flows.artifacts.{name}", fail)
    assert ingest(settings).outcome == "published"


def spoil_claims(lake):
    """Leave in the lake one batch, whose claims say what no article does, in words that would be markup."""
    (version,) = (folder.name for folder in (lake.root / "batches").iterdir())
    batch = lake.read_batches(unquote(version))
    claims = batch["reported_claims"]
    place = claims.column_names.index("text")
    words = pa.array(["<b>never</b> said"] * claims.num_rows, claims.schema.field(place).type)
    for folder in (lake.root, lake.root / "copies"):
        shutil.rmtree(folder / "batches")
    lake.add_batch(unquote(version), {**batch, "reported_claims": claims.set_column(place, claims.schema.field(place), words)})
