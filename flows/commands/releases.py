"""`accords releases`, `diff` and `rollback`: the releases that are kept, what differs between two, and the way back."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import debug_option, home_option
from flows.commands.revising import analyst, by_option, reason_option, stated


@click.command()
@home_option
@debug_option
def releases(home: Path | None) -> None:
    """List the releases that are kept.

    The current one first, then those before it: when each was built, how much it holds, and who let it pass or rolled back to it.
    Each can be asked (`accords query --release ID`), compared (`accords diff`) and made the current one again (`accords rollback`).

    \b
    Example:
      accords releases

    Exit status: 0 printed; 1 failed.
    """
    from flows.history import noted_releases
    from flows.rendering.releases import render_releases
    from flows.settings import read_settings
    from warehouse.history import describe_release, list_releases

    settings = read_settings(home=home)
    described = [(release, describe_release(release)) for release in list_releases(settings.release)]
    for line in render_releases(described, noted_releases(settings)):
        click.echo(line)


@click.command()
@click.argument("before", metavar="[A]", required=False)
@click.argument("after", metavar="[B]", required=False)
@click.option("--rows", type=click.IntRange(min=0), help="Rows to print of each table. Default: 40; with --json all.")
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON object.")
@home_option
@debug_option
def diff(before: str | None, after: str | None, rows: int | None, *, as_json: bool, home: Path | None) -> None:
    """Show what differs between two releases.

    How many rows of each table were added, removed and changed, which columns changed, and the rows with their old and new values.
    A and B are ids that `accords releases` lists, or the beginnings of such; B is the current release by default, and A the one
    before it. What only one of them has, because another version of the program built it, is named and not compared.

    \b
    Examples:
      accords diff
      accords diff 20261129 --rows 5
      accords diff 20261128 20261130 --json

    Exit status: 0 printed, whether they differ or not; 1 there is no such release, or it can't be read.
    """
    from flows.history import choose_pair
    from flows.rendering.difference import difference_json, render_difference
    from flows.settings import read_settings
    from warehouse.comparison import compare_releases
    from warehouse.difference import count_differences

    first, second = choose_pair(read_settings(home=home), before, after)
    difference = count_differences(first.path, second.path)
    most = rows if rows is not None or as_json else 40
    changes = compare_releases(first.path, second.path, most_rows=most)
    names = str(first.release_id), str(second.release_id)
    if as_json:
        click.echo(difference_json(difference, changes, *names))
        return
    for line in render_difference(difference, changes, *names):
        click.echo(line)


@click.command()
@click.argument("release", metavar="[ID]", required=False)
@reason_option
@by_option
@home_option
@debug_option
def rollback(release: str | None, *, reason: str, by: str | None, home: Path | None) -> None:
    """Make an earlier release the current one again.

    ID is that of a release that `accords releases` lists, or its beginning; by default it is the one that was current before, so
    that rolling back twice leads forward again. The release it takes the place of is kept, readers that have it open go on
    undisturbed, and the Parquet export follows. Cut short, it is finished by doing it again.

    The lake stays as it is, and the next run publishes anew from it: first mend what was wrong. `accords withdraw` takes a bad
    source out (and publishes at once), `accords decide` corrects what was misread.

    \b
    Examples:
      accords rollback --reason 'half the outlets are missing'
      accords rollback 20261128 --reason 'the last good one'

    Exit status: 0 rolled back; 1 failed, or there is no such release; then nothing is changed.
    """
    from flows.rendering.releases import render_rollback
    from flows.rollback import roll_back
    from flows.settings import read_settings

    for line in render_rollback(roll_back(read_settings(home=home), release, by=analyst(by), reason=stated(reason))):
        click.echo(line)
