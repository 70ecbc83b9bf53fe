"""`accords verify`: whether the files are what was written."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import debug_option, home_option


@click.command()
@home_option
@debug_option
def verify(home: Path | None) -> None:
    """Hold lake and releases against their checksums.

    Reads every file, the current release and the previous ones, and names what was cut off, changed, deleted or does not belong
    there. Nothing is changed: the next `accords run` mends the lake, and `accords rebuild` makes a damaged release again.

    \b
    Example:
      accords verify

    Exit status: 0 all is what was written; 1 damage was found, or another process is writing.
    """
    from flows.rendering.verification import render_verified
    from flows.settings import read_settings
    from flows.verification import verify as verify_files

    verified = verify_files(read_settings(home=home))
    for line in render_verified(verified):
        click.echo(line)
    if verified.damage:
        raise click.exceptions.Exit(1)
