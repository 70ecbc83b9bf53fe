"""Mutants by number: the same number gives the same file on every machine."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.fuzz.mutations import MUTATIONS
from tests.fuzz.seeds import FORMATS, seed_files, sidecars

MOST_MUTATIONS = 3


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """A spoilt file: how it is called, what it holds, what its sidecar holds, and what was done to it."""

    name: str
    content: bytes
    sidecar: bytes | None
    format: str
    mutations: tuple[str, ...]

    def write(self, folder: Path) -> None:
        """Write the file, and its sidecar if it has one."""
        (folder / self.name).write_bytes(self.content)
        if self.sidecar is not None:
            (folder / f"{self.name}.meta.json").write_bytes(self.sidecar)


def mutant(number: int) -> Mutant:
    """Return the mutant of that number: formats take turns, all else is drawn."""
    random = Random(number)
    wanted = FORMATS[number % len(FORMATS)]
    seed = random.choice([seed for seed in seed_files() if seed.ending == wanted])
    names = random.sample(sorted(MUTATIONS), random.randint(1, MOST_MUTATIONS))
    content = _mutate(seed.content, names, random)
    ending = random.choice(FORMATS) if random.random() < 0.1 else wanted
    if is_packed := random.random() < 0.2:
        content, ending = gzip.compress(content, mtime=0), f"{ending}.gz"
        if random.random() < 0.3:
            content = _mutate(content, ["flip_bits"], random)
    sidecar = _sidecar(random) if random.random() < 0.15 else None
    return Mutant(
        name=f"{number:08d}.{ending}",
        content=content,
        sidecar=sidecar,
        format=f"{wanted}.gz" if is_packed else wanted,
        mutations=(*names, *(["sidecar"] if sidecar is not None else [])),
    )


def _sidecar(random: Random) -> bytes:
    names = random.sample(sorted(MUTATIONS.keys() - {"bomb"}), random.randint(0, 2))
    return _mutate(random.choice(sidecars()), names, random)


def _mutate(content: bytes, names: list[str], random: Random) -> bytes:
    for name in names:
        if content:
            content = MUTATIONS[name](content, random, random.choice(seed_files()).content)
    return content
