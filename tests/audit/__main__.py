"""`python -m tests.audit` tells known vulnerabilities of what is installed, where somebody can be asked about them."""

from __future__ import annotations

import sys

import click

from tests.audit.auditing import COMMAND, SECONDS, audit


@click.command()
def main() -> None:
    """Ask for known vulnerabilities of the installed packages.

    Exit status: 0 none is known, or nobody could be asked, which is said; 1 there are some.
    """
    message, is_vulnerable = audit(COMMAND, seconds=SECONDS)
    click.echo(message)
    sys.exit(1 if is_vulnerable else 0)


if __name__ == "__main__":
    main()
