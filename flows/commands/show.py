"""`accords show`: one agreement with all its evidence."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import debug_option, home_option, release_option


@click.command()
@click.argument("agreement_id", metavar="ID")
@release_option
@home_option
@debug_option
def show(agreement_id: str, release: str | None, home: Path | None) -> None:
    """Print one agreement with its evidence.

    Its parties, products, stages and claims, each with the outlets that report it and their words, and what outlets disagree on.
    The id of an agreement that was merged into another shows that other one.

    \b
    Example:
      accords query 'select agreement_id, title from agreements'
      accords show ID

    Exit status: 0 printed; 1 no such agreement or release.
    """
    from flows.history import choose_release
    from flows.rendering.agreement import render_agreement
    from flows.settings import read_settings
    from warehouse.query import read_agreement

    answers = read_agreement(choose_release(read_settings(home=home), release), agreement_id)
    for line in render_agreement(answers):
        click.echo(line)
