"""Extraction in one process against the bare model over the same texts, and where the time goes."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bench.corpus import Corpus
from bench.figures import Figure
from bench.measure import Usage, measure_call, measure_in_turn, own_peak_megabytes
from transforms.documents.document import Document
from transforms.documents.parse import parse_file
from transforms.extraction.extract import extract_mentions
from transforms.extraction.parsing.model import find_model, load_model

PORTIONS = 5  # a turn reads a fifth of the texts: short enough that all meet the same load


def bench_per_core(corpus: Corpus, *, at_least: float) -> list[Figure]:
    """Return the ratio of extraction to the bare model, portion by portion, and the shares of its parts. For a fresh process.

    The bare model is the one that spaCy loads; the second ratio is to the one that `load_model` makes of it.
    """
    bare, model = spacy.load(find_model()[0]), load_model()
    portions = [corpus.texts[number::PORTIONS] for number in range(PORTIONS)]
    _pipe(portions[0], bare)
    _extract(portions[0], model)
    turns = measure_in_turn(
        lambda number: measure_call(lambda: _pipe(portions[number], bare)),
        lambda number: measure_call(lambda: _pipe(portions[number], model)),
        lambda number: measure_call(lambda: _extract(portions[number], model)),
        rounds=PORTIONS,
    )
    words = [sum(len(text.split()) for text in portion) for portion in portions]
    shares = _measure_parts(portions[0], model)
    name = f"per core, {corpus.name}"
    return [
        Figure(
            name=f"{name}: extraction / bare model", unit="x", values=tuple(a.seconds / c.seconds for a, _, c in turns), at_least=at_least
        ),
        Figure(name=f"{name}: the same by processor time", unit="x", values=tuple(a.cpu_seconds / c.cpu_seconds for a, _, c in turns)),
        Figure(name=f"{name}: extraction / model as accords loads it", unit="x", values=tuple(b.seconds / c.seconds for _, b, c in turns)),
        Figure(name=f"{name}: bare model", unit="words/s", values=_rates(words, [a for a, _, _ in turns])),
        Figure(name=f"{name}: extraction", unit="words/s", values=_rates(words, [c for _, _, c in turns])),
        *(Figure(name=f"{name}: of it {part}", unit="%", values=(share,)) for part, share in shares.items()),
        Figure(name=f"{name}: peak memory, two models", unit="MB", values=(own_peak_megabytes(),)),
    ]


def _pipe(texts: Sequence[str], model: Language) -> None:
    for _ in model.pipe(texts):
        pass


def _extract(texts: Sequence[str], model: Language) -> None:
    for document in _parse(texts):
        extract_mentions(document, model)


def _parse(texts: Sequence[str]) -> list[Document]:
    return [document for text in texts for document in parse_file(text.encode(), name="article.txt").documents]


def _measure_parts(texts: Sequence[str], model: Language) -> dict[str, float]:
    """Return the share of each part of extraction in per cent, by processor time; rules are what neither parsing nor model takes."""
    documents = _parse(texts)
    clocked = _ClockedModel(model)
    parsing = measure_call(lambda: _parse(texts)).cpu_seconds
    extraction = measure_call(lambda: [extract_mentions(document, cast("Language", clocked)) for document in documents]).cpu_seconds
    parts = {"parsing the file": parsing, "the model": clocked.cpu_seconds, "the rules": extraction - clocked.cpu_seconds}
    return {part: 100 * seconds / (parsing + extraction) for part, seconds in parts.items()}


class _ClockedModel:
    """A model that notes the processor time it takes."""

    def __init__(self, model: Language) -> None:
        self._model = model
        self.cpu_seconds = 0.0

    def __getattr__(self, name: str) -> object:
        """Return what the model has under `name`."""
        return getattr(self._model, name)

    def pipe(self, texts: Iterable[str], *, batch_size: int) -> Iterator[Doc]:
        """Yield what the model makes of `texts`."""
        docs = self._model.pipe(texts, batch_size=batch_size)
        while True:
            started = time.process_time()
            doc = next(docs, None)
            self.cpu_seconds += time.process_time() - started
            if doc is None:
                return
            yield doc


def _rates(words: Sequence[int], usages: Sequence[Usage]) -> tuple[float, ...]:
    return tuple(count / usage.seconds for count, usage in zip(words, usages, strict=True))
