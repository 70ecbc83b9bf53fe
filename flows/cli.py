"""The command line: `accords VERB`, each verb in a module of its own under flows/commands/."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from flows.commands.decide import decide
from flows.commands.extract import extract
from flows.commands.maintain import maintain
from flows.commands.options import debug_option
from flows.commands.query import query
from flows.commands.rebuild import rebuild
from flows.commands.releases import diff, releases, rollback
from flows.commands.review import review
from flows.commands.run import run
from flows.commands.schedule import schedule
from flows.commands.show import show
from flows.commands.status import status
from flows.commands.verify import verify
from flows.commands.withdraw import restore, withdraw
from flows.failures import reported


class Program(click.Group):
    """A group of verbs listed in the order they are used, whose failures end in one line."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Return the parsed command line."""
        with reported():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb."""
        with reported(ctx):
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the verbs in the order they are used."""
        return list(self.commands)


@click.group(
    cls=Program,
    commands=[
        run, extract, show, query, status, review, decide, withdraw, restore, rebuild, releases, diff, rollback, verify, maintain, schedule,
    ],
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)  # fmt: skip
@click.version_option(package_name="accords", prog_name="accords")
@debug_option
@click.pass_context
def cli(context: click.Context) -> None:
    """Turn article files into a warehouse of agreements.

    Who agreed what with whom, when, about which products, and who claims what about it; every value with the sentence it came
    from. Data live in the folder --home or ACCORDS_HOME names, ./data by default.

    \b
    Begin with:
      accords run samples/articles        read article files, publish the warehouse
      accords query 'show tables'         ask it
      accords show ID                     one agreement with its evidence
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        context.color = False
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Run the command line; characters that the terminal's encoding lacks are printed as escapes."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    cli(prog_name="accords")
