"""All benchmarks: `python -m bench` prints them as JSON and as a table, and keeps the JSON in bench/results/latest.json."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.cold import bench_cold
from bench.corpus import STREAM, Corpus, folder_corpus, sample_corpus, stream_corpus
from bench.figures import Figure, render_table
from bench.machine import describe_machine
from bench.measure import in_own_process
from bench.per_core import bench_per_core
from bench.run import bench_run
from bench.whole_command import bench_whole_command

LATEST = Path(__file__).parent / "results" / "latest.json"


@click.command()
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), help="A folder of text files to measure as well.")
def bench(texts: Path | None) -> None:
    """Measure extraction, commands and runs; takes some minutes, and other work on the machine shows in the figures."""
    report: dict[str, object] = {"machine": describe_machine()}
    corpora = [in_own_process(sample_corpus), in_own_process(stream_corpus)]
    if texts:
        corpora.append(in_own_process(folder_corpus, texts))
    else:
        click.echo("no folder of texts named (--texts): the samples alone are measured", err=True)
    report["texts"] = {corpus.name: {"articles": len(corpus.texts), "words": corpus.word_count} for corpus in corpora}
    figures: list[Figure] = []
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for title, benchmark in _benchmarks(corpora, folder):
            click.echo(f"measuring {title}", err=True)
            figures += benchmark()
    content = json.dumps(report | {"figures": [figure.as_object() for figure in figures]}, indent=1)
    click.echo(content)
    click.echo(render_table(figures))
    LATEST.parent.mkdir(exist_ok=True)
    LATEST.write_text(f"{content}\n")


def _benchmarks(corpora: list[Corpus], folder: Path) -> Iterator[tuple[str, Callable[[], list[Figure]]]]:
    yield "runs over the samples", partial(bench_run, folder)
    yield "commands started cold", partial(bench_cold, folder / "home")
    for corpus in corpora:
        yield (
            f"extraction per core, {corpus.name}",
            partial(in_own_process, bench_per_core, corpus, at_least=3.0 if corpus.name == STREAM else 1.0),
        )
    yield "extraction as a command", partial(bench_whole_command, corpora[0], folder)


if __name__ == "__main__":
    bench()
