"""`accords run`: from article files to a published release."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from flows.commands.options import accept_loss_option, debug_option, home_option, workers_option
from flows.commands.revising import accept_option, acceptance, by_option
from flows.commands.running import quiet_console, run_flow

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("landing", required=False, type=click.Path(path_type=Path))
@click.option("--since", type=DAY, help="Read only articles published on this day or later, such as 2025-03-01.")
@click.option("--until", type=DAY, help="Read only articles published on this day or earlier.")
@click.option("--batch-size", type=click.IntRange(min=1), help="Articles committed together. Default: ACCORDS_BATCH_SIZE, else 200.")
@accept_loss_option
@accept_option
@by_option
@home_option
@workers_option
@debug_option
def run(
    landing: Path | None, since: datetime | None, until: datetime | None, batch_size: int | None, accept_loss: str | None,
    accept_bounds: str | None, by: str | None, home: Path | None, workers: int | None,
) -> None:  # fmt: skip
    """Read article files and publish the warehouse.

    Walks LANDING (default: ACCORDS_LANDING, else the folder landing in the home folder), reads what is new, extracts agreements and
    claims, brings together what articles say of the same agreement, validates, and publishes. Files that can't be used are
    quarantined with the reason, and the rest goes on. Running it again reads only what changed. Unless everything passes, the last
    release stays as it is.

    With --since or --until only articles of these days are read, both included, in UTC; one without a date belongs to the day its file
    was modified. What is left is read by the next run whose days it is in, or that names none. Runs over several stretches of days, in
    any order, publish what one run over all of them does.

    A release whose size, change, share of refusals or filled columns is out of bounds is refused, with the reason of each bound. With
    --accept-bounds it is published, and the table `runs` has who accepted what, and why.

    \b
    Examples:
      accords run samples/articles
      accords run --home /srv/accords --workers 4
      accords run archive --since 2025-01-01 --until 2025-03-31 --batch-size 50
      accords run --accept-bounds 'the archive of the Gazette came in'

    Exit status: 0 published; 2 refused by validation; 1 failed.
    """
    quiet_console()
    from flows.ingest import ingest
    from flows.settings import read_settings

    days = {name: moment.date() for name, moment in (("since", since), ("until", until)) if moment}
    accepted = {**({"accept_loss": accept_loss} if accept_loss else {}), **acceptance(accept_bounds, by)}
    run_flow(ingest, read_settings(landing=landing, home=home, workers=workers, batch_size=batch_size), **days, **accepted)
