"""The closed vocabularies: every value a `_type`, `_kind`, `_stage`, `_role` or `_status` column may hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """A closed list of values, in the order readers should see them."""

    name: str
    values: tuple[str, ...]

    def check(self, value: str) -> str:
        """Return `value`.

        Raises:
            ValueError: `value` is not of this vocabulary; an unknown category is never defaulted.
        """
        if value not in self.values:
            raise ValueError(f"{value!r} is not a value of {self.name}; add it to schemas/vocabularies.py or correct the rule")
        return value


def _vocabulary(name: str, values: str) -> Vocabulary:
    return Vocabulary(name=name, values=tuple(values.split()))


PUBLISHED_BASIS = _vocabulary("published_basis", "stated metadata file unknown")
REPRINT_ROLE = _vocabulary("reprint_role", "original reprint rewrite unknown")
ARTICLE_STATUS = _vocabulary("article_status", "active superseded withdrawn")

AGREEMENT_TYPE = _vocabulary(
    "agreement_type",
    """treaty trade_agreement commodity_agreement memorandum_of_understanding letter_of_intent framework_agreement
    cooperation_agreement partnership joint_venture supply_contract service_contract licence acquisition investment
    loan_or_credit grant ceasefire_or_peace labour_agreement joint_declaration protocol settlement other""",
)
# `signed` means concluded: signed, reached, awarded, entered into.
LIFECYCLE_STAGE = _vocabulary(
    "lifecycle_stage",
    """proposed negotiating agreed_in_principle initialled signed ratified in_force amended renewed suspended completed
    terminated rejected""",
)
SIGNED_BASIS = _vocabulary("signed_basis", "stated relative_resolved publication_fallback unresolved")
LINEAGE_TYPE = _vocabulary("lineage_type", "amends implements renews supersedes part_of")
REVIEW_STATUS = _vocabulary("review_status", "auto accepted corrected rejected")

PARTY_KIND = _vocabulary("party_kind", "state government_body company university_or_institute igo ngo bank_or_fund union person other")
ROLE = _vocabulary(
    "role", "signatory on_behalf_of implementing_entity mediator beneficiary financier guarantor witness representative other"
)
ROLE_STATUS = _vocabulary("role_status", "agreed disputed single_source")

PRODUCT_KIND = _vocabulary(
    "product_kind", "equipment component material software technology service facility weapon_system commodity other"
)
ACTIVITY = _vocabulary("activity", "develop produce supply purchase license transfer research build other")
CLASSIFICATION_SCHEME = _vocabulary("classification_scheme", "HS2022 CHPL EU2021_821 CPC2.1")

ATTRIBUTION_TYPE = _vocabulary("attribution_type", "direct indirect mixed document narrator")
CLAIM_TYPE = _vocabulary("claim_type", "commitment precedence status timeline valuation intention impact denial criticism background")
FACTUALITY = _vocabulary("factuality", "certain probable possible negated unknown")
CLAIM_STATUS = _vocabulary("claim_status", "single_source corroborated contradicted")

MENTION_KIND = _vocabulary(
    "mention_kind", "agreement term stage date in_force ended place value subject lineage party product claim speaker cue"
)
ENTITY_KIND = _vocabulary("entity_kind", "article story agreement party agreement_party product agreement_product claim")
JUDGEMENT = _vocabulary("judgement", "same different unsure set")

STAGE = _vocabulary("stage", "discover parse extract store validate")
RUN_OUTCOME = _vocabulary("run_outcome", "published refused failed rolled_back")
# Why a file, an article or a row was refused. One code a cause, so that counts by code can be acted on.
REASON_CODE = _vocabulary(
    "reason_code",
    """unreadable empty too_large decompressed_too_large truncated corrupt encrypted binary unknown_format scan_without_text
    no_text undecodable invalid_json invalid_json_line no_article_field too_deep entity_expansion invalid_metadata orphan_metadata
    symbolic_link not_a_file time_limit memory_limit worker_died unsupported_language expectation_failed lost internal_error""",
)
