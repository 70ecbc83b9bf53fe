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
from tests.evaluation.floors import FLOORS, CorpusChangedError, floors_of, read_floors, write_floors
from tests.evaluation.readme import README, RECONCILED_TABLE, render_reconciled_table, render_table, update_table
from tests.evaluation.reconciliation.evaluation import Reconciled, evaluate_reconciliation
from tests.evaluation.reconciliation.floors import RECONCILIATION_FLOORS, flatten_figures, hash_scenarios
from tests.evaluation.reconciliation.report import render as render_reconciliation
from tests.evaluation.reconciliation.scenarios import DEVELOPMENT, HELD_OUT
from tests.evaluation.report import render
from tests.evaluation.run import Evaluated, evaluate

PARTS = EXTRACTION, RECONCILIATION = "extraction", "reconciliation"


@click.command()
@click.option("--devsets", type=click.Path(path_type=Path), default=DEVSETS, help="Where development sets lie.")
@click.option("--only", type=click.Choice(PARTS), help="Measure one part.")
@click.option("--cases", is_flag=True, help="Give examples of every kind of error.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
@click.option(
    "--floors", type=click.Choice(["check", "raise", "renew"]), default="check", help="raise: none falls; renew: as measured now."
)
@click.option("--readme", is_flag=True, help="Write the README's tables of figures anew.")
def main(devsets: Path, only: str | None, floors: str, *, cases: bool, as_json: bool, readme: bool) -> None:
    """Measure extraction on the project's own articles and on the development sets at hand, and reconciliation on its scenarios.

    The exit status is 1 where a figure is below its floor.
    """
    printed: dict[str, object] = {}
    is_broken = False
    if only != RECONCILIATION:
        results = _measure_extraction(devsets, printed, cases=cases, as_json=as_json)
        if readme:
            README.write_text(update_table(README.read_text("utf-8"), render_table(results[0])), "utf-8")
        is_broken |= _mind_floors(results[0].values, hash_corpus(), FLOORS, floors)
    if only != EXTRACTION:
        measured = _measure_reconciliation(printed, cases=cases, as_json=as_json)
        if readme:
            table = render_reconciled_table(next(one for one in measured if one.name == HELD_OUT))
            README.write_text(update_table(README.read_text("utf-8"), table, RECONCILED_TABLE), "utf-8")
        is_broken |= _mind_floors(flatten_figures(measured), hash_scenarios(), RECONCILIATION_FLOORS, floors)
    if as_json:
        click.echo(json.dumps(printed, indent=1))
    if is_broken:
        sys.exit(1)


def _measure_extraction(devsets: Path, printed: dict[str, object], *, cases: bool, as_json: bool) -> list[Evaluated]:
    results: list[Evaluated] = []
    for evaluated in evaluate(devsets):
        results.append(evaluated)
        if not as_json:
            click.echo(render(evaluated, with_cases=cases))
    if len(results) == 1:
        click.echo(f"no development sets in {devsets}: the project's own articles alone are measured", err=True)
    held_out = measure_held_out(gather_examples(devsets))
    printed["sets"] = [_as_object(evaluated) for evaluated in results]
    printed["held_out"] = {source: asdict(one) for source, one in held_out.items()}
    if not as_json:
        click.echo(render_held_out(held_out))
    return results


def _measure_reconciliation(printed: dict[str, object], *, cases: bool, as_json: bool) -> list[Reconciled]:
    measured: list[Reconciled] = []
    for one in evaluate_reconciliation():
        measured.append(one)
        if not as_json:
            click.echo(render_reconciliation(one, with_cases=cases and one.name == DEVELOPMENT))
    printed[RECONCILIATION] = [asdict(one) for one in measured]
    return measured


def _mind_floors(figures: dict[str, float], corpus_sha256: str, path: Path, action: str) -> bool:
    """Renew or raise the floors of `path` if asked to, and return whether a figure is below one that stays."""
    kept = read_floors(path)
    if action == "renew":
        write_floors(floors_of(figures, corpus_sha256), path)
    elif action == "raise":
        try:
            write_floors(kept.raised_to(figures, corpus_sha256), path)
        except CorpusChangedError as error:
            sys.exit(f"error: {error} with --floors renew")
    for name, (floor, figure) in kept.broken_by(figures).items():
        click.echo(f"{name} {'was' if action == 'renew' else 'is below its floor of'} {floor:.3f}: {figure:.3f}", err=True)
    return action != "renew" and bool(kept.broken_by(figures))


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
