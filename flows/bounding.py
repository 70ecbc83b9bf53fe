"""The step that holds a release against its bounds, and who may let it pass."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from expectations.bounds import read_bounds
from expectations.bounds_gate import Figures, accepted_before, judge_bounds
from expectations.results import Verdict
from flows.acceptance import Acceptance
from flows.endings import PUBLISHED
from flows.publication import documented
from flows.runs import Run
from flows.steps import run_logger, step
from warehouse.intactness import RELEASE
from warehouse.measures import measure


@step()
def hold_to_bounds(run: Run, verdict: Verdict, acceptance: Acceptance | None) -> Verdict:
    """Return the verdict with what the bounds say of it; what is accepted is noted in the run, with who and why.

    Raises:
        GateError: a bound is not kept, and nobody accepted that; nothing is published.
    """
    bounds = read_bounds(run.settings.bounds)
    earlier = [row for row in run.lake.read_runs().to_pylist() if row["outcome"] == PUBLISHED]
    measures = measure(verdict.tables, run.settings.release / RELEASE, bounds.columns, bounds.columns_of_tables)
    if measures.problem:
        run_logger().warning("bounds on changes are not judged: %s", measures.problem)
    figures = Figures(
        now=measures.now,
        new=measures.new,
        last=measures.last,
        files=_files(run, earlier),
        problem=measures.problem,
        reasons=measures.reasons,
    )
    noted = [item for row in earlier if row["bounds_accepted"] for item in json.loads(row["bounds_accepted"])]
    told = f"by {acceptance.by}: {acceptance.reason}" if acceptance else ""
    with documented(run, verdict):
        results, let_pass = judge_bounds(bounds, figures, accepted=told, accepted_before=accepted_before(noted))
    if acceptance and let_pass:
        run.bounds_accepted, run.decided_by, run.reason = json.dumps(let_pass), acceptance.by, acceptance.reason
    return replace(verdict, results=(*verdict.results, *results))


def _files(run: Run, earlier: list[dict[str, Any]]) -> tuple[int, int] | None:
    """Return how many files the landing folder held now and at the last run over it that published; None where either is not known."""
    landing = str(run.settings.landing)
    found = [
        counts["files_found"]
        for row in earlier
        if "files_found" in (counts := _read(row["counts"])) and _read(row["settings"]).get("landing") == landing
    ]
    return (run.counts["files_found"], found[-1]) if found and "files_found" in run.counts else None


def _read(text: str) -> Mapping[str, Any]:
    return dict(json.loads(text))
