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
    """Print counts, quarantine and the last runs.

    How many articles, agreements, parties, products and claims the release holds, how old they are, what was refused and why,
    and how the last runs ended.

    \b
    Example:
      accords status

    Exit status: 0 printed; 1 no release yet.
    """
    from flows.rendering.status import render_status
    from flows.settings import read_settings
    from warehouse.query import read_status
    from warehouse.release import current_release

    answers = read_status(current_release(read_settings(home=home).release))
    for line in render_status(answers, now=datetime.now(UTC)):
        click.echo(line)
