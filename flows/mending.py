"""The step that keeps a damaged lake from being published: what it held is found again, extracted again, or named as lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from flows.batches import Batch, EarlierReadings
from flows.outcomes import ReadArticle
from flows.reading import extract_stored
from flows.recovery import find_documents, place_of
from flows.runs import Run
from flows.steps import run_logger, step
from flows.stored import StoredDocument, read_stored
from flows.verification import name_first
from schemas.arrow import empty_table, table_from_rows
from schemas.errors import DamageError
from schemas.lake import BATCH, CONTENTS, DOCUMENTS, REJECTS, SIGHTINGS
from warehouse.inspection import BatchState, Inspection, inspect_lake
from warehouse.intactness import RELEASE, release_id_of
from warehouse.mending import adopt_earlier, drop_covered, finish_replacing, replace_batch, restore_copies
from warehouse.parquet import read_files

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]
MOST_NAMED = 5


@dataclass(kw_only=True)
class _Losses:
    """What is left nowhere: articles, and what else can't be made again."""

    articles: list[Row] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.articles) + len(self.others)

    def names(self) -> list[str]:
        return [*self.others, *(f"article {row['article_id']} from {row['source_uri']}" for row in self.articles)]


@step()
def check_lake(run: Run) -> None:
    """Let pass a lake that is what was written.

    Raises:
        DamageError: it is not.
    """
    adopt_earlier(run.lake)
    damage = inspect_lake(run.lake.root).damage
    if damage:
        raise DamageError(f"{name_first(damage)}; nothing is changed: `accords run` mends what can be mended")


@step()
def mend_lake(run: Run, accept_loss: str | None = None) -> None:
    """Put the lake in order before anything is read from it; a lake that is whole is left as it is.

    What is kept twice is restored, documents are found again in the batch, the lake, their source or a release, and extracted again in
    the place of what is damaged. With `accept_loss` what is found nowhere is refused from now on, for that reason.

    Raises:
        DamageError: something is found nowhere; it is named.
    """
    lake = run.lake
    adopt_earlier(lake)
    found = inspect_lake(lake.root)
    if finish_replacing(lake, found):
        found = inspect_lake(lake.root)
    for path, what in found.damage.items():
        run_logger().warning("%s %s", path, what)
    restore_copies(lake, found)
    losses = _Losses(others=[*_lost_files(found), *_foreign_lake(run)])
    state = inspect_lake(lake.root) if found.damage else found
    for batch in state.batches:
        if batch.lost:
            _mend_batch(run, state, batch, losses, accept_loss)
    if losses and accept_loss is None:
        raise DamageError(
            f"the lake is damaged, and these are nowhere else: {'; '.join(losses.names()[:MOST_NAMED])}"
            f"{_and_more(len(losses))}; restore the files from a backup, or their sources, and run again, "
            "or accept the loss with `accords run --accept-loss 'why'`"
        )
    for name in losses.names():
        run_logger().warning("lost, and accepted: %s", name)
    run.counts["lake_files_mended"] = len(found.damage)
    drop_covered(lake)


def _mend_batch(run: Run, state: Inspection, batch: BatchState, losses: _Losses, accept_loss: str | None) -> None:
    """Make the batch again from what is found of it; with losses that are not accepted it stays as it is."""
    before = len(losses)
    tables = {table: read_files(table, [path]) for table in (*BATCH, CONTENTS) if (path := batch.good.get(f"{table.name}.parquet"))}
    listed = tables.get(CONTENTS, tables.get(DOCUMENTS))
    if listed is None:
        losses.others.append(f"what batch {batch.name} held, of which no record is left")
        if accept_loss is not None:
            # Without its sightings, so that its files are read again where they still are.
            rows = tables.get(REJECTS, empty_table(REJECTS))
            replace_batch(run.lake, batch, {table.name: rows if table is REJECTS else empty_table(table) for table in BATCH})
        return
    contents = listed.select(list(CONTENTS.column_names)).to_pylist()
    if DOCUMENTS in tables:
        stored = list(read_stored(tables[DOCUMENTS]))
    else:
        documents = find_documents(run.settings, state, contents)
        stored = [documents[place_of(row)] for row in contents if place_of(row) in documents]
    there = {(one.document.document_key, one.source_uri) for one in stored}
    lost = [row for row in contents if place_of(row) not in there]
    losses.articles += lost
    losses.others += [f"{table.name}.parquet of batch {batch.name}" for table in (SIGHTINGS, REJECTS) if table not in tables]
    is_own = batch.version == quote(run.extractor_version, safe="")
    if not is_own and _needs_old_readings(run, batch, contents):
        losses.others.append(f"what the extractor {unquote(batch.version)} read in batch {batch.name}, so that ids may change")
    if len(losses) > before and accept_loss is None:
        return
    made = _read_again(run, state, batch, stored) if is_own else _without_readings(batch, stored)
    kept = {table: tables[table] for table in BATCH if table in tables and (not is_own or table in (SIGHTINGS, REJECTS))}
    rows = {table.name: kept.get(table, made[table.name]) for table in BATCH}
    if lost:
        rows |= _refused(run, rows, lost, accept_loss or "")
    replace_batch(run.lake, batch, rows)


