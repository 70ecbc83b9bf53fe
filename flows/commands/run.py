"""`accords run`: from article files to a published release."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import debug_option, home_option, workers_option
from flows.commands.running import quiet_console, run_flow


@click.command()
@click.argument("landing", required=False, type=click.Path(path_type=Path))
@home_option
@workers_option
@debug_option
def run(landing: Path | None, home: Path | None, workers: int | None) -> None:
    """Read article files and publish the warehouse.

    Walks LANDING (default: ACCORDS_LANDING, else the folder landing in the home folder), reads what is new, extracts agreements and
    claims, brings together what articles say of the same agreement, validates, and publishes. Files that can't be used are
    quarantined with the reason, and the rest goes on. Running it again reads only what changed. Unless everything passes, the last
    release stays as it is.

    \b
    Examples:
      accords run samples/articles
      accords run --home /srv/accords --workers 4

    Exit status: 0 published; 2 refused by validation; 1 failed.
    """
    quiet_console()
    from flows.ingest import ingest
    from flows.settings import read_settings

    run_flow(ingest, read_settings(landing=landing, home=home, workers=workers))
