"""What extraction returns: an article's agreements and claims, every value with its span and rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of an article's text, half open, in characters, and the rule that found it."""

    start: int
    end: int
    rule_id: str
    score: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Money:
    """An amount as printed, not converted, in hundredths; never more than the published column holds.

    `basis` is total, per_unit ("$25 a share", "5 dlrs each") or per_year ("$20 million a year").
    """

    amount: Decimal
    currency: str
    span: Span
    basis: str = "total"


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """When an agreement was concluded. `signed_on` is the earliest day of `signed_edtf`; both are None where it can't be told.

    A date that can hardly be true is kept as printed and `is_implausible`.
    """

    signed_on: date | None
    signed_edtf: str | None
    basis: str
    span: Span | None
    is_implausible: bool = False


@dataclass(frozen=True, kw_only=True)
class Moment:
    """When an agreement begins or ends to hold, ISO 8601-2 (EDTF)."""

    edtf: str
    span: Span


@dataclass(frozen=True, kw_only=True)
class PartyMention:
    """A party in one agreement. `number` tells the article's parties apart: the same number is the same party."""

    number: int
    name: str
    span: Span
    role: str
    party_kind: str | None
    country_code: str | None
    alias_names: tuple[str, ...] = ()
    parent_name: str | None = None
    represented_by: str | None = None
    capacity: str | None = None


@dataclass(frozen=True, kw_only=True)
class ProductMention:
    """A product that an agreement is to develop, make, supply, buy, build or license."""

    name: str
    span: Span
    product_kind: str | None
    activity: str
    is_planned: bool


@dataclass(frozen=True, kw_only=True)
class Lineage:
    """How an agreement relates to an earlier one, and what the article says of that one: its name, type and date (EDTF)."""

    lineage_type: str
    parent: Span | None = None
    parent_type: str | None = None
    parent_edtf: str | None = None


@dataclass(frozen=True, kw_only=True)
class AgreementMention:
    """An agreement as one article reports it. `sentence` is the sentence that best reports it."""

    sentence: Span
    agreement_type: str | None
    term: Span | None
    lifecycle_stage: str | None
    stage_span: Span | None
    subject: Span | None
    place: Span | None
    value: Money | None
    conclusion: Conclusion
    parties: tuple[PartyMention, ...]
    products: tuple[ProductMention, ...]
    is_background: bool
    confidence: float
    in_force: Moment | None = None
    ended: Moment | None = None
    lineage: Lineage | None = None


@dataclass(frozen=True, kw_only=True)
class ClaimMention:
    """Something a speaker, a document or the narrator claims. `agreement_index` is the agreement it is about, or None."""

    content: Span
    attribution_type: str
    claim_type: str | None
    factuality: str
    speaker: Span | None = None
    speaker_name: str | None = None  # the fullest form in the article, pronouns and descriptions resolved
    speaker_org: str | None = None  # the organisation the speaker speaks for
    speaker_capacity: str | None = None
    cue: Span | None = None
    scope_subject: str | None = None
    scope_object: str | None = None
    agreement_index: int | None = None

    @property
    def offsets(self) -> dict[str, int | None]:
        """Where content, speaker and cue stand, by the names of the columns."""
        return {
            "char_start": self.content.start,
            "char_end": self.content.end,
            "speaker_start": self.speaker.start if self.speaker else None,
            "speaker_end": self.speaker.end if self.speaker else None,
            "cue_start": self.cue.start if self.cue else None,
            "cue_end": self.cue.end if self.cue else None,
        }


@dataclass(frozen=True, kw_only=True)
class Extraction:
    """Everything found in one document, agreements and claims in reading order, and the agency or outlet that it says it rests on."""

    agreements: tuple[AgreementMention, ...] = ()
    claims: tuple[ClaimMention, ...] = ()
    origin_name: str | None = None
