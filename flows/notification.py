"""A message to a configured webhook when a run failed, was refused, or was published although its bounds were not kept.

The address is a secret, since whoever knows it can write to it: it stands in no log, message or table.
"""

from __future__ import annotations

import json
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from flows.endings import PUBLISHED, ending_of
from flows.rendering.layout import in_words
from flows.rendering.printable import printable

if TYPE_CHECKING:
    from flows.runs import Run
    from flows.settings import Settings

SECONDS = 5.0  # that a delivery may wait for a connection, and then for an answer
DELIVERIES = 3
PASSING = {408, 425, 429}  # answers that may be others a moment later, as may all from 500 on
LONGEST = 500  # characters of a message that a chat shows

# These write the address of every request to their log, at levels that Prefect can be told to keep.
TALKATIVE = ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy")

# What would be markup or a mention in a chat; a message can hold words of an article.
MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "'"})


@dataclass(kw_only=True)
class Notice:
    """What is known of a run that goes on; `run` is None until it holds the right to write."""

    run: Run | None = None


class _Undelivered(Exception):  # noqa: N818 - not an error of the run
    """The message did not arrive; `can_pass` tells whether it may if it is sent again."""

    def __init__(self, reason: str, *, can_pass: bool) -> None:
        super().__init__(reason)
        self.can_pass = can_pass


@contextmanager
def announced(settings: Settings) -> Iterator[Notice]:
    """Send a message to the webhook, if one is configured, when what happens inside fails, or was published with a concern; a failure goes
    on its way.

    Ctrl-C is no news to who pressed it. A webhook that can't be reached is a warning and changes nothing else.
    """
    notice = Notice()
    try:
        yield notice
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        _send(settings, message_of(settings, notice.run, *ending_of(error)))
        raise
    if notice.run is not None and notice.run.concern is not None:
        _send(settings, message_of(settings, notice.run, PUBLISHED, notice.run.concern))


def message_of(settings: Settings, run: Run | None, outcome: str, message: str) -> dict[str, Any]:
    """Return what the webhook is sent: the run's outcome, counts and quarantine for programs, and a `text` for people."""
    host = socket.gethostname()
    quarantine = dict(run.quarantine) if run else {}
    return {
        "outcome": outcome,
        "run_id": run.run_id if run else None,
        "message": message,
        "started_at": run.started_at.isoformat() if run else None,
        "sent_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "counts": dict(run.counts) if run else {},
        "quarantine": quarantine,
        "host": host,
        "home": str(settings.home),
        "text": _in_a_chat(f"accords on {host}: {f'run {run.run_id}' if run else 'a run'} {outcome}", message, quarantine),
    }


def _in_a_chat(title: str, message: str, quarantine: dict[str, int]) -> str:
    """Return lines that Slack, Mattermost and Teams show; the message as code, in which they look for no mentions and links."""
    words = printable(message).translate(MARKUP)
    told = f"{title.translate(MARKUP)}\n`{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}`"
    reasons = ", ".join(f"{count:,} {in_words(code)}" for code, count in sorted(quarantine.items()))
    return f"{told}\nin quarantine: {reasons}" if reasons else told


def _send(settings: Settings, message: dict[str, Any]) -> None:
    if settings.webhook_url is None:
        return
    from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_exponential, wait_random

    trying = Retrying(
        retry=retry_if_exception(lambda error: isinstance(error, _Undelivered) and error.can_pass),
        stop=stop_after_attempt(DELIVERIES),
        wait=wait_exponential(multiplier=1) + wait_random(0, 1),
        reraise=True,
    )
    try:
        with _unlogged():
            trying(_deliver, settings.webhook_url.get_secret_value(), json.dumps(message).encode())
    except Exception as error:  # noqa: BLE001 - whatever goes wrong, the run's own outcome counts
        from flows.steps import run_logger

        reason = str(error) if isinstance(error, _Undelivered) else type(error).__name__  # another's words may hold the address
        run_logger().warning("the webhook of ACCORDS_WEBHOOK_URL was not told that the run %s: %s", message["outcome"], reason)


def _deliver(url: str, content: bytes) -> None:
    import httpx

    try:
        # What it answers besides its status is not read: it could go on for ever.
        with httpx.stream("POST", url, content=content, headers={"Content-Type": "application/json"}, timeout=SECONDS) as response:
            status = response.status_code
    except httpx.TransportError as error:
        raise _Undelivered(type(error).__name__, can_pass=True) from None
    if not httpx.codes.is_success(status):
        raise _Undelivered(f"it answered {status}", can_pass=status in PASSING or httpx.codes.is_server_error(status))


@contextmanager
def _unlogged() -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in TALKATIVE]
    for logger in loggers:
        logger.addFilter(_drop)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeFilter(_drop)


def _drop(_record: logging.LogRecord) -> bool:
    return False
