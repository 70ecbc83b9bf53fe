import os
import sys

import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.scheduling import processes
from flows.scheduling.operation import bring_down
from flows.scheduling.server import choose_server
from flows.settings import read_settings
from schemas.errors import PipelineError

NOBODY = "http://127.0.0.1:9/api"


@pytest.mark.parametrize("named", [None, ""])
def test_without_a_server_that_is_named_there_is_one_of_our_own(named, tmp_path):
    with temporary_settings({PREFECT_API_URL: named}):
        server = choose_server(read_settings(home=tmp_path, schedule_port=4321))
    assert (server.is_own, server.api_url) == (True, "http://127.0.0.1:4321/api")


def test_a_server_that_is_named_and_away_is_no_reason_to_start_another(tmp_path):
    with temporary_settings({PREFECT_API_URL: NOBODY}), pytest.raises(PipelineError, match="does not answer"):
        choose_server(read_settings(home=tmp_path))


def test_a_schedule_is_stopped_although_the_server_that_is_named_is_away(tmp_path):
    settings = read_settings(home=tmp_path)
    settings.schedule.mkdir()
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    environment = {**os.environ, "PREFECT__FLOW_RUN_ID": "0b1c"}
    worker = processes.start(processes.WORKER, command, folder=settings.schedule, environment=environment, settings="")
    with temporary_settings({PREFECT_API_URL: NOBODY}):
        stopped = bring_down(settings, wait=0, tell=lambda _: None)
    assert (stopped.worker, stopped.server, stopped.flow_run_ids) == (True, False, ("0b1c",))
    assert not processes.is_alive(worker)
