"""What a reader without rules would find: tagged names beside a trigger word, tagged names alone, and say-verbs with their clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from tests.evaluation.facts import Facts
from transforms.documents.document import Document
from transforms.extraction.parsing.model import load_model

PAIRS = "NER pairs beside a trigger"
ENTITIES = "NER alone"
BASELINES = (PAIRS, ENTITIES)

# Lemmas that make a sentence report an agreement, with the type they speak for.
TRIGGERS = {
    "agreement": "cooperation_agreement", "accord": "cooperation_agreement", "pact": "treaty", "treaty": "treaty", "deal": "other",
    "memorandum": "memorandum_of_understanding", "mou": "memorandum_of_understanding", "contract": "supply_contract",
    "order": "supply_contract", "partnership": "partnership", "venture": "joint_venture", "licence": "licence", "license": "licence",
    "acquisition": "acquisition", "acquire": "acquisition", "merger": "acquisition", "merge": "acquisition", "buy": "acquisition",
    "loan": "loan_or_credit", "grant": "grant", "ceasefire": "ceasefire_or_peace", "truce": "ceasefire_or_peace",
    "settlement": "settlement", "protocol": "protocol", "sign": "other", "agree": "other",
}  # fmt: skip
WRAP = re.compile(r"(?<!\n)\n(?!\n)")  # a line break within a paragraph
KIND_BY_LABEL = {"ORG": "company", "GPE": "state", "PERSON": "person"}
SAYING = frozenset("say tell announce add note state declare claim argue believe report explain warn insist stress".split())


def extract_naively(source: str, document: Document) -> dict[str, Facts]:
    """Return what each baseline finds in `document`, as an object of `extract --jsonl` with its text."""
    doc = load_model()(WRAP.sub(" ", document.text))
    claims = list(_claims(doc))
    found = {PAIRS: list(_pairs(doc)), ENTITIES: list(_entities(doc))}
    return {
        name: {"source": source, "text": document.text, "agreements": agreements, "claims": claims} for name, agreements in found.items()
    }


def _pairs(doc: Doc) -> Iterator[Facts]:
    """Yield an agreement for each sentence with a trigger and two names at least; all its names are parties of one."""
    for sentence in doc.sents:
        types = [TRIGGERS[lemma] for token in sentence if (lemma := token.lemma_.casefold()) in TRIGGERS]
        parties = _parties(sentence)
        if types and len(parties) > 1:
            yield _agreement(sentence, parties, min(types, key=lambda name: name == "other"))


def _entities(doc: Doc) -> Iterator[Facts]:
    """Yield one agreement between all the names of the first sentence that holds two."""
    for sentence in doc.sents:
        parties = _parties(sentence)
        if len(parties) > 1:
            yield _agreement(sentence, parties, "other")
            return


def _parties(sentence: SpacySpan) -> list[Facts]:
    named = {entity.text.casefold(): entity for entity in sentence.ents if entity.label_ in KIND_BY_LABEL}
    return [
        {"name": entity.text, "party_kind": KIND_BY_LABEL[entity.label_], "country_code": None, "role": "signatory",
         "char_start": entity.start_char, "char_end": entity.end_char}
        for entity in named.values()
    ]  # fmt: skip


def _agreement(sentence: SpacySpan, parties: list[Facts], agreement_type: str) -> Facts:
    return {
        "agreement_type": agreement_type, "lifecycle_stage": "signed", "signed_on": None, "value": None, "sentence": sentence.text,
        "char_start": sentence.start_char, "char_end": sentence.end_char, "confidence": 1.0, "parties": parties, "products": [],
    }  # fmt: skip


def _claims(doc: Doc) -> Iterator[Facts]:
    for token in doc:
        clause = next((child for child in token.children if child.dep_ == "ccomp"), None)
        if token.lemma_.casefold() in SAYING and clause is not None:
            yield _claim(token, doc[clause.left_edge.i : clause.right_edge.i + 1])


def _claim(verb: Token, content: SpacySpan) -> Facts:
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    source = verb.doc[subject.left_edge.i : subject.right_edge.i + 1] if subject is not None else None
    return {
        "speaker": source.text if source is not None else None, "speaker_org": None, "cue": verb.text, "text": content.text,
        "attribution_type": "indirect", "char_start": content.start_char, "char_end": content.end_char,
        "speaker_start": source.start_char if source is not None else None, "speaker_end": source.end_char if source is not None else None,
    }  # fmt: skip
