"""Steps of a flow: Prefect tasks inside a flow run, plain calls outside; the one place that knows which of the two it is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from prefect import Task, flow
from prefect.cache_policies import NO_CACHE
from prefect.context import FlowRunContext
from prefect.logging import get_run_logger
from prefect.settings import get_current_settings
from prefect.utilities.annotations import quote
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_chain, wait_random

from flows import progress
from schemas.errors import TransientError

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State

__all__ = ["flow", "has_prefect_api", "in_flow_run", "run_logger", "step"]

FIRST_PAUSE = 1.0  # seconds; each further pause is twice as long
JITTER = 0.3  # by which share a pause is longer or shorter by chance, so that runs that failed together do not come back together

P = ParamSpec("P")
R = TypeVar("R")


def step(*, patience: Callable[..., float] | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that makes a function a step; one that raises `TransientError`, and nothing else, is tried again.

    It is tried after pauses that double, until the seconds are over that `patience` tells of the function's arguments.

    Whoever listens to progress hears when it begins and ends, by the function's name.
    """

    def make_step(function: Callable[P, R]) -> Callable[P, R]:
        title = function.__name__.replace("_", " ").capitalize()
        as_task: Task[..., R] = Task(
            function,
            retry_condition_fn=_is_transient,
            cache_policy=NO_CACHE,
            persist_result=False,
        )

        @wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            with progress.step(title):
                pauses = _pauses(patience(*args, **kwargs)) if patience else []
                if not in_flow_run():
                    return _call(function, pauses, *args, **kwargs)
                # Unquoted, Prefect would walk through every source and table in search of results to wait for.
                quoted = {name: quote(value) for name, value in kwargs.items()}
                task = as_task.with_options(retries=len(pauses), retry_delay_seconds=pauses, retry_jitter_factor=JITTER)
                return task(*map(quote, args), **quoted)

        return call

    return make_step


def in_flow_run() -> bool:
    """Return whether Prefect watches: inside a flow run, not in a plain call of its function."""
    return FlowRunContext.get() is not None


def has_prefect_api() -> bool:
    """Return whether a Prefect server is configured, by PREFECT_API_URL or the active profile."""
    return bool(get_current_settings().api.url)  # set to nothing, it is not configured


def run_logger() -> Any:
    """Return the flow run's logger inside a flow run, the program's own outside."""
    return get_run_logger() if in_flow_run() else logging.getLogger("accords")


def _call(function: Callable[P, R], pauses: list[float], *args: P.args, **kwargs: P.kwargs) -> R:
    trying = Retrying(
        retry=retry_if_exception_type(TransientError),
        stop=stop_after_attempt(len(pauses) + 1),
        wait=wait_chain(*(wait_random(pause * (1 - JITTER), pause * (1 + JITTER)) for pause in pauses or [0.0])),
        before_sleep=_tell_pause,
        reraise=True,
    )
    return trying(function, *args, **kwargs)


def _pauses(patience: float) -> list[float]:
    """Return pauses of so many seconds in all, each twice as long as the one before, but for the last."""
    pauses: list[float] = []
    pause = FIRST_PAUSE
    while patience > 0:
        pauses.append(min(pause, patience))
        patience -= pause
        pause *= 2
    return pauses


def _tell_pause(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    run_logger().warning("%s; trying again in %.0f s", error, state.upcoming_sleep)


def _is_transient(_task: object, _run: object, state: State[Any]) -> bool:
    return isinstance(state.data, TransientError)
