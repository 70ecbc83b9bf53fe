"""The flows: `ingest` reads what is new and publishes everything, `rebuild` publishes what the lake holds."""

from __future__ import annotations

from datetime import date

from expectations.warmup import start_warmup
from flows.acceptance import Acceptance
from flows.artifacts import shown_in_prefect
from flows.bounding import hold_to_bounds
from flows.intake import discover_new, extract_again, read_new
from flows.mending import mend_lake
from flows.publication import (
    build_release,
    check_release,
    export_release,
    judge_release,
    publish_release,
    read_lake,
    refuse_broken_rows,
    resolve_articles,
)
from flows.runs import Run, RunReport, writing
from flows.settings import Settings, read_settings
from flows.steps import flow
from flows.window import Window
from schemas.errors import UsageError
from warehouse.lake import Lake


@flow
def ingest(
    settings: Settings | None = None, since: date | None = None, until: date | None = None, accept_loss: str | None = None,
    acceptance: Acceptance | None = None,
) -> RunReport:  # fmt: skip
    """Read what is new in the landing folder, then publish what all articles say; nothing is published unless every check passes.

    Without `settings`, those of the environment count. With `since` or `until` only articles of these days are read, both included.
    `accept_loss` is why articles that a damaged lake has lost may be missing.
    An `acceptance` lets a release pass that is out of bounds.

    Raises:
        DamageError: the lake is damaged, and what it held is nowhere else.
        UsageError: the days are none, or decisions or withdrawals can't be read.
        ContractError: the data were refused; the last release is as it was.
        TransientError: another process is writing.
        PipelineError: the run failed; the last release is as it was.
    """
    window = Window(since=since, until=until) if since or until else None
    with writing(settings or read_settings()) as run, shown_in_prefect(run):
        mend_lake(run, accept_loss)
        discovery = discover_new(run)
        start_warmup()
        read_new(run, discovery, window)
        extract_again(run)
        return _publish(run, acceptance)


@flow
def rebuild(settings: Settings | None = None, accept_loss: str | None = None, acceptance: Acceptance | None = None) -> RunReport:
    """Publish what the lake holds, without reading the landing folder; only what another extractor found is extracted anew.

    Everything is resolved anew, whatever an earlier run kept.

    Raises: as `ingest`, and
        UsageError: nothing has been read into the lake.
    """
    settings = settings or read_settings()
    if Lake(settings.lake).is_empty:
        raise UsageError(f"{settings.lake} holds nothing to publish; run `accords run FOLDER` first, or name the right home")
    with writing(settings) as run, shown_in_prefect(run):
        mend_lake(run, accept_loss)
        extract_again(run)
        return _publish(run, acceptance, anew=True)


def _publish(run: Run, acceptance: Acceptance | None, *, anew: bool = False) -> RunReport:
    lake = read_lake(run)
    resolution = resolve_articles(run, lake, anew=anew)
    verdict = hold_to_bounds(run, refuse_broken_rows(run, lake, resolution), acceptance)
    tables = build_release(run, verdict)
    judge_release(run, verdict, check_release(run))
    report = publish_release(run, resolution)
    export_release(run, tables)
    return report
