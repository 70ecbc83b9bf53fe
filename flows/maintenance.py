"""The flow that keeps the house: lake and releases are verified, small batches joined, and what is kept long enough is deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from flows.artifacts import show_maintenance
from flows.notification import announced
from flows.runs import Run, began_at, writing_alone
from flows.settings import Settings, read_settings
from flows.steps import flow, run_logger, step
from flows.verification import Verified, name_first, verify_alone
from schemas.errors import DamageError
from warehouse.compaction import join_batches
from warehouse.history import list_releases
from warehouse.release import prune_releases


@dataclass(frozen=True, kw_only=True)
class Maintenance:
    """What was done: files deleted, batches of the lake before and after they were joined, and what was verified."""

    releases_deleted: int
    reports_deleted: int
    batches_before: int
    batches_after: int
    verified: Verified


@flow
def maintain(settings: Settings | None = None) -> Maintenance:
    """Verify lake and releases, then join small batches of the lake and delete what is kept long enough; what is published stays.

    Raises:
        DamageError: a file is not what was written; nothing is deleted or joined.
        TransientError: another process is writing.
    """
    settings = settings or read_settings()
    with announced(settings), writing_alone(settings) as run:
        verified = verify_files(run)
        before, after = join_small_batches(run)
        done = Maintenance(
            releases_deleted=delete_old_releases(run),
            reports_deleted=delete_old_reports(run),
            batches_before=before,
            batches_after=after,
            verified=verified,
        )
    show_maintenance(done)
    return done


@step()
def verify_files(run: Run) -> Verified:
    """Let pass a warehouse whose files are what was written.

    Raises:
        DamageError: one is not; the message names it.
    """
    verified = verify_alone(run.settings)
    if verified.damage:
        raise DamageError(f"{name_first(verified.damage)}; `accords verify` names all, `accords run` mends the lake and publishes anew")
    return verified


@step()
def join_small_batches(run: Run) -> tuple[int, int]:
    """Return how many batches the lake had, and has."""
    before, after = join_batches(run.lake)
    run_logger().info("%d batches joined to %d", before, after)
    return before, after


@step()
def delete_old_releases(run: Run) -> int:
    """Return how many releases beyond those that are kept were deleted."""
    return len(prune_releases(run.settings.release, run.settings.keep_releases))


@step()
def delete_old_reports(run: Run) -> int:
    """Return how many files of reports were deleted: those of runs too long ago whose release is kept no more."""
    kept = {release.release_id for release in list_releases(run.settings.release)}
    oldest = run.started_at - timedelta(days=run.settings.keep_reports)
    files = (path for pattern in ("*.json", "*.html") for path in run.settings.reports.glob(pattern))
    old = [path for path in files if (at := began_at(path.stem)) is not None and at < oldest and path.stem not in kept]
    for path in old:
        path.unlink()
    return len(old)
