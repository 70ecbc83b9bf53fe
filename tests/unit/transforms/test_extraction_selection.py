"""Only the sentences that may report an agreement or a claim are parsed, with what these need; what is found stays the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from transforms.documents.document import Document
from transforms.documents.parse import parse_file
from transforms.documents.passages import split_passages
from transforms.extraction.agreements.agreements import find_agreements
from transforms.extraction.claims import find_claims
from transforms.extraction.entities.entities import find_entities
from transforms.extraction.parsing.reading import UNREAD, read_document, triggers_of
from transforms.extraction.parsing.selection import select_sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from transforms.extraction.parsing.reading import Reading

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "articles"
PLAIN = "Rain fell on the valley all night."  # holds no trigger, names nobody


def _read_text(text: str, model: Language) -> list[str]:
    """Return the stretches of each passage that are parsed."""
    passages = split_passages(text)
    selection = select_sentences(passages, triggers_of(model))
    return [
        passage.text[part.start : part.end].strip()
        for passage, parts in zip(passages, selection.parts, strict=True)
        for part in parts
        if part.is_read
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Orvik Metals signed a supply contract with Tarn Rail.",
        "The two ministers initialled memoranda on fishing.",
        "Orvik has acquired Tarn.",
        "Orvik bought its rival.",
        "Orvik teamed up with Tarn on batteries.",
        "The firms formed a joint venture.",
        "The bank opened a line of credit for Orvik.",
        "Orvik took a majority stake.",
        "The parties exchanged letters of agreement.",
        "The mayor raised concerns about the bridge.",
        "Both sides exchanged letters of intent.",
        "The rebels declared a cease-fire.",
        "The mayor said the bridge would close.",
        "Residents were told nothing.",
        "The report shows a decline.",
        "Orvik plans to build a mill.",
        "According to the mayor, the bridge is closed.",
        "Her claim that the bridge is safe was doubted.",
        "In the words of the mayor, it was a mess.",
        "“A mess.”",
        'The mayor spoke of a "mess" downtown.',
        "She called the bridge a disgrace.",
        "The mayor is confident of success.",
    ],
)
def test_a_sentence_with_a_trigger_is_parsed(model: Language, sentence: str) -> None:
    assert sentence in " ".join(_read_text(f"Weather in the north\n\n{PLAIN}\n\n{PLAIN} {sentence} {PLAIN}\n\n{PLAIN}", model))


@pytest.mark.parametrize(
    "sentence",
    [
        PLAIN,
        "The team won at home.",
        "The reports were long and the notes short.",
        "His call came late.",
        "The partners met in the hall.",
        "Snow closed three roads in the United States.",
        "The seller and the buyer waved.",  # lemmas of their own, whatever their endings: no "sell", no "buy"
        "The majority stayed at home.",  # half of "majority stake"
        "The position of the sun changed.",
        "The river raised the boats.",  # only what can be stated is raised by a speaker
    ],
)
def test_a_sentence_without_a_trigger_is_not_parsed(model: Language, sentence: str) -> None:
    read = _read_text(f"Weather in the north\n\n{PLAIN}\n\n{sentence} {PLAIN}", model)
    assert read == ["Weather in the north"]


def test_within_a_paragraph_only_the_sentences_with_a_cue_are_parsed(model: Language) -> None:
    cues = ["The mayor said the bridge would close.", "The police warned that roads were icy."]
    text = f"Weather in the north\n\n{PLAIN} {cues[0]} {PLAIN} {PLAIN} {cues[1]} {PLAIN}"
    assert _read_text(text, model)[1:] == cues


def test_the_paragraphs_around_an_agreement_are_parsed(model: Language) -> None:
    far = "\n\n".join([PLAIN] * 4)
    text = f"Weather in the north\n\n{far}\n\nBefore it rained.\n\nOrvik signed a treaty.\n\nBehind it rained.\n\nThen it rained.\n\n{far}"
    assert _read_text(text, model)[1:] == ["Before it rained.", "Orvik signed a treaty.", "Behind it rained.", "Then it rained."]


def test_a_list_that_is_announced_is_parsed(model: Language) -> None:
    text = f"Weather in the north\n\n{PLAIN}\n\nThe plant will make:\n\n- copper wire\n\n- glass\n\n{PLAIN}"
    assert _read_text(text, model)[1:] == ["The plant will make:", "copper wire", "glass"]


def test_the_sentence_that_names_a_speaker_in_full_is_parsed(model: Language) -> None:
    text = f"Weather in the north\n\n{PLAIN} Ida Holm runs the harbour. {PLAIN}\n\n{PLAIN}\n\nHolm said the ice was thin."
    assert _read_text(text, model)[1:] == ["Ida Holm runs the harbour.", "Holm said the ice was thin."]


def test_the_sentence_before_a_pronoun_is_parsed(model: Language) -> None:
    text = f"Weather in the north\n\n{PLAIN} The harbour master came late. He said the ice was thin."
    assert _read_text(text, model)[1:] == ["The harbour master came late. He said the ice was thin."]


@pytest.mark.parametrize(
    "abbreviated",
    [
        "Mr. Holm said it rained.",
        "Orvik Corp. Ltd. Tarn said it rained.",
        "The U.S. Army said it rained.",
        "At 5 p.m. Police said it rained.",
    ],
)
def test_a_sentence_is_not_cut_behind_an_abbreviation(model: Language, abbreviated: str) -> None:
    assert _read_text(f"Weather in the north\n\n{PLAIN} {abbreviated} {PLAIN}", model)[1:] == [abbreviated]


def test_each_sentence_that_is_not_parsed_keeps_its_place_as_one_token(read_selectively: Callable[[str], Reading]) -> None:
    text = f"Weather in the north\n\n{PLAIN} {PLAIN} The mayor said the bridge would close. {PLAIN}"
    passage = read_selectively(text).passages[1]
    first, said, last = passage.doc[0], next(token for token in passage.doc if token.text == "said"), passage.doc[-1]
    assert set(first.text) == set(last.text) == {UNREAD}
    assert text[passage.offset + said.idx :].startswith("said the bridge")
    assert passage.offset + last.idx + len(last.text) == len(text)
    assert [sentence.text.strip() for sentence in passage.doc.sents][2] == "The mayor said the bridge would close."


def test_a_text_without_the_word_for_one_reports_no_agreement(read_selectively: Callable[[str], Reading]) -> None:
    assert not read_selectively(f"Weather in the north\n\n{PLAIN} The mayor said it was cold.").may_report
    assert read_selectively(f"Weather in the north\n\n{PLAIN} The mayor signed the treaty.").may_report


def _samples() -> list[Document]:
    files = (path for path in sorted(SAMPLES.rglob("*")) if path.suffix in {".txt", ".md", ".html"})
    documents = [document for path in files for document in parse_file(path.read_bytes(), name=path.name).documents]
    return [document for document in documents if document.language_code == "en"]


def test_reading_selectively_finds_what_reading_everything_finds_in_the_samples(model: Language) -> None:
    documents = _samples()
    for document in documents:
        selective, full = read_document(document, model), read_document(document, model, is_selective=False)
        contents = [claim.content for claim in find_claims(selective, find_entities(selective))]
        assert contents == [claim.content for claim in find_claims(full, find_entities(full))]
        found = [agreement.sentence for agreement in find_agreements(full, find_entities(full))]
        assert [agreement.sentence for agreement in find_agreements(selective, find_entities(selective))] == found
        assert selective.may_report or not found
    assert len(documents) > 20
