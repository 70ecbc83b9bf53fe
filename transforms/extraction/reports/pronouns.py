"""Reports by a word that only takes up what was told right before: "It was signed in Lima on Tuesday", "who signed the document"."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.stages import PUT_ON_PAPER
from transforms.extraction.agreements.stages import stage_of_instrument
from transforms.extraction.agreements.types import Evidence
from transforms.extraction.parsing.labels import OBJECTS
from transforms.extraction.participants.arguments import Clauses
from transforms.extraction.reports.reports import Report, without_persons_beside_bodies

TAKEN_UP = frozenset({"it", "document", "text"})
PARTNERS = ("by", "with", "between")


def find_pronoun_report(clauses: Clauses, sentence: SpacySpan, pronoun: Token) -> Report | None:
    """Return the report of what `pronoun` takes up, or None; it only adds to an agreement that is told elsewhere."""
    verb = pronoun.head
    if not is_taking_up(pronoun) or pronoun.dep_ not in OBJECTS or verb.lemma_.casefold() not in PUT_ON_PAPER:
        return None
    stage, stage_token = stage_of_instrument(pronoun)
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=pronoun,
        term=pronoun.doc[pronoun.i : pronoun.i + 1],
        rule_id=f"pronoun.{verb.lemma_.casefold()}",
        agreement_type=None,
        type_evidence=Evidence.NONE,
        stage=stage,
        stage_token=stage_token,
        parties=tuple(without_persons_beside_bodies([*clauses.subjects(verb), *clauses.partners(verb, PARTNERS)])),
        points_back=True,
        is_event=False,
        is_told=True,
    )


def is_taking_up(word: Token) -> bool:
    """Return whether `word` may stand for an agreement that it says nothing of: "it", "the document"."""
    is_definite = word.pos_ == "PRON" or any(child.text.casefold() == "the" for child in word.lefts)
    return word.text.casefold() in TAKEN_UP and is_definite
