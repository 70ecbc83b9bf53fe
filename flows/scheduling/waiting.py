"""Waiting for what another process does, within a bound."""

from __future__ import annotations

from collections.abc import Callable

from tenacity import Retrying, retry_if_result, stop_after_delay, wait_fixed

INTERVAL = 0.5  # seconds between two looks


def wait_until(is_so: Callable[[], bool], *, limit: float) -> bool:
    """Return whether `is_so` comes to hold within `limit` seconds."""
    looks = Retrying(
        retry=retry_if_result(lambda answer: not answer),
        stop=stop_after_delay(limit),
        wait=wait_fixed(INTERVAL),
        retry_error_callback=lambda _: False,
    )
    return looks(is_so)
