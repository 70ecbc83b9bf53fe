"""The steps that fill the lake: find what is new, read it in batches, extract anew what only an older extractor has read."""

from __future__ import annotations

from collections import Counter
from itertools import islice, tee

from flows.batches import Batch, EarlierReadings
from flows.contents import options_key
from flows.outcomes import LeftAlone, Outcome, ReadArticle, Refused
from flows.progress import counted
from flows.reading import extract_stored, read_sources
from flows.runs import Run
from flows.sources import Discovery, discover
from flows.steps import run_logger, step
from flows.stored import read_stored
from flows.window import Window
from schemas.errors import ContractError, TransientError


def _source_wait(run: Run) -> float:
    return run.settings.source_wait


@step(patience=_source_wait)
def discover_new(run: Run) -> Discovery:
    """Return what the landing folder holds that the lake does not."""
    settings = run.settings
    discovery = discover(
        settings.landing,
        max_bytes=settings.max_bytes,
        known=run.lake.sightings(run.extractor_version),
        options_key=options_key(settings.parse_options),
    )
    run.counts["files_found"] = len(discovery.sources) + discovery.known_count
    run.counts["files_known"] = discovery.known_count
    run.counts["files_ignored"] = discovery.ignored_count
    run_logger().info("%d files to read, %d known", len(discovery.sources), discovery.known_count)
    return discovery


@step()
def read_new(run: Run, discovery: Discovery, window: Window | None = None) -> None:
    """Read every new source into the lake, in batches: a run that is killed loses one at most.

    What is left for a run with another window, or without one, is not noted as seen.
    """
    lake, version = run.lake, run.extractor_version
    outcomes = read_sources(
        discovery.sources,
        run.settings,
        known=lake.sightings(version),
        known_documents=lake.document_keys(version),
        refused_articles=lake.refused_articles(version) if window else (),
        window=window,
    )
    told = counted(outcomes, "Reading files", len(discovery.sources), is_part=lambda outcome: outcome.is_last)
    earlier = EarlierReadings(lake.reported_by_other_versions(version) if discovery.sources else {})
    tally = Counter(files_read=0, articles_extracted=0, articles_known=0, articles_unsupported_language=0, refused=0)
    tally.update(files_left=0, articles_left=0)
    while portion := list(islice(told, run.settings.batch_size)):
        batch = Batch(version, earlier)
        for outcome in portion:
            _check_landing(run, outcome)
            batch.add(outcome, seen_at=run.seen_at, run_id=run.run_id)
            if outcome.is_last and not _leaves_something(outcome):
                batch.add_sighting(outcome, run_id=run.run_id)
            tally.update(_counted_as(outcome))
            tally["articles_left"] += outcome.left_out if outcome.is_last else 0
        if not batch.is_empty:
            lake.add_batch(version, batch.tables())
    if tally["files_read"] != len(discovery.sources):
        raise ContractError(f"{len(discovery.sources)} files were to be read, and {tally['files_read']} were", table="sightings")
    run.counts |= tally
    run_logger().info("%d articles extracted, %d refused", tally["articles_extracted"], tally["refused"])


@step()
def extract_again(run: Run) -> None:
    """Extract anew, from the lake, the articles that only another version of the extractor has read: their files have gone."""
    lake, version = run.lake, run.extractor_version
    documents = lake.documents_of_other_versions(version)
    stored, to_extract = tee(read_stored(documents))
    outcomes = counted(extract_stored(to_extract, run.settings), "Extracting again", documents.num_rows)
    told = zip(stored, outcomes, strict=True)
    earlier = EarlierReadings(lake.reported_by_other_versions(version) if documents.num_rows else {})
    while portion := list(islice(told, run.settings.batch_size)):
        batch = Batch(version, earlier)
        for document, outcome in portion:
            batch.add(outcome, seen_at=document.seen_at, run_id=document.run_id)
        lake.add_batch(version, batch.tables())
    run.counts["articles_extracted_again"] = documents.num_rows


def _leaves_something(outcome: Outcome) -> bool:
    return isinstance(outcome, LeftAlone) or outcome.left_out > 0


def _check_landing(run: Run, outcome: Outcome) -> None:
    """Stop a run whose landing folder has gone, rather than refuse every file in it.

    Raises:
        TransientError: it has; what was read before stays in the lake.
    """
    landing = run.settings.landing
    if isinstance(outcome, Refused) and outcome.rejection.reason_code == "unreadable" and not landing.is_dir():
        raise TransientError(f"{landing} has gone while it was read; run again when it is back", path=str(landing))


def _counted_as(outcome: Outcome) -> list[str]:
    files = [] if not outcome.is_last else ["files_read", "files_left"] if _leaves_something(outcome) else ["files_read"]
    match outcome:
        case ReadArticle(handling=handling):
            return [*files, f"articles_{handling}"]
        case Refused():
            return [*files, "refused"]
        case _:
            return files
