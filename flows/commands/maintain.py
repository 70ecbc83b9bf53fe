"""`accords maintain`: what keeps the house."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import debug_option, home_option
from flows.commands.running import call_flow, quiet_console


@click.command()
@home_option
@debug_option
def maintain(home: Path | None) -> None:
    """Verify and tidy the files of the warehouse.

    Holds lake and releases against their checksums, and joins small batches of the lake. What is published stays as it is. Previous
    releases beyond ACCORDS_KEEP_RELEASES are deleted, and reports of runs older than ACCORDS_KEEP_REPORTS days; the lake is never
    deleted from. Where a file is not what was written, nothing is done.

    \b
    Example:
      accords maintain

    Exit status: 0 done; 1 damage was found, or another process is writing.
    """
    quiet_console()
    from flows.maintenance import maintain as maintain_warehouse
    from flows.rendering.maintenance import render_maintenance
    from flows.settings import read_settings

    for line in render_maintenance(call_flow(maintain_warehouse, read_settings(home=home))):
        click.echo(line)
