"""`python -m tests.evaluation` prints how good extraction is, and keeps or renews the floors when asked to."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from tests.evaluation.calibration import expected_calibration_error, reliability
from tests.evaluation.corpus import hash_corpus
from tests.evaluation.devsets import DEVSETS
from tests.evaluation.fit_confidence import gather_examples, measure_held_out, render_held_out
from tests.evaluation.floors import CorpusChangedError, floors_of, read_floors, write_floors
from tests.evaluation.readme import README, update_table
from tests.evaluation.report import render
from tests.evaluation.run import Evaluated, evaluate


@click.command()
@click.option("--devsets", type=click.Path(path_type=Path), default=DEVSETS, help="Where development sets lie.")
@click.option("--cases", is_flag=True, help="Give examples of every kind of error.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
@click.option(
    "--floors", type=click.Choice(["check", "raise", "renew"]), default="check", help="raise: none falls; renew: as measured now."
)
@click.option("--readme", is_flag=True, help="Write the README's table of figures anew.")
def main(devsets: Path, floors: str, *, cases: bool, as_json: bool, readme: bool) -> None:
    """Measure extraction on the project's own articles and on the development sets at hand.

    The exit status is 1 where a figure is below its floor.
    """
    results: list[Evaluated] = []
    for evaluated in evaluate(devsets):
        results.append(evaluated)
        if not as_json:
            click.echo(render(evaluated, with_cases=cases))
    if len(results) == 1:
        click.echo(f"no development sets in {devsets}: the project's own articles alone are measured", err=True)
    held_out = measure_held_out(gather_examples(devsets))
    if as_json:
        sets = [_as_object(evaluated) for evaluated in results]
        click.echo(json.dumps({"sets": sets, "held_out": {source: asdict(one) for source, one in held_out.items()}}, indent=1))
    else:
        click.echo(render_held_out(held_out))
    if readme:
        README.write_text(update_table(README.read_text("utf-8"), results[0]), "utf-8")
    _mind_floors(results[0].values, floors)


def _mind_floors(figures: dict[str, float], action: str) -> None:
    kept = read_floors()
    if action == "renew":
        write_floors(floors_of(figures, hash_corpus()))
    elif action == "raise":
        try:
            write_floors(kept.raised_to(figures, hash_corpus()))
        except CorpusChangedError as error:
            sys.exit(f"error: {error} with --floors renew")
    for name, (floor, figure) in kept.broken_by(figures).items():
        click.echo(f"{name} {'was' if action == 'renew' else 'is below its floor of'} {floor:.3f}: {figure:.3f}", err=True)
    if action != "renew" and kept.broken_by(figures):
        sys.exit(1)


def _as_object(evaluated: Evaluated) -> dict[str, object]:
    return {
        "name": evaluated.name,
        "texts": evaluated.size,
        "figures": {name: asdict(figure) for name, figure in evaluated.figures.items()},
        "baselines": evaluated.baselines,
        "styles": evaluated.styles,
        "without": evaluated.without,
        "probes": evaluated.probes,
        "errors": [{"source": source, **asdict(case)} for source, score in evaluated.scores for case in score.cases],
        "reliability": [asdict(one) for one in reliability(evaluated.judged)],
        "expected_calibration_error": expected_calibration_error(evaluated.judged) if evaluated.judged else None,
    }


if __name__ == "__main__":
    main()
