"""`accords rebuild`: the release again from the lake."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import debug_option, home_option


@click.command()
@home_option
@debug_option
def rebuild(home: Path | None) -> None:
    """Publish the release again from the lake.

    Resolves, validates and publishes what earlier runs extracted; no article file is read and nothing is extracted again. For a
    release that was lost or damaged.

    \b
    Example:
      accords rebuild

    Exit status: 0 published; 2 refused by validation; 1 failed.
    """
    from flows.ingest import rebuild as rebuild_release
    from flows.rendering.progress import shown_progress
    from flows.rendering.run_report import render_report
    from flows.settings import read_settings

    with shown_progress():
        report = rebuild_release(read_settings(home=home))
    for line in render_report(report):
        click.echo(line)
