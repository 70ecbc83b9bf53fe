"""`accords extract`: what is found in files, as a report or as JSON Lines, without a warehouse."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from flows.commands.options import debug_option, workers_option
from flows.failures import FAILED

# Loading the model takes a worker as long as extracting from this much text.
BYTES_PER_WORKER = 100_000


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Print one JSON object a line and article.")
@click.option("--text", "with_text", is_flag=True, help="With --jsonl: include the text that all offsets refer to.")
@workers_option
@debug_option
@click.pass_context
def extract(context: click.Context, *, files: tuple[Path, ...], as_jsonl: bool, with_text: bool, workers: int | None) -> None:
    """Print the agreements and claims in files.

    Each agreement with its parties and products, each claim with its speaker, everything with the sentence it was read from. Any format
    that `accords run` reads, gzipped or not; NAME.meta.json beside a file (published_at, publisher, url) overrides what the file
    says. Nothing is stored and no warehouse is needed. Articles come in the order given; in a file of many, each is named
    FILE#line=N or FILE#item=N.

    \b
    Examples:
      accords extract article.html
      accords extract --jsonl --text *.txt > found.jsonl

    Exit status: 0 everything was read; 1 something was not, and is named in its place.
    """
    from flows.outcomes import Refused
    from flows.progress import counted
    from flows.reading import read_sources
    from flows.rendering.outcomes import outcome_jsonl, outcome_report
    from flows.settings import read_settings
    from flows.sources import locate

    settings = read_settings(workers=workers)
    sources = locate(files, max_bytes=settings.max_bytes)
    worthwhile = 1 + sum(source.byte_count for source in sources) // BYTES_PER_WORKER
    settings = settings.model_copy(update={"workers": workers or min(settings.workers, worthwhile)})
    refused_count = 0
    with _progress():
        outcomes = read_sources(sources, settings, repeat=True)
        for outcome in counted(outcomes, "Reading files", len(sources), is_part=lambda outcome: outcome.is_last):
            refused_count += isinstance(outcome, Refused)
            for line in outcome_jsonl(outcome, with_text=with_text) if as_jsonl else outcome_report(outcome):
                click.echo(line)
    if refused_count:
        context.exit(FAILED)


def _progress() -> AbstractContextManager[None]:
    """Show progress only where the results themselves do not."""
    from flows.rendering.progress import shown_progress

    return shown_progress() if sys.stderr.isatty() and not sys.stdout.isatty() else nullcontext()
