"""`accords status`: how the warehouse is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from flows.commands.options import debug_option, home_option


@click.command()
@home_option
@debug_option
def status(home: Path | None) -> None:
    """Print the last runs, counts and quarantine.

    How the last runs ended, how many articles, agreements, parties, products and claims the release holds, how old they are, and
    what was refused and why; how many decisions analysts have made, and what they have withdrawn.

    \b
    Example:
      accords status

    Exit status: 0 printed; 1 no release yet.
    """
    from flows.judged import read_judged
    from flows.rendering.decisions import render_judged
    from flows.rendering.status import render_release, render_runs
    from flows.settings import read_settings
    from warehouse.lake import Lake
    from warehouse.query import read_status
    from warehouse.release import current_release

    settings = read_settings(home=home)
    for line in render_runs(Lake(settings.lake).read_runs()):
        click.echo(line)
    answers = read_status(current_release(settings.release))
    click.echo()
    for line in render_release(answers, now=datetime.now(UTC)):
        click.echo(line)
    for line in render_judged(read_judged(settings), answers["dormant"].num_rows):
        click.echo(line)
