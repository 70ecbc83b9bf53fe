"""Homes to begin with, what is published from them, and what a fault may not have done to them."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import duckdb

from schemas.tables import PUBLISHED
from warehouse.lake import Lake

# What tells when and by which run a row was read; everything else of a release follows from what was read.
OF_THE_RUN = ("run_id", "first_seen_at", "quarantined_at")
RADAR = (
    "Harbour radar contract\n\nNorthlight Systems AS signed a contract with the Port of Gdansk on 4 March 2025 to supply radar equipment"
)
BEFORE = {
    "radar.txt": f"{RADAR} worth EUR 12.5 million.\n",
    "radar.meta.json": '{"published_at": "2025-03-05", "publisher": "Harbour Gazette"}',
    "feed.jsonl": "\n".join(
        [
            '{"title": "Rescue", "text": "Greece and Cyprus signed a memorandum of understanding on rescue.", "date": "2025-02-04"}',
            '{"text": "cut',
            '{"text": "Codelco signed a contract with Korea Zinc to supply copper.", "publisher": "Made Up Daily", "date": "2025-02-05"}',
        ]
    ),
    "gone.txt": "Peru and Chile signed a protocol on mining safety in Lima on 3 June 2024.\n",
    "empty.txt": "",
}
AFTER = {
    "radar.txt": f"{RADAR} worth EUR 14 million, the port said.\n",
    "bericht.txt": "Die beiden Ministerien haben sich gestern in Berlin auf eine engere Zusammenarbeit bei der Forschung geeinigt.\n",
    "again.html": f"<html><body><article><h1>Radar deal</h1><p>{RADAR.partition(chr(10) * 2)[2]}.</p></article></body></html>",
    "cut.txt.gz": "not a gzip file",
}
COPIED = ("wire/copper_takeover_rejected.txt.gz", "press/airport_service_contract.eml", "broken/not_a_text.txt")


class Runs(Protocol):
    """What runs over a home, and is told where to fail."""

    def run(self, home: Path, **asked: object) -> dict[str, Any]:
        """Return how the run went."""


@dataclass(frozen=True, kw_only=True)
class Start:
    """A home to begin with, what it published, and what a run that nobody disturbs publishes from it, with its steps and calls."""

    home: Path
    before: dict[str, list[Any]] | None
    after: dict[str, list[Any]]
    files: set[str]
    times: dict[str, float]
    calls: list[str]


def _write_sources(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)


def make_starts(victims: Runs, sources: Path, folder: Path) -> dict[str, Start]:
    """Return homes with nothing; with an earlier release, decisions, and new, changed and gone files; the same by an older extractor."""
    sources.mkdir(exist_ok=True)
    _write_sources(sources, BEFORE)
    homes = {name: folder / name for name in ("nothing", "earlier release", "older extractor")}
    for name, version in (("earlier release", "1+newer"), ("older extractor", "0+older")):
        assert victims.run(homes[name], version=version)["ended"] == "published"
        _judge(homes[name])
        assert victims.run(homes[name], version=version)["ended"] == "published"
    _write_sources(sources, AFTER)
    (sources / "gone.txt").unlink()
    for name in COPIED:
        shutil.copy(Path("samples/articles") / name, sources)
    return {name: _start_of(victims, home) for name, home in homes.items()}


def _judge(home: Path) -> None:
    """Write down a correction and a withdrawal, as analysts do."""
    with duckdb.connect(str(home / "release" / "accords.duckdb"), read_only=True) as connection:
        ((contract,),) = connection.execute("select agreement_id from agreements where value_currency = 'EUR'").fetchall()
    (home / "decisions.csv").write_text(
        "left_id,right_id,judgement,field_name,value,decided_by,decided_at,reason\n"
        f"{contract},,set,lifecycle_stage,terminated,ana,2025-05-01,the port says so\n"
    )
    (home / "withdrawals.csv").write_text(
        "article_id,publisher_name,withdrawn_by,withdrawn_at,reason\n,Made Up Daily,ana,2025-05-01,invents things\n"
    )


def _start_of(victims: Runs, home: Path) -> Start:
    undisturbed = home.with_name(f"{home.name} undisturbed")
    if home.exists():
        copy(home, undisturbed)
    told = victims.run(undisturbed)
    assert told["ended"] == "published"
    content = content_of(undisturbed)
    assert content is not None
    assert content["agreements"]
    return Start(home=home, before=content_of(home), after=content, files=files_of(undisturbed), times=told["times"], calls=told["calls"])


def copy(home: Path, to: Path) -> None:
    shutil.copytree(home, to, symlinks=True)


def content_of(home: Path) -> dict[str, list[Any]] | None:
    """Every published table but `runs`, without what tells of the run, and how many rows each view has; None without a release."""
    release = home / "release" / "accords.duckdb"
    if not release.exists():
        return None
    with duckdb.connect(str(release), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        content = {table.name: _rows_of(connection, table.name) for table in PUBLISHED if table.name != "runs"}
        views = connection.execute("select view_name from duckdb_views() where not internal order by all").fetchall()
        return content | {f"rows of {view}": connection.execute(f"select count(*) from {view}").fetchall() for (view,) in views}


def exported_in(home: Path) -> dict[str, list[Any]] | None:
    """The same of the export; None where there is none."""
    folder = home / "export" / "parquet"
    if not folder.exists():
        return None
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        return {
            table.name: _rows_of(connection, f"'{folder}/{table.name}/*.parquet'", table.column_names)
            for table in PUBLISHED
            if table.name != "runs"
        }


def _rows_of(connection: duckdb.DuckDBPyConnection, source: str, columns: tuple[str, ...] = ()) -> list[Any]:
    names = columns or connection.sql(f"from {source}").columns
    kept = ", ".join(name for name in names if name not in OF_THE_RUN)
    return connection.sql(f"select {kept} from {source} order by all").fetchall()


def files_of(home: Path) -> set[str]:
    """The names of all files and folders, without the numbers and ids that differ from run to run."""
    names = (str(path.relative_to(home)) for path in home.rglob("*"))
    return {re.sub(r"\d{8}T\d{6}-[0-9a-f]{6}|\d{8}-[0-9a-f]{32}|parquet-\d+|(?<=-)[0-9a-f]{64}", "*", name) for name in names}


def problems_of(start: Start, home: Path, victims: Runs) -> list[str]:
    """Return what a killed run did wrong to `home`, as it is found and after the next run."""
    wrong = []
    if (found := content_of(home)) not in (start.before, start.after):
        wrong.append("the release is neither the one before nor the next one")
    exports = [_without_views(content) for content in (start.before, start.after)]
    if exported_in(home) not in exports:
        wrong.append("the export is neither the one before nor the next one")
    published = _newest_run(home) if found is not None else None
    told = victims.run(home)
    if told["ended"] != "published":
        return [*wrong, f"the next run ended so: {told['ended']}"]
    if content_of(home) != start.after:
        wrong.append("the next run published something else")
    if exported_in(home) != _without_views(start.after):
        wrong.append("the next run exported something else")
    runs = {run["run_id"]: run["outcome"] for run in Lake(home / "lake").read_runs().to_pylist()}
    if published is not None and runs.get(published) != "published":
        wrong.append(f"the lake says that the run of the release was {runs.get(published)}")
    if left := files_of(home) - start.files - {"release/accords-*.duckdb", "export/*"}:
        wrong.append(f"left behind: {sorted(left)}")
    return wrong


def _newest_run(home: Path) -> str:
    with duckdb.connect(str(home / "release" / "accords.duckdb"), read_only=True) as connection:
        ((run_id,),) = connection.execute("select max(run_id) from runs").fetchall()
    return str(run_id)


def _without_views(content: dict[str, list[Any]] | None) -> dict[str, list[Any]] | None:
    return content and {name: rows for name, rows in content.items() if not name.startswith("rows of ")}
