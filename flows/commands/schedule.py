"""`accords schedule`: runs that start by themselves, with a local Prefect server and worker."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click

from flows.commands.options import debug_option, home_option
from flows.commands.running import quiet_console
from flows.failures import Failure

port_option = click.option(
    "--port", "schedule_port", type=click.IntRange(1, 65535), help="The server's port. Default: ACCORDS_SCHEDULE_PORT, else 4200."
)  # fmt: skip
name_option = click.option(
    "--name", "schedule_name", help="The work pool; one a home where several share a server. Default: ACCORDS_SCHEDULE_NAME, else accords."
)  # fmt: skip


@click.group()
def schedule() -> None:
    """Start, show and stop the runs that start by themselves.

    A Prefect server and a worker on this machine run what prefect.yaml declares: `ingest` every night, `maintain`
    every week, `rebuild` when it is asked for.
    If PREFECT_API_URL or Prefect's active profile names a server, that one is used and no other is started.

    \b
    Examples:
      accords schedule up --cron '30 4 * * *' --timezone Europe/Lisbon
      accords schedule status
      accords schedule down

    Exit status: 0 done; 1 failed, or `status` found that no run would start.
    """


def _common(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all three take."""
    for option in reversed((port_option, name_option, home_option, debug_option)):
        command = option(command)
    return command


@schedule.command()
@click.option("--cron", "schedule_cron", help="When the nightly run is due. Default: ACCORDS_SCHEDULE_CRON, else 02:15 every day.")
@click.option("--timezone", "schedule_timezone", help="The time zone of that. Default: ACCORDS_SCHEDULE_TIMEZONE, else UTC.")
@click.option("--foreground", is_flag=True, help="Stay, and stop everything when this command is ended: for systemd and containers.")
@_common
def up(*, foreground: bool, **options: Any) -> None:
    """Start what does not run yet, and apply changed settings.

    Starts the server and the worker in the background, applies the deployments, and says when each is due. A second time it changes
    only what is not as the settings want it; after a crash or a reboot it brings everything back. Runs have the settings of this
    command's environment.

    \b
    Examples:
      accords schedule up
      accords schedule up --cron '30 4 * * *' --timezone Europe/Lisbon

    Exit status: 0 the schedule runs; 1 failed.
    """
    _be_quiet()
    from flows.rendering.schedule import render_due
    from flows.scheduling.foreground import stay
    from flows.scheduling.operation import bring_up
    from flows.settings import read_settings

    settings = read_settings(**options)
    server, deployments = bring_up(settings, tell=click.echo)
    for line in render_due(deployments):
        click.echo(line)
    if foreground:
        stay(settings, server, tell=click.echo)


@schedule.command()
@_common
def status(**options: Any) -> None:
    """Say what runs, what is due and how the last runs ended.

    \b
    Example:
      accords schedule status

    Exit status: 0 server and worker run; 1 one of them does not, so that no run will start.
    """
    _be_quiet()
    from flows.rendering.schedule import render_schedule
    from flows.scheduling.state import read_schedule_state
    from flows.settings import read_settings

    settings = read_settings(**options)
    state = read_schedule_state(settings)
    for line in render_schedule(state, logs=settings.schedule):
        click.echo(line)
    if not state.is_up:
        raise Failure("no run will start; `accords schedule up` brings the schedule back")


@schedule.command()
@click.option("--wait", type=click.FloatRange(min=0), default=0.0, help="Seconds that a run under way may take to finish. Default: 0.")
@_common
def down(*, wait: float, **options: Any) -> None:
    """Stop the worker, then the server if it was started here.

    A run under way is ended, or given --wait seconds to finish first. An ended run leaves the last release as it is, and the next one
    goes on where it was. What is due stays due: of the runs that are missed until the next `accords schedule up`, one catches up.

    \b
    Examples:
      accords schedule down
      accords schedule down --wait 600

    Exit status: 0 nothing of the schedule runs; 1 failed.
    """
    _be_quiet()
    from flows.rendering.schedule import render_stopped
    from flows.scheduling.operation import bring_down
    from flows.settings import read_settings

    for line in render_stopped(bring_down(read_settings(**options), wait=wait, tell=click.echo)):
        click.echo(line)


def _be_quiet() -> None:
    """Keep Prefect from writing to the console and from telling anybody; for before its import."""
    quiet_console()
    os.environ["DO_NOT_TRACK"] = "1"
