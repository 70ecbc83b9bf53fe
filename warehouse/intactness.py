"""Whether a release is what was published, by its checksum, and what to do where it is not."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.durable import replace_file
from warehouse.sums import decode_sums, encode_sums, sum_file

RELEASE = "accords.duckdb"
PREVIOUS = "accords-{run_id}.duckdb"
CHECKSUM = "accords-{run_id}.sha256"


def write_checksum(candidate: Path, release_folder: Path) -> None:
    """Note the checksum of a candidate beside the release it will replace."""
    run_id, digest = release_id_of(candidate), sum_file(candidate)
    if run_id is not None and digest is not None:
        content = encode_sums({PREVIOUS.format(run_id=run_id): digest})
        replace_file(release_folder / CHECKSUM.format(run_id=run_id), content)


def find_damage(database: Path) -> str | None:
    """Return what is wrong with a release, None where it is what was published; one without a checksum is read through."""
    found = sum_file(database)
    if found is None:
        return "is missing or can't be read"
    sums = {path.stem: set(decode_sums(path.read_bytes()).values()) for path in database.parent.glob(CHECKSUM.format(run_id="*"))}
    if any(found in recorded for recorded in sums.values()):
        return None
    run_id = release_id_of(database)
    if run_id is None:
        return "is damaged: it can't be opened"
    if f"accords-{run_id}" in sums:
        return f"is damaged: it differs from its checksum in {CHECKSUM.format(run_id=run_id)}"
    return None if _is_readable(database) else "is damaged: not all of it can be read"


def what_to_do(database: Path) -> str:
    """Return how to get on when a release is damaged, in words: from which previous one, and how it is made again."""
    others = [path for path in reversed(previous_releases(database.parent)) if path != database]
    intact = next((path for path in others if find_damage(path) is None), None)
    rebuild = "`accords rebuild` makes the release again from the lake"
    return f"{rebuild}; the previous one is whole, {intact}: `accords rollback` makes it the current one" if intact else rebuild


def previous_releases(release_folder: Path) -> list[Path]:
    """Return the releases before the current one, the oldest first."""
    return sorted(release_folder.glob(PREVIOUS.format(run_id="*")))  # ids of runs sort by their order


def release_id_of(database: Path) -> str | None:
    """Return the id of a release, which is that of the run that built it; None where the file can't be read."""
    try:
        with duckdb.connect(str(database), read_only=True) as connection:
            row = connection.execute("select run_id from runs order by run_id desc limit 1").fetchone()
    except duckdb.Error:
        return None
    return None if row is None else str(row[0])


def _is_readable(database: Path) -> bool:
    try:
        with duckdb.connect(str(database), read_only=True) as connection:
            for (name,) in connection.execute("select table_name from duckdb_tables() where not internal").fetchall():
                connection.execute(f'select bit_xor(hash(row)) from "{name}" as row').fetchall()  # noqa: S608 - a table's own name
    except duckdb.Error:
        return False
    return True
