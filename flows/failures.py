"""What ends a command: one clear line on stderr and an exit status, never a traceback unless asked for."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from flows.rendering.printable import printable
from schemas.errors import ContractError, PipelineError

FAILED = 1
DEBUGGING = "accords.debug"


class Failure(click.ClickException):
    """A message for one line on stderr; the command ends with status 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message."""
        click.echo(f"error: {printable(self.message)}", file=file, err=file is None)


class Refusal(Failure):
    """Validation refused to publish; the last release stands."""

    exit_code = 2


class Interruption(Failure):
    """Ctrl-C, with the status that shells report for a program it ended."""

    exit_code = 130


@contextmanager
def reported(context: click.Context | None = None) -> Iterator[None]:
    """Turn what goes wrong inside into a `Failure`; with `--debug` the traceback is printed before it.

    A usage error ends with status 1 as well, since 2 says that validation refused.
    """
    try:
        yield
    except (click.exceptions.Exit, click.Abort, BrokenPipeError, Failure):
        raise
    except (Exception, KeyboardInterrupt) as error:
        if context is not None and context.meta.get(DEBUGGING):
            click.echo(traceback.format_exc(), err=True, nl=False)
        raise _failure(error) from error


def _failure(error: BaseException) -> Failure:
    match error:
        case KeyboardInterrupt() | BaseException(__cause__=KeyboardInterrupt()):  # pydantic wraps one that comes while it works
            return Interruption("interrupted")
        case click.UsageError():
            hint = f"; see `{error.ctx.command_path} --help`" if error.ctx else ""
            return Failure(error.format_message().rstrip(".") + hint)
        case click.ClickException():
            return Failure(error.format_message())
        case ContractError():
            return Refusal(f"refused by validation: {error}")
        case PipelineError():
            return Failure(str(error))
        case OSError(filename=str() | bytes() as path, strerror=str() as reason):
            return Failure(f"{path!s}: {reason}")
        case _:
            return Failure(f"unexpected {type(error).__name__}: {error}; --debug shows where")
