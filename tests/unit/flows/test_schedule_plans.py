from pathlib import Path

import pytest

from flows.scheduling.deployments import planned_deployments
from flows.scheduling.environment import fingerprint, server_environment, worker_environment
from flows.settings import read_settings
from schemas.errors import UsageError

PREFECT_FILE = """
deployments:
  - name: nightly
    description: Read what is new.
    entrypoint: flows.ingest:ingest
    concurrency_limit: {limit: 1, collision_strategy: CANCEL_NEW}
    schedules:
      - {slug: nightly, cron: "15 2 * * *", timezone: Etc/UTC}
  - name: by_hand
    description: When it is asked for.
    entrypoint: flows.ingest:two_words
    concurrency_limit: {limit: 1, collision_strategy: CANCEL_NEW}
"""


@pytest.fixture
def prefect_file(tmp_path):
    path = tmp_path / "prefect.yaml"
    path.write_text(PREFECT_FILE)
    return path


def planned(prefect_file, **settings):
    return planned_deployments(read_settings(**settings), prefect_file)


def test_a_deployment_is_due_when_prefect_yaml_says(prefect_file):
    nightly, by_hand = planned(prefect_file)
    assert (nightly.full_name, nightly.cron, nightly.timezone, nightly.work_pool) == ("ingest/nightly", "15 2 * * *", "Etc/UTC", "accords")
    assert (by_hand.full_name, by_hand.cron) == ("two-words/by_hand", None)


def test_settings_say_when_the_nightly_run_is_due_instead(prefect_file):
    nightly, by_hand = planned(prefect_file, schedule_cron="30 4 * * *", schedule_timezone="Europe/Lisbon")
    assert (nightly.cron, nightly.timezone) == ("30 4 * * *", "Europe/Lisbon")
    assert by_hand.cron is None


def test_homes_that_share_a_server_have_deployments_of_their_own(prefect_file):
    names = [deployment.full_name for deployment in planned(prefect_file, schedule_name="trade")]
    assert names == ["ingest/trade-nightly", "two-words/trade-by_hand"]
    assert {deployment.work_pool for deployment in planned(prefect_file, schedule_name="trade")} == {"trade"}


def test_a_run_works_where_prefect_yaml_lies_and_copies_nothing(prefect_file):
    (step,) = planned(prefect_file)[0].pull_steps
    assert step == {"prefect.deployments.steps.set_working_directory": {"directory": str(prefect_file.parent)}}


def test_without_a_checkout_it_is_said_what_is_missing(tmp_path):
    with pytest.raises(UsageError, match="a schedule is set up from a checkout"):
        planned(tmp_path / "prefect.yaml")


@pytest.mark.parametrize("name", ["", "Trade", "-x", "a b", "a/b"])
def test_a_name_that_would_not_do_for_a_work_pool_is_refused(name):
    with pytest.raises(UsageError, match="ACCORDS_SCHEDULE_NAME"):
        read_settings(schedule_name=name)


def test_runs_have_the_settings_of_the_home_with_every_folder_absolute(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ACCORDS_LANDING", raising=False)
    given = {"ACCORDS_HOME": "data", "ACCORDS_TIME_LIMIT": "5", "ACCORDS_ANY_SECRET": "kept"}
    handed = worker_environment(given, read_settings(home=Path("data")), api_url="http://server/api", is_own=True)
    assert handed["ACCORDS_HOME"] == str(tmp_path / "data")
    assert handed["ACCORDS_LANDING"] == str(tmp_path / "data" / "landing")
    assert (handed["ACCORDS_TIME_LIMIT"], handed["ACCORDS_ANY_SECRET"]) == ("5", "kept")
    assert handed["PREFECT_API_URL"] == "http://server/api"


def test_a_scheduled_run_waits_longer_for_another_one_unless_told_otherwise(tmp_path):
    settings = read_settings(home=tmp_path)
    assert float(worker_environment({}, settings, api_url="", is_own=True)["ACCORDS_LOCK_WAIT"]) >= 600
    assert worker_environment({"ACCORDS_LOCK_WAIT": "5"}, settings, api_url="", is_own=True)["ACCORDS_LOCK_WAIT"] == "5"


OF_ANOTHER_SERVER = {"PREFECT_API_KEY": "k", "PREFECT_API_AUTH_STRING": "u:p", "PREFECT_PROFILE": "work"}


def test_what_lets_in_at_another_server_goes_to_that_server_alone(tmp_path):
    settings = read_settings(home=tmp_path)
    own = worker_environment(OF_ANOTHER_SERVER, settings, api_url="", is_own=True)
    joined = worker_environment(OF_ANOTHER_SERVER, settings, api_url="", is_own=False)
    server = server_environment(OF_ANOTHER_SERVER, folder=tmp_path, api_url="")
    assert own.keys().isdisjoint(OF_ANOTHER_SERVER)
    assert server.keys().isdisjoint(OF_ANOTHER_SERVER)
    assert joined.items() >= OF_ANOTHER_SERVER.items()
    assert "PREFECT_HOME" not in joined


def test_the_server_leaves_late_runs_to_whoever_brings_the_schedule_up(tmp_path):
    environment = server_environment({}, folder=tmp_path, api_url="")
    assert environment["PREFECT_SERVER_SERVICES_LATE_RUNS_ENABLED"] == "false"
    assert environment["PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE"].endswith(".filesystem")


def test_nothing_of_a_schedule_reports_home(tmp_path):
    for environment in (
        server_environment({}, folder=tmp_path, api_url=""),
        worker_environment({}, read_settings(home=tmp_path), api_url="", is_own=False),
    ):
        assert (environment["DO_NOT_TRACK"], environment["PREFECT_SERVER_ANALYTICS_ENABLED"]) == ("1", "false")


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ({"ACCORDS_WORKERS": "1"}, {"ACCORDS_WORKERS": "2"}, False),
        ({}, {"PREFECT_API_URL": "http://x/api"}, False),
        ({"ACCORDS_SCHEDULE_CRON": "1 1 * * *"}, {"ACCORDS_SCHEDULE_CRON": "2 2 * * *"}, True),
        ({"OLDPWD": "/a"}, {"OLDPWD": "/b"}, True),
    ],
)
def test_a_changed_setting_of_runs_is_noticed(before, after, same):
    assert (fingerprint(before) == fingerprint(after)) is same
