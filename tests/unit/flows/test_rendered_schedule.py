from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

from flows.rendering.schedule import render_due, render_schedule, render_stopped

DUE_AT = datetime(2026, 12, 1, 2, 15, tzinfo=UTC)
NIGHTLY = {"full_name": "ingest/nightly", "cron": "15 2 * * *", "timezone": "Etc/UTC", "is_paused": False, "due_at": DUE_AT}
FAILED = {
    "name": "brave-owl", "deployment": "ingest/nightly", "state": "Failed", "started_at": DUE_AT, "seconds": 31.2,
    "message": "claims does not meet a rule: \x1b[31m" + "x" * 500,
}  # fmt: skip
UP = {
    "page_url": "http://127.0.0.1:4200", "is_server_up": True, "server_pid": 11, "worker_pid": 12, "deployments": (), "runs": (),
}  # fmt: skip


def lines_of(**differing):
    return list(render_schedule(SimpleNamespace(**{**UP, **differing}), logs=Path("/srv/data/schedule")))


def due(**differing):
    (line,) = render_due([SimpleNamespace(**{**NIGHTLY, **differing})])
    return line


def test_a_deployment_tells_its_hours_and_when_it_is_due():
    assert due() == "ingest/nightly  15 2 * * * Etc/UTC  next 2026-12-01 02:15 UTC"
    assert due(is_paused=True).endswith("paused")
    assert due(due_at=None).endswith("nothing scheduled yet")
    assert due(cron=None).endswith("when asked for")


def test_processes_are_told_with_what_is_down():
    assert "  server  running, process 11  http://127.0.0.1:4200" in lines_of()
    assert "  server  running elsewhere    http://127.0.0.1:4200" in lines_of(server_pid=None)
    assert any(line.startswith("  worker  down") for line in lines_of(worker_pid=None))
    assert any(line.startswith("  server  down") for line in lines_of(is_server_up=False, server_pid=None))


def test_a_run_that_failed_tells_why_in_words_that_are_safe_to_print():
    printed = "\n".join(lines_of(runs=[SimpleNamespace(**FAILED)]))
    assert "2026-12-01 02:15:00 UTC  ingest/nightly  brave-owl  Failed  31 s" in printed
    assert "claims does not meet a rule: \\x1b[31m" in printed
    assert "\x1b[31m" not in printed
    assert max(map(len, printed.splitlines())) < 320


def test_what_was_stopped_is_told():
    stopped = SimpleNamespace(worker=True, server=False, flow_run_ids=("a",))
    assert list(render_stopped(stopped)) == [
        "run      1 run under way ended; the last release is as it was",
        "worker   stopped",
        "server   none of this home ran",
    ]
