"""English nouns for those who make an agreement together, listed in a sentence of its own: "The lenders are A, B and C"."""

from __future__ import annotations

# Noun (lemma) of a list -> types of agreement that such members make.
MEMBER_TYPES: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "lender bank underwriter arranger manager co-manager lead-manager creditor syndicator".split(), frozenset({"loan_or_credit"})
    ),
    **dict.fromkeys(
        "investor backer purchaser buyer bidder subscriber".split(), frozenset({"investment", "acquisition", "letter_of_intent"})
    ),
    **dict.fromkeys(
        "partner venturer member shareholder participant".split(),
        frozenset({"joint_venture", "partnership", "cooperation_agreement", "investment"}),
    ),
    **dict.fromkeys("signatory party".split(), frozenset({"treaty", "trade_agreement", "commodity_agreement", "ceasefire_or_peace"})),
}

# Who is the other side, told in a sentence of its own: "The other signatory is X", "X is the buyer".
PARTNERS: frozenset[str] = frozenset(
    """partner signatory counterparty counterpart party buyer purchaser seller vendor customer client supplier contractor builder lender
    borrower licensee licensor operator""".split()
)

# Verbs between the noun and the names.
LISTING: frozenset[str] = frozenset("be include comprise".split())
