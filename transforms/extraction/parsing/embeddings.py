"""Vectors of words as spaCy's embedding layers make them, remembered for each word.

A word's first vector depends on its form alone, not on the words around it, but costs a third of all that is computed for it. Texts
repeat their words: most vectors are looked up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.attrs import NORM, ORTH, SPACY  # type: ignore[import-not-found]
from thinc.api import Model, Ragged

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST_MEMORY = 50_000  # words; 20 megabytes a layer
# What tells one word from another: its form, its norm ("n't" of "won't" is "not") and the blank behind it, in one number each.
KEY_COLUMNS: list[int | str] = [ORTH, NORM, SPACY]
KEY_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


def remember_embeddings(model: Language) -> None:
    """Let the pipeline's tagger, parser and recognizer look up the vectors of words they have met."""
    tagging = cast("Any", model.get_pipe("tok2vec")).model
    recognizing = cast("Any", model.get_pipe("ner")).model.get_ref("tok2vec").layers[0]
    for encoder in (tagging, recognizing):
        encoder.layers[0] = _remembering(encoder.layers[0])


def _remembering(embed: Model[Any, Any]) -> Model[Any, Any]:
    """Return a layer that gives what `embed` gives; it predicts, and can't be trained."""
    features, _, *layers, _ = embed.layers
    memory = _Memory(columns=features.attrs["columns"], layers=layers, width=embed.get_dim("nO"))
    return Model("remembered_embed", memory.forward, dims={"nO": embed.get_dim("nO")})


class _Memory:
    """The vectors of the words met so far, a row each."""

    def __init__(self, *, columns: Sequence[str], layers: Sequence[Model[Any, Any]], width: int) -> None:
        self._columns: list[int | str] = list(columns)
        self._layers = layers
        self._rows: dict[int, int] = {}
        self._table: NDArray[np.float32] = np.empty((0, width), dtype=np.float32)

    def forward(self, _: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[NDArray[np.float32]], None]:  # noqa: ARG002, FBT001 - as thinc calls it
        """Return the vectors and, as nothing is trained, no way back."""
        return self.vectors(docs), None

    def vectors(self, docs: Sequence[Doc]) -> list[NDArray[np.float32]]:
        """Return the vectors of the words of each document."""
        lengths = [len(doc) for doc in docs]
        keys = np.concatenate([doc.to_array(KEY_COLUMNS).reshape(-1, len(KEY_COLUMNS)) @ KEY_FACTORS for doc in docs])
        distinct, first, words = np.unique(keys, return_index=True, return_inverse=True)
        if len(self._rows) + len(distinct) > LONGEST_MEMORY:
            self._rows.clear()
        known = distinct.tolist()
        new = [place for place, key in enumerate(known) if key not in self._rows]
        if new:
            self._learn([known[place] for place in new], first[new], docs)
        rows = np.fromiter((self._rows[key] for key in known), dtype=np.int64, count=len(known))
        return np.split(self._table[rows[words]], np.cumsum(lengths)[:-1])

    def _learn(self, keys: Sequence[int], places: NDArray[np.int64], docs: Sequence[Doc]) -> None:
        """Remember the words of `keys`, which stand at `places` of all documents."""
        features = np.concatenate([doc.to_array(self._columns).reshape(-1, len(self._columns)) for doc in docs])[places]
        values: Any = Ragged(cast("Any", features), cast("Any", np.array([len(features)], dtype=np.int32)))
        for layer in self._layers:
            values = layer.predict(values)
        start, end = len(self._rows), len(self._rows) + len(keys)
        if end > len(self._table):
            grown = np.empty((max(2 * len(self._table), end), self._table.shape[1]), dtype=np.float32)
            grown[:start] = self._table[:start]
            self._table = grown
        self._table[start:end] = values.data
        self._rows.update((key, start + number) for number, key in enumerate(keys))
