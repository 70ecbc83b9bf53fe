"""The texts that are measured: the samples joined to articles of usual length, and a folder of text files where one is named."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from transforms.documents.document import Document
from transforms.documents.parse import parse_file
from transforms.documents.passages import split_passages

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "articles"
ORDINARY = Path(__file__).resolve().parent / "texts"
GOLD = SAMPLES.parent.parent / "tests" / "evaluation" / "gold"
ARTICLE_COUNT = 100
STREAM = "stream"
ONE_IN = 10  # articles of the stream, for one that reports an agreement and one that only holds its words


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Texts under a name; each is the content of a plain text file of its own."""

    name: str
    texts: tuple[str, ...]

    @property
    def word_count(self) -> int:
        """Words in all texts together."""
        return sum(len(text.split()) for text in self.texts)


def sample_corpus() -> Corpus:
    """Return a hundred articles of about 350 words, each of two sample articles: every pair of neighbours, then every second, ..."""
    texts = [_unwrapped(document) for path in sorted(SAMPLES.rglob("*")) for document in _english_documents(path)]
    return Corpus(name="samples", texts=_in_pairs(texts, ARTICLE_COUNT))


def stream_corpus() -> Corpus:
    """Return a hundred articles: of each ten one of the samples, one of gold articles without an agreement, eight of ordinary news."""
    samples, hard, ordinary = sample_corpus().texts, _in_pairs(_gold_without_agreement(), ARTICLE_COUNT), _ordinary()
    by_place = {0: samples, ONE_IN // 2: hard}
    texts = (by_place.get(number % ONE_IN, ordinary)[number] for number in range(ARTICLE_COUNT))
    return Corpus(name=STREAM, texts=tuple(texts))


def _gold_without_agreement() -> list[str]:
    expected = (path for path in sorted((GOLD / "expected").rglob("*.json")) if not json.loads(path.read_text())["agreements"])
    documents = (_english_documents(GOLD / "articles" / json.loads(path.read_text())["source"]) for path in expected)
    return [_unwrapped(document) for found in documents for document in found]


def _ordinary() -> tuple[str, ...]:
    """Return articles of ordinary news, each of two halves of texts."""
    halves: list[str] = []
    for path in sorted(ORDINARY.glob("*.txt")):
        passages = path.read_text(encoding="utf-8").strip().split("\n\n")
        middle = len(passages) // 2
        halves += ["\n\n".join(passages[:middle]), "\n\n".join(passages[middle:])]
    return _in_pairs(halves, ARTICLE_COUNT)


def folder_corpus(folder: Path) -> Corpus:
    """Return the English articles of a folder's text files, one text an article."""
    documents = [document for path in sorted(folder.glob("*.txt")) for document in _english_documents(path)]
    return Corpus(name=folder.name, texts=tuple(document.text for document in documents))


def write_corpus(corpus: Corpus, folder: Path) -> list[Path]:
    """Write every text into a file of its own under `folder`, and return the files."""
    paths = [folder / f"{number:04d}.txt" for number in range(len(corpus.texts))]
    for path, text in zip(paths, corpus.texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def _in_pairs(texts: list[str], count: int) -> tuple[str, ...]:
    pairs = ((number % len(texts), (number + 1 + number // len(texts)) % len(texts)) for number in range(count))
    return tuple(f"{texts[left]}\n\n{texts[right]}" for left, right in pairs)


def _english_documents(path: Path) -> list[Document]:
    if not path.is_file() or path.name.endswith(".meta.json"):
        return []
    return [document for document in parse_file(path.read_bytes(), name=path.name).documents if document.language_code == "en"]


def _unwrapped(document: Document) -> str:
    """Return the text a passage a line, as line breaks within prose can't be told once texts of other widths stand beside it."""
    return "\n\n".join(passage.text for passage in split_passages(document.text))
