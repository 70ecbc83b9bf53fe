"""Publishing a plan from the command line: what it changes, printed, then the run's report."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from flows.acceptance import Acceptance
    from flows.revision import Plan
    from flows.settings import Settings

reason_option = click.option("--reason", required=True, help="Why, in a few words for those who come after.")
accept_option = click.option("--accept-bounds", metavar="REASON", help="Publish even out of bounds, and note why.")
by_option = click.option("--by", help="Who decides. Default: the name you are logged in with.")
dry_run_option = click.option("--dry-run", is_flag=True, help="Only show what would change.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print every change as one JSON object.")
publish_option = click.option("--no-publish", "is_kept_back", is_flag=True, help="Only write it down; the next run publishes it.")


def analyst(by: str | None) -> str:
    """Return the name to write down.

    Raises:
        click.UsageError: nobody is logged in by a name.
    """
    if by and by.strip():
        return by.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:  # no such user in the system's list
        raise click.UsageError("say who decides with --by NAME") from error


def stated(reason: str) -> str:
    """Return the reason, in one line.

    Raises:
        click.UsageError: there is none.
    """
    if not reason.strip():
        raise click.UsageError("say why with --reason")
    return " ".join(reason.split())


def follow(
    settings: Settings, make_plan: Callable[[], Plan], *, done: str, is_preview: bool = False, is_kept_back: bool = False, as_json: bool
) -> None:
    """Preview, write down or publish a plan, and print what it changes; `done` says in a line what was written down."""
    from flows.rendering.changes import changes_json, render_changes
    from flows.rendering.progress import shown_progress
    from flows.rendering.run_report import render_report
    from flows.revision import preview, revise, write_only

    if is_kept_back and not is_preview:
        write_only(settings, make_plan)
        click.echo(f"{done}; the next run publishes it")
        return
    with shown_progress():
        revision = preview(settings, make_plan) if is_preview else revise(settings, make_plan)
    if as_json:
        click.echo(changes_json(revision.changes, run_id=revision.report and revision.report.run_id))
        return
    if not is_preview:
        click.echo(done)
    for line in render_changes(revision.changes, is_preview=is_preview):
        click.echo(line)
    if revision.report is not None:
        click.echo()
        for line in render_report(revision.report):
            click.echo(line)


def acceptance(reason: str | None, by: str | None) -> dict[str, Acceptance]:
    """Return what a flow is told of who accepts a release that is out of bounds, and why; nothing where nobody does."""
    from flows.acceptance import Acceptance

    return {} if reason is None else {"acceptance": Acceptance(by=analyst(by), reason=stated(reason))}
