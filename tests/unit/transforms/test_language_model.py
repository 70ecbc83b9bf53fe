"""The model that extraction reads with gives what the model gives as it comes, only faster."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from transforms.documents.parse import parse_file
from transforms.documents.passages import split_passages
from transforms.extraction.parsing import embeddings
from transforms.extraction.parsing.model import find_model, load_model

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "articles"
ODD_TEXTS = (
    "",
    " ",
    "\n\n",
    "Rome",
    "Rome ",
    " Rome  and   Tokyo ",
    "Anna Berg",
    "Kim.",
    "The Bank of\tNorway. Oslo",
    "Twenty per cent of $3 million on 4 May 2021 in",
    "He as well as she gave up, and so on - kind of. Rather than wait, they had better go, let alone stay.",
    "¿Qué? 日本 😀 𝒳 ﷽ \u200b",
)


@pytest.fixture(scope="module")
def as_it_comes() -> Language:
    return spacy.load(find_model()[0])


def _attributes(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (token.text, token.tag_, token.pos_, str(token.morph), token.lemma_, token.dep_, token.head.i, token.ent_iob_, token.ent_type_)
        for token in doc
    ]


def _sample_passages() -> list[str]:
    files = sorted(SAMPLES.rglob("*.txt"))
    documents = [document for path in files for document in parse_file(path.read_bytes(), name=path.name).documents]
    return [passage.text for document in documents for passage in split_passages(document.text)]


def test_every_token_of_the_samples_is_analysed_as_by_the_model_as_it_comes(as_it_comes: Language) -> None:
    texts = _sample_passages()
    pairs = zip(as_it_comes.pipe(texts, batch_size=64), load_model().pipe(texts, batch_size=64), strict=True)
    assert all(_attributes(expected) == _attributes(found) for expected, found in pairs)
    assert len(texts) > 50


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts_are_analysed_as_by_the_model_as_it_comes(as_it_comes: Language, text: str) -> None:
    assert _attributes(load_model()(text)) == _attributes(as_it_comes(text))


def test_a_batch_with_odd_texts_is_analysed_like_each_text_alone() -> None:
    model = load_model()
    assert [_attributes(doc) for doc in model.pipe(ODD_TEXTS, batch_size=5)] == [_attributes(model(text)) for text in ODD_TEXTS]


def test_words_met_again_are_analysed_as_when_they_were_met_first() -> None:
    texts = _sample_passages()[:20]
    first, again = ([_attributes(doc) for doc in load_model().pipe(texts)] for _ in range(2))
    assert again == first


def test_a_full_memory_of_words_begins_anew(as_it_comes: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeddings, "LONGEST_MEMORY", 10)
    texts = _sample_passages()[:20]
    assert [_attributes(load_model()(text)) for text in texts] == [_attributes(as_it_comes(text)) for text in texts]
