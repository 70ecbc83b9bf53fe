"""A damaged lake put in order: what is kept twice from its copy, what was made again in its old place; nothing damaged is deleted."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from schemas.lake import BATCH
from warehouse.batches import KEPT_TWICE, encode_batch, in_order, read_name
from warehouse.durable import make_folder, move, replace_file
from warehouse.inspection import BatchState, FileState, Inspection
from warehouse.lake import Lake, copies_of, copy_of
from warehouse.parquet import read_files
from warehouse.sums import SUMS


def restore_copies(lake: Lake, inspection: Inspection) -> None:
    """Put back what an intact copy is left of, and set aside what does not belong in the lake."""
    missing = {batch.name.digest: batch for batch in inspection.batches if not batch.folder.exists()}
    for stray in inspection.strays:
        name = read_name(stray.name)
        if name and name.digest in missing:
            folder = missing.pop(name.digest).folder
            make_folder(folder.parent)
            move(stray, folder)
        else:
            set_aside(lake.root, stray)
    for file in inspection.files:
        _restore_file(lake.root, file)
    for batch in inspection.batches:
        for extra in batch.extra:
            set_aside(lake.root, extra)
        for path in batch.damaged:
            if path.name in batch.good and path.name in KEPT_TWICE:
                _put_back(lake.root, path, batch.good[path.name].read_bytes())


def adopt_earlier(lake: Lake) -> None:
    """Give batches of before there were checksums theirs: the digest in their name tells whether they are whole."""
    for folder in sorted((lake.root / "batches").glob("*/*-*")):
        name, paths = read_name(folder.name), {table: folder / f"{table.name}.parquet" for table in BATCH}
        is_earlier = not (folder / SUMS).exists() and not lake.record_of(folder).exists()
        if name is None or not is_earlier or not all(path.is_file() for path in paths.values()):
            continue
        if name.digest == _earlier_digest({table.name: path.read_bytes() for table, path in paths.items()}):
            files, digest = encode_batch({table.name: read_files(table, [path]) for table, path in paths.items()})
            target = folder.with_name(str(replace(name, digest=digest)))
            if not target.exists():
                lake.put_batch(target, files)
            doomed = lake.root / ".staging" / folder.name  # moved first: half deleted in its place, it would be a damaged batch
            make_folder(doomed.parent)
            move(folder, doomed)
            shutil.rmtree(doomed)


def replace_batch(lake: Lake, state: BatchState, tables: Mapping[str, pa.Table]) -> None:
    """Put what was made again of a batch in its place, under its number; equal tables are the same files as before."""
    files, digest = encode_batch(tables)
    if digest == state.name.digest:
        for path in state.damaged:
            _put_back(lake.root, path, files[path.name])
        return
    folder = state.folder.with_name(str(replace(state.name, digest=digest)))
    if not folder.exists():
        lake.put_batch(folder, files)
    set_aside(lake.root, state.folder)
    set_aside(lake.root, state.record)


def finish_replacing(lake: Lake, found: Inspection) -> bool:
    """Set aside damaged batches whose number an intact one has, made in their place by a run that was killed; return whether there were."""
    whole = {_place_of(batch) for batch in found.batches if not batch.lost}
    replaced = [batch for batch in found.batches if batch.lost and _place_of(batch) in whole]
    for batch in replaced:
        set_aside(lake.root, batch.folder)
        set_aside(lake.root, batch.record)
    return bool(replaced)


def drop_covered(lake: Lake) -> None:
    """Delete batches that were joined to one that is there and intact, with their records."""
    for place in (lake.root / "batches", lake.root / "copies" / "batches"):
        for version in place.glob("*"):
            folders = [path for path in version.glob("*-*") if read_name(path.name)]
            for folder in set(folders) - set(in_order(folders)):
                shutil.rmtree(folder)


def set_aside(root: Path, path: Path) -> None:
    """Move a file or folder of the lake into `damaged/`; what is not there is passed over."""
    if not path.exists() and not path.is_symlink():
        return
    target = root / "damaged" / path.relative_to(root)
    number = 1
    while target.exists():
        number += 1
        target = target.with_name(f"{path.name}.{number}")
    make_folder(target.parent)
    move(path, target)


def _place_of(batch: BatchState) -> tuple[str, int, int]:
    return batch.version, batch.name.first, batch.name.last


def _restore_file(root: Path, file: FileState) -> None:
    for path in file.damaged:
        set_aside(root, path)
    if file.good is None:
        return
    content = file.good.read_bytes()
    copy = copy_of(root, file.path, content)
    for path in (copy, file.path):
        if not path.exists():
            replace_file(path, content)
    for stale in copies_of(root, file.path):
        if stale != copy:
            stale.unlink()


def _put_back(root: Path, path: Path, content: bytes) -> None:
    set_aside(root, path)
    replace_file(path, content)


def _earlier_digest(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:32]
