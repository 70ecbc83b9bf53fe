"""Steps of a flow: Prefect tasks inside a flow run, plain calls outside; the one place that knows which of the two it is."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from prefect import Task, flow
from prefect.cache_policies import NO_CACHE
from prefect.context import FlowRunContext
from prefect.logging import get_run_logger
from prefect.settings import get_current_settings
from prefect.utilities.annotations import quote

from flows import progress
from schemas.errors import TransientError

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State

__all__ = ["flow", "has_prefect_api", "in_flow_run", "run_logger", "step"]

RETRY_DELAY = 5.0  # seconds

P = ParamSpec("P")
R = TypeVar("R")


def step(*, retries: int = 0) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that makes a function a step; one that raises `TransientError` is tried again `retries` times.

    Whoever listens to progress hears when it begins and ends, by the function's name.
    """

    def make_step(function: Callable[P, R]) -> Callable[P, R]:
        title = function.__name__.replace("_", " ").capitalize()
        as_task: Task[..., R] = Task(
            function,
            retries=retries,
            retry_delay_seconds=RETRY_DELAY,
            retry_condition_fn=_is_transient,
            cache_policy=NO_CACHE,
            persist_result=False,
        )

        @wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            with progress.step(title):
                if not in_flow_run():
                    return _call(function, retries, *args, **kwargs)
                # Unquoted, Prefect would walk through every source and table in search of results to wait for.
                quoted = {name: quote(value) for name, value in kwargs.items()}
                return as_task(*map(quote, args), **quoted)

        return call

    return make_step


def in_flow_run() -> bool:
    """Return whether Prefect watches: inside a flow run, not in a plain call of its function."""
    return FlowRunContext.get() is not None


def has_prefect_api() -> bool:
    """Return whether a Prefect server is configured, by PREFECT_API_URL or the active profile."""
    return get_current_settings().api.url is not None


def run_logger() -> Any:
    """Return the flow run's logger inside a flow run, the program's own outside."""
    return get_run_logger() if in_flow_run() else logging.getLogger("accords")


def _call(function: Callable[P, R], retries: int, *args: P.args, **kwargs: P.kwargs) -> R:
    for _ in range(retries):
        try:
            return function(*args, **kwargs)
        except TransientError:
            time.sleep(RETRY_DELAY)
    return function(*args, **kwargs)


def _is_transient(_task: object, _run: object, state: State[Any]) -> bool:
    return isinstance(state.data, TransientError)
