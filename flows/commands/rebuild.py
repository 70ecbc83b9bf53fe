"""`accords rebuild`: the release again from the lake."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import accept_loss_option, debug_option, home_option
from flows.commands.revising import accept_option, acceptance, by_option
from flows.commands.running import quiet_console, run_flow


@click.command()
@accept_loss_option
@accept_option
@by_option
@home_option
@debug_option
def rebuild(accept_loss: str | None, accept_bounds: str | None, by: str | None, home: Path | None) -> None:
    """Publish the release again from the lake.

    Resolves, validates and publishes what earlier runs extracted, for a release that was lost or damaged. The landing folder is not
    read; what another version of the extractor read is extracted again.

    \b
    Example:
      accords rebuild

    Exit status: 0 published; 2 refused by validation; 1 failed.
    """
    quiet_console()
    from flows.ingest import rebuild as rebuild_release
    from flows.settings import read_settings

    lost = {"accept_loss": accept_loss} if accept_loss else {}
    run_flow(rebuild_release, read_settings(home=home), **lost, **acceptance(accept_bounds, by))
