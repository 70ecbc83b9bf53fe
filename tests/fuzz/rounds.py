"""Rounds of mutants through the whole flow, and what came of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest.mock import patch

from flows.ingest import ingest
from flows.outcomes import Outcome, ReadArticle, Refused
from flows.reading import Tasks, read_sources
from flows.settings import Settings
from tests.fuzz import clocked_tasks
from tests.fuzz.corpus import Mutant
from warehouse.query import run_query

# Each is a fault of ours and not of the file: a parser or rule that did not foresee it, a process that a library ended.
FAULTS = frozenset({"internal_error", "worker_died"})
# Each is a limit that did its work; on a small file it is worth a look.
STOPPED = frozenset({"time_limit", "memory_limit"})


@dataclass
class Tally:
    """What came of the mutants so far."""

    files: int = 0
    formats: Counter[str] = field(default_factory=Counter)
    mutations: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    largest: tuple[int, str] = (0, "")


def run_round(mutants: list[Mutant], settings: Settings, tally: Tally) -> None:
    """Read and publish `mutants` into a fresh home; add what came of them to `tally`."""
    settings.landing.mkdir(parents=True)
    for one in mutants:
        one.write(settings.landing)
    no_bounds = settings.landing.with_name("no_bounds.toml")  # of mutants more than half may be refused
    no_bounds.touch()
    settings = settings.model_copy(update={"bounds": no_bounds})
    log = settings.home / "tasks.log"
    tasks = Tasks(prepare=partial(clocked_tasks.prepare, log), parse=clocked_tasks.parse, extract=clocked_tasks.extract)
    outcomes: list[Outcome] = []

    def noted(*arguments, **options):
        for outcome in read_sources(*arguments, **options, tasks=tasks):
            outcomes.append(outcome)
            yield outcome

    with patch("flows.intake.read_sources", noted):
        report = ingest.fn(settings)
    tally.files += len(mutants)
    tally.formats.update(one.format for one in mutants)
    tally.mutations.update(name for one in mutants for name in one.mutations)
    _add_outcomes(outcomes, mutants, tally)
    tally.lost.extend(_lost(outcomes, mutants, report.release))
    _add_log(log, tally)


def _add_outcomes(outcomes: list[Outcome], mutants: list[Mutant], tally: Tally) -> None:
    by_name = {one.name: one for one in mutants}
    for outcome in outcomes:
        reason = outcome.rejection.reason_code if isinstance(outcome, Refused) else "read"
        tally.outcomes[reason] += 1
        if isinstance(outcome, Refused) and reason in FAULTS | STOPPED:
            told = f"{outcome.stage} {reason}: {outcome.rejection.detail[:300]}"
            spoilt = by_name.get(outcome.source.path.name)
            made = f"{len(spoilt.content)} bytes, {', '.join(spoilt.mutations)}" if spoilt else "a sidecar alone"
            (tally.faults if reason in FAULTS else tally.stopped).append(f"{outcome.source.path.name} ({made}): {told}")


def _lost(outcomes: list[Outcome], mutants: list[Mutant], release: Path) -> list[str]:
    """Return what is neither published nor in quarantine."""
    quarantine = run_query(release, "select source_uri, reason_code, article_id from quarantine")
    articles = {
        row["article_id"] for table in (run_query(release, "select article_id from articles"), quarantine) for row in table.to_pylist()
    }
    refusals = {(row["source_uri"], row["reason_code"]) for row in quarantine.to_pylist()}
    told = {outcome.source.path.name for outcome in outcomes}
    lost = [one.name for one in mutants if one.name not in told]
    for outcome in outcomes:
        if isinstance(outcome, ReadArticle) and outcome.document.article_id not in articles:
            lost.append(outcome.source_uri)
        if isinstance(outcome, Refused) and (outcome.source_uri, outcome.rejection.reason_code) not in refusals:
            lost.append(outcome.source_uri)
    return lost


def _add_log(log: Path, tally: Tally) -> None:
    for line in log.read_text("utf-8").splitlines():
        task, what, seconds, megabytes = line.split("\t")
        if task != "prepare":
            tally.slowest = max(tally.slowest, (float(seconds), f"{task} {what}"))
        tally.largest = max(tally.largest, (int(megabytes), f"{task} {what}"))