def _read_again(run: Run, state: Inspection, batch: BatchState, stored: Sequence[StoredDocument]) -> dict[str, pa.Table]:
    """Return the tables that reading gave the first time: documents that an earlier batch holds were not extracted in this one."""
    version = run.extractor_version
    before = [other for other in state.batches if other.version == batch.version and other.name.first < batch.name.first]
    seen = {key for other in before for key in _keys_of(other)}
    earlier = EarlierReadings(run.lake.reported_by_other_versions(version, before=batch.name.first))
    made = Batch(version, earlier)
    outcomes = extract_stored(stored, run.settings, known_documents=seen)
    for one, outcome in zip(stored, outcomes, strict=True):
        made.add(outcome, seen_at=one.seen_at, run_id=one.run_id)
    return made.tables()


def _without_readings(batch: BatchState, stored: Sequence[StoredDocument]) -> dict[str, pa.Table]:
    """Return the documents of another version of the extractor, which can't be run."""
    from transforms.extraction.mentions import Extraction

    made = Batch(unquote(batch.version), EarlierReadings({}))
    for one in stored:
        outcome = ReadArticle(
            source=one.source, content_key="", is_last=True, document=one.document, extraction=Extraction(), handling="known"
        )
        made.add(outcome, seen_at=one.seen_at, run_id=one.run_id)
    return made.tables()


def _needs_old_readings(run: Run, batch: BatchState, contents: list[Row]) -> bool:
    names = {f"{table.name}.parquet" for table in BATCH} - {f"{table.name}.parquet" for table in (SIGHTINGS, DOCUMENTS, REJECTS)}
    own = run.lake.article_ids(run.extractor_version)
    return bool(names & set(batch.lost)) and any(row["article_id"] not in own for row in contents)


def _keys_of(batch: BatchState) -> list[str]:
    path = batch.good.get(f"{CONTENTS.name}.parquet")
    return read_files(CONTENTS, [path], ("document_key",))["document_key"].to_pylist() if path else []


def _refused(run: Run, rows: dict[str, pa.Table], lost: list[Row], reason: str) -> dict[str, pa.Table]:
    """Return rejects with the lost articles, and sightings without their files, so that these are read when they come back."""
    import pyarrow as pa
    import pyarrow.compute as pc

    refused: list[dict[str, object]] = [
        {
            "source_uri": row["source_uri"],
            "content_key": "lost",
            "article_id": row["article_id"],
            "stage": "store",
            "reason_code": "lost",
            "detail": f"its batch in the lake was damaged; the loss was accepted: {reason}",
            "quarantined_at": run.started_at,
            "run_id": run.run_id,
        }
        for row in lost
    ]
    files = pa.array({row["source_uri"].partition("#")[0] for row in lost}, pa.string())
    sightings = rows[SIGHTINGS.name]
    return {
        REJECTS.name: pa.concat_tables([rows[REJECTS.name], table_from_rows(REJECTS, refused)]),
        SIGHTINGS.name: sightings.filter(pc.invert(pc.is_in(sightings["source_uri"], value_set=files))),
    }


def _lost_files(found: Inspection) -> Iterator[str]:
    yield from (f"{file.path} and its copy" for file in found.files if file.good is None)
    yield from (f"batch {number:08d} and its record" for number in found.gaps)


def _foreign_lake(run: Run) -> Iterator[str]:
    release_id = release_id_of(run.settings.release / RELEASE) if (run.settings.release / RELEASE).exists() else None
    if release_id is not None and release_id not in run.lake.run_ids():
        yield f"the lake that the release {release_id} was made of ({run.lake.root} knows no such run)"


def _and_more(count: int) -> str:
    return f", and {count - MOST_NAMED} more" if count > MOST_NAMED else ""
