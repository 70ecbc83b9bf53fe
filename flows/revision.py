"""Publishing what the lake holds as analysts have decided since, or showing what that would change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from expectations.results import Verdict
from flows.judged import Judged
from flows.mending import check_lake
from flows.publication import (
    Tables,
    build_release,
    check_release,
    export_release,
    judge_release,
    publish_release,
    read_lake,
    refuse_broken_rows,
    resolve_articles,
)
from flows.runs import Run, RunReport, recorded, writing_alone
from flows.settings import Settings
from schemas.errors import UsageError
from transforms.resolution.decisions.checking import check_decisions
from transforms.resolution.resolve import Resolution
from warehouse.comparison import Comparison, compare_releases, find_newly_refused
from warehouse.release import current_release


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What analysts will have decided, and how to write that down; a plan is made while nobody else can write.

    With `keeps_rows` it is refused where a row would leave the warehouse for breaking a rule: nobody wants that of a correction.
    """

    judged: Judged
    write_down: Callable[[], None]
    keeps_rows: bool = False


@dataclass(frozen=True, kw_only=True)
class Revision:
    """What changed, or would; `report` is that of the run that published it, None where nothing was."""

    changes: Comparison
    report: RunReport | None = None


def preview(settings: Settings, make_plan: Callable[[], Plan]) -> Revision:
    """Return what following the plan would change; nothing is published or written down.

    Raises: as `revise`.
    """
    current = current_release(settings.release)
    with writing_alone(settings) as run:
        plan = make_plan()
        run.judged = plan.judged
        lake, resolution = _resolve(run)
        _, _, changes = _prepare(run, lake, resolution, current, plan)
    return Revision(changes=changes)


def revise(settings: Settings, make_plan: Callable[[], Plan]) -> Revision:
    """Publish what the lake holds as planned; the plan is written down once nothing can refuse it. No article is extracted again.

    Raises:
        UsageError: a decision can't be followed or breaks a rule, there is no release yet, or the extractor has changed since it was
            published; nothing is written.
        ContractError: the data were refused; the last release is as it was.
        TransientError: another process is writing.
    """
    current = current_release(settings.release)
    with writing_alone(settings) as run:
        plan = make_plan()
        run.judged = plan.judged
        lake, resolution = _resolve(run)
        verdict, tables, changes = _prepare(run, lake, resolution, current, plan)
        with recorded(run):
            judge_release(run, verdict, check_release(run))
            plan.write_down()
            report = publish_release(run, resolution)
            export_release(run, tables)
    return Revision(changes=changes, report=report)


def write_only(settings: Settings, make_plan: Callable[[], Plan]) -> None:
    """Write the plan down where it can be followed; the next run publishes it.

    Raises:
        UsageError: a decision can't be followed.
        TransientError: another process is writing.
    """
    with writing_alone(settings) as run:
        plan = make_plan()
        check_decisions(read_lake(run), plan.judged.decisions, plan.judged.withdrawals)
        plan.write_down()


def _resolve(run: Run) -> tuple[Tables, Resolution]:
    check_lake(run)
    if run.lake.documents_of_other_versions(run.extractor_version).num_rows:
        raise UsageError("the extractor has changed since the articles were read: run `accords rebuild` first, then decide")
    lake = read_lake(run)
    return lake, resolve_articles(run, lake)


def _prepare(run: Run, lake: Tables, resolution: Resolution, current: Path, plan: Plan) -> tuple[Verdict, Tables, Comparison]:
    """Return the verdict, the tables and what they change, with the candidate built."""
    verdict = refuse_broken_rows(run, lake, resolution)
    tables = build_release(run, verdict)
    lost = find_newly_refused(current, run.candidate) if plan.keeps_rows else []
    if lost:
        raise UsageError(f"{len(lost)} rows would break a rule and leave the warehouse, such as {lost[0]}; nothing is decided")
    return verdict, tables, compare_releases(current, run.candidate)
