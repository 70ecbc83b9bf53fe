"""Draft."""

import click


@click.command()
def rebuild() -> None:
    """Draft."""
