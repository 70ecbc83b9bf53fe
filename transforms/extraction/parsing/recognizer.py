"""Named entities as spaCy's recognizer finds them, decided for all tokens at once.

spaCy asks the model about one token at a time. Outside an entity, though, what it asks depends on the token alone, so that all tokens
can be asked in one multiplication; only the few within an entity have to wait for the one before. Same model, same entities, and the
recognizer is no longer the slowest part of the pipeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.attrs import IS_SPACE, SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan
from spacy.util import minibatch

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.pipeline import EntityRecognizer

FACTORY = "accords_recognizer"
OUTSIDE = "O"
BEGINS_SENTENCE = 1


@Language.factory(FACTORY, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make_recognizer(nlp: Language, name: str) -> Recognizer:  # noqa: ARG001 - spaCy passes it by name
    """Return a recognizer with the weights of the pipeline's "ner"."""
    return Recognizer(cast("EntityRecognizer", nlp.get_pipe("ner")))


class Recognizer:
    """A pipeline component that finds what a trained `EntityRecognizer` without beam finds."""

    def __init__(self, trained: EntityRecognizer) -> None:
        """Take the layers of `trained`: vectors of tokens, hidden values by position, scores of moves."""
        self._tok2vec, self._lower, upper = trained.model.layers
        self._upper_weights, self._upper_bias = upper.get_param("W"), upper.get_param("b")
        moves = [trained.moves.get_class_name(number) for number in range(trained.moves.n_moves)]
        self._outside = moves.index(OUTSIDE)
        self._begins = _columns(moves, "B-")
        self._units = _columns(moves, "U-")
        self._labels = [move[2:] for move in moves]
        self._goes_on = {label: moves.index(f"I-{label}") for label in trained.labels}
        self._ends = {label: moves.index(f"L-{label}") for label in trained.labels}

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of `doc`."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Set the entities of `docs`, batch by batch, and yield them in order."""
        for batch in minibatch(docs, size=batch_size):  # type: ignore[no-untyped-call]
            held = list(batch)
            if any(len(doc) for doc in held):
                self._recognize(held)
            yield from held

    def _recognize(self, docs: Sequence[Doc]) -> None:
        hidden = self._lower.predict(self._tok2vec.predict(docs))  # (tokens + 1, position, unit, piece), padding first
        bias = self._lower.get_param("b")
        alone = hidden[1:, 0] + hidden[0, 1] + hidden[0, 2] + bias
        moves = self._first_moves(alone, docs)
        start = 0
        for doc in docs:
            behind = start + len(doc)
            steps = _Steps(hidden=hidden[start : behind + 1], bias=bias)
            doc.set_ents(list(self._entities(doc, moves[start:behind], steps)), default="outside")
            start = behind

    def _first_moves(self, unmaxed: NDArray[Any], docs: Sequence[Doc]) -> NDArray[Any]:
        """Return the best move at each token where no entity is open."""
        scores = unmaxed.max(axis=-1) @ self._upper_weights.T + self._upper_bias
        flags = np.concatenate([doc.to_array([IS_SPACE, SENT_START]).reshape(-1, 2) for doc in docs]).astype(np.int64)
        is_space = flags[:, 0] != 0
        ends_sentence = np.append(flags[1:, 1] == BEGINS_SENTENCE, True)
        ends_sentence[np.cumsum([len(doc) for doc in docs]) - 1] = True
        allowed = np.full(scores.shape, -np.inf, dtype=scores.dtype)
        allowed[:, self._outside] = scores[:, self._outside]
        allowed[:, self._units] = np.where(is_space[:, None], -np.inf, scores[:, self._units])
        allowed[:, self._begins] = np.where((is_space | ends_sentence)[:, None], -np.inf, scores[:, self._begins])
        return cast("NDArray[Any]", allowed.argmax(axis=1))

    def _entities(self, doc: Doc, moves: NDArray[Any], steps: _Steps) -> Iterator[SpacySpan]:
        begins = set(self._begins)
        behind = 0
        for start in np.flatnonzero(moves != self._outside).tolist():
            if start < behind:
                continue
            label = self._labels[moves[start]]
            behind = self._end(doc, start, label, steps) if moves[start] in begins else start + 1
            yield SpacySpan(doc, start, behind, label=label)

    def _end(self, doc: Doc, start: int, label: str, steps: _Steps) -> int:
        """Return where the entity that begins at `start` ends: where ending scores best, at the latest with its sentence."""
        choices = [self._goes_on[label], self._ends[label]]
        weights, bias = self._upper_weights[choices], self._upper_bias[choices]
        for at in range(start + 1, len(doc)):
            goes_on, ends = weights @ steps.within(start, at) + bias
            is_first = self._goes_on[label] < self._ends[label]
            if ends > goes_on or (ends == goes_on and not is_first) or at + 1 == len(doc) or doc[at + 1].is_sent_start:
                return at + 1
        return len(doc)


class _Steps:
    """The hidden values of one document, padding first."""

    def __init__(self, *, hidden: NDArray[Any], bias: NDArray[Any]) -> None:
        self._hidden = hidden
        self._bias = bias

    def within(self, start: int, at: int) -> NDArray[Any]:
        """Return the hidden values at token `at` of an entity that began at `start`."""
        unmaxed = self._hidden[at + 1, 0] + self._hidden[start + 1, 1] + self._hidden[at, 2] + self._bias
        return cast("NDArray[Any]", unmaxed.max(axis=-1))


def _columns(moves: Sequence[str], prefix: str) -> list[int]:
    return [index for index, move in enumerate(moves) if move.startswith(prefix) and len(move) > len(prefix)]
