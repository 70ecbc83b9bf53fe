"""Reports of an agreement: what a noun or a verb in one sentence tells of one."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.stages import STAGE_BY_VERB
from transforms.extraction.arguments import Argument
from transforms.extraction.types import Evidence


@dataclass(frozen=True, kw_only=True)
class Report:
    """What one word in one sentence tells of an agreement."""

    passage: int
    sentence: SpacySpan
    trigger: Token
    term: SpacySpan
    rule_id: str
    agreement_type: str | None
    type_evidence: Evidence
    stage: str
    stage_token: Token
    parties: tuple[Argument, ...]
    points_back: bool
    is_event: bool
    representatives: tuple[Argument, ...] = ()  # persons who act for the parties
    implementers: tuple[Argument, ...] = ()  # divisions through which a party acts

    @property
    def is_told(self) -> bool:
        """A verb says what became of the agreement: it is the news of the sentence, not a thing mentioned in it."""
        return (self.stage_token != self.trigger and self.stage_token.lemma_.casefold() in STAGE_BY_VERB) or self.trigger.pos_ == "VERB"


def without_persons_beside_bodies(parties: list[Argument]) -> list[Argument]:
    """Return each entity once, in reading order; persons only where nobody else deals, since they act for a body."""
    distinct = list({argument.entity.number: argument for argument in sorted(parties, key=lambda argument: -argument.token.i)}.values())[
        ::-1
    ]
    bodies = [argument for argument in distinct if argument.entity.party_kind != "person"]
    return bodies or distinct
