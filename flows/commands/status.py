"""`accords status`: how the warehouse is."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flows.commands.options import debug_option, home_option

if TYPE_CHECKING:
    from flows.health import Health
    from flows.settings import Settings

SECONDS_OF = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


class Duration(click.ParamType[timedelta]):
    """A length of time such as `90m`, `26h` or `2d`."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the length of time that `value` says."""
        if isinstance(value, timedelta):
            return value
        match = re.fullmatch(r"(\d+(?:\.\d+)?)([smhd])", str(value).strip().lower())
        if match is None:
            self.fail(f"{value!r} is no length of time: write 90m, 26h or 2d", param, ctx)
        try:
            return timedelta(seconds=float(match[1]) * SECONDS_OF[match[2]])
        except OverflowError:
            self.fail(f"{value!r} is too long", param, ctx)


@click.command()
@click.option("--max-age", type=Duration(), help="Print one line and exit with 1 where the release is older, such as 90m, 26h or 2d.")
@click.option("--metrics", is_flag=True, help="Print OpenMetrics text for a monitor.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for a program.")
@home_option
@debug_option
@click.pass_context
def status(context: click.Context, max_age: timedelta | None, metrics: bool, as_json: bool, home: Path | None) -> None:  # noqa: FBT001
    """Print the last runs, counts and quarantine.

    How the last runs ended, how many articles, agreements, parties, products and claims the release holds, how old they are, and
    what was refused and why; how many decisions analysts have made, and what they have withdrawn. A run that goes on is not waited
    for.

    With --max-age, whether the release was published so short a time ago: by a run, a rebuild or a decision, whether or not they
    found anything new. A release that is missing or can't be read is stale.

    \b
    Examples:
      accords status
      accords status --max-age 26h
      accords status --metrics

    Exit status: 0 printed; 1 no release that can be read, or one older than --max-age. With --metrics or --json 0, which tell of it.
    """
    from flows.health import judge_freshness, read_health
    from flows.settings import read_settings

    if (max_age is not None) + metrics + as_json > 1:
        raise click.UsageError("one of --max-age, --metrics and --json at a time", context)
    settings = read_settings(home=home)
    health = read_health(settings, now=datetime.now(UTC))
    if max_age is not None:
        from flows.rendering.printable import printable

        freshness = judge_freshness(health, max_age)
        click.echo(printable(freshness.line))
        context.exit(0 if freshness.is_fresh else 1)
    elif metrics:
        from flows.rendering.metrics import render_metrics

        click.echo(render_metrics(health), nl=False)
    elif as_json:
        from flows.rendering.status import render_json

        click.echo(render_json(health))
    else:
        _print(health, settings)


def _print(health: Health, settings: Settings) -> None:
    from flows.history import find_rollback
    from flows.judged import read_judged
    from flows.rendering.decisions import render_judged
    from flows.rendering.status import render_release, render_runs

    for line in render_runs(health.runs):
        click.echo(line)
    if health.tables:
        click.echo()
        for line in render_release(health.tables, now=health.now, rollback=find_rollback(settings, health.runs)):
            click.echo(line)
        for line in render_judged(read_judged(settings), len(health.tables["dormant"])):
            click.echo(line)
    if health.problems:
        raise click.ClickException("; ".join(health.problems))
