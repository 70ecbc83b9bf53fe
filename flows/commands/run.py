"""Draft."""

import click


@click.command()
def run() -> None:
    """Draft."""
