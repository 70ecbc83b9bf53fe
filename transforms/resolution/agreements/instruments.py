"""Kinds of instruments: which of two names for one agreement go together, and which says more."""

from __future__ import annotations

# Outlets call one agreement by any type of a family. An acquisition is in none: it is not what a partnership or a loan is called.
FAMILIES: tuple[frozenset[str], ...] = tuple(
    frozenset(family.split())
    for family in (
        "memorandum_of_understanding letter_of_intent framework_agreement cooperation_agreement partnership joint_declaration protocol",
        "treaty protocol framework_agreement cooperation_agreement joint_declaration",
        "treaty trade_agreement commodity_agreement framework_agreement protocol",
        "treaty ceasefire_or_peace joint_declaration settlement",
        "supply_contract service_contract commodity_agreement licence cooperation_agreement",
        "joint_venture partnership investment cooperation_agreement",
        "loan_or_credit grant investment",
    )
)
# Names that an outlet uses for want of a better one: another type beside them says more, it does not contradict.
GENERIC_TYPES = frozenset({"other", "cooperation_agreement", "partnership"})
# Types that tell of one agreement what it is and what it brings about: an outlet that says the one does not deny the other.
FACETS: tuple[frozenset[str], ...] = tuple(
    frozenset(facets.split())
    for facets in (
        "supply_contract service_contract commodity_agreement licence trade_agreement",
        "joint_venture investment",
        "loan_or_credit investment",
        "grant investment",
        "acquisition investment",
        "treaty trade_agreement commodity_agreement ceasefire_or_peace labour_agreement settlement",
    )
)


def are_compatible(left: str | None, right: str | None) -> bool:
    """Return whether one agreement can be called both; an unknown type and `other` go with any."""
    if left is None or right is None or left == right or "other" in (left, right):
        return True
    return any(left in family and right in family for family in FAMILIES)


def are_facets(left: str, right: str) -> bool:
    """Return whether one agreement is both, one as an instrument and one by what it brings about."""
    return any(left in facets and right in facets for facets in FACETS)
