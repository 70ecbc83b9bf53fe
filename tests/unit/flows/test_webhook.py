"""A run that did not go well tells a webhook, whose address stays secret and whose faults change nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from flows.cli import cli
from flows.endings import PUBLISHED
from flows.runs import writing
from flows.settings import Settings, read_settings
from schemas.errors import ContractError, TransientError, UsageError
from warehouse.lake import Lake
from warehouse.lock import writer_lock

SECRET = "T0p-s3cret-tok3n"


@pytest.fixture
def receiver() -> Iterator[SimpleNamespace]:
    """A server on this machine: it keeps what it is told, and answers with the statuses in `answers`, then with 200."""
    told: list[dict[str, Any]] = []
    answers: list[int] = []
    closed = Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))) | {"path": self.path})
            self.send_response(answers.pop(0) if answers else 200)
            self.end_headers()
            with suppress(OSError):  # the answer goes on until nobody listens any more
                while not closed.wait(0.1):
                    self.wfile.write(b"x")

        def log_message(self, *_: Any) -> None:
            """Stay silent."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield SimpleNamespace(told=told, answers=answers, url=f"http://127.0.0.1:{server.server_port}/hooks/{SECRET}")
        closed.set()
        server.shutdown()


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    made: list[float] = []
    monkeypatch.setattr("tenacity.nap.time", SimpleNamespace(sleep=made.append))
    monkeypatch.setattr("flows.runs.extractor_version", lambda: "0+tested")
    return made


@pytest.fixture
def settings(tmp_path: Path, receiver) -> Settings:
    return read_settings(home=tmp_path, webhook_url=receiver.url, lock_wait=0)


def fail(settings: Settings, error: BaseException) -> None:
    def run_and_fail() -> None:
        with writing(settings) as run:
            run.counts["files_found"] = 3
            run.quarantine |= {"empty": 1200, "time_limit": 2}
            raise error

    with pytest.raises(type(error)):
        run_and_fail()


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ContractError("agreements is empty", table="agreements"), "refused"),
        (TransientError("there is no folder /mnt/news"), "failed"),
        (MemoryError(), "failed"),
        (SystemExit("terminated"), "failed"),
    ],
)
def test_what_went_wrong_is_told_once_to_programs_and_to_people(settings, receiver, error, outcome) -> None:
    fail(settings, error)
    (told,) = receiver.told
    (run_id,) = Lake(settings.lake).run_ids()
    message = str(error) or type(error).__name__
    assert {name: told[name] for name in ("outcome", "run_id", "message", "counts", "quarantine", "home")} == {
        "outcome": outcome, "run_id": run_id, "message": message, "counts": {"files_found": 3},
        "quarantine": {"empty": 1200, "time_limit": 2}, "home": str(settings.home),
    }  # fmt: skip
    assert told["text"] == f"accords on {told['host']}: run {run_id} {outcome}\n`{message}`\nin quarantine: 1,200 empty, 2 time limit"
    assert told.keys() - {"path"} == {
        "outcome", "run_id", "message", "started_at", "sent_at", "counts", "quarantine", "host", "home", "text",
    }  # fmt: skip


def test_what_fails_before_a_run_is_recorded_is_told(settings, receiver) -> None:
    with writer_lock(settings.home, timeout=0), pytest.raises(TransientError), writing(settings):
        pytest.fail("two writers at once")
    settings.decisions.write_text("nonsense\n")
    with pytest.raises(UsageError), writing(settings):
        pytest.fail("decisions that can't be read")
    assert [(told["run_id"], told["outcome"]) for told in receiver.told] == [(None, "failed")] * 2
    assert "is being written by process" in receiver.told[0]["message"]
    assert "decisions.csv, line 1" in receiver.told[1]["text"]
    assert Lake(settings.lake).run_ids() == []


def test_a_published_run_and_an_interrupted_one_are_no_news(settings, receiver) -> None:
    with writing(settings) as run:
        run.record(outcome=PUBLISHED)
    fail(settings, KeyboardInterrupt())
    assert receiver.told == []


def test_what_was_published_out_of_bounds_is_told(settings, receiver) -> None:
    with writing(settings) as run:
        run.record(outcome=PUBLISHED)
        run.bounds_accepted, run.decided_by, run.reason = '[{"bound": "articles"}]', "ana", "the archive came in"
    expected = ("published", 'out of bounds, accepted by ana: the archive came in; [{"bound": "articles"}]')
    assert [(told["outcome"], told["message"]) for told in receiver.told] == [expected]


@pytest.mark.parametrize(
    ("answers", "tries", "warning"),
    [([503, 429], 3, None), ([500] * 9, 3, "it answered 500"), ([404], 1, "it answered 404"), ([302], 1, "it answered 302")],
)
def test_a_delivery_is_tried_again_where_that_can_help(settings, receiver, caplog, pauses, answers, tries, warning) -> None:
    receiver.answers += answers
    fail(settings, ContractError("too few"))
    assert len(receiver.told) == tries
    assert len(pauses) == tries - 1
    assert pauses == sorted(pauses)
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert [message.endswith(f"was not told that the run refused: {warning}") for message in warnings] == [True] * bool(warning)


@pytest.mark.parametrize("url", [f"http://127.0.0.1:9/{SECRET}", f"http://[{SECRET}", f"http:///{SECRET}", f"https://{SECRET}:99999/"])
def test_an_address_that_can_not_be_reached_stays_secret_and_the_run_s_own_error_counts(tmp_path, caplog, url) -> None:
    caplog.set_level(logging.DEBUG)
    fail(read_settings(home=tmp_path, webhook_url=url), ContractError("too few"))
    assert "ACCORDS_WEBHOOK_URL was not told" in caplog.text
    assert SECRET not in caplog.text


def test_the_address_stands_in_no_log_table_report_or_parameter(settings, receiver, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    fail(settings, ContractError("too few"))
    assert receiver.told[0].pop("path").endswith(SECRET)
    kept = [path.read_bytes() for path in settings.home.rglob("*") if path.is_file()]
    runs = Lake(settings.lake).read_runs().to_pylist()
    shown = [settings, settings.model_dump(), settings.model_dump_json(), runs, receiver.told, caplog.text]
    assert "webhook_url" not in runs[0]["settings"]
    assert not any(SECRET in f"{one} {one!r}" for one in shown)
    assert kept
    assert not any(SECRET.encode() in content for content in kept)


def test_an_address_that_is_none_is_refused_without_being_printed(monkeypatch) -> None:
    monkeypatch.setenv("ACCORDS_WEBHOOK_URL", f"hooks.example/{SECRET}")
    result = CliRunner().invoke(cli, ["--debug", "status"])
    assert result.exit_code == 1
    assert "ACCORDS_WEBHOOK_URL: Value error, an address that begins with https:// or http://" in result.stderr
    assert SECRET not in result.output
    monkeypatch.setenv("ACCORDS_WEBHOOK_URL", "")
    assert read_settings().webhook_url is None


def test_words_of_an_article_mention_nobody_and_link_nowhere(settings, receiver) -> None:
    fail(settings, ContractError("value `<!channel>` & [here](https://evil.example) @all\n\x1b[31m " + "x" * 999))
    title, message, _ = receiver.told[0]["text"].split("\n")
    assert message.startswith("`value '&lt;!channel&gt;' &amp; [here](https://evil.example) @all \\x1b[31m xxx")
    assert message.endswith("x…`")
    assert message.count("`") == 2
    assert len(message) < 560
    assert "<" not in title
