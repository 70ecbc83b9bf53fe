"""`accords review`: the pairs most worth an analyst's decision."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import debug_option, home_option


@click.command()
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="The most pairs to print.")
@click.option("--kind", type=click.Choice(["agreement", "party"]), help="Only pairs of agreements, or of parties.")
@home_option
@debug_option
def review(limit: int, kind: str | None, home: Path | None) -> None:
    """Print the pairs most worth a decision.

    Pairs that the machine merged or kept apart by a narrow margin and on which much rests, the most worthwhile first: both sides with
    what their outlets say, what the score is made of, and the command for either decision. Pairs that were decided do not come back.

    \b
    Examples:
      accords review --limit 3
      accords review --kind party

    Exit status: 0 printed, even none; 1 no release yet.
    """
    from flows.rendering.review import render_review
    from flows.settings import read_settings
    from transforms.resolution.agreements.likeness import MATCH as AGREEMENT_MATCH
    from transforms.resolution.parties.likeness import MATCH as PARTY_MATCH
    from warehouse.query import read_review
    from warehouse.release import current_release

    thresholds = {"agreement": AGREEMENT_MATCH, "party": PARTY_MATCH}
    pairs = read_review(current_release(read_settings(home=home).release), limit=limit, kind=kind, thresholds=thresholds)
    for line in render_review(pairs):
        click.echo(line)
