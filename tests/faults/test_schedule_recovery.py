"""A real server and a real worker: a run that fires by itself, both killed while one goes on, three nights missed, and the end of it."""

import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from filelock import FileLock
from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.objects import StateType

from flows.scheduling import processes

pytestmark = pytest.mark.server

ROOT = Path(__file__).parents[2]
RADAR = "Northlight Systems AS signed a contract with the Port of Gdansk on 4 March 2025 to supply coastal radar worth EUR 12 million."
RESCUE = "Greece and Cyprus signed a memorandum of understanding on maritime search and rescue in Athens on 6 March 2025."
UNDER_WAY = (StateType.PENDING, StateType.RUNNING)
STEPS = {
    "mend_lake", "discover_new", "read_new", "extract_again", "read_lake", "resolve_articles", "refuse_broken_rows", "build_release",
    "check_release", "hold_to_bounds", "judge_release", "publish_release", "export_release",
}  # fmt: skip


class Schedule:
    """`accords schedule` over a home of its own, with a server of its own."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self.port, self.folder = home, port, home / "schedule"
        self.client = SyncPrefectClient(f"http://127.0.0.1:{port}/api")

    def __call__(self, *words: str, status: int | None = 0) -> str:
        """What a command prints; it ends with `status`, or as it likes where that is None."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ACCORDS_", "PREFECT_"))}
        own = {"ACCORDS_HOME": str(self.home), "ACCORDS_SCHEDULE_PORT": str(self.port), "PREFECT_HOME": str(self.home / "elsewhere")}
        secret = {"ACCORDS_WEBHOOK_URL": "https://hooks.example/s3cret"}
        done = subprocess.run(
            [sys.executable, "-c", "from flows.cli import main; main()", "schedule", *words],
            cwd=ROOT, env=kept | own | secret | {"PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8", timeout=400, check=False,
        )  # fmt: skip
        assert status in (None, done.returncode), f"{done.stdout}{done.stderr}{self.logs()}"
        return done.stdout + done.stderr

    def land(self, name: str, text: str) -> None:
        (self.home / "landing").mkdir(parents=True, exist_ok=True)
        (self.home / "landing" / name).write_text(text)

    def logs(self) -> str:
        return "".join(f"\n--- {path.name}\n{path.read_text()[-3000:]}" for path in sorted(self.folder.glob("*.log")))

    def runs(self, *states: StateType):
        """All runs in one of `states`, the one that was due first first."""
        runs = sorted(self.client.read_flow_runs(), key=lambda run: run.expected_start_time)
        return [run for run in runs if run.state_type in states]

    def start_run(self):
        """A run that is asked for and under way."""
        deployment = self.client.read_deployment_by_name("ingest/nightly")
        run = self.client.create_flow_run_from_deployment(deployment.id)
        self.wait(lambda: self.client.read_flow_run(run.id).state_type is StateType.RUNNING, "a run that is asked for begins", 120)
        return run

    def wait(self, is_so, what: str, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < deadline, f"not within {seconds} s: {what}\n{self('status', status=None)}{self.logs()}"
            time.sleep(0.5)


@pytest.fixture(scope="module")
def schedule(tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    schedule = Schedule(tmp_path_factory.mktemp("scheduled") / "home", port)
    schedule.land("radar.txt", RADAR)
    schedule.land("empty.txt", "")
    yield schedule
    processes.end(processes.marked_processes(schedule.folder), patience=10)


def test_up_starts_a_server_and_a_worker_and_says_when_a_run_is_due(schedule):
    told = schedule("up", "--cron", "* * * * *", "--timezone", "Europe/Lisbon")  # within the minute
    assert re.search(rf"^server +started, http://127.0.0.1:{schedule.port}$", told, re.MULTILINE)
    assert re.search(r"^worker +started, polls work pool accords$", told, re.MULTILINE)
    assert re.search(r"^ingest/nightly +\* \* \* \* \* Europe/Lisbon +next \d{4}-\d\d-\d\d \d\d:\d\d UTC$", told, re.MULTILINE)


def test_a_run_that_is_due_fires(schedule):
    schedule.wait(lambda: schedule.runs(StateType.RUNNING, StateType.COMPLETED), "a run that is due begins", 240)
    assert schedule.runs(StateType.RUNNING, StateType.COMPLETED)[0].auto_scheduled


def test_the_run_that_fired_publishes_and_shows_what_it_did(schedule):
    schedule.wait(lambda: schedule.runs(StateType.COMPLETED), "the run completes", 240)
    run = schedule.runs(StateType.COMPLETED)[0]
    assert (schedule.home / "release" / "accords.duckdb").exists()
    schedule.wait(lambda: len(task_names(schedule, run)) >= len(STEPS), "its task runs are recorded", 60)
    assert task_names(schedule, run) == sorted(STEPS)
    shown = {artifact.key: artifact for artifact in schedule.client.read_artifacts() if artifact.flow_run_id == run.id}
    assert shown.keys() >= {"run-counts", "quarantine", "data-docs"}
    assert '"published"' in shown["run-counts"].data
    assert '"empty"' in shown["quarantine"].data
    assert (schedule.home / "reports").as_uri() in shown["data-docs"].data


def test_what_is_no_longer_set_is_taken_back_and_a_second_up_changes_nothing(schedule):
    before = [processes.find(role, folder=schedule.folder) for role in (processes.SERVER, processes.WORKER)]
    told = schedule("up")
    assert "applied  ingest/nightly" in told
    assert "15 2 * * * Etc/UTC" in told
    assert "applied" not in schedule("up")
    assert [processes.find(role, folder=schedule.folder) for role in (processes.SERVER, processes.WORKER)] == before


def test_no_secret_of_the_environment_is_shown(schedule):
    (deployment, *_) = schedule.client.read_deployments()
    shown = [deployment, schedule.client.read_work_pool("accords"), *schedule.client.read_flow_runs(), *schedule.client.read_artifacts()]
    assert "s3cret" not in "".join(entry.model_dump_json() for entry in shown) + schedule.logs()
    assert "s3cret" not in "".join(path.read_text() for path in schedule.folder.glob("*.json"))


def test_after_a_crash_and_three_nights_away_the_lost_run_is_told(schedule):
    schedule.land("rescue.txt", RESCUE)
    schedule.wait(lambda: not schedule.runs(*UNDER_WAY), "earlier runs end", 120)
    lost, deployments = schedule.start_run(), scheduled(schedule)
    processes.end(processes.marked_processes(schedule.folder), patience=0)  # SIGKILL follows at once
    assert "no run will start" in schedule("status", status=1)
    assert processes.marked_processes(schedule.folder) == []
    missed = let_nights_pass(schedule.folder / "prefect.db")
    assert missed.keys() == deployments
    assert all(nights >= 3 for nights in missed.values())

    told = schedule("up")
    assert f"crashed  {lost.name}" in told
    assert f"skipped  {sum(missed.values()) - len(missed)} missed" in told
    assert schedule.client.read_flow_run(lost.id).state_type is StateType.CRASHED


def test_of_the_nights_that_were_missed_one_run_of_each_deployment_catches_up(schedule):
    lost = schedule.runs(StateType.CRASHED)[-1]
    schedule.wait(lambda: set(completed_after(schedule, lost)) == scheduled(schedule), "one run of each catches up", 240)
    assert len(completed_after(schedule, lost)) == len(scheduled(schedule))
    assert not schedule.runs(*UNDER_WAY)
    assert not [run for run in schedule.runs(StateType.SCHEDULED) if run.expected_start_time < datetime.now(UTC)]
    assert "Completed" in schedule("status")


def test_down_ends_what_is_under_way_and_leaves_nothing_behind(schedule):
    schedule.start_run()
    told = schedule("down")
    assert "1 run under way ended" in told
    assert processes.marked_processes(schedule.folder) == []
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", schedule.port)) != 0, "something listens"
    with FileLock(schedule.home / ".writer.lock", timeout=0):
        pass
    assert (schedule.home / "release" / "accords.duckdb").exists()
    assert "did not run" in schedule("down")


def completed_after(schedule, earlier):
    """The deployment of each run that has completed since `earlier` began."""
    return [run.deployment_id for run in schedule.runs(StateType.COMPLETED) if run.start_time > earlier.start_time]


def scheduled(schedule):
    """The deployments that have a schedule."""
    return {deployment.id for deployment in schedule.client.read_deployments() if deployment.schedules}


def task_names(schedule, run):
    return sorted(task.name.rpartition("-")[0] for task in schedule.client.read_task_runs() if task.flow_run_id == run.id)


def let_nights_pass(database: Path) -> Counter[UUID]:
    """Make every run that is scheduled one of a night that has passed, as if nothing had run since; return how many each deployment has."""
    with sqlite3.connect(database) as connection:
        due = "select id, deployment_id from flow_run where state_type = 'SCHEDULED' and auto_scheduled = 1"
        rows = connection.execute(due).fetchall()
        for nights, (run_id, _) in enumerate(rows, start=1):
            then = datetime.now(UTC) - timedelta(days=nights)
            row = {"then": f"{then:%Y-%m-%d %H:%M:%S.%f}", "json": f"{then:%Y-%m-%dT%H:%M:%SZ}", "key": f"scheduled {then}", "id": run_id}
            connection.execute(
                "update flow_run set next_scheduled_start_time = :then, expected_start_time = :then, idempotency_key = :key where id = :id",
                row,
            )
            connection.execute(
                "update flow_run_state set state_details = json_set(state_details, '$.scheduled_time', :json) where flow_run_id = :id", row
            )
    connection.close()
    return Counter(UUID(deployment_id) for _, deployment_id in rows)
