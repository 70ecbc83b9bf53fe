"""`accords decide`: an analyst's judgement, which outranks the machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from flows.commands.options import debug_option, home_option
from flows.commands.revising import (
    analyst,
    by_option,
    dry_run_option,
    follow,
    json_option,
    publish_option,
    reason_option,
    stated,
)
from flows.commands.running import quiet_console


@click.group()
def decide() -> None:
    """Merge, split or correct; your word outranks the machine.

    A decision is a line of a CSV file (ACCORDS_DECISIONS, else decisions.csv in the home folder) meant for version control: it
    holds in every later run, and deleting the line undoes it. It is published at once, with a report of each cell that changed.

    An ID is one of an agreement, a party or a product, an old one that was merged into another, or an article's own: its id with
    -a0, -p0 or -g0, as `accords review` prints it.

    \b
    Examples:
      accords decide same ID ID --reason 'the ministry under its former name'
      accords decide different ID ID --reason 'two orders of one day'
      accords decide set ID lifecycle_stage signed --reason 'the gazette prints the text'
      accords decide undo DECISION

    Exit status: 0 decided; 2 refused by validation; 1 failed, or it can't be followed; then nothing is written.
    """


def _revising(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that every decision takes."""
    for option in reversed((reason_option, by_option, dry_run_option, publish_option, json_option, home_option, debug_option)):
        command = option(command)
    return command


@decide.command()
@click.argument("left_id", metavar="ID")
@click.argument("right_id", metavar="ID")
@_revising
def same(left_id: str, right_id: str, **options: Any) -> None:
    """Two ids are one entity: merge them.

    \b
    Example:
      accords decide same agr_0123456789abcdef agr_fedcba9876543210 --reason 'one memorandum, two datelines'

    Exit status: 0 decided; 2 refused by validation; 1 failed, or it can't be followed.
    """
    _decide([{"left_id": left_id, "right_id": right_id, "judgement": "same"}], **options)


@decide.command()
@click.argument("left_id", metavar="ID")
@click.argument("right_id", metavar="ID")
@_revising
def different(left_id: str, right_id: str, **options: Any) -> None:
    """Two ids are two entities: split them, or never merge them.

    To undo a merge, name the old id and the one it now leads to, or two articles' own ids as `accords review` prints them.

    \b
    Example:
      accords decide different pty_0123456789abcdef pty_fedcba9876543210 --reason 'namesakes in two countries'

    Exit status: 0 decided; 2 refused by validation; 1 failed, or it can't be followed.
    """
    _decide([{"left_id": left_id, "right_id": right_id, "judgement": "different"}], **options)


@decide.command()
@click.argument("left_id", metavar="ID")
@click.argument("right_id", metavar="ID")
@_revising
def unsure(left_id: str, right_id: str, **options: Any) -> None:
    """Nobody can tell: leave it to the machine, and out of the review.

    \b
    Example:
      accords decide unsure pty_0123456789abcdef pty_fedcba9876543210 --reason 'no source gives the country'

    Exit status: 0 decided; 2 refused by validation; 1 failed, or it can't be followed.
    """
    _decide([{"left_id": left_id, "right_id": right_id, "judgement": "unsure"}], **options)


@decide.command(name="set")
@click.argument("row_id", metavar="ID")
@click.argument("cells", metavar="FIELD VALUE...", nargs=-1, required=True)
@_revising
def set_cells(row_id: str, cells: tuple[str, ...], **options: Any) -> None:
    """Correct one or more cells of a row.

    ID is an agreement, party, product or claim, or AGREEMENT|PARTY for what a party does in an agreement. An empty VALUE clears the
    cell. What outlets wrote stays in the ledger, and what follows from the cell follows. `review_status` takes accepted or rejected.

    \b
    Examples:
      accords decide set agr_0123456789abcdef value_amount 1200000 value_currency EUR --reason 'annual report'
      accords decide set 'agr_0123456789abcdef|pty_fedcba9876543210' role mediator --reason 'it hosted the talks'

    Exit status: 0 decided; 2 refused by validation; 1 failed, or it can't be followed.
    """
    if len(cells) % 2:
        raise click.UsageError("every FIELD needs a VALUE; '' clears the cell")
    pairs = zip(cells[::2], cells[1::2], strict=True)
    _decide([{"left_id": row_id, "judgement": "set", "field_name": field, "value": value or None} for field, value in pairs], **options)


@decide.command()
@click.argument("decision_id", metavar="DECISION")
@dry_run_option
@publish_option
@json_option
@home_option
@debug_option
def undo(decision_id: str, *, dry_run: bool, is_kept_back: bool, as_json: bool, home: Path | None) -> None:
    """Take a decision back: delete its line.

    \b
    Example:
      accords decide undo dec_0123456789ab

    Exit status: 0 undone; 2 refused by validation; 1 failed, or there is no such decision.
    """
    quiet_console()
    from flows.deciding import undo_decision
    from flows.settings import read_settings

    settings = read_settings(home=home)
    done = f"undone {decision_id} in {settings.decisions}"
    follow(
        settings, undo_decision(settings, decision_id), done=done, is_preview=dry_run, is_kept_back=is_kept_back, as_json=as_json
    )  # fmt: skip


@decide.command(name="list")
@home_option
@debug_option
def list_decisions(home: Path | None) -> None:
    """Print the decisions there are.

    \b
    Example:
      accords decide list

    Exit status: 0 printed, even none; 1 the file can't be read.
    """
    from flows.judged import read_judged
    from flows.rendering.decisions import render_decisions
    from flows.settings import read_settings

    for line in render_decisions(read_judged(read_settings(home=home)).decisions):
        click.echo(line)


def _decide(
    said: list[dict[str, str | None]], *, reason: str, by: str | None, dry_run: bool, is_kept_back: bool, as_json: bool, home: Path | None
) -> None:
    quiet_console()
    from flows.deciding import add_decisions
    from flows.settings import read_settings
    from transforms.resolution.decisions.decisions import Decision

    settings = read_settings(home=home)
    now = datetime.now(UTC).replace(microsecond=0)
    added = [Decision(**cells, decided_by=analyst(by), decided_at=now, reason=stated(reason)) for cells in said]  # type: ignore[arg-type]
    done = f"decided {', '.join(decision.decision_id for decision in added)} in {settings.decisions}"
    follow(settings, add_decisions(settings, added), done=done, is_preview=dry_run, is_kept_back=is_kept_back, as_json=as_json)
