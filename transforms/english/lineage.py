"""English words that say how an agreement relates to an earlier one: made under it, part of it, in its place."""

from __future__ import annotations

# What a paper does to the agreement that is its object: "the contract implements the framework agreement", "a deal replacing the old one".
LINEAGE_BY_VERB: dict[str, str] = {
    **dict.fromkeys("implement execute fulfil fulfill operationalise operationalize".split(), "implements"),
    **dict.fromkeys("replace supersede succeed supplant".split(), "supersedes"),
    **dict.fromkeys("amend supplement complement modify revise".split(), "amends"),
    **dict.fromkeys("renew extend prolong".split(), "renews"),
}

# Nouns before "of": "within the framework of the memorandum", "the second phase of the agreement".
LINEAGE_BY_NOUN: dict[str, str] = {
    **dict.fromkeys("framework scope umbrella implementation execution".split(), "implements"),
    **dict.fromkeys("part phase stage tranche component element".split(), "part_of"),
}

# Prepositions before the agreement that another is made by: "the first contract under the framework agreement".
BY_RULE_OF: frozenset[str] = frozenset({"under", "within", "per", "to"})
PURSUANT: frozenset[str] = frozenset({"pursuant"})  # "to" alone leads to whom a contract goes

# Papers that stand for an agreement of their own where they do something to another, beside the nouns that name one.
PAPERS: frozenset[str] = frozenset("document paper text amendment addendum annex supplement order purchase call-off".split())
# What stands for the earlier one: "replacing the one of 2021".
STANDING_FOR: frozenset[str] = frozenset({"one", "predecessor"})

# Agreements that others are made under, by type; deeds under a contract are the contract's own.
FRAME_TYPES: frozenset[str] = frozenset(
    "framework_agreement memorandum_of_understanding cooperation_agreement partnership treaty joint_declaration protocol".split()
)

# What an agreement that others follow is said to do: "the previous contract expires in December".
RUNNING_OUT: frozenset[str] = frozenset("expire end lapse run terminate finish conclude".split())
# Words before a noun that call the agreement one that was there before.
STANDING: frozenset[str] = frozenset("existing current original initial broader wider overarching old".split())
# Who concluded it and when tells it from the news: "the agreement signed in 2023".
CONCLUDING: frozenset[str] = frozenset("sign conclude reach ink agree initial strike seal".split())
