"""`accords withdraw` and `accords restore`: an article or an outlet taken back out, and put in again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from flows.commands.options import debug_option, home_option
from flows.commands.revising import analyst, by_option, dry_run_option, follow, json_option, reason_option, stated
from flows.commands.running import quiet_console

articles_argument = click.argument("articles", metavar="ARTICLE...", nargs=-1)
publisher_option = click.option("--publisher", metavar="NAME", help="The outlet, with all it published and will publish.")


@click.command()
@articles_argument
@publisher_option
@reason_option
@by_option
@dry_run_option
@json_option
@home_option
@debug_option
def withdraw(
    articles: tuple[str, ...], publisher: str | None, *, reason: str, by: str | None, dry_run: bool, as_json: bool, home: Path | None
) -> None:
    """Take articles or an outlet back out.

    Nothing they say counts any more: what rested on them is recomputed and published, and the report says what changed, cell by
    cell. ARTICLE is an article's id, at least the first 8 digits of it, or the file it was read from. A withdrawn article stays in
    `articles` with the status withdrawn; an older version that it had replaced does not come back.

    \b
    Examples:
      accords withdraw --dry-run 3f9a0c12 --reason 'retracted by the outlet'
      accords withdraw --publisher 'Harbour Gazette' --reason 'makes things up'

    Exit status: 0 withdrawn; 2 refused by validation; 1 failed, or there is no such article; then nothing is written.
    """
    _check_one(articles, publisher)
    quiet_console()
    from flows.settings import read_settings
    from flows.withdrawing import withdraw as plan_withdrawal

    settings = read_settings(home=home)
    now = datetime.now(UTC).replace(microsecond=0)
    plan = plan_withdrawal(settings, articles, publisher, by=analyst(by), at=now, reason=stated(reason))
    what = f"publisher {publisher}" if publisher else ", ".join(articles)
    follow(settings, plan, done=f"withdrawn {what} in {settings.withdrawals}", is_preview=dry_run, as_json=as_json)


@click.command()
@articles_argument
@publisher_option
@dry_run_option
@json_option
@home_option
@debug_option
def restore(articles: tuple[str, ...], publisher: str | None, *, dry_run: bool, as_json: bool, home: Path | None) -> None:
    """Put withdrawn articles or outlets back in.

    Undoes `accords withdraw`, and reports what changed in the same way.

    \b
    Examples:
      accords restore 3f9a0c12
      accords restore --publisher 'Harbour Gazette'

    Exit status: 0 restored; 2 refused by validation; 1 failed, or it was not withdrawn.
    """
    _check_one(articles, publisher)
    quiet_console()
    from flows.settings import read_settings
    from flows.withdrawing import restore as plan_restoration

    settings = read_settings(home=home)
    what = f"publisher {publisher}" if publisher else ", ".join(articles)
    plan = plan_restoration(settings, articles, publisher)
    follow(settings, plan, done=f"restored {what} in {settings.withdrawals}", is_preview=dry_run, as_json=as_json)


def _check_one(articles: tuple[str, ...], publisher: str | None) -> None:
    if bool(articles) == bool(publisher and publisher.strip()):
        raise click.UsageError("name articles, or an outlet with --publisher NAME")
