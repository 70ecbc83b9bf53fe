"""The project's own labelled articles: the samples and those beside this module, with the facts a reader finds in them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.evaluation.facts import Facts
from transforms.documents.document import Document, ParsedFile
from transforms.documents.parse import parse_file

SAMPLES = Path(__file__).parents[2] / "samples"
GOLD = Path(__file__).parent / "gold"
SIDECAR = ".meta.json"


@dataclass(frozen=True, kw_only=True)
class Article:
    """A labelled article; `style` is the folder it lies in: wire, press, trade and so on."""

    source: str
    style: str
    document: Document
    expected: Facts


@dataclass(frozen=True, kw_only=True)
class Folder:
    """A folder with `articles` and, mirroring them, `expected`; a source is a path under `articles` with `#line=N` or `#item=N`."""

    root: Path

    @property
    def articles(self) -> Path:
        """Where the article files lie."""
        return self.root / "articles"

    def files(self) -> list[str]:
        """Return the paths of the article files, sorted, without the sidecars."""
        files = (path for path in self.articles.rglob("*") if path.is_file() and not path.name.endswith(SIDECAR))
        return sorted(path.relative_to(self.articles).as_posix() for path in files)

    def sources(self) -> list[str]:
        """Return the sources of everything that is expected to be read as an article."""
        return [source for source, facts in self.expected().items() if not facts["rejections"]]

    @cache  # noqa: B019 - there are two folders, both constants
    def expected(self) -> dict[str, Facts]:
        """Return the expected facts by source."""
        facts = [json.loads(path.read_text()) for path in sorted((self.root / "expected").rglob("*.json"))]
        return {entry["source"]: entry for entry in facts}

    @cache  # noqa: B019
    def parse(self, file: str) -> ParsedFile:
        """Return what parsing makes of one file and its sidecar."""
        path = self.articles / file
        sidecar = path.with_name(path.name + SIDECAR)
        return parse_file(path.read_bytes(), name=path.name, metadata=sidecar.read_bytes() if sidecar.exists() else None)

    def read(self, source: str) -> Document:
        """Return the one document of `source`."""
        file, _, fragment = source.partition("#")
        (document,) = (document for document in self.parse(file).documents if document.fragment == fragment)
        return document

    def labelled(self) -> list[Article]:
        """Return every article with its facts."""
        return [
            Article(source=source, style=source.split("/")[0], document=self.read(source), expected=self.expected()[source])
            for source in self.sources()
        ]


FOLDERS = (Folder(root=SAMPLES), Folder(root=GOLD))


@cache
def own_articles() -> tuple[Article, ...]:
    """Return the whole gold set, the samples first."""
    return tuple(article for folder in FOLDERS for article in folder.labelled())


def hash_corpus() -> str:
    """Return the SHA-256 over names and contents of all articles and expected facts."""
    digest = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted(path for part in ("articles", "expected") for path in (folder.root / part).rglob("*") if path.is_file()):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{folder.root.name}/{path.relative_to(folder.root).as_posix()} {content}\n".encode())
    return digest.hexdigest()
