"""How far a job is, told to whoever listens: the command line draws bars, a scheduled run tells nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Listener(Protocol):
    """Is told when a step begins, advances by one and ends."""

    def begin(self, step: str, total: int | None) -> None:
        """Hear that `step` begins and has `total` parts, None where that is not known."""

    def advance(self) -> None:
        """Hear that one more part is done."""

    def end(self) -> None:
        """Hear that the step is done."""


_listeners: ContextVar[tuple[Listener, ...]] = ContextVar("listeners", default=())


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Tell the progress of everything inside to `listener` as well."""
    token = _listeners.set((*_listeners.get(), listener))
    try:
        yield
    finally:
        _listeners.reset(token)


@contextmanager
def step(name: str, total: int | None = None) -> Iterator[None]:
    """Tell that what happens inside is the step `name`."""
    listeners = _listeners.get()
    for listener in listeners:
        listener.begin(name, total)
    try:
        yield
    finally:
        for listener in listeners:
            listener.end()


def counted(
    items: Iterable[Item], name: str, total: int | None = None, *, is_part: Callable[[Item], bool] = lambda _: True
) -> Iterator[Item]:
    """Yield `items`, telling each that `is_part` holds of as a part of the step `name`; a step of no parts is not told."""
    if total == 0:
        yield from items
        return
    listeners = _listeners.get()
    with step(name, total):
        for item in items:
            yield item
            if is_part(item):
                for listener in listeners:
                    listener.advance()
