"""Reports of an agreement: what a noun or a verb in one sentence tells of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.extraction.agreements.types import Evidence
from transforms.extraction.participants.arguments import Argument

BUSINESSES: frozenset[str | None] = frozenset({"company", "bank_or_fund", "university_or_institute", None})


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
    is_told: bool  # a verb says what became of the agreement: it is the news of the sentence, not a thing mentioned in it
    fewest_parties: int = 0  # named by the sentence, for what it tells to be an agreement
    takes_up: bool = False  # tells of an agreement that was introduced before, in a fragment outside it
    in_headline: bool = False
    doers: tuple[Argument, ...] = ()  # who does the deed that a verb tells
    representatives: tuple[Argument, ...] = ()  # persons who act for the parties
    implementers: tuple[Argument, ...] = ()  # divisions through which a party acts
    concerns: tuple[Argument, ...] = ()  # those of the parties that are only bought or sold

    @property
    def is_bare(self) -> bool:
        """Too little is told for an agreement."""
        return len(self.parties) < self.fewest_parties


def without_persons_beside_bodies(parties: list[Argument]) -> list[Argument]:
    """Return each entity once, in reading order; persons only where no body deals or a single one behind them."""
    distinct = list({argument.entity.number: argument for argument in sorted(parties, key=lambda argument: -argument.token.i)}.values())[
        ::-1
    ]
    bodies = [argument for argument in distinct if argument.entity.party_kind != "person"]
    if len(bodies) == 1:
        return [argument for argument in distinct if argument in bodies or argument.token.i < bodies[0].token.i]
    return bodies or distinct


def is_business(arguments: Iterable[Argument]) -> bool:
    """Return whether a company, bank or university is among `arguments`, or a body that may be one."""
    return any(argument.entity.party_kind in BUSINESSES and not argument.entity.is_place for argument in arguments)
