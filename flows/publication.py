"""The steps from the lake to a release: resolve, judge, build beside, check, publish, export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc

from expectations.data_docs import render_data_docs
from expectations.gate import judge_violations, refuse_rows
from expectations.results import CheckResult, GateError, Verdict
from flows.balance import balance_counts
from flows.endings import PUBLISHED
from flows.runs import Run, RunReport
from flows.steps import run_logger, step
from flows.versions import resolution_version
from transforms.resolution.resolve import Resolution, resolve
from warehouse.checks import find_violations
from warehouse.durable import replace_file
from warehouse.export import export_parquet
from warehouse.kept import read_kept, write_kept
from warehouse.release import build_candidate, publish_candidate

Tables = Mapping[str, pa.Table]


@step()
def read_lake(run: Run) -> Tables:
    """Return what the current extractor has found so far, what was refused, and the ids given so far."""
    lake, version = run.lake, run.extractor_version
    batches = lake.read_batches(version)
    rejects = pa.concat_tables([batches["rejects"], lake.rejects_of_other_versions(version)])
    return {**batches, "rejects": _each_once(rejects), "identities": lake.read_identities()}


@step()
def resolve_articles(run: Run, lake: Tables, *, anew: bool = False) -> Resolution:
    """Return the published tables: what all articles say, brought together as analysts have decided.

    Work that an earlier run kept is not done again, unless `anew`; the tables are the same.

    Raises:
        UsageError: a decision can't be followed; the message says where it is written.
    """
    kept = {} if anew else read_kept(run.settings.lake, resolution_version())
    return resolve(lake, run_id=run.run_id, decisions=run.judged.decisions, withdrawals=run.judged.withdrawals, kept=kept)


@step()
def refuse_broken_rows(run: Run, lake: Tables, resolution: Resolution) -> Verdict:
    """Return the tables without the rows that break a rule; those enter quarantine as of the last run that read anything.

    Raises:
        GateError: a table as a whole breaks a rule.
        ContractError: an article is neither published nor quarantined.
    """
    run_id, refused_at = _last_reading(run, lake)
    tables = {**resolution.tables, "runs": run.lake.read_runs()}
    with documented(run):
        verdict = refuse_rows(tables, run_id=run_id, refused_at=refused_at)
    run.counts |= balance_counts(lake, verdict)
    run.quarantine |= Counter(verdict.tables["quarantine"]["reason_code"].to_pylist())
    run_logger().info("%d agreements, %d rows in quarantine", run.counts["agreements"], run.counts["quarantined"])
    return verdict


@step()
def build_release(run: Run, verdict: Verdict) -> Tables:
    """Write the tables beside the current release, this run among its runs as published, and return them.

    Raises:
        ContractError: the tables break their keys or references.
    """
    run.end()
    earlier = verdict.tables["runs"]
    earlier = earlier.filter(pc.not_equal(earlier["run_id"], run.run_id))
    tables = {**verdict.tables, "runs": pa.concat_tables([earlier, run.row(outcome=PUBLISHED)])}
    build_candidate(tables, run.candidate)
    return tables


@step()
def check_release(run: Run) -> Tables:
    """Return the rows of the candidate that break a rule across tables, by the rule's name."""
    return find_violations(run.candidate)


@step()
def judge_release(run: Run, verdict: Verdict, violations: Tables) -> None:
    """Let pass what breaks no rule across tables, and write the data docs.

    Raises:
        GateError: a rule across tables is broken.
    """
    with documented(run, verdict):
        results = judge_violations(violations)
    _write_data_docs(run, (*verdict.results, *results), verdict.refused)


@step()
def publish_release(run: Run, resolution: Resolution) -> RunReport:
    """Make the candidate the current release; the ids it gives are in the lake before anybody can see them."""
    settings = run.settings
    run.lake.add_identities(run.run_id, resolution.identities)
    path = publish_candidate(run.candidate, settings.release, settings.keep_releases)
    run_logger().info("published %s", path)
    report = run.record(outcome=PUBLISHED)
    try:
        write_kept(settings.lake, resolution_version(), run.run_id, resolution.memo.fresh)
    except OSError as error:
        run_logger().warning("the next run will take longer, since what it could build on was not kept: %s", error)
    return report


@step()
def export_release(run: Run, tables: Tables) -> None:
    """Write the published tables as Parquet files."""
    export_parquet(tables, run.settings.export / "parquet")


def _each_once(rejects: pa.Table) -> pa.Table:
    """Return each refusal as it was first noted: a file that was read in part, by a run that was killed or by days, is refused again."""
    columns = (rejects[name].to_pylist() for name in ("source_uri", "content_key", "stage", "reason_code", "detail"))
    first = {refusal: row for row, refusal in reversed(list(enumerate(zip(*columns, strict=True))))}
    return rejects.take(pa.array(sorted(first.values()), pa.int64()))


def _last_reading(run: Run, lake: Tables) -> tuple[str, datetime]:
    """Return the last run that read anything and when, so that the same lake published again gives the same rows."""
    run_ids = [run_id for name in ("documents", "rejects") if (run_id := pc.max(lake[name]["run_id"]).as_py())]
    moments = [lake["documents"]["first_seen_at"], lake["rejects"]["quarantined_at"]]
    return max(run_ids, default=run.run_id), max((at for column in moments if (at := pc.max(column).as_py())), default=run.started_at)


@contextmanager
def documented(run: Run, verdict: Verdict | None = None) -> Iterator[None]:
    """Write the data docs when the gate refuses, before the refusal goes on its way."""
    try:
        yield
    except GateError as error:
        passed = verdict.results if verdict else ()
        _write_data_docs(run, (*passed, *error.results), verdict.refused if verdict else {})
        raise


def _write_data_docs(run: Run, results: tuple[CheckResult, ...], refused: Mapping[str, int]) -> None:
    page = render_data_docs(results, run_id=run.run_id, rendered_at=run.started_at, refused=refused)
    replace_file(run.data_docs, page.encode())
