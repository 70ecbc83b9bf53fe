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


def are_compatible(left: str | None, right: str | None) -> bool:
    """Return whether one agreement can be called both; an unknown type and `other` go with any."""
    if left is None or right is None or left == right or "other" in (left, right):
        return True
    return any(left in family and right in family for family in FAMILIES)
