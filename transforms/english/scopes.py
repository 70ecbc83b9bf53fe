"""English words of the scope of a superlative: what leads to a name or a limit, and what means the agreement's own sides."""

from __future__ import annotations


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# "our first", "the company's biggest": the holder is who speaks, or was named before.
OWN = _words("our its their my his her")
# What is called so can be any agreement: these words do not say of what something is the first.
DEALS = _words("order transaction signing document instrument time step")
KINDS = _words("kind type sort size scale")
# Behind these stands with whom, where or for what something is the first.
CONNECTORS = _words("in with for from between among to by of on at and since within under outside during")
# These begin another thought: "the first contract that the two have signed".
CLAUSES = _words("that which who whom where when because after before while but so as if")
# "Between the two countries": the states of the agreement at hand; "the two companies": its parties.
BOTH = _words("two both three")
STATES = _words("country countries state states nation nations government governments neighbour neighbours neighbor neighbors")
SIDES = _words("side sides party parties company companies firm firms group groups partner partners bank banks university universities")
# "In history", "to date": no limit at all.
HISTORY = _words("history record date ever existence")
# "With a Romanian company": one of a state, by whatever name.
UNNAMED = _words("a an any another some")
