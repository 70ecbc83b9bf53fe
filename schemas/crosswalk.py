"""Our lifecycle stages in the words of two event codebooks, for those who join agreements with event data.

CAMEO: Schrodt, "CAMEO: Conflict and Mediation Event Observations, Event and Actor Codebook", version 1.1b3 (2012).
PLOVER: Open Event Data Alliance, "Political Language Ontology for Verifiable Event Records", draft 0.8 (2021), and its table of
CAMEO codes.

Both code what somebody does on a day; a stage says how far an agreement has come. PLOVER files "will sign" under AGREE, with any
other promise, and "signed" under SUPPORT, with praise and apologies, so neither can stand in for the stage. Where a stage is a
state that nobody enacts, there is no counterpart.
"""

from __future__ import annotations

from dataclasses import dataclass

from schemas.vocabularies import AGREEMENT_TYPE, LIFECYCLE_STAGE


@dataclass(frozen=True, kw_only=True)
class Counterpart:
    """The event that comes nearest to a stage; `agreement_type` is None where the row holds for every type without its own."""

    lifecycle_stage: str
    agreement_type: str | None = None
    cameo_code: str | None
    plover_event: str | None
    reason: str

    def __post_init__(self) -> None:
        LIFECYCLE_STAGE.check(self.lifecycle_stage)
        if self.agreement_type is not None:
            AGREEMENT_TYPE.check(self.agreement_type)


COUNTERPARTS: tuple[Counterpart, ...] = (
    Counterpart(lifecycle_stage="proposed", cameo_code="030", plover_event="AGREE", reason="Express intent to cooperate."),
    Counterpart(
        lifecycle_stage="proposed", agreement_type="ceasefire_or_peace", cameo_code="037", plover_event="AGREE",
        reason="Express intent to settle dispute.",
    ),
    Counterpart(lifecycle_stage="negotiating", cameo_code="046", plover_event="CONSULT", reason="Engage in negotiation."),
    Counterpart(
        lifecycle_stage="agreed_in_principle", cameo_code="030", plover_event="AGREE",
        reason="Express intent to cooperate: the parties are willing, and not yet bound.",
    ),
    Counterpart(
        lifecycle_stage="agreed_in_principle", agreement_type="ceasefire_or_peace", cameo_code="037", plover_event="AGREE",
        reason="Express intent to settle dispute.",
    ),
    Counterpart(
        lifecycle_stage="initialled", cameo_code="030", plover_event="AGREE",
        reason="Express intent to cooperate: initials settle the text and announce the signature, which is still to come.",
    ),
    Counterpart(lifecycle_stage="signed", cameo_code="057", plover_event="SUPPORT", reason="Sign formal agreement."),
    Counterpart(
        lifecycle_stage="ratified", cameo_code="057", plover_event="SUPPORT",
        reason="Sign formal agreement: the code that comes nearest to ratification.",
    ),
    Counterpart(lifecycle_stage="in_force", cameo_code=None, plover_event=None, reason="A state: on that day nobody need act."),
    Counterpart(
        lifecycle_stage="amended", cameo_code="057", plover_event="SUPPORT",
        reason="Sign formal agreement: an amendment is itself signed.",
    ),
    Counterpart(
        lifecycle_stage="renewed", cameo_code="057", plover_event="SUPPORT",
        reason="Sign formal agreement: a renewal is itself signed.",
    ),
    Counterpart(lifecycle_stage="suspended", cameo_code="160", plover_event="SANCTION", reason="Reduce relations."),
    Counterpart(lifecycle_stage="completed", cameo_code=None, plover_event=None, reason="A state: what was agreed is done."),
    Counterpart(lifecycle_stage="terminated", cameo_code="160", plover_event="SANCTION", reason="Reduce relations."),
    Counterpart(lifecycle_stage="rejected", cameo_code="120", plover_event="REJECT", reason="Reject."),
    Counterpart(
        lifecycle_stage="rejected", agreement_type="ceasefire_or_peace", cameo_code="127", plover_event="REJECT",
        reason="Reject plan, agreement to settle dispute.",
    ),
)  # fmt: skip

_BY_STAGE_AND_TYPE = {(row.lifecycle_stage, row.agreement_type): row for row in COUNTERPARTS}


def find_counterpart(lifecycle_stage: str, agreement_type: str | None) -> Counterpart:
    """Return the row for a stage and type, or the stage's row for all types.

    Raises:
        KeyError: the stage is not of the vocabulary.
    """
    own = _BY_STAGE_AND_TYPE.get((lifecycle_stage, agreement_type))
    return own if own is not None else _BY_STAGE_AND_TYPE[lifecycle_stage, None]
