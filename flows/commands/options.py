"""The options that several verbs share."""

from __future__ import annotations

from pathlib import Path

import click

from flows.failures import DEBUGGING


def _remember_debugging(context: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    if value:
        context.meta[DEBUGGING] = True


debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=_remember_debugging, help="Show the traceback of an error."
)  # fmt: skip
home_option = click.option(
    "--home", type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the data: landing, lake, release, reports. Default: ACCORDS_HOME, else ./data.",
)  # fmt: skip
workers_option = click.option(
    "--workers", type=click.IntRange(min=1), help="Processes that read articles. Default: ACCORDS_WORKERS, else one a core."
)  # fmt: skip
release_option = click.option(
    "--release", metavar="ID", help="A release that `accords releases` lists, or the beginning of its id. Default: the current one."
)  # fmt: skip
accept_loss_option = click.option(
    "--accept-loss", metavar="REASON",
    help="Publish without what a damaged lake has lost and no source or release holds; its articles go to quarantine with this reason.",
)  # fmt: skip
